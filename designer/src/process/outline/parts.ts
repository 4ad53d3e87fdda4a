import type { ProcessContext } from '../context';
import type { CanvasElement } from '../services';
import type { Fields } from './fields';
import type { FlowEdit } from './flowEdit';
import type { Options } from './options';

/** What the forms of the outline work with. */
export interface OutlineParts {
  readonly context: ProcessContext;
  readonly flow: FlowEdit;
  readonly options: Options;
  /** Says what was done, on the screen and to a screen reader. */
  readonly say: (words: string) => void;
  /** Draws the outline again and puts the focus on the field with an id, or on the row of an element. */
  readonly focusNext: (target: { readonly field: string } | { readonly row: string }) => void;
}

/** One element's form. */
export interface ElementForm extends OutlineParts {
  readonly element: CanvasElement;
  readonly fields: Fields;
}
