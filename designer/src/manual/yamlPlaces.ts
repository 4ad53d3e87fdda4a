import { isCollection, isMap, isPair, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

/** A stretch of the text: from, up to but without. */
export type Stretch = readonly [from: number, to: number];

/** Finds in a YAML text the lines that belong to a key or an entry. */
export class YamlPlaces {
  constructor(
    private readonly source: string,
    private readonly document: Document.Parsed,
  ) {}

  /** The node at a path; undefined where there is none. */
  node(path: readonly (string | number)[]): Node | undefined {
    const found: unknown = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    return found && (isScalar(found) || isCollection(found)) ? found : undefined;
  }

  /** The pair of a key in a mapping. */
  pair(map: YAMLMap, key: string): Pair<Node, Node | null> | undefined {
    return (map.items as Pair<Node, Node | null>[]).find((p) => isScalar(p.key) && p.key.value === key);
  }

  /** The key and value, without the line they stand on. */
  pairStretch(pair: Pair<Node, Node | null>): Stretch {
    return [pair.key.range![0], Math.max(this.end(pair), this.colon(pair))];
  }

  /** Just behind the colon of a pair. */
  colon(pair: Pair<Node, Node | null>): number {
    return this.source.indexOf(':', pair.key.range![1]) + 1;
  }

  /** The dash of an entry of a list that stands on lines of its own. */
  dash(entry: Node): number {
    let at = entry.range![0] - 1;
    while (at > 0 && this.source[at] !== '-') at--;
    return at;
  }

  /** Where the content of a node ends, without comments and blank lines after it. */
  end(of: Node | Pair<Node, Node | null>): number {
    if (isPair(of)) return of.value ? this.end(of.value as Node) : this.colon(of as Pair<Node, Node | null>);
    if ((isMap(of) || isSeq(of)) && !of.flow && of.items.length > 0) return this.end(of.items.at(-1) as Node);
    return of.range![1];
  }

  /** Whole lines: those of the stretch, with the comments right above that stand as far in as it. */
  lines([from, to]: Stretch): Stretch {
    return [this.withComments(this.lineStart(from)), this.lineEnd(to)];
  }

  /** Whether nothing but spaces stands before an offset on its line. */
  opensLine(offset: number): boolean {
    return this.source.slice(this.lineStart(offset), offset).trim() === '';
  }

  /** How far in an offset stands. */
  column(offset: number): number {
    return offset - this.lineStart(offset);
  }

  lineStart(offset: number): number {
    return this.source.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The start of the next line; the end of a node that ends with its line break is that already. */
  lineEnd(offset: number): number {
    if (offset > 0 && this.source[offset - 1] === '\n') return offset;
    const at = this.source.indexOf('\n', offset);
    return at < 0 ? this.source.length : at + 1;
  }

  /** Whether the line that starts at an offset is blank, or the text ends there. */
  isBlank(lineStart: number): boolean {
    return this.source.slice(lineStart, this.nextLine(lineStart)).trim() === '';
  }

  /** The start of the line after the one that starts at an offset. */
  nextLine(lineStart: number): number {
    const at = this.source.indexOf('\n', lineStart);
    return at < 0 ? this.source.length : at + 1;
  }

  // A comment at the head of the file speaks of the file, not of the first key.
  private withComments(start: number): number {
    const indent = /^ */u.exec(this.source.slice(start))![0];
    let from = start;
    while (from > 0) {
      const above = this.source.lastIndexOf('\n', from - 2) + 1;
      const line = this.source.slice(above, from);
      if (!line.startsWith(`${indent}#`)) break;
      if (above === 0) return start;
      from = above;
    }

    return from;
  }
}

/** Whether a node is a mapping or list written between braces or brackets. */
export function isFlow(node: YAMLMap | YAMLSeq): boolean {
  return node.flow === true;
}
