import { extensionsOf, listOf, ownerOf, textOf, type DiagramElement, type ModdleElement } from './moddle';
import type { Clock, Decision, Notice, Outcome, ProcessClock, ProcessTerms, Result, Step, Task, Terms } from './values';

/** Where a plain value came from. It survives a spread, so that an edited or moved copy is known as the element it is a copy of. */
export const source = Symbol('source');

/** A plain value of any shape. */
export type Plain = { readonly [name: string]: unknown; readonly [source]?: ModdleElement };

/** A `permit:` element as plain values, blanks as absent. */
export function plain<T extends object>(element: ModdleElement): T {
  const values: Record<string | symbol, unknown> = { [source]: element };
  for (const property of element.$descriptor.properties.filter((p) => p.ns.name.startsWith('permit:'))) {
    const name = property.ns.localName;
    const value = element.get(property.ns.name);
    if (property.isMany) values[name] = listOf(element, property.ns.name).map((item) => plain(item));
    else if (!property.isAttr) values[name] = value === undefined ? undefined : plain(value as ModdleElement);
    else if (property.flag) values[name] = value === 'true';
    else if (property.words) values[name] = String(value ?? '').split(' ').filter(Boolean);
    else values[name] = value === '' ? undefined : value;
  }

  return values as T;
}

/** What is drawn on an element, as plain values; of a pool, what its process says. */
export function readStep(element: DiagramElement): Step {
  const owner = ownerOf(element);
  const all = <T extends object>(kind: string): readonly T[] => extensionsOf(owner, kind).map((found) => plain<T>(found));
  return {
    id: owner.id ?? '',
    type: owner.$type,
    name: textOf(owner, 'name'),
    nameEn: textOf(owner, 'permit:nameEn'),
    documentation: listOf(owner, 'documentation').map((d) => textOf(d, 'text')).join('\n'),
    task: all<Task>('task')[0],
    outcomes: all<Outcome>('outcome'),
    milestones: all<{ name?: string }>('milestone').map((m) => m.name ?? ''),
    notices: all<Notice>('notice'),
    clock: all<Clock>('clock')[0],
    result: all<Result>('result')[0],
    decision: all<Decision>('decision')[0],
    correlationKey: all<{ key?: string }>('correlation')[0]?.key,
  };
}

/** What the process of a pool or of the canvas says. */
export function readProcess(element: DiagramElement): ProcessTerms {
  const owner = ownerOf(element);
  return {
    clocks: extensionsOf(owner, 'clock').map((clock) => plain<ProcessClock>(clock)),
    steps: extensionsOf(owner, 'steps').map((steps) => plain<Terms>(steps))[0],
  };
}
