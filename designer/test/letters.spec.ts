import { describe, expect, it } from 'vitest';
import process from '../../workflows/food-premises/process.bpmn?raw';
import manual from '../../workflows/food-premises/manual.yaml?raw';
import { blocksOf, placeholdersIn } from '../src/notices/letterText';
import { formsOfTasks, isFiled, references, renamedReferences, withFiled } from '../src/shared/references';

describe('A letter', () => {
  it('is set as headings, paragraphs and lists', () => {
    expect(blocksOf('# เรื่อง\n\nข้อความ\n- หนึ่ง\n* สอง\n### ย่อย\n').map((b) => b.kind)).toEqual(['heading', 'paragraph', 'item', 'item', 'subheading']);
  });

  it('has bold text between two marks, and a mark without its partner stays', () => {
    expect(blocksOf('a **b** c ** d')[0]!.runs).toEqual([
      { kind: 'text', text: 'a ', bold: false },
      { kind: 'text', text: 'b', bold: true },
      { kind: 'text', text: ' c ', bold: false },
      { kind: 'text', text: '** d', bold: false },
    ]);
  });

  it('keeps markup as text', () => {
    expect(blocksOf('<b>x</b>')[0]!.runs).toEqual([{ kind: 'text', text: '<b>x</b>', bold: false }]);
  });

  it('names its placeholders, each once', () => {
    expect(placeholdersIn('{{number}} {{ decide.data.facts }} {{number}} {{1x}} {{a b}}')).toEqual(['number', 'decide.data.facts']);
  });
});

describe('What names a form or a letter', () => {
  it('is found with the element that it belongs to', () => {
    expect(references(process, 'form', 'inspection')).toMatchObject([{ element: 'inspect' }]);
    expect(references(process, 'notice', 'due-soon')[0]).toMatchObject({ element: 'foodPremises' });
    expect(references(process, 'form', 'insp')).toEqual([]);
  });

  it('follows a new name, and nothing else changes', () => {
    const renamed = renamedReferences(process, 'form', 'inspection', 'site-visit');
    expect(references(renamed, 'form', 'site-visit')).toMatchObject([{ element: 'inspect' }]);
    expect(renamedReferences(renamed, 'form', 'site-visit', 'inspection')).toBe(process);
    expect(renamed.length - process.length).toBe('site-visit'.length - 'inspection'.length);
  });

  it('tells the form of each task', () => {
    expect(formsOfTasks(process).get('inspect')).toBe('inspection');
  });

  it('is the manual for the form that is filed', () => {
    expect(isFiled(manual, 'filing')).toBe(true);
    expect(isFiled(manual, 'file')).toBe(false);
    expect(isFiled(withFiled(manual, 'request'), 'request')).toBe(true);
    expect(withFiled(withFiled(manual, 'request'), 'filing')).toBe(manual);
  });
});
