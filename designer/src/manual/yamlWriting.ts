import { parseDocument, isMap, isScalar, Scalar } from 'yaml';

/** What a key or an entry of the manual can hold. */
export type YamlValue = string | number | boolean | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** Where a value is written: between braces or on lines of its own, and how it was quoted before. */
export interface Place {
  readonly flow: boolean;
  /** The column of the key or dash that it belongs to; a text of several lines stands two further in. */
  readonly column: number;
  readonly eol: string;
  readonly quoted?: 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | undefined;
}

/** A value as it stands after `key:`, with the space or line break before it. */
export function afterKey(value: YamlValue, place: Place): string {
  const { column, eol } = place;
  if (!isCollection(value) || place.flow) return ` ${inline(value, place)}`;
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []';
    return (value as YamlValue[]).map((v) => `${eol}${pad(column + 2)}- ${entry(v, { ...place, column: column + 2 })}`).join('');
  }

  const inner = { ...place, column: column + 2 };
  return Object.entries(value)
    .map(([key, v]) => `${eol}${pad(column + 2)}${key}:${afterKey(v, inner)}`)
    .join('');
}

/** An entry of a list as it stands after its dash. */
export function entry(value: YamlValue, place: Place): string {
  if (!isCollection(value) || Array.isArray(value)) return inline(value, place);
  const inner = { ...place, column: place.column + 2 };
  return Object.entries(value)
    .map(([key, v], i) => `${i === 0 ? '' : place.eol + pad(inner.column)}${key}:${afterKey(v, inner)}`)
    .join('');
}

/** A value on one line where it can be, without what stands before it. */
export function inline(value: YamlValue, place: Place): string {
  if (Array.isArray(value)) return `[${(value as YamlValue[]).map((v) => inline(v, { ...place, flow: true })).join(', ')}]`;
  if (typeof value === 'object') {
    const pairs = Object.entries(value).map(([key, v]) => `${key}: ${inline(v, { ...place, flow: true })}`);
    return `{ ${pairs.join(', ')} }`;
  }

  return typeof value === 'string' ? text(value, place) : String(value);
}

/** Spaces up to a column. */
export function pad(column: number): string {
  return ' '.repeat(column);
}

function isCollection(value: YamlValue): value is readonly YamlValue[] | { readonly [key: string]: YamlValue } {
  return typeof value === 'object';
}

function text(value: string, place: Place): string {
  if (value.includes('\n')) return block(value, place) ?? JSON.stringify(value);
  if (place.quoted === Scalar.QUOTE_SINGLE) return `'${value.replaceAll("'", "''")}'`;
  return place.quoted === undefined && isPlain(value, place.flow) ? value : JSON.stringify(value);
}

// Whether a text may stand without quotes is asked of the parser: both ways of writing must give back this text and nothing else.
function isPlain(value: string, flow: boolean): boolean {
  return (flow ? [`{ k: ${value} }`, `{ k: ${value}, l: 1 }`] : [`k: ${value}`, `k:\n  - ${value}`]).every((source, i) => {
    const document = parseDocument(source);
    const root = document.contents;
    if (document.errors.length > 0 || document.warnings.length > 0 || document.comment || !isMap(root)) return false;
    if (root.items.length !== (flow && i === 1 ? 2 : 1)) return false;
    const found: unknown = flow || i === 0 ? root.get('k', true) : root.getIn(['k', 0], true);
    return isScalar(found) && found.value === value && !found.comment && found.tag === undefined && found.anchor === undefined;
  });
}

function block(value: string, { flow, column, eol }: Place): string | undefined {
  if (flow || /^[\s]|[^\S\n]\n|\s$|\r|\t/u.test(value)) return undefined;
  return `|-${value.split('\n').map((line) => eol + (line === '' ? '' : pad(column + 2) + line)).join('')}`;
}
