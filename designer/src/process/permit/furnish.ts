import type { ModdleElement } from './moddle';
import { replacing, replacingOne, type Change } from './writing';
import type { Step } from './values';

/** What a new element is to say. */
export type Furniture = Partial<Pick<Step, 'task' | 'outcomes' | 'clock' | 'milestones' | 'notices' | 'result'>>;

/** Makes an element that is in no model yet say what plain values say; of one in a model, {@link PermitEdit} does it by commands. */
export function furnish(element: ModdleElement, says: Furniture): void {
  const parts: (() => Change[])[] = [
    () => replacing(element, 'milestone', (says.milestones ?? []).map((name) => ({ name }))),
    () => replacingOne(element, 'task', says.task),
    () => replacing(element, 'outcome', says.outcomes ?? []),
    () => replacingOne(element, 'clock', says.clock),
    () => replacing(element, 'notice', says.notices ?? []),
    () => replacingOne(element, 'result', says.result),
  ];
  // Each part looks at what the one before has set.
  for (const part of parts) for (const { target, properties } of part()) for (const [name, value] of Object.entries(properties)) target.set(name, value);
}
