import { describe, expect, it } from 'vitest';
import { copied, fromCanvas, newComponent, readForm, withComponents, withValue, writeForm, type FormModel, type JsonObject } from '../src/forms/formModel';

const files = import.meta.glob<string>('../../workflows/*/forms/*.json', { query: '?raw', import: 'default', eager: true });

function read(text: string): FormModel {
  const form = readForm(text);
  if (!('components' in form)) throw new Error(form.message);
  return form;
}

describe('A form', () => {
  it('of the packages is written as it was read, byte for byte', () => {
    expect(Object.keys(files).length).toBeGreaterThan(10);
    for (const text of Object.values(files)) expect(writeForm(read(text), text)).toBe(text);
  });

  it('changes on one line when one label changes', () => {
    for (const text of Object.values(files)) {
      const form = read(text);
      const changed = form.components.map((c, i) => (i === 0 ? withValue(c, ['properties', 'labelEn'], 'Another label') : c));
      const lines = writeForm(withComponents(form, changed), text).split('\n');
      expect(lines.filter((line, i) => line !== text.split('\n')[i])).toHaveLength(1);
    }
  });

  it('keeps the indentation, line ends and last line of its file', () => {
    const text = '{\r\n\t"components": [\r\n\t\t{\r\n\t\t\t"type": "text"\r\n\t\t}\r\n\t]\r\n}';
    expect(writeForm(read(text), text)).toBe(text);
  });

  it('that is no JSON tells the line', () => {
    expect(readForm('{\n  "components": [\n    {,}\n  ]\n}')).toMatchObject({ line: 3 });
    expect(readForm('{"components": 1}')).toMatchObject({ line: 1 });
  });
});

describe('A component', () => {
  const component: JsonObject = { key: 'a', label: 'A', type: 'textfield', id: 'Field_a', properties: { labelEn: 'A', foreign: 1 } };

  it('gets a new key where the order of keys has it', () => {
    expect(Object.keys(withValue(component, ['validate', 'required'], true))).toEqual(['key', 'label', 'type', 'id', 'validate', 'properties']);
    expect(Object.keys(withValue(component, ['description'], 'x'))).toEqual(['key', 'label', 'type', 'id', 'description', 'properties']);
  });

  it('loses a group with its last key', () => {
    const required = withValue(component, ['validate', 'required'], true);
    expect(withValue(required, ['validate', 'required'], undefined)).toEqual(component);
  });

  it('keeps what is not ours', () => {
    expect(withValue(component, ['properties', 'personal'], true)['properties']).toEqual({ labelEn: 'A', foreign: 1, personal: true });
  });

  it('that is new or copied has a key and id of its own', () => {
    const all = [component, newComponent('number', [component], 'N')];
    const more = [...all, newComponent('number', all, 'N'), copied(component, all)];
    expect(new Set(more.map((c) => c['key'])).size).toBe(4);
    expect(new Set(more.map((c) => c['id'])).size).toBe(4);
  });
});

describe('The canvas', () => {
  const components: readonly JsonObject[] = ['a', 'b', 'c'].map((key) => ({ key, type: 'number', strange: true }));
  const drawn = ['1', '2', '3'];

  it('gives the order and what is gone, and keeps every component as it was', () => {
    const now = ['3', '1'].map((id) => ({ id, type: 'number', layout: {} }));
    const next = fromCanvas(components, drawn, now, newComponent.bind(undefined) as never);
    expect(next).toEqual([components[2], components[0]]);
    expect(next[0]).toBe(components[2]);
  });

  it('gives a new component where it was dropped', () => {
    const now = [...drawn.slice(0, 1), 'x', ...drawn.slice(1)].map((id) => ({ id, type: 'select' }));
    const next = fromCanvas(components, drawn, now, (type, beside) => newComponent(type, beside, 'New'));
    expect(next).toHaveLength(4);
    expect(next[1]).toMatchObject({ type: 'select', label: 'New' });
  });
});
