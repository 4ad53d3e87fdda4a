import { element as make } from '../../../shared/dom';
import { local, t } from '../../../shared/text';
import type { CanvasElement } from '../../services';
import type { Fields } from '../fields';
import type { Where } from '../flowEdit';
import { kindGroups, kinds } from '../kinds';
import { flowsFrom, isA } from '../model';
import { kindOf, nameOf } from '../naming';
import type { OutlineParts } from '../parts';
import { readySteps } from '../../steps/readySteps';

/** Where a form adds to: behind a step, or at the beginning of a scope. */
export interface AddingTo {
  readonly after?: CanvasElement;
  readonly scope?: CanvasElement;
}

/** A form that puts in a new step. What is filled in it is no part of the model until the button is pressed. */
export function addForm({ context, flow, say, focusNext }: OutlineParts, fields: Fields, { after, scope }: AddingTo): readonly HTMLElement[] {
  const ways = after ? flowsFrom(after) : [];
  const [kindId, nameId, wayId] = ['kind', 'name', 'way'].map((key) => fields.id(key)) as [string, string, string];
  const kind = make(
    'select',
    { id: kindId, 'data-unsaved': true },
    ...(scope ? [] : [make('optgroup', { label: t('ขั้นตอนสำเร็จรูปตามกฎหมาย', 'Ready-made by the Act') }, ...readySteps.map((step) => make('option', { value: `ready:${step.id}` }, local(step.name))))]),
    ...kindGroups.map(([group, label]) => make('optgroup', { label }, ...kinds.filter((k) => k.group === group).map((k) => make('option', { value: k.id }, k.label)))),
  );
  kind.value = after || scope ? 'userTask' : 'startEvent';
  const name = make('input', { id: nameId, type: 'text', lang: 'th', autocomplete: 'off', 'data-unsaved': true });
  const way = make(
    'select',
    { id: wayId, 'data-unsaved': true },
    ...ways.map((each) => make('option', { value: each.id }, t(`บนทางไป ${nameOf(each.target)}`, `On the way to ${nameOf(each.target)}`))),
    make('option', { value: '' }, ways.length === 0 ? t('ต่อท้าย', 'At the end') : t('เป็นทางใหม่อีกทาง', 'As another way')),
  );
  const add = (): void => {
    const on = ways.find((each) => each.id === way.value);
    const where: Where = { ...(after ? { after } : {}), ...(on ? { flow: on } : {}), ...(scope ? { scope } : {}) };
    const ready = readySteps.find((step) => kind.value === `ready:${step.id}`);
    const plain = kinds.find((k) => k.id === kind.value);
    const made = ready ? addReady(context, ready.id, where, name.value.trim()) : flow.add(plain!.shape, where, name.value.trim());
    context.select(made.id);
    say(t(`เพิ่ม ${nameOf(made)} (${kindOf(made)}) แล้ว`, `Added ${nameOf(made)} (${kindOf(made)}).`));
    focusNext({ row: made.id });
  };
  name.addEventListener('keydown', (event) => event.key === 'Enter' && add());
  return [
    make('div', { class: 'field' }, make('label', { for: kindId }, t('ชนิดของขั้นตอน', 'Kind of step')), kind),
    make('div', { class: 'field' }, make('label', { for: nameId }, t('ชื่อ (ไทย)', 'Name (Thai)')), name),
    ...(after && (ways.length > 0 || !isA(after, 'bpmn:EndEvent')) ? [make('div', { class: 'field' }, make('label', { for: wayId }, t('ตำแหน่ง', 'Where')), way)] : []),
    make('div', { class: 'outline-actions' }, fields.button('do', t('เพิ่มขั้นตอน', 'Add the step'), add, { main: true })),
  ];
}

/** Puts a ready-made step in; a name that was typed is that of its first part. */
function addReady(context: OutlineParts['context'], id: string, { after, flow }: Where, name: string): CanvasElement {
  const maker = context.modeler.get('stepMaker');
  let made: CanvasElement;
  context.model.together(() => {
    made = (after ? maker.append(after, id, flow ?? null) : maker.place(id)).entry;
    if (name !== '') context.model.setName(made, name);
  });
  return made!;
}
