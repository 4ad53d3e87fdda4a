import type { ModdleElement, DiagramElement } from './moddle';
import type { Change } from './writing';

/** What one `permit.write` carries out. */
export interface WriteContext {
  readonly element: DiagramElement;
  readonly changes: readonly Change[];
  /** Elements that look different after it. */
  readonly others: readonly DiagramElement[];
  before?: readonly Change[];
}

/** Sets properties of moddle elements as one command of the editor's stack. */
export class WriteHandler {
  /** Carries the changes out and keeps what was there. */
  execute(context: WriteContext): DiagramElement[] {
    context.before = context.changes.map(({ target, properties }) => ({ target, properties: valuesOf(target, Object.keys(properties)) }));
    return apply(context, context.changes);
  }

  /** Sets back what was there. */
  revert(context: WriteContext): DiagramElement[] {
    return apply(context, [...(context.before ?? [])].reverse());
  }
}

function valuesOf(target: ModdleElement, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, target.get(name)]));
}

function apply({ element, others }: WriteContext, changes: readonly Change[]): DiagramElement[] {
  for (const { target, properties } of changes) for (const [name, value] of Object.entries(properties)) target.set(name, value);
  // The panel shows a pool's process also where nothing is selected, that is, for the root.
  const root = element.businessObject.$type === 'bpmn:Participant' && element.parent ? [element.parent] : [];
  return [element, ...(element.label ? [element.label] : []), ...root, ...others];
}
