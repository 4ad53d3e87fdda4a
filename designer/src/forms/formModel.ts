/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An object of JSON. */
export type JsonObject = { readonly [key: string]: Json };

/** The types of components that the server renders. */
export const componentTypes = ['text', 'textfield', 'textarea', 'number', 'datetime', 'select', 'radio', 'checkbox', 'checklist'] as const;

/** A type of component that the server renders. */
export type ComponentType = (typeof componentTypes)[number];

/** A form's file, read. */
export interface FormModel {
  readonly root: JsonObject;
  readonly components: readonly JsonObject[];
}

/** How a file is written. */
interface Style {
  readonly indent: string;
  readonly eol: string;
  readonly ends: boolean;
}

const order: Readonly<Record<string, readonly string[]>> = {
  '': ['key', 'label', 'type', 'id', 'subtype', 'dateLabel', 'text', 'description', 'decimalDigits', 'values', 'validate', 'properties'],
  validate: ['required', 'min', 'max', 'maxLength', 'pattern', 'validationType'],
  properties: ['labelEn', 'descriptionEn', 'personal', 'check', 'requiredWhen'],
};

/** Reads a form; why it cannot be, where it is no JSON or not a list of components. */
export function readForm(text: string): FormModel | { readonly line?: number; readonly message: string } {
  let root: Json;
  try {
    root = JSON.parse(text) as Json;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = /position (\d+)/u.exec(message)?.[1];
    return position === undefined ? { message } : { line: text.slice(0, Number(position)).split('\n').length, message: message.replace(/ in JSON at position.*$/u, '') };
  }

  if (!isObject(root) || !Array.isArray(root['components']) || !(root['components'] as Json[]).every(isObject)) {
    return { line: 1, message: 'Expected an object with a list of components.' };
  }

  return { root, components: root['components'] as readonly JsonObject[] };
}

/** A form with other components. */
export function withComponents(form: FormModel, components: readonly JsonObject[]): FormModel {
  return { root: { ...form.root, components }, components };
}

/** Writes a form in the way in which its file was written before. */
export function writeForm(form: FormModel, before: string): string {
  const { indent, eol, ends } = styleOf(before);
  const text = JSON.stringify(form.root, null, indent) + (ends ? '\n' : '');
  return eol === '\n' ? text : text.replaceAll('\n', eol);
}

/** The value at a path of a component. */
export function valueAt(component: JsonObject, path: readonly string[]): Json | undefined {
  let at: Json | undefined = component;
  for (const key of path) at = at !== undefined && isObject(at) ? at[key] : undefined;
  return at;
}

/**
 * A component with another value at a path. Its keys stay in their order and a new one goes where it belongs; a group that is emptied
 * goes too.
 * @param value Undefined takes the key out.
 */
export function withValue(component: JsonObject, path: readonly string[], value: Json | undefined): JsonObject {
  const [key, ...rest] = path as [string, ...string[]];
  if (rest.length === 0) return withKey(component, key, value, order['']!);
  const inner = component[key];
  const changed = withKey(inner !== undefined && isObject(inner) ? inner : {}, rest[0]!, value, order[key] ?? []);
  return withKey(component, key, Object.keys(changed).length === 0 ? undefined : changed, order['']!);
}

/** The path of a component's label: each type has its own. */
export function labelPath(component: JsonObject): readonly string[] {
  return component['type'] === 'text' ? ['text'] : component['type'] === 'datetime' ? ['dateLabel'] : ['label'];
}

/** Whether the server renders a component of this type. */
export function isRendered(component: JsonObject): boolean {
  return (componentTypes as readonly Json[]).includes(component['type'] ?? null);
}

/** Whether a type gives a list of values to choose from. */
export function hasValues(type: Json | undefined): boolean {
  return type === 'select' || type === 'radio' || type === 'checklist';
}

/** A new component whose key and id no other of the form has. */
export function newComponent(type: ComponentType, components: readonly JsonObject[], label: string): JsonObject {
  const key = unused(type === 'text' ? 'text' : 'field', components);
  if (type === 'text') return { type, id: `Text_${key}`, text: label };
  const base = type === 'datetime' ? { key, type, id: `Field_${key}`, subtype: 'date', dateLabel: label } : { key, label, type, id: `Field_${key}` };
  return hasValues(type) ? { ...base, values: [{ label: label, value: 'value1' }] } : base;
}

/** A copy of a component under a key and id of its own. */
export function copied(component: JsonObject, components: readonly JsonObject[]): JsonObject {
  const old = component['key'];
  const key = unused(typeof old === 'string' ? old.replace(/\d+$/u, '') : 'text', components);
  const id = { id: `${component['type'] === 'text' ? 'Text' : 'Field'}_${key}` };
  return { ...component, ...(typeof old === 'string' ? { key } : {}), ...id };
}

/**
 * What the canvas made of the components: their order, without those it took out, with new ones. Of the canvas's own writing nothing is
 * taken but that.
 * @param drawn The ids as the canvas was given the components, in their order.
 * @param now The canvas's components now.
 * @param make A new component of a type, beside those there are.
 */
export function fromCanvas(
  components: readonly JsonObject[],
  drawn: readonly string[],
  now: readonly { readonly id: string; readonly type: string }[],
  make: (type: ComponentType, beside: readonly JsonObject[]) => JsonObject,
): readonly JsonObject[] {
  const made: JsonObject[] = [];
  for (const { id, type } of now) {
    const index = drawn.indexOf(id);
    if (index >= 0) made.push(components[index]!);
    else if ((componentTypes as readonly string[]).includes(type)) made.push(make(type as ComponentType, [...components, ...made]));
  }

  return made;
}

/** A list with an entry and the one after it exchanged. */
export function swapped<T>(list: readonly T[], index: number): readonly T[] {
  return [...list.slice(0, index), list[index + 1]!, list[index]!, ...list.slice(index + 2)];
}

/** The text of a new form: one heading. */
export function blankForm(name: string, heading: string): string {
  const root = { type: 'default', id: `Form_${name.replaceAll('-', '_')}`, schemaVersion: 18, components: [{ type: 'text', id: 'Text_heading', text: heading }] };
  return `${JSON.stringify(root, null, 2)}\n`;
}

function withKey(object: JsonObject, key: string, value: Json | undefined, keys: readonly string[]): JsonObject {
  const entries = Object.entries(object);
  if (value === undefined) return Object.fromEntries(entries.filter(([k]) => k !== key));
  if (key in object) return Object.fromEntries(entries.map(([k, v]) => [k, k === key ? value : v]));
  const before = keys.slice(0, Math.max(0, keys.indexOf(key)));
  const at = entries.reduce((last, [k], i) => (before.includes(k) ? i + 1 : last), 0);
  return Object.fromEntries([...entries.slice(0, at), [key, value], ...entries.slice(at)]);
}

function unused(stem: string, components: readonly JsonObject[]): string {
  const taken = new Set(components.flatMap((c) => [c['key'], c['id']]).filter((v): v is string => typeof v === 'string').map((v) => v.replace(/^(Field|Text)_/u, '')));
  for (let n = 1; ; n++) if (!taken.has(`${stem}${n}`)) return `${stem}${n}`;
}

function styleOf(text: string): Style {
  return { indent: /\n([ \t]+)\S/u.exec(text)?.[1] ?? '  ', eol: text.includes('\r\n') ? '\r\n' : '\n', ends: text === '' || text.endsWith('\n') };
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
