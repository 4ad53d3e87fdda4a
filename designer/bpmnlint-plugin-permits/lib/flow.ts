import { is, many, nodesOf, one, text, type Moddle } from './moddle';

/** Where a token may go next from a node. */
export type Ways = (node: Moddle) => readonly Moddle[];

/** The sequence flows out of a node; by what the flows say, since not every tool writes `outgoing`. */
export function flowsFrom(node: Moddle): readonly Moddle[] {
  const scope = node.$parent;
  return scope ? many(scope, 'flowElements').filter((element) => is(element, 'bpmn:SequenceFlow') && one(element, 'sourceRef') === node) : [];
}

/** The sequence flows of a process and of the sub-processes within it. */
export function flowsOf(process: Moddle): readonly Moddle[] {
  const scopes = [process, ...nodesOf(process).filter((node) => is(node, 'bpmn:SubProcess'))];
  return scopes.flatMap((scope) => many(scope, 'flowElements').filter((element) => is(element, 'bpmn:SequenceFlow')));
}

/** The ways of a process: along its flows, by the timers on a node, by links, into a sub-process and out of it again. */
export function waysOf(process: Moddle): Ways {
  const ways = new Map<Moddle, Moddle[]>();
  const lead = (from: Moddle | undefined, to: Moddle | undefined): void => {
    if (from && to) ways.set(from, [...(ways.get(from) ?? []), to]);
  };
  for (const scope of [process, ...nodesOf(process).filter((node) => is(node, 'bpmn:SubProcess'))]) {
    const elements = many(scope, 'flowElements');
    for (const element of elements) {
      if (is(element, 'bpmn:SequenceFlow')) lead(one(element, 'sourceRef'), one(element, 'targetRef'));
      if (is(element, 'bpmn:BoundaryEvent')) lead(one(element, 'attachedToRef'), element);
      if (throwsLink(element)) for (const other of elements.filter((e) => catchesLink(e, linkOf(element)))) lead(element, other);
      if (scope !== process && is(element, 'bpmn:EndEvent')) lead(element, scope);
    }

    if (scope !== process) for (const start of startsOf(scope)) lead(scope, start);
  }

  return (node) => ways.get(node) ?? [];
}

/** The same ways, backwards. */
export function backwards(process: Moddle, ways: Ways): Ways {
  const back = new Map<Moddle, Moddle[]>();
  for (const node of nodesOf(process)) for (const next of ways(node)) back.set(next, [...(back.get(next) ?? []), node]);
  return (node) => back.get(node) ?? [];
}

/** Where a scope begins: its start events and its event sub-processes. */
export function startsOf(scope: Moddle): readonly Moddle[] {
  return many(scope, 'flowElements').filter((element) => is(element, 'bpmn:StartEvent') || element.get('triggeredByEvent') === true);
}

/** Every node that can be come to from some, themselves included. */
export function reached(from: readonly Moddle[], ways: Ways): ReadonlySet<Moddle> {
  const seen = new Set(from);
  const pending = [...from];
  for (let node = pending.pop(); node; node = pending.pop()) {
    for (const other of ways(node)) {
      if (seen.has(other)) continue;
      seen.add(other);
      pending.push(other);
    }
  }

  return seen;
}

/** Whether a node is the throwing half of a link, after which its flow goes on elsewhere. */
export function throwsLink(node: Moddle): boolean {
  return is(node, 'bpmn:IntermediateThrowEvent') && linkOf(node) !== undefined;
}

function catchesLink(node: Moddle, name: string | undefined): boolean {
  return is(node, 'bpmn:IntermediateCatchEvent') && linkOf(node) === name;
}

function linkOf(event: Moddle): string | undefined {
  const link = many(event, 'eventDefinitions').find((definition) => is(definition, 'bpmn:LinkEventDefinition'));
  return link && text(link, 'name');
}
