import type { Api } from '../shared/api';
import type { Draft } from '../shared/draft';
import type { Lists } from '../shared/lists';
import type { ModelEdit } from './modelEdit';
import type { PermitModeler } from './modeler';
import type { PermitEdit } from './permit/permitEdit';

/** How many findings of each grade there are. */
export interface FindingTotals {
  readonly errors: number;
  readonly warnings: number;
}

/** What the parts of the process page share: one model, one stack of commands, one selection. */
export interface ProcessContext {
  readonly modeler: PermitModeler;
  /** Edits what `permit:` says. All edits, and those of `modeler.get('modeling')`, are commands of one stack. */
  readonly edit: PermitEdit;
  /** Names, ids, documentation, conditions and defaults; and several commands as one. */
  readonly model: ModelEdit;
  readonly api: Api;
  readonly draft: Draft;
  readonly lists: Lists;
  /** Whether nothing may be changed now, because the draft is in review. */
  readonly isReadOnly: boolean;
  /** Selects an element and brings it into the middle of the canvas; where the canvas is hidden, the selection alone changes. */
  select(elementId: string): void;
  /** Shows the canvas or the outline. */
  show(view: 'canvas' | 'outline'): void;
  /** Calls a listener after each change of the model: edit, undo, redo, and another text. Gives what stops it. */
  onChange(listener: () => void): () => void;
  /** Calls a listener with the id of the one selected element, or undefined. Gives what stops it. */
  onSelect(listener: (elementId: string | undefined) => void): () => void;
  /** Brings the draft up to the last edit; await it before the draft's texts are sent anywhere. */
  flush(): Promise<void>;
}

/** What `outline/outline.ts` gives. */
export interface OutlineModule {
  mountOutline(host: HTMLElement, context: ProcessContext): void;
}

/** What `check/check.ts` gives; `tell` is called with how many findings there are, for the tab. */
export interface CheckModule {
  mountCheck(host: HTMLElement, context: ProcessContext, tell: (totals: FindingTotals) => void): void;
}
