import type { Finding } from '../../shared/api';
import type { ProcessContext } from '../context';
import type { Option } from '../outline/fields';
import type { CanvasElement } from '../services';
import { clockMends } from './clockMends';
import { flowMends } from './flowMends';
import { placeOf } from './findings';
import { taskMends } from './taskMends';

/** One way to mend a finding by one command. */
export interface Mend {
  readonly label: string;
  /** What may be chosen for it; nothing has to be where left out. */
  readonly choices?: readonly Option[];
  /** Mends it, with what was chosen. */
  run(choice: string): void;
}

/** What a mend is made from. */
export interface Mending {
  readonly context: ProcessContext;
  readonly finding: Finding;
  /** The id that the finding names; of a clock of the process, that clock's. */
  readonly id: string;
  /** The element on the canvas; undefined where the id is of none. */
  readonly element: CanvasElement | undefined;
}

/** The mends of a rule; none where it cannot be mended by a click. */
export type Mender = (mending: Mending) => readonly Mend[];

const menders: Readonly<Record<string, Mender>> = { ...clockMends, ...flowMends, ...taskMends };

/** How a finding can be mended by one click. */
export function mendsOf(context: ProcessContext, finding: Finding): readonly Mend[] {
  const place = placeOf(finding.element);
  const id = place.kind === 'element' ? place.id : '';
  return menders[finding.rule]?.({ context, finding, id, element: context.modeler.get('elementRegistry').get(id) }) ?? [];
}
