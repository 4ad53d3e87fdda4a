import { element as make } from '../../../shared/dom';
import { t } from '../../../shared/text';
import { readStep } from '../../permit/reading';
import { lanesOf } from '../model';
import { nameOf } from '../naming';
import type { ElementForm } from '../parts';
import { idField } from './idField';

/** The lanes of the process: who does the steps that stand in each. */
export function lanesForm({ context, fields, options, flow, say, focusNext }: ElementForm): readonly HTMLElement[] {
  const modeling = context.modeler.get('modeling');
  const lanes = lanesOf(context.modeler);
  const each = lanes.map((lane) => {
    const inner = fields.within(lane.id);
    const { name, nameEn, task } = readStep(lane);
    const remove = (): void => {
      modeling.removeElements([lane]);
      say(t(`ลบช่อง ${nameOf(lane)} แล้ว เลิกทำได้`, `Lane ${nameOf(lane)} removed; this can be undone.`));
      focusNext({ field: fields.id('add') });
    };
    return make(
      'fieldset',
      { class: 'outline-record' },
      make('legend', {}, nameOf(lane)),
      inner.text('name', t('ชื่อ (ไทย)', 'Name (Thai)'), name, (value) => context.modeler.get('modelEdit').setName(lane, value), { lang: 'th' }),
      inner.text('nameEn', t('ชื่อ (อังกฤษ)', 'Name (English)'), nameEn, (value) => context.edit.setNameEn(lane, value), { lang: 'en' }),
      idField(inner, context.modeler, lane),
      inner.choice('role', t('ผู้ทำงานในช่องนี้', 'Who does the tasks in it'), task?.role ?? '', options.roles, (role) => context.edit.setTask(lane, { ...task, role: role || undefined })),
      make('div', { class: 'outline-actions' }, inner.button('remove', t('ลบช่องนี้', 'Remove this lane'), remove, { danger: true, about: nameOf(lane) })),
    );
  });
  const add = fields.button('add', t('เพิ่มช่องทางเดินงาน', 'Add a lane'), () => {
    const lane = flow.addLane(t('ช่องใหม่', 'New lane'));
    say(t('เพิ่มช่องทางเดินงานแล้ว', 'Lane added.'));
    focusNext({ field: fields.within(lane.id).id('name') });
  });
  const none = make('p', { class: 'hint' }, t('ยังไม่มีช่องทางเดินงาน ทุกขั้นตอนอยู่ในช่องเดียวกัน', 'There are no lanes yet; all steps stand together.'));
  return [...(each.length > 0 ? each : [none]), make('div', { class: 'outline-actions' }, add)];
}
