import type { Problem } from '../shared/api';
import type { LocalText } from '../shared/text';

/** Something done to a tried case. */
export type Act =
  | { readonly complete: string; readonly outcome?: string; readonly with?: object; readonly reason?: string }
  | { readonly advanceTo: string }
  | { readonly advance: string }
  | { readonly pause: string; readonly ground: string; readonly reason: string }
  | { readonly resume: string; readonly reason: string }
  | { readonly extend: string; readonly reason: string }
  | { readonly message: string; readonly key?: string }
  | { readonly signal: string };

/** What is tried: when it is filed, how, with what, and what is done then. */
export interface Filing {
  readonly filedAt: string;
  readonly electronic: boolean;
  readonly office: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A task that is to be done. */
export interface TriedTask {
  readonly id: string;
  readonly element: string | null;
  readonly title: LocalText;
  readonly roleName: LocalText;
  readonly form: string | null;
  readonly outcomes: readonly { readonly id: string; readonly name: LocalText; readonly requiresReason: boolean; readonly adverse: boolean; readonly barredAfterComplete: boolean }[];
  readonly recommended: string | null;
  readonly needsReason: boolean;
  readonly due: string | null;
}

/** A clock that binds somebody. */
export interface TriedClock {
  readonly id: string;
  readonly clock: {
    readonly title: LocalText;
    readonly owner: 'officer' | 'applicant';
    readonly state: string;
    readonly due: string | null;
    readonly cite: string;
    readonly derivation: {
      readonly firstDay: string;
      readonly lastDay: string;
      readonly count: number;
      readonly unit: string;
      readonly basis: readonly string[];
      readonly days: readonly { readonly date: string; readonly number: number | null; readonly why: LocalText | string | null; readonly isLast: boolean }[];
    } | null;
  };
  readonly warnings: readonly { readonly at: string; readonly share: number; readonly notices: readonly { readonly template: string; readonly to: string }[] }[];
  readonly onLapse: readonly LocalText[];
  readonly grounds: readonly { readonly id: string; readonly name: LocalText; readonly cite: string }[];
  readonly extension: { readonly maxCount: number; readonly by: LocalText; readonly cite: string } | null;
}

/** The case as the acts left it. */
export interface TriedCase {
  readonly result: string | null;
  readonly standing: LocalText;
  readonly now: string;
  readonly stopped: { readonly act: number | null; readonly problems: readonly Problem[] } | null;
  readonly office: LocalText;
  readonly milestones: readonly { readonly name: LocalText; readonly at: string }[];
  readonly tasks: readonly TriedTask[];
  readonly clocks: readonly TriedClock[];
  readonly waits: readonly { readonly element: string; readonly kind: string; readonly name: string | null; readonly key: string | null; readonly due: string | null }[];
  readonly timeline: readonly { readonly at: string; readonly element: string | null; readonly what: LocalText; readonly detail: LocalText | null; readonly by: string | null; readonly mark: string | null }[];
  readonly breaches: readonly { readonly title: LocalText; readonly due: string; readonly cite: string }[];
  readonly letters: readonly { readonly at: string; readonly name: LocalText; readonly subject: string | null; readonly toName: LocalText }[];
  readonly decisions: readonly { readonly at: string; readonly decision: string; readonly tables: readonly { readonly element: string; readonly rules: readonly number[] }[]; readonly value: unknown }[];
  readonly activeElements: readonly string[];
  readonly limits: readonly LocalText[];
}

/** When something happens next by itself: a warning, a due instant or a timer; undefined where nothing does. */
export function nextEvent(tried: TriedCase): string | undefined {
  const now = Date.parse(tried.now);
  const ahead = [...tried.clocks.flatMap((c) => [c.clock.due, ...c.warnings.map((w) => w.at)]), ...tried.waits.map((w) => w.due)];
  return ahead
    .filter((at): at is string => at !== null && Date.parse(at) > now)
    .sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}

/** The elements that the case went through and left. */
export function doneElements(tried: TriedCase): readonly string[] {
  return [...new Set(tried.timeline.flatMap((line) => line.element ?? []))].filter((element) => !tried.activeElements.includes(element));
}
