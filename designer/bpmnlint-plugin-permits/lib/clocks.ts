import { interrupts, is, isTimer, nodesOf, many, permit, permits, processOf, text, type Moddle } from './moddle';

/** A clock that counts, with the element findings about it are told of. */
export interface Clock {
  readonly at: string;
  readonly title: string;
  readonly clock: Moddle;
  /** A timer fires where other clocks lapse. */
  readonly isTimer: boolean;
  readonly warnings: readonly Moddle[];
  readonly lapses: readonly Moddle[];
}

/** The clocks of a process and of its steps; a timer that does not end its task is itself a warning and is left out. */
export function clocksOf(process: Moddle): readonly Clock[] {
  const ofProcess = permits(process, 'clock').map((clock): Clock => {
    const own = text(clock, 'kind') === 'statutory' ? undefined : process;
    return { at: text(clock, 'id') || (process.id ?? ''), title: text(clock, 'name'), clock, isTimer: false, ...termsOf(clock, own) };
  });
  const ofSteps = nodesOf(process).flatMap((node): Clock[] => {
    const clock = permit(node, 'clock');
    if (!clock || (is(node, 'bpmn:BoundaryEvent') && !interrupts(node))) return [];
    const timer = isTimer(node);
    return [{ at: node.id ?? '', title: text(node, 'name') || (node.id ?? ''), clock, isTimer: timer, ...termsOf(clock, timer ? undefined : process) }];
  });
  return [...ofProcess, ...ofSteps];
}

/** Every `permit:clock` with the element it stands on. */
export function clocksOn(element: Moddle): readonly Moddle[] {
  return is(element, 'bpmn:FlowNode') || is(element, 'bpmn:Process') ? permits(element, 'clock') : [];
}

/** How a clock of an element or process is named to a person. */
export function titleOf(element: Moddle, clock: Moddle): string {
  return text(clock, 'name') || text(element, 'name') || text(clock, 'id') || (element.id ?? processOf(element)?.id ?? '');
}

// A step that names no warnings or no lapse letters takes those of all steps.
function termsOf(clock: Moddle, process: Moddle | undefined): Pick<Clock, 'warnings' | 'lapses'> {
  const shared = permit(process, 'steps');
  const own = (name: string): readonly Moddle[] => many(clock, name);
  const ofAll = (name: string): readonly Moddle[] => (shared ? many(shared, name) : []);
  return { warnings: own('warnings').length > 0 ? own('warnings') : ofAll('warnings'), lapses: own('lapses').length > 0 ? own('lapses') : ofAll('lapses') };
}
