import { describe, expect, it } from 'vitest';
import food from '../../workflows/food-premises/decisions.dmn?raw';
import { boxes } from '../src/decisions/decisionLayout';
import { inputOf, neededInputs, type DmnDefinitions, type NeededInput } from '../src/decisions/dmnModel';
import { firstTable, forEditor } from '../src/decisions/dmnVersion';

const definitions: DmnDefinitions = {
  $type: 'dmn:Definitions',
  id: 'd',
  drgElement: [
    { $type: 'dmn:InputData', id: 'review', name: 'review' },
    { $type: 'dmn:InputData', id: 'area', name: 'area', variable: { typeRef: 'number' } },
    { $type: 'dmn:InputData', id: 'other', name: 'other' },
    {
      $type: 'dmn:Decision',
      id: 'fee',
      name: 'fee',
      informationRequirement: [{ requiredInput: { href: '#area' } }],
    },
    {
      $type: 'dmn:Decision',
      id: 'recommendation',
      name: 'recommendation',
      informationRequirement: [{ requiredInput: { href: '#review' } }, { requiredDecision: { href: '#fee' } }],
      decisionLogic: {
        $type: 'dmn:DecisionTable',
        input: [
          { label: 'Law', inputExpression: { text: 'review.data.lawMet', typeRef: 'string' }, inputValues: { text: '"yes", "no \\"x\\""' } },
          { label: 'Fee', inputExpression: { text: 'fee', typeRef: 'number' } },
          { label: 'Age', inputExpression: { text: 'review.data.age + 1', typeRef: 'number' } },
        ],
      },
    },
  ],
};

describe('A decision to be tried', () => {
  const needed = neededInputs(definitions, definitions.drgElement![4]!);

  it('needs the paths that its tables ask of input data, and input data of required decisions, whole', () => {
    expect(needed.map((n) => n.path.join('.'))).toEqual(['review.data.lawMet', 'area']);
  });

  it('offers the values that the table declares', () => {
    expect(needed[0]!.values).toEqual(['yes', 'no "x"']);
  });

  it('is given one object, with what was left empty as null', () => {
    const text = (input: NeededInput | undefined, value: string) => ({ input: input!, text: value });
    expect(inputOf([text(needed[0], 'yes'), text(needed[1], '200.5')])).toEqual({ review: { data: { lawMet: 'yes' } }, area: 200.5 });
    expect(inputOf([text(needed[0], ''), text(needed[1], '')])).toEqual({ review: { data: { lawMet: null } }, area: null });
  });
});

describe('A file of decisions', () => {
  it('goes to the editor and back without a change', () => {
    const { xml, back } = forEditor(food);
    expect(xml).toContain('https://www.omg.org/spec/DMN/20191111/MODEL/');
    expect(back(xml)).toBe(food);
  });

  it('of the editor’s own version is left alone', () => {
    const text = firstTable('food-premises', 'ก & <ข>');
    expect(forEditor(text).xml).toBe(text);
    expect(text).toContain('name="ก &amp; &lt;ข>"');
  });

  it('is renamed only where it declares a namespace', () => {
    const label = '<text>xmlns is https://www.omg.org/spec/DMN/20230324/MODEL/</text>';
    expect(forEditor(`<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/">${label}</definitions>`).xml).toContain(label);
  });
});

describe('A graph without a drawing', () => {
  const placed = boxes(definitions);

  it('shows every element once, and none over another', () => {
    expect([...placed.keys()].sort()).toEqual(['area', 'fee', 'other', 'recommendation', 'review']);
    const all = [...placed.values()];
    for (const a of all) for (const b of all) expect(a === b || a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
  });

  it('has what is required below what requires it', () => {
    expect(placed.get('recommendation')!.y).toBeLessThan(placed.get('fee')!.y);
    expect(placed.get('fee')!.y).toBeLessThan(placed.get('area')!.y);
  });

  it('that goes in a circle is placed all the same', () => {
    const circle = ['a', 'b'].map((id) => ({ $type: 'dmn:Decision', id, informationRequirement: [{ requiredDecision: { href: id === 'a' ? '#b' : '#a' } }] }));
    expect(boxes({ $type: 'dmn:Definitions', id: 'd', drgElement: circle }).size).toBe(2);
  });
});
