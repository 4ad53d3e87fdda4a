/** What the rules need of an element of the BPMN model, which bpmn-moddle gives without types. */
export interface Moddle {
  readonly $type: string;
  readonly $parent?: Moddle;
  readonly id?: string;
  $instanceOf?(type: string): boolean;
  get(name: string): unknown;
}

/** Whether an element is of a BPMN type, or of one that extends it. */
export function is(element: Moddle | undefined, ...types: readonly string[]): boolean {
  return types.some((type) => element?.$instanceOf?.(type) ?? false);
}

/** A reference, text or child; undefined where there is none. */
export function one(element: Moddle, name: string): Moddle | undefined {
  return element.get(name) as Moddle | undefined;
}

/** The elements of a list; empty where there is none. */
export function many(element: Moddle, name: string): readonly Moddle[] {
  return (element.get(name) as readonly Moddle[] | undefined) ?? [];
}

/** A text, trimmed; empty where there is none. */
export function text(element: Moddle | undefined, name: string): string {
  const value = element?.get(name);
  return value === undefined || value === null ? '' : String(value).trim();
}

/** Whether an attribute is set to true. */
export function flag(element: Moddle, name: string): boolean {
  return text(element, name) === 'true';
}

/** The words of an attribute that is a list. */
export function words(element: Moddle, name: string): readonly string[] {
  return text(element, name).split(/[\s,]+/).filter((word) => word !== '');
}

/** The `permit:` extensions of one name on an element. */
export function permits(element: Moddle | undefined, name: string): readonly Moddle[] {
  const type = `permit:${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const extensions = element && one(element, 'extensionElements');
  return (extensions ? many(extensions, 'values') : []).filter((value) => value.$type === type);
}

/** The first `permit:` extension of a name; undefined where there is none. */
export function permit(element: Moddle | undefined, name: string): Moddle | undefined {
  return permits(element, name)[0];
}

/** The process or sub-process an element stands in. */
export function scopeOf(element: Moddle): Moddle | undefined {
  return element.$parent;
}

/** The process an element belongs to, or the element itself where it is one. */
export function processOf(element: Moddle): Moddle | undefined {
  return is(element, 'bpmn:Process') ? element : element.$parent && processOf(element.$parent);
}

/** Every flow node of a scope and of the sub-processes within it. */
export function nodesOf(scope: Moddle): readonly Moddle[] {
  const own = many(scope, 'flowElements').filter((element) => is(element, 'bpmn:FlowNode'));
  return own.flatMap((node) => (is(node, 'bpmn:SubProcess') ? [node, ...nodesOf(node)] : [node]));
}

/** The boundary events on an activity. */
export function boundariesOf(activity: Moddle): readonly Moddle[] {
  const scope = scopeOf(activity);
  return scope ? many(scope, 'flowElements').filter((element) => is(element, 'bpmn:BoundaryEvent') && one(element, 'attachedToRef') === activity) : [];
}

/** Whether a boundary event ends the activity it is on. */
export function interrupts(boundary: Moddle): boolean {
  return boundary.get('cancelActivity') !== false;
}

/** Whether an event waits for a time. */
export function isTimer(event: Moddle): boolean {
  return is(event, 'bpmn:Event') && many(event, 'eventDefinitions').some((definition) => is(definition, 'bpmn:TimerEventDefinition'));
}

/** The lanes that list a flow node, outer ones first. */
export function lanesOf(node: Moddle): readonly Moddle[] {
  const process = processOf(node);
  const lanes = process ? many(process, 'laneSets').flatMap(lanesIn) : [];
  return lanes.filter((lane) => many(lane, 'flowNodeRef').includes(node));
}

/** The role of a task: its own, or that of the innermost of its lanes that has one; empty where none says one. */
export function roleOf(task: Moddle): string {
  const own = text(permit(task, 'task'), 'role');
  if (own !== '') return own;
  const roles = lanesOf(task).map((lane) => text(permit(lane, 'task'), 'role'));
  return roles.filter((role) => role !== '').at(-1) ?? '';
}

/** What a person reads of an element: its name, or its id where it has none. */
export function nameOf(element: Moddle): string {
  return text(element, 'name') || (element.id ?? '');
}

function lanesIn(set: Moddle): readonly Moddle[] {
  return many(set, 'lanes').flatMap((lane) => {
    const inner = one(lane, 'childLaneSet');
    return inner ? [lane, ...lanesIn(inner)] : [lane];
  });
}
