import type { PropertyDescriptor } from './descriptor';
import { listOf, typeOf, type ModdleElement } from './moddle';
import { source, type Plain } from './reading';

/** New values of some properties of one moddle element. */
export interface Change {
  readonly target: ModdleElement;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The attribute's text; undefined where it says nothing. */
function attribute(property: PropertyDescriptor, value: unknown): string | undefined {
  if (property.flag) return value === true ? 'true' : undefined;
  const text = property.words ? ((value as readonly string[] | undefined) ?? []).join(' ') : ((value as string | undefined) ?? '');
  return text.trim() === '' ? undefined : text;
}

/** Whether an element says anything. */
function isEmpty(values: Plain): boolean {
  return Object.entries(values).every(([, value]) => value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0));
}

/** The elements that plain values stand for: those they were read from where these are among `present`, else new ones. */
function elements(kind: string, parent: ModdleElement, present: readonly ModdleElement[], values: readonly Plain[], changes: Change[]): ModdleElement[] {
  const taken = new Set<ModdleElement>();
  return values.map((value) => {
    const from = value[source];
    const known = from && present.includes(from) && !taken.has(from) ? from : undefined;
    const target = known ?? parent.$model.create(typeOf(kind));
    taken.add(target);
    target.$parent ??= parent;
    changes.push(...writing(target, value));
    return target;
  });
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** What has to change for an element to say what plain values say; attributes that no descriptor knows stay. */
function writing(target: ModdleElement, values: Plain): Change[] {
  const changes: Change[] = [];
  const properties: Record<string, unknown> = {};
  for (const property of target.$descriptor.properties.filter((p) => p.ns.name.startsWith('permit:'))) {
    const { name, localName } = property.ns;
    const value = values[localName];
    if (property.isAttr) {
      const text = attribute(property, value);
      const before = target.get(name);
      const isSame = property.flag ? (before === 'true') === (text === 'true') : (before === '' ? undefined : before) === text;
      if (!isSame) properties[name] = text;
      continue;
    }

    const kind = property.type.replace(/^permit:/, '');
    const present = property.isMany ? listOf(target, name) : [target.get(name) as ModdleElement | undefined].filter((one) => one !== undefined);
    const wanted = property.isMany ? ((value as readonly Plain[] | undefined) ?? []) : value === undefined || isEmpty(value as Plain) ? [] : [value as Plain];
    const made = elements(kind, target, present, wanted, changes);
    if (!same(made, present)) properties[name] = property.isMany ? made : made[0];
  }

  if (Object.keys(properties).length > 0) changes.push({ target, properties });
  return changes;
}

/** The order in which kinds are written; what is already there keeps its place. */
const order = ['steps', 'milestone', 'task', 'outcome', 'clock', 'notice', 'result', 'decision', 'correlation'];

function insertionPoint(values: readonly ModdleElement[], kind: string): number {
  const later = order.slice(order.indexOf(kind) + 1).map(typeOf);
  const found = values.findIndex((value) => later.includes(value.$type));
  return found < 0 ? values.length : found;
}

/**
 * What has to change for an element to have exactly these extensions of a kind.
 * @param owner The BPMN element.
 * @param kind The kind, e.g. `outcome`.
 * @param values Each extension as plain values, in order; one read from the element stays the same extension.
 */
export function replacing(owner: ModdleElement, kind: string, values: readonly object[]): Change[] {
  const extensions = owner.get('extensionElements') as ModdleElement | undefined;
  const before = extensions ? listOf(extensions, 'values') : [];
  const present = before.filter((value) => value.$type === typeOf(kind));
  const holder = extensions ?? owner.$model.create('bpmn:ExtensionElements');
  holder.$parent ??= owner;

  const changes: Change[] = [];
  const made = elements(kind, holder, present, values as readonly Plain[], changes);
  if (same(made, present)) return changes;
  const rest = before.filter((value) => value.$type !== typeOf(kind));
  const at = present.length > 0 ? before.indexOf(present[0]!) : insertionPoint(rest, kind);
  const after = [...rest.slice(0, at), ...made, ...rest.slice(at)];
  if (after.length === 0) return [...changes, { target: owner, properties: { extensionElements: undefined } }];
  changes.push({ target: holder, properties: { values: after } });
  if (!extensions) changes.push({ target: owner, properties: { extensionElements: holder } });
  return changes;
}

/** As {@link replacing}, for a kind of which one may stand; values that say nothing take it away. */
export function replacingOne(owner: ModdleElement, kind: string, value: object | undefined): Change[] {
  return replacing(owner, kind, value === undefined || isEmpty(value as Plain) ? [] : [value]);
}
