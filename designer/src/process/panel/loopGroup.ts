import { t } from '../../shared/text';
import { child } from '../modelEdit';
import { textOf, type ModdleElement } from '../permit/moddle';
import { choice, group, text, tick, type Option, type PanelEntry, type PanelGroup } from './entries';
import { noNumber, type Subject } from './subject';

const standard = 'bpmn:StandardLoopCharacteristics';
const many = 'bpmn:MultiInstanceLoopCharacteristics';

/** How often an activity is done. */
export function loopGroup(subject: Subject): PanelGroup {
  const { element, edit } = subject;
  const activity = element.businessObject;
  const loop = activity.get('loopCharacteristics') as ModdleElement | undefined;
  const kind = loop?.$type === many ? (loop.get('isSequential') ? 'sequential' : 'parallel') : loop ? 'standard' : undefined;
  const choose = (to: string | undefined): void => {
    const made = to === undefined ? undefined : child(activity, to === 'standard' ? standard : many, to === 'sequential' ? { isSequential: true } : {});
    edit.run(element, [{ target: activity, properties: { loopCharacteristics: made } }]);
  };
  return group('loop', t('การทำซ้ำ', 'Repetition'), [
    choice({
      id: 'loop-kind',
      label: t('ทำกี่ครั้ง', 'How often'),
      get: () => kind,
      set: choose,
      blank: t('ครั้งเดียว', 'Once'),
      options: [
        { value: 'standard', label: t('ซ้ำตราบที่เงื่อนไขเป็นจริง', 'Again as long as a condition holds') },
        { value: 'sequential', label: t('ทีละรายการตามลำดับ', 'For each item, one after another') },
        { value: 'parallel', label: t('ทุกรายการพร้อมกัน', 'For each item, all at once') },
      ],
    }),
    ...(kind === 'standard' ? standardFields(subject, loop!) : kind ? manyFields(subject, loop!) : []),
  ]);
}

function standardFields({ element, edit }: Subject, loop: ModdleElement): PanelEntry[] {
  const set = (properties: Record<string, unknown>): void => edit.run(element, [{ target: loop, properties }]);
  return [
    tick({ id: 'loop-before', label: t('ตรวจเงื่อนไขก่อนทำครั้งแรก', 'Ask before the first time too'), get: () => loop.get('testBefore') === true, set: (testBefore) => set({ testBefore }) }),
    text({
      id: 'loop-most',
      label: t('ไม่เกิน (ครั้ง)', 'At most (times)'),
      get: () => (loop.get('loopMaximum') as number | undefined)?.toString(),
      set: (count) => set({ loopMaximum: count === undefined ? undefined : Number(count) }),
      problem: noNumber(1, 1_000_000),
    }),
    expression({ element, edit }, loop, 'loopCondition', t('ทำซ้ำตราบที่ (FEEL)', 'Again as long as (FEEL)')),
  ];
}

function manyFields(subject: Subject, loop: ModdleElement): PanelEntry[] {
  const { element, edit } = subject;
  const data = dataOptions(subject);
  const set = (properties: Record<string, unknown>): void => edit.run(element, [{ target: loop, properties }]);
  const reference = (name: string, label: string): PanelEntry =>
    choice({
      id: `loop-${name}`,
      label,
      get: () => (loop.get(name) as ModdleElement | undefined)?.id,
      set: (id) => set({ [name]: subject.get('elementRegistry').get(id ?? '')?.businessObject }),
      options: data,
    });
  const item = (name: string, type: string, label: string): PanelEntry =>
    text({
      id: `loop-${name}`,
      label,
      isCode: true,
      get: () => {
        const made = loop.get(name) as ModdleElement | undefined;
        return made && textOf(made, 'name');
      },
      set: (value) => set({ [name]: value === undefined ? undefined : child(loop, type, { id: subject.get('moddle').ids.nextPrefixed('Item_'), name: value }) }),
    });
  return [
    expression(subject, loop, 'loopCardinality', t('จำนวนครั้ง (FEEL)', 'How many (FEEL)')),
    reference('loopDataInputRef', t('หรือทุกรายการใน', 'Or for each item of')),
    item('inputDataItem', 'bpmn:DataInput', t('ตัวแปรของแต่ละรายการ', 'Variable of each item')),
    reference('loopDataOutputRef', t('เก็บรายการผลลัพธ์ใน', 'List of results goes into')),
    item('outputDataItem', 'bpmn:DataOutput', t('ผลลัพธ์ของแต่ละรายการ (FEEL)', 'Result of each item (FEEL)')),
    expression(subject, loop, 'completionCondition', t('พอเมื่อ (FEEL)', 'Enough when (FEEL)')),
  ];
}

function dataOptions(subject: Subject): Option[] {
  return subject
    .get('elementRegistry')
    .filter((element) => element.type === 'bpmn:DataObjectReference' && !element.labelTarget)
    .map(({ id, businessObject }) => ({ value: id, label: textOf(businessObject, 'name') || id }));
}

function expression({ element, edit }: Pick<Subject, 'element' | 'edit'>, holder: ModdleElement, name: string, label: string): PanelEntry {
  return text({
    id: `loop-${name}`,
    label,
    isCode: true,
    get: () => (holder.get(name) as ModdleElement | undefined)?.get('body') as string | undefined,
    set: (body) => edit.run(element, [{ target: holder, properties: { [name]: body ? child(holder, 'bpmn:FormalExpression', { body }) : undefined } }]),
  });
}
