import { element as make } from '../../../shared/dom';
import { t } from '../../../shared/text';
import { textOf, type ModdleElement } from '../../permit/moddle';
import { mayStand } from '../../permit/places';
import { readStep } from '../../permit/reading';
import type { Clock, Notice, Step } from '../../permit/values';
import { definitionOf, isA, laneOf, lanesOf } from '../model';
import { nameOf } from '../naming';
import type { ElementForm } from '../parts';
import { clockFields, clockMore, letterColumns, termsFields } from './clockFields';
import { flowForm } from './flowForm';
import { idField } from './idField';
import { kindField } from './kindField';
import { taskForm } from './taskForm';

/** All that can be said of one step. */
export function stepForm(form: ElementForm): readonly HTMLElement[] {
  const step = readStep(form.element);
  return [
    general(form, step),
    ...(mayStand('task', step.type) ? taskForm(form) : []),
    ...(takesClock(form, step) ? [clockForm(form, step)] : []),
    ...ownForm(form, step),
    ...flowForm(form),
    reaching(form, step),
  ];
}

function general(form: ElementForm, step: Step): HTMLElement {
  const { context, element, fields, flow, say } = form;
  const modeling = context.modeler.get('modeling');
  const lanes = lanesOf(context.modeler);
  const lane = laneOf(context.modeler, element);
  return fields.group(
    t('ทั่วไป', 'General'),
    fields.text('name', t('ชื่อ (ไทย)', 'Name (Thai)'), step.name, (name) => context.modeler.get('modelEdit').setName(element, name), { lang: 'th' }),
    fields.text('nameEn', t('ชื่อ (อังกฤษ)', 'Name (English)'), step.nameEn, (name) => context.edit.setNameEn(element, name), { lang: 'en' }),
    idField(fields, context.modeler, element),
    ...kindField(form),
    ...(lanes.length > 0 && !element.host && element.parent !== undefined && isA(element.parent, 'bpmn:Participant')
      ? [
          fields.choice('lane', t('ช่องทางเดินงาน', 'Lane'), lane?.id ?? '', lanes.map((l) => ({ value: l.id, label: nameOf(l) })), (id) => {
            const wanted = lanes.find((l) => l.id === id);
            if (!wanted || wanted === lane) return;
            flow.toLane(element, wanted);
            say(t(`ย้ายไปช่อง ${nameOf(wanted)} แล้ว`, `Moved to the lane ${nameOf(wanted)}.`));
          }),
        ]
      : []),
    ...(isA(element, 'bpmn:BoundaryEvent')
      ? [
          fields.flag('interrupts', t('ตัดขั้นตอนให้สิ้นสุดเมื่อเกิดขึ้น', 'Ends the step when it happens'), element.businessObject.get('cancelActivity') !== false, (on) =>
            modeling.updateProperties(element, { cancelActivity: on }),
          ),
        ]
      : []),
    fields.folded(
      'documentation-more', t('คำอธิบายประกอบ', 'Documentation'), step.documentation !== '',
      fields.text('documentation', t('คำอธิบาย', 'Text'), step.documentation, (text) => context.modeler.get('modelEdit').setDocumentation(element, text), { kind: 'area' }),
    ),
  );
}

function takesClock({ element }: ElementForm, step: Step): boolean {
  return mayStand('clock', step.type) && (step.type === 'bpmn:UserTask' || definitionOf(element) === 'bpmn:TimerEventDefinition');
}

function clockForm({ context, element, fields, options, focusNext }: ElementForm, step: Step): HTMLElement {
  const inner = fields.within('clock');
  const legend = t('เวลา', 'Time');
  const { clock } = step;
  if (!clock) {
    const begin = (): void => {
      context.edit.setClock(element, { unit: 'working-day', owner: step.task?.role === 'applicant' ? 'applicant' : 'officer' });
      focusNext({ field: inner.id('count') });
    };
    const words = t('ขั้นตอนนี้ยังไม่มีเวลาของตนเอง', 'This step has no time of its own.');
    return fields.group(legend, make('p', { class: 'hint' }, words), inner.button('begin', t('กำหนดเวลา', 'Set a time'), begin));
  }

  const set = (changes: Partial<Clock>): void => context.edit.setClock(element, { ...clock, ...changes });
  const drop = (): void => {
    context.edit.setClock(element, undefined);
    focusNext({ field: inner.id('begin') });
  };
  const hasMore = (clock.pauses?.length ?? 0) + (clock.lapsePolicies?.length ?? 0) > 0 || clock.extension !== undefined;
  return fields.group(
    legend,
    ...clockFields(inner, options, clock, set),
    inner.folded(
      'terms', t('คำเตือนและหนังสือเมื่อพ้นกำหนดของขั้นตอนนี้เอง', 'Warnings and lapse letters of its own'),
      (clock.warnings?.length ?? 0) + (clock.lapses?.length ?? 0) > 0,
      make('p', { class: 'hint' }, t('หากไม่ระบุ งานใช้ของทุกขั้นตอนซึ่งตั้งไว้ที่กระบวนงาน', 'Where none are given, a task takes those set for all steps on the process.')),
      ...termsFields(inner, options, clock, set),
    ),
    inner.folded('more', t('การหยุดนับ การขยายเวลา และผลของการพ้นกำหนด', 'Pauses, extension and effect of the lapse'), hasMore, ...clockMore(inner, options, clock, set)),
    make('div', { class: 'outline-actions' }, inner.button('drop', t('เลิกกำหนดเวลา', 'Take the time away'), drop, { danger: true })),
  );
}

/** What only one kind of step says. */
function ownForm({ context, element, fields, options }: ElementForm, step: Step): readonly HTMLElement[] {
  const modeling = context.modeler.get('modeling');
  if (step.type === 'bpmn:EndEvent') {
    return [
      fields.choice('result', t('คำขอสิ้นสุดด้วยผล', 'The application ends'), step.result?.value ?? '', options.results, (value) =>
        context.edit.setResult(element, { ...step.result, value: value || undefined }), t('ไม่ระบุ หากไม่ใช่จุดจบของคำขอ', 'None where this is not the end of the application.')),
    ];
  }

  if (step.type === 'bpmn:BusinessRuleTask') {
    const set = (changes: object): void => context.edit.setDecision(element, { ...step.decision, ...changes });
    return [
      fields.group(
        t('การตัดสินใจ', 'Decision'),
        fields.choice('asked', t('ตารางที่ถาม', 'Decision asked'), step.decision?.name ?? '', options.decisions, (name) => set({ name: name || undefined })),
        fields.text('variable', t('ชื่อตัวแปรที่รับผล', 'Variable that takes the value'), step.decision?.variable ?? '', (variable) => set({ variable }), { kind: 'code' }),
      ),
    ];
  }

  if (step.type === 'bpmn:ScriptTask') {
    const script = textOf(element.businessObject, 'script');
    return [
      fields.group(
        t('การคำนวณ', 'Calculation'),
        fields.text('script', t('สูตร (FEEL)', 'Formula (FEEL)'), script, (value) => modeling.updateProperties(element, { script: value || undefined, scriptFormat: undefined }), { kind: 'code' }),
        fields.text('variable', t('ชื่อตัวแปรที่รับผล', 'Variable that takes the value'), step.result?.variable ?? '', (variable) => context.edit.setResult(element, { ...step.result, variable }), { kind: 'code' }),
      ),
    ];
  }

  return waitsForMessage(element.businessObject)
    ? [fields.text('key', t('กุญแจของข้อความ (FEEL)', 'Key of the message (FEEL)'), step.correlationKey ?? '', (key) => context.edit.setCorrelationKey(element, key || undefined), { kind: 'code' })]
    : [];
}

function waitsForMessage(own: ModdleElement): boolean {
  return own.$type === 'bpmn:ReceiveTask' || ((own.$instanceOf('bpmn:CatchEvent') && (own.get('eventDefinitions') as readonly ModdleElement[])[0]?.$type === 'bpmn:MessageEventDefinition') ?? false);
}

/** What happens when the step completes. */
function reaching({ context, element, fields, options }: ElementForm, step: Step): HTMLElement {
  return fields.group(
    t('เมื่อขั้นตอนนี้เสร็จ', 'When this step completes'),
    fields.picks('milestones', t('ถึงหมุดหมาย', 'Milestones reached'), step.milestones, options.milestones, (milestones) => context.edit.setMilestones(element, milestones), t('เพิ่มหมุดหมาย', 'Add a milestone')),
    fields.records<Notice>('notices', {
      legend: t('หนังสือที่ส่ง', 'Letters sent'),
      noun: t('หนังสือ', 'letter'),
      items: step.notices,
      columns: letterColumns(options),
      fresh: () => ({ template: undefined, to: 'applicant' }),
      commit: (notices) => context.edit.setNotices(element, notices),
    }),
  );
}
