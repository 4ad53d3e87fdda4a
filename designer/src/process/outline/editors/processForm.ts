import { element as make } from '../../../shared/dom';
import { t } from '../../../shared/text';
import { textOf } from '../../permit/moddle';
import { readProcess, readStep } from '../../permit/reading';
import type { ProcessClock, Terms } from '../../permit/values';
import { isA, processOf } from '../model';
import type { ElementForm } from '../parts';
import { clockFields, clockMore, termsFields } from './clockFields';
import { idField, problemOf } from './idField';

/** What the process itself says: its name, what holds for all steps, the clocks of the whole case. */
export function processForm(form: ElementForm): readonly HTMLElement[] {
  const { context, element, fields, options } = form;
  const { steps, clocks } = readProcess(element);
  const pool = isA(element, 'bpmn:Participant') ? element : undefined;
  const process = processOf(context.modeler);
  const setTerms = (changes: Partial<Terms>): void => context.edit.setStepTerms(element, { ...steps, ...changes });
  const { name, nameEn } = readStep(element);
  return [
    fields.group(
      t('ทั่วไป', 'General'),
      fields.text('name', t('ชื่อ (ไทย)', 'Name (Thai)'), name || textOf(element.businessObject, 'name'), (value) => context.modeler.get('modelEdit').setName(element, value), { lang: 'th' }),
      fields.text('nameEn', t('ชื่อ (อังกฤษ)', 'Name (English)'), nameEn, (value) => context.edit.setNameEn(element, value), { lang: 'en' }),
      fields.text('process-id', t('รหัสกระบวนงาน', 'Id of the process'), process.id ?? '', (id) => id !== process.id && context.model.rename(element, id), {
        kind: 'code',
        problem: (id) => problemOf(context.modeler, process.id ?? '', id),
      }),
      ...(pool ? [make('div', { class: 'outline-sub' }, make('p', { class: 'hint' }, t('รหัสของสระ (กรอบกระบวนงานในผังงาน)', 'Id of the pool (the frame of the process on the diagram)')), idField(fields.within('pool'), context.modeler, pool))] : []),
    ),
    fields.group(
      t('สำหรับทุกขั้นตอนที่ไม่ระบุเอง', 'For all steps that name none of their own'),
      ...termsFields(fields.within('steps'), options, steps ?? {}, setTerms),
    ),
    clocksForm(form, clocks),
  ];
}

function clocksForm({ context, element, fields, options, focusNext }: ElementForm, clocks: readonly ProcessClock[]): HTMLElement {
  const commit = (changed: readonly ProcessClock[]): void => context.edit.setProcessClocks(element, changed);
  const each = clocks.map((clock, at) => {
    const inner = fields.within(`clock-${at}`);
    const title = clock.name || clock.id || t(`นาฬิกา ${at + 1}`, `Clock ${at + 1}`);
    const set = (changes: Partial<ProcessClock>): void => commit(clocks.map((same) => (same === clock ? { ...clock, ...changes } : same)));
    return make(
      'fieldset',
      { class: 'outline-record' },
      make('legend', {}, title),
      inner.text('id', t('รหัส', 'Id'), clock.id ?? '', (id) => set({ id }), { kind: 'code' }),
      inner.text('name', t('ชื่อ (ไทย)', 'Name (Thai)'), clock.name ?? '', (name) => set({ name }), { lang: 'th' }),
      inner.text('nameEn', t('ชื่อ (อังกฤษ)', 'Name (English)'), clock.nameEn ?? '', (nameEn) => set({ nameEn }), { lang: 'en' }),
      inner.choice('kind', t('ชนิด', 'Kind'), clock.kind ?? '', options.clockKinds, (kind) => set({ kind: kind || undefined })),
      inner.choice('startsAt', t('เริ่มเมื่อถึงหมุดหมาย', 'Starts at the milestone'), clock.startsAt ?? '', options.startMilestones, (startsAt) => set(startsAt ? { startsAt, startsOn: undefined } : { startsAt: undefined })),
      inner.choice('startsOn', t('หรือเมื่อเข้าสู่ขั้นตอน', 'Or on entering the step'), clock.startsOn ?? '', options.named, (startsOn) => set(startsOn ? { startsOn, startsAt: undefined } : { startsOn: undefined })),
      inner.picks('stopsAt', t('หยุดเมื่อถึงหมุดหมาย', 'Stops at the milestone'), clock.stopsAt ?? [], options.startMilestones, (stopsAt) => set({ stopsAt }), t('เพิ่มหมุดหมาย', 'Add a milestone')),
      inner.picks('stopsOn', t('หยุดเมื่อขั้นตอนเสร็จ', 'Stops when the step completes'), clock.stopsOn ?? [], options.named, (stopsOn) => set({ stopsOn }), t('เพิ่มขั้นตอน', 'Add a step')),
      ...clockFields(inner, options, clock, set),
      ...termsFields(inner, options, clock, set),
      inner.folded('more', t('การหยุดนับ การขยายเวลา และผลของการพ้นกำหนด', 'Pauses, extension and effect of the lapse'), false, ...clockMore(inner, options, clock, set)),
      make('div', { class: 'outline-actions' }, inner.button('remove', t('ลบนาฬิกานี้', 'Remove this clock'), () => commit(clocks.filter((same) => same !== clock)), { danger: true, about: title })),
    );
  });
  const add = fields.button('clock-add', t('เพิ่มนาฬิกาของคำขอ', 'Add a clock of the case'), () => {
    commit([...clocks, { id: `clock${clocks.length + 1}`, kind: 'statutory', startsAt: 'received', unit: 'day', owner: 'officer' }]);
    focusNext({ field: fields.within(`clock-${clocks.length}`).id('id') });
  });
  return fields.group(t('นาฬิกาของทั้งคำขอ', 'Clocks of the whole case'), ...each, make('div', { class: 'outline-actions' }, add));
}
