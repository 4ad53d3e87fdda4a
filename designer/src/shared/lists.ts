import type { Api } from './api';
import type { LocalText } from './text';

/** An entry of a pick list. */
export interface Entry extends LocalText {
  readonly id: string;
}

/** A form of the package with its fields. */
export interface FormEntry {
  readonly name: string;
  readonly fields: readonly { readonly key: string; readonly label: LocalText; readonly type: string }[];
}

/** A statute that a package may name, with what it sets. */
export interface StatuteEntry {
  readonly id: string;
  readonly title: LocalText;
  readonly clocks: readonly { readonly id: string; readonly title: LocalText; readonly cite: string }[];
  readonly sections: readonly string[];
}

/** What may be chosen in a draft's files. */
export interface Lists {
  readonly roles: readonly Entry[];
  readonly offices: readonly Entry[];
  readonly officeKinds: readonly string[];
  readonly statutes: readonly StatuteEntry[];
  readonly milestones: readonly Entry[];
  readonly results: readonly Entry[];
  readonly recipients: readonly Entry[];
  readonly units: readonly Entry[];
  readonly forms: readonly FormEntry[];
  /** Names of letters. */
  readonly notices: readonly string[];
  /** Ids of decision tables. */
  readonly decisions: readonly string[];
  readonly tasks: readonly Entry[];
  /** Rows of the catalogue of law. */
  readonly laws: readonly { readonly row: string; readonly title: LocalText; readonly cite: string }[];
}

/** The pick lists of a draft. */
export function lists(api: Api, slug: string): Promise<Lists> {
  return api.json<Lists>(`/drafts/${slug}/lists`);
}
