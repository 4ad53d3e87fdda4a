import { isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FileProblem } from '../shared/problems';
import { isFlow, YamlPlaces, type Stretch } from './yamlPlaces';
import { afterKey, entry, inline, pad, type Place, type YamlValue } from './yamlWriting';

/** Keys and positions from the root. */
export type YamlPath = readonly (string | number)[];

interface Splice {
  readonly at: Stretch;
  readonly text: string;
}

/**
 * A YAML text and what it says. Each change gives a new one in which every line that the change does not touch is, byte for byte, the
 * old one: comments, order, quotes and spacing are whoever wrote the file's.
 *
 * The change itself is made by yaml's document; the text is spliced beside it, and kept where it says the same as the document. Where
 * the file is written in a way the splice does not know, the document's own writing is taken, so that a meaning is never lost.
 */
export class YamlText {
  private readonly places: YamlPlaces;
  private readonly eol: string;

  private constructor(
    /** The text. */
    readonly source: string,
    private readonly document: Document.Parsed,
  ) {
    this.places = new YamlPlaces(source, document);
    this.eol = source.includes('\r\n') ? '\r\n' : '\n';
  }

  /** Reads a text; all problems at once where it is no mapping. */
  static read(source: string): YamlText | readonly FileProblem[] {
    const counter = new LineCounter();
    const document = parseDocument(source, { lineCounter: counter });
    if (document.errors.length > 0) return document.errors.map((e) => ({ line: e.linePos?.[0].line ?? 1, message: e.message.split('\n')[0]!.replace(/ at line .*$/u, '') }));
    if (!isMap(document.contents)) return [{ line: 1, message: 'Expected keys with values.' }];
    return new YamlText(source, document);
  }

  /** The value at a path as plain data; undefined where there is none. */
  value(path: YamlPath): unknown {
    const node = this.places.node(path);
    return node?.toJS(this.document);
  }

  /** The line on which a value stands; undefined where there is none. */
  line(path: YamlPath): number | undefined {
    const node = this.places.node(path);
    return node?.range ? this.source.slice(0, node.range[0]).split('\n').length : undefined;
  }

  /**
   * Sets a key or an entry.
   * @param path Where; what is above it must be there.
   * @param value What.
   * @param order The keys in the order in which a new one is put in.
   */
  set(path: YamlPath, value: YamlValue, order: readonly string[] = []): YamlText {
    if (JSON.stringify(this.value(path)) === JSON.stringify(value)) return this;
    return this.changed((d) => d.setIn(path, d.createNode(value)), () => this.setting(path, value, order));
  }

  /** Takes out a key or an entry, with the comment right above it. */
  remove(path: YamlPath): YamlText {
    return this.changed((d) => d.deleteIn(path), () => this.removing(path));
  }

  /** Puts an entry into a list that is there. */
  insert(path: YamlPath, index: number, value: YamlValue): YamlText {
    return this.changed(
      (d) => {
        const list: unknown = d.getIn(path, true);
        if (isSeq(list)) list.items.splice(index, 0, d.createNode(value));
        else d.setIn(path, d.createNode([value]));
      },
      () => this.inserting(path, index, value),
    );
  }

  /** Exchanges an entry with the one after it. */
  swap(path: YamlPath, index: number): YamlText {
    return this.changed(
      (d) => {
        const { items } = d.getIn(path, true) as YAMLSeq;
        items.splice(index, 2, items[index + 1], items[index]);
      },
      () => this.swapping(path, index),
    );
  }

  private changed(edit: (document: Document.Parsed) => void, splices: () => readonly Splice[] | undefined): YamlText {
    const edited = parseDocument(this.source);
    edit(edited);
    const wanted: unknown = edited.toJS();
    const made = splices();
    const spliced = made && YamlText.read(applied(this.source, made));
    if (spliced instanceof YamlText && same(spliced.document.toJS(), wanted)) return spliced;
    return YamlText.read(edited.toString({ lineWidth: 0 })) as YamlText;
  }

  private setting(path: YamlPath, value: YamlValue, order: readonly string[]): readonly Splice[] | undefined {
    const old = this.places.node(path);
    const parent = this.places.node(path.slice(0, -1));
    const key = path.at(-1)!;
    if (isScalar(old) && old.value !== null && typeof value !== 'object') return [this.rescalar(old, value, parent)];
    if (!isMap(parent) || typeof key !== 'string') return undefined;
    const pair = this.places.pair(parent, key);
    if (!pair) return this.adding(parent, key, value, order);
    const flow = isFlow(parent) || ((isMap(old) || isSeq(old)) && isFlow(old) && old.items.length > 0);
    const place = this.place(flow, this.places.column(pair.key.range![0]));
    return [{ at: [this.places.colon(pair), this.places.pairStretch(pair)[1]], text: afterKey(value, place) }];
  }

  private rescalar(old: Scalar, value: YamlValue, parent: Node | undefined): Splice {
    const [from, to] = old.range!;
    const flow = (isMap(parent) || isSeq(parent)) && isFlow(parent);
    const kept = old.type === Scalar.QUOTE_SINGLE || old.type === Scalar.QUOTE_DOUBLE ? old.type : undefined;
    const column = isMap(parent) ? this.columnOf(parent) : this.places.column(from) - 2;
    const text = inline(value, { ...this.place(flow, column), quoted: kept });
    return { at: [from, to], text: this.source[to - 1] === '\n' ? text + this.eol : text };
  }

  private adding(map: YAMLMap, key: string, value: YamlValue, order: readonly string[]): readonly Splice[] | undefined {
    const before = order.slice(0, Math.max(0, order.indexOf(key)));
    const anchors = before.flatMap((k) => this.places.pair(map, k) ?? []);
    const last = anchors.length > 0 ? anchors.reduce((a, b) => (a.key.range![0] > b.key.range![0] ? a : b)) : undefined;
    const first = map.items[0] as { key: Node } | undefined;
    if (!first) return undefined;
    const column = this.columnOf(map);
    const written = `${key}:${afterKey(value, this.place(isFlow(map), column))}`;
    if (isFlow(map)) {
      const at = last ? this.places.pairStretch(last)[1] : first.key.range![0];
      return [{ at: [at, at], text: last ? `, ${written}` : `${written}, ` }];
    }

    if (!last) return [{ at: [first.key.range![0], first.key.range![0]], text: written + this.eol + pad(column) }];
    const at = this.places.lineEnd(this.places.end(last));
    const apart = column === 0 && typeof value === 'object' ? this.eol : '';
    return [{ at: [at, at], text: this.onNewLine(at) + apart + pad(column) + written + this.eol }];
  }

  private removing(path: YamlPath): readonly Splice[] | undefined {
    const parent = this.places.node(path.slice(0, -1));
    const key = path.at(-1)!;
    if (isMap(parent) && typeof key === 'string') return this.removingPair(parent, key);
    if (!isSeq(parent) || typeof key !== 'number') return undefined;
    const items = parent.items as Node[];
    if (items.length === 1) return this.emptied(path.slice(0, -1), parent);
    if (isFlow(parent)) return [{ at: this.flowCut(items.map((n) => [n.range![0], n.range![1]]), key), text: '' }];
    return [{ at: this.places.lines(this.entryStretch(items[key]!)), text: '' }];
  }

  private removingPair(map: YAMLMap, key: string): readonly Splice[] | undefined {
    const pair = this.places.pair(map, key);
    const index = map.items.indexOf(pair as never);
    if (!pair || map.items.length === 1) return undefined;
    const stretches = (map.items as typeof pair[]).map((p) => this.places.pairStretch(p));
    if (isFlow(map)) return [{ at: this.flowCut(stretches, index), text: '' }];
    const [from, to] = stretches[index]!;
    if (!this.places.opensLine(from)) return [{ at: [from, stretches[index + 1]![0]], text: '' }];
    const [start, end] = this.places.lines([from, to]);
    const doubled = start > 0 && this.places.isBlank(this.places.lineStart(start - 1)) && this.places.isBlank(end);
    return [{ at: [start, doubled ? this.places.nextLine(end) : end], text: '' }];
  }

  private emptied(path: YamlPath, list: YAMLSeq): readonly Splice[] | undefined {
    if (isFlow(list)) return [{ at: [list.range![0], list.range![1]], text: '[]' }];
    const map = this.places.node(path.slice(0, -1));
    const pair = isMap(map) ? this.places.pair(map, String(path.at(-1))) : undefined;
    return pair && [{ at: [this.places.colon(pair), this.places.end(pair)], text: ' []' }];
  }

  private inserting(path: YamlPath, index: number, value: YamlValue): readonly Splice[] | undefined {
    const list = this.places.node(path);
    if (!isSeq(list) || list.items.length === 0) return this.setting(path, [value], []);
    const items = list.items as Node[];
    const next = items[index];
    if (isFlow(list)) {
      const text = inline(value, this.place(true, 0));
      const at = next ? next.range![0] : items.at(-1)!.range![1];
      return [{ at: [at, at], text: next ? `${text}, ` : `, ${text}` }];
    }

    const column = this.places.column(this.places.dash(items[0]!));
    const written = `${pad(column)}- ${entry(value, this.place(false, column))}${this.eol}`;
    const at = next ? this.places.lines(this.entryStretch(next))[0] : this.places.lineEnd(this.places.end(items.at(-1)!));
    return [{ at: [at, at], text: this.onNewLine(at) + written }];
  }

  private swapping(path: YamlPath, index: number): readonly Splice[] | undefined {
    const list = this.places.node(path);
    if (!isSeq(list)) return undefined;
    const two = (list.items as Node[]).slice(index, index + 2).map((n): Stretch => {
      return isFlow(list) ? [n.range![0], n.range![1]] : this.places.lines(this.entryStretch(n));
    });
    const [a, b] = two as [Stretch, Stretch];
    const [first, second] = [this.source.slice(...a), this.source.slice(...b)];
    const unended = !isFlow(list) && !second.endsWith('\n');
    return [{ at: a, text: unended ? second + this.eol : second }, { at: b, text: unended ? first.trimEnd() : first }];
  }

  private entryStretch(item: Node): Stretch {
    return [this.places.dash(item), this.places.end(item)];
  }

  // Of a, b, c: taking out a takes the comma after it, any other the comma before it.
  private flowCut(stretches: readonly Stretch[], index: number): Stretch {
    return index === 0 ? [stretches[0]![0], stretches[1]![0]] : [stretches[index - 1]![1], stretches[index]![1]];
  }

  private columnOf(map: YAMLMap): number {
    const first = map.items[0] as { key: Node } | undefined;
    return first ? this.places.column(first.key.range![0]) : 0;
  }

  private onNewLine(at: number): string {
    return at > 0 && this.source[at - 1] !== '\n' ? this.eol : '';
  }

  private place(flow: boolean, column: number): Place {
    return { flow, column, eol: this.eol };
  }
}

function applied(source: string, splices: readonly Splice[]): string {
  return [...splices]
    .sort((a, b) => b.at[0] - a.at[0])
    .reduce((text, { at, text: put }) => text.slice(0, at[0]) + put + text.slice(at[1]), source);
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return Array.isArray(a) === Array.isArray(b) && Object.keys(x).length === Object.keys(y).length && Object.keys(x).every((k) => k in y && same(x[k], y[k]));
}
