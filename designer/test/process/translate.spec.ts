import { describe, expect, it } from 'vitest';
import { bpmn } from '../../src/shared/translate/bpmn';
import { translator } from '../../src/shared/translate/translate';

const sources = import.meta.glob<string>(
  [
    '../../node_modules/bpmn-js/lib/{features,draw,import}/**/*.js',
    '../../node_modules/diagram-js/lib/features/**/*.js',
    '../../node_modules/diagram-js-minimap/dist/index.esm.js',
    '../../node_modules/bpmn-js-create-append-anything/dist/index.es.js',
    '../../node_modules/@bpmn-io/properties-panel/dist/index.esm.js',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** Strings that the editors hand to translate as they stand in the source; one with a `${…}` in it is made when it runs. */
function translatedIn(source: string): string[] {
  const calls = source.matchAll(/\b_?translate\(\s*(?:'((?:[^'\\]|\\.)*)'\s*[,)]|`([^`$]*)`)/g);
  return Array.from(calls, ([, quoted, template]) => (quoted ?? template)!).filter((key) => key.trim() !== '');
}

/** Labels that the menus keep in lists, and messages kept by a name, that are translated later. */
function labelsIn(path: string, source: string): string[] {
  if (/ModelingFeedback/.test(path)) return Array.from(source.matchAll(/_MSG = '([^']+)'/g), ([, message]) => message!);
  if (!/PopupEntries|ReplaceOptions|create-append-anything/.test(path)) return [];
  return Array.from(source.matchAll(/\b(?:label|name): '([^']+)'/g), ([, label]) => label!);
}

/** The types that the panel's header names, as it writes them. */
function typesIn(source: string): string[] {
  const icons = /(?:const|var) iconsByType = \{([\s\S]*?)\n\};/.exec(source)?.[1] ?? '';
  return Array.from(icons.matchAll(/^\s*'(\w+)':/gm), ([, type]) => type!.replace(/(\B[A-Z])/g, ' $1').replace(/(\bNon Interrupting)/g, '($1)'));
}

describe('The editor of processes', () => {
  it('has Thai for every string that its packages translate', () => {
    const keys = Object.entries(sources).flatMap(([path, source]) => [...translatedIn(source), ...labelsIn(path, source)]);
    expect(new Set(keys).size).toBeGreaterThan(120);
    expect([...new Set(keys)].filter((key) => bpmn[key] === undefined)).toEqual([]);
  });

  it('has Thai for every type that its panel names', async () => {
    const panel = await import('../../node_modules/bpmn-js-properties-panel/dist/index.esm.js?raw');
    const types = typesIn(panel.default);
    expect(types.length).toBeGreaterThan(100);
    expect(types.filter((type) => bpmn[type] === undefined)).toEqual([]);
  });
});

describe('A translation', () => {
  it('puts in what stands for the names of a template', () => {
    expect(translator('th', bpmn, () => undefined)('Open {element}', { element: 'ตรวจ' })).toBe('เปิด ตรวจ');
    expect(translator('en', bpmn, () => undefined)('Open {element}', { element: 'check' })).toBe('Open check');
  });

  it('tells once of a string without Thai, and of none that is Thai or is asked in English', () => {
    const missed: string[] = [];
    const thai = translator('th', bpmn, (template) => missed.push(template));
    thai('Brand new');
    thai('Brand new');
    thai('ตรวจสถานที่');
    translator('en', bpmn, (template) => missed.push(template))('Brand new');
    expect(missed).toEqual(['Brand new']);
  });
});
