import { t } from '../../../shared/text';
import { strategies } from '../../permit/strategies';
import type { Outcome, Task } from '../../permit/values';
import { readStep } from '../../permit/reading';
import type { ElementForm } from '../parts';

/** Who does a task, with what, and how it can end. */
export function taskForm({ context, element, fields, options }: ElementForm): readonly HTMLElement[] {
  const step = readStep(element);
  const task = step.task ?? {};
  const set = (changes: Partial<Task>): void => context.edit.setTask(element, { ...task, ...changes });
  const isUserTask = step.type === 'bpmn:UserTask';
  const roles = isUserTask ? options.roles : options.officeRoles;
  const who = [
    fields.choice('role', t('ผู้รับผิดชอบ', 'Who does it'), task.role ?? '', roles, (role) => set({ role: role || undefined }), t('ไม่ระบุก็ได้ หากช่องทางเดินงานระบุไว้แล้ว', 'May be left out where the lane says so.')),
    fields.picks(
      'four-eyes', t('ผู้ทำต้องเป็นคนละคนกับผู้ทำขั้นตอน', 'Must be someone else than who did'), task.notSamePersonAs ?? [], options.userTasks(element.id),
      (notSamePersonAs) => set({ notSamePersonAs }), t('เพิ่มขั้นตอน', 'Add a step'),
    ),
  ];
  if (!isUserTask) return [fields.group(t('ผู้ทำงาน', 'Assignment'), ...who)];
  return [
    fields.group(
      t('ผู้ทำงาน', 'Assignment'),
      ...who,
      fields.choice(
        'strategy', t('วิธีจ่ายงาน', 'How it is given out'), task.strategy ?? '', strategies,
        (strategy) => set({ strategy: strategy || undefined, skill: strategy === 'skill' ? task.skill : undefined }),
        t('การจับสลากและตัวเลขที่ใช้ถูกบันทึก ผู้ตรวจสอบคำนวณซ้ำได้', 'Lots and figures are recorded; an auditor can work them out again.'),
      ),
      ...(task.strategy === 'skill' || task.skill
        ? [fields.text('skill', t('รหัสทักษะ', 'Code of the skill'), task.skill ?? '', (skill) => set({ skill: skill || undefined }), { kind: 'code' })]
        : []),
      fields.choice('form', t('แบบฟอร์ม', 'Form'), task.form ?? '', options.forms, (form) => set({ form: form || undefined })),
      fields.choice('decision', t('ตารางตัดสินใจที่แนะนำผล', 'Decision that advises'), task.decision ?? '', options.decisions, (decision) => set({ decision: decision || undefined })),
      fields.flag('asks', t('ขอเอกสารจากผู้ยื่นคำขอ', 'Asks papers of the applicant'), task.asks === 'documents', (on) => set({ asks: on ? 'documents' : undefined })),
      fields.flag('afterFault', t('ใช้เฉพาะเมื่อผู้อนุญาตพบความผิดของเจ้าหน้าที่ (ม. 8 วรรคสาม)', 'Only where the licensor found fault of an officer (LFA s.8 para 3)'), task.afterFault === true, (afterFault) => set({ afterFault })),
    ),
    fields.records<Outcome>('outcomes', {
      legend: t('ผลของงาน', 'Outcomes'),
      noun: t('ผล', 'outcome'),
      items: step.outcomes,
      ordered: true,
      columns: [
        { name: 'id', label: t('รหัส', 'Id'), kind: 'code' },
        { name: 'name', label: t('ชื่อ (ไทย)', 'Name (Thai)'), lang: 'th' },
        { name: 'nameEn', label: t('ชื่อ (อังกฤษ)', 'Name (English)'), lang: 'en' },
        { name: 'adverse', label: t('เป็นผลร้ายต่อผู้ยื่นคำขอ', 'Goes against the applicant'), tick: true },
        { name: 'requiresReason', label: t('ต้องให้เหตุผล', 'Needs a reason'), tick: true },
        { name: 'records', label: t('ทำบันทึกข้อบกพร่อง (ม. 8)', 'Makes the record of defects (LFA s.8)'), tick: 'defects' },
        { name: 'ground', label: t('เพราะเอกสารไม่ครบ', 'Because papers are missing'), tick: 'incompleteness' },
        { name: 'afterFault', label: t('เฉพาะเมื่อพบความผิดของเจ้าหน้าที่ (ม. 8 วรรคสาม)', 'Only after an officer’s fault (LFA s.8 para 3)'), tick: true },
      ],
      fresh: () => ({ id: freeId(step.outcomes), name: t('ผลใหม่', 'ผลใหม่'), nameEn: 'New outcome' }),
      commit: (outcomes) => context.edit.setOutcomes(element, outcomes),
    }),
  ];
}

function freeId(outcomes: readonly Outcome[]): string {
  const ids = new Set(outcomes.map((outcome) => outcome.id));
  let number = outcomes.length + 1;
  while (ids.has(`outcome${number}`)) number++;
  return `outcome${number}`;
}
