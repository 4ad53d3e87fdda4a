import type { LocalText } from '../../shared/text';
import type { Clock, Notice, Outcome, Task } from '../permit/values';

/** A node of a ready-made step, placed by its middle. */
export interface FragmentNode {
  readonly id: string;
  readonly type: `bpmn:${string}`;
  readonly x: number;
  readonly y: number;
  readonly name?: LocalText;
  readonly task?: Task;
  readonly outcomes?: readonly Outcome[];
  readonly clock?: Clock;
  readonly milestones?: readonly string[];
  readonly notices?: readonly Notice[];
  readonly result?: string;
  /** A timer on the edge of the node with this id. */
  readonly attachedTo?: string;
}

/** A flow between two of its nodes. */
export interface FragmentFlow {
  readonly from: string;
  readonly to: string;
  readonly name?: LocalText;
  readonly condition?: string;
  readonly isDefault?: boolean;
  /** Corners between the two, as points. */
  readonly over?: readonly (readonly [number, number])[];
}

/** A ready-made step as it is drawn into one process. */
export interface Fragment {
  readonly nodes: readonly FragmentNode[];
  readonly flows: readonly FragmentFlow[];
  /** The node that the flow into the step goes to. */
  readonly entry: string;
  /** The node that the flow out of it leaves; undefined where it ends the process. */
  readonly exit: string | undefined;
}

/** What a ready-made step is fitted to: the package and the process it goes into. */
export interface Surroundings {
  /** A name of a form or letter, where the package has it. */
  form(name: string): string | undefined;
  letter(name: string): string | undefined;
  /** An id that is free in the process, the same for the same base within one step. */
  id(base: string): string;
  /** The task that decides, with the outcome that grants. */
  readonly deciding: { readonly id: string; readonly grant: string } | undefined;
  /** Tasks of officers who look into the matter, who may not decide it too. */
  readonly lookedIntoBy: readonly string[];
  /** Whether the process itself says warnings and lapse letters for its steps. */
  readonly hasStepTerms: boolean;
  /** Whether something follows the step. */
  readonly isFollowed: boolean;
}

/** A kind of ready-made step. */
export interface ReadyStep {
  readonly id: string;
  readonly name: LocalText;
  readonly hint: LocalText;
  make(around: Surroundings): Fragment;
}
