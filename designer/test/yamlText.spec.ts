import { describe, expect, it } from 'vitest';
import factory from '../../workflows/factory-licence/manual.yaml?raw';
import food from '../../workflows/food-premises/manual.yaml?raw';
import { YamlText, type YamlPath } from '../src/manual/yamlText';

const manuals = [
  ['food-premises', food],
  ['factory-licence', factory],
] as const;

function read(source: string): YamlText {
  const text = YamlText.read(source);
  if (!(text instanceof YamlText)) throw new Error(JSON.stringify(text));
  return text;
}

/** The lines of each text that the other does not have at that place, by a longest common run from both ends. */
function difference(before: string, after: string): { removed: string[]; added: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  while (a.length > 0 && b.length > 0 && a[0] === b[0]) [a, b].forEach((l) => l.shift());
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) [a, b].forEach((l) => l.pop());
  return { removed: a, added: b };
}

function scalars(value: unknown, path: YamlPath = []): YamlPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => scalars(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

describe.each(manuals)('The manual of %s', (_, source) => {
  it('is unchanged by setting a value to what it is', () => {
    const text = read(source);
    for (const path of scalars(text.value([]))) expect(text.set(path, text.value(path) as string)).toBe(text);
  });

  it('changes on one line when one of its texts changes', () => {
    const text = read(source);
    for (const path of scalars(text.value([])).filter((p, i) => i % 20 === 0 && typeof text.value(p) === 'string')) {
      const after = text.set(path, 'ข้อความใหม่: มี # และ "เครื่องหมาย"');
      expect(difference(source, after.source).removed).toHaveLength(1);
      expect(difference(source, after.source).added).toHaveLength(1);
      expect(after.value(path)).toBe('ข้อความใหม่: มี # และ "เครื่องหมาย"');
      expect(after.set(path, text.value(path) as string).value([])).toEqual(text.value([]));
    }
  });

  it('is the same text again after an entry of any list was put in and taken out', () => {
    const text = read(source);
    for (const list of ['documents', 'sources', 'statutes', 'complaints']) {
      const length = (text.value([list]) as unknown[]).length;
      for (const at of [0, length]) {
        const entry = list === 'sources' || list === 'statutes' ? 'ใหม่' : { text: { th: 'ก', en: 'a' }, confidence: 'unverified' };
        const longer = text.insert([list], at, entry);
        expect(difference(source, longer.source).removed.length).toBeLessThanOrEqual(list === 'statutes' ? 1 : 0);
        expect(longer.value([list, at])).toEqual(entry);
        expect(longer.remove([list, at]).source).toBe(source);
      }
    }
  });

  it('is the same text again after two entries changed places twice', () => {
    const text = read(source);
    for (const list of ['legalBasis', 'criteria', 'channels', 'documents', 'sources']) {
      const swapped = text.swap([list], 0);
      expect(swapped.value([list, 0])).toEqual(text.value([list, 1]));
      expect(swapped.source.split('\n').sort()).toEqual(source.split('\n').sort());
      expect(swapped.swap([list], 0).source).toBe(source);
    }
  });
});

describe('A manual', () => {
  it('loses a section with its comment, and no other line', () => {
    const after = read(food).remove(['extension']);
    expect(difference(food, after.source)).toEqual({
      removed: ['# R11: at most two extensions of at most 15 days each, by written notice with the reason before the running period ends.', 'extension:', '  maxCount: 2', '  period: P15D', '  unit: day', '  cite: PHA s.56', ''],
      added: [],
    });
  });

  it('keeps the comment at its head when its first key goes', () => {
    expect(read('# Head\nslug: a\ntitle: b\n').remove(['slug']).source).toBe('# Head\ntitle: b\n');
  });

  it('gets a new key where the order of keys has it', () => {
    const after = read(food).set(['fees', 0, 'amount'], 1200, ['name', 'amount', 'ceiling', 'note', 'source', 'confidence']);
    expect(difference(food, after.source)).toEqual({ removed: [], added: ['    amount: 1200'] });
    expect(after.source).toContain('en: Licence fee }\n    amount: 1200\n    note:');
  });

  it('gets a new section with a blank line before it', () => {
    const without = read('title: a\n\nappeal:\n  days: 30\n').set(['extension'], { maxCount: 1, period: 'P15D' }, ['title', 'extension', 'appeal']);
    expect(without.source).toBe('title: a\n\nextension:\n  maxCount: 1\n  period: P15D\n\nappeal:\n  days: 30\n');
  });

  it('quotes a text that would be read as something else', () => {
    for (const value of ['1206', 'true', '', 'a: b', 'a #b', '- a', '[a', '*a', '! a', ' a ', 'null', '@a', '~']) {
      expect(read('a: x\nb: y\n').set(['a'], value).value([])).toEqual({ a: value, b: 'y' });
      expect(read('a: { th: x, en: y }\n').set(['a', 'th'], value).value(['a'])).toEqual({ th: value, en: 'y' });
    }
  });

  it('keeps a text in quotes in its quotes', () => {
    expect(read(`a: 'it''s'\nb: "x"\n`).set(['a'], "isn't").set(['b'], 'y').source).toBe(`a: 'isn''t'\nb: "y"\n`);
  });

  it('writes a text of several lines as a block, and back', () => {
    const text = read('a:\n  - th: x\n    en: y # why\n');
    const after = text.set(['a', 0, 'th'], 'one\n\ntwo');
    expect(after.source).toBe('a:\n  - th: |-\n      one\n\n      two\n    en: y # why\n');
    expect(after.set(['a', 0, 'th'], 'x').source).toBe(text.source);
  });

  it('keeps the line ends of Windows', () => {
    const text = read('a:\r\n  - b: 1\r\nc: 2\r\n').insert(['a'], 1, { b: 2, d: ['x'] });
    expect(text.source).toBe('a:\r\n  - b: 1\r\n  - b: 2\r\n    d:\r\n      - x\r\nc: 2\r\n');
  });

  it('empties a list and fills it again', () => {
    const empty = read('a:\n  - b: 1\nc: 2\n').remove(['a', 0]);
    expect(empty.source).toBe('a: []\nc: 2\n');
    expect(empty.insert(['a'], 0, { b: 1 }).source).toBe('a:\n  - b: 1\nc: 2\n');
  });

  it('loses the first key of an entry without its dash', () => {
    expect(read('a:\n  - b: 1\n    c: 2\n').remove(['a', 0, 'b']).source).toBe('a:\n  - c: 2\n');
  });

  it('means what was asked for even where it is written in an unusual way', () => {
    const after = read('? a\n: b\n? c\n: { d: [1,\n 2] }\n').set(['a'], 'e').insert(['c', 'd'], 2, 3).set(['f'], { g: true });
    expect(after.value([])).toEqual({ a: 'e', c: { d: [1, 2, 3] }, f: { g: true } });
  });

  it('that is broken tells every problem with its line', () => {
    expect(YamlText.read('a: 1\nb: 2\na: 3\nb: 4\n')).toMatchObject([{ line: 3 }, { line: 4 }]);
  });

  it('that is a list is refused', () => {
    expect(YamlText.read('- a\n')).toMatchObject([{ line: 1 }]);
  });
});
