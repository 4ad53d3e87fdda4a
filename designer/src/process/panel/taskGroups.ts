import { t } from '../../shared/text';
import { readStep } from '../permit/reading';
import { strategies } from '../permit/strategies';
import type { Outcome, Step, Task } from '../permit/values';
import { choice, group, listGroup, text, tick, type PanelEntry, type PanelGroup } from './entries';
import { named, noPlainName, optionOf, options, userTasks, withItem, withoutItem, type Subject } from './subject';

/** Who does a task, with what. */
export function assignmentGroups(subject: Subject, step: Step): PanelGroup[] {
  const { element, edit, lists } = subject;
  const task = step.task ?? {};
  const set = (changes: Task): void => edit.setTask(element, { ...task, ...changes });
  const role = choice({
    id: 'task-role',
    label: t('ผู้รับผิดชอบ', 'Responsible role'),
    get: () => task.role,
    set: (value) => set({ role: value }),
    options: options(lists.roles),
    blank: step.type === 'bpmn:Lane' ? t('(ขั้นตอนกำหนดเอง)', '(each step says its own)') : t('(ตามช่องทาง)', '(as the lane says)'),
    ...(step.type === 'bpmn:Lane' ? { hint: t('ใช้กับขั้นตอนในช่องทางนี้ที่ไม่ได้กำหนดผู้รับผิดชอบเอง', 'For the tasks of this lane that name none') } : {}),
  });
  const userTaskFields: PanelEntry[] = [
    choice({
      id: 'task-strategy',
      label: t('วิธีจ่ายงาน', 'How it is given out'),
      get: () => task.strategy,
      set: (strategy) => set({ strategy, skill: strategy === 'skill' ? task.skill : undefined }),
      options: strategies,
      blank: t('(เจ้าหน้าที่รับงานเอง)', '(officers claim it)'),
      hint: t('การจับสลากและตัวเลขที่ใช้ถูกบันทึก ผู้ตรวจสอบคำนวณซ้ำได้', 'Lots and figures are recorded; an auditor can work them out again'),
    }),
    ...(task.strategy === 'skill' || task.skill
      ? [text({ id: 'task-skill', label: t('รหัสทักษะ', 'Code of the skill'), isCode: true, get: () => task.skill, set: (skill) => set({ skill }), problem: noPlainName })]
      : []),
    choice({ id: 'task-form', label: t('แบบฟอร์ม', 'Form'), get: () => task.form, set: (form) => set({ form }), options: named(lists.forms.map((f) => f.name)) }),
    choice({ id: 'task-decision', label: t('ตารางตัดสินใจที่ให้คำแนะนำ', 'Decision table that advises'), get: () => task.decision, set: (decision) => set({ decision }), options: named(lists.decisions) }),
    tick({
      id: 'task-asks',
      label: t('ขอเอกสารจากผู้ยื่นคำขอ', 'Asks papers of the applicant'),
      get: () => task.asks === 'documents',
      set: (asks) => set({ asks: asks ? 'documents' : undefined }),
    }),
    tick({
      id: 'task-afterFault',
      label: t('ใช้เฉพาะเมื่อพบความผิดของเจ้าหน้าที่ (ม.8 วรรคสาม)', 'Only after a finding of fault (s.8 para 3)'),
      get: () => task.afterFault ?? false,
      set: (afterFault) => set({ afterFault }),
    }),
  ];
  const assignment = group('assignment', t('การมอบหมาย', 'Assignment'), step.type === 'bpmn:UserTask' ? [role, ...userTaskFields] : [role], true);
  return step.type === 'bpmn:Lane' ? [assignment] : [assignment, fourEyesGroup(subject, task, set)];
}

function fourEyesGroup(subject: Subject, task: Task, set: (changes: Task) => void): PanelGroup {
  const others = userTasks(subject).filter((other) => other !== subject.element).map(optionOf);
  const chosen = task.notSamePersonAs ?? [];
  return listGroup({
    id: 'four-eyes',
    label: t('ต้องไม่ใช่คนเดียวกับผู้ทำ', 'Not the same person as of'),
    add: () => {
      const next = others.find((option) => !chosen.includes(option.value));
      if (next) set({ notSamePersonAs: [...chosen, next.value] });
    },
    items: chosen.map((id, i) => ({
      id: `four-eyes-${i}`,
      label: others.find((option) => option.value === id)?.label ?? id,
      remove: () => set({ notSamePersonAs: withoutItem(chosen, i) }),
      entries: [
        choice({
          id: `four-eyes-${i}-task`,
          label: t('ขั้นตอน', 'Task'),
          get: () => id,
          set: (value) => set({ notSamePersonAs: value ? chosen.map((one, k) => (k === i ? value : one)) : withoutItem(chosen, i) }),
          options: others,
        }),
      ],
    })),
  });
}

/** The ways to finish a task. */
export function outcomesGroup({ element, edit }: Subject, step: Step): PanelGroup {
  const { outcomes } = step;
  const set = (changed: readonly Outcome[]): void => edit.setOutcomes(element, changed);
  return listGroup({
    id: 'outcomes',
    label: t('ผลของขั้นตอน', 'Outcomes'),
    add: () => set([...outcomes, { id: freeId(outcomes), name: 'ผลใหม่', nameEn: 'New outcome' }]),
    items: outcomes.map((outcome, i) => {
      const id = `outcome-${i}`;
      const change = (changes: Outcome): void => set(withItem(outcomes, i, changes));
      return {
        id,
        label: `${outcome.name ?? ''} (${outcome.id ?? ''})`,
        remove: () => set(withoutItem(outcomes, i)),
        autoFocusEntry: `${id}-name`,
        entries: [
          text({ id: `${id}-name`, label: t('ชื่อ (ไทย)', 'Name (Thai)'), get: () => outcome.name, set: (name) => change({ name }) }),
          text({ id: `${id}-nameEn`, label: t('ชื่อ (อังกฤษ)', 'Name (English)'), get: () => outcome.nameEn, set: (nameEn) => change({ nameEn }) }),
          text({ id: `${id}-id`, label: t('รหัสที่เงื่อนไขอ้างถึง', 'Id that conditions name'), isCode: true, get: () => outcome.id, set: (value) => change({ id: value }), problem: noPlainName }),
          tick({ id: `${id}-reason`, label: t('ต้องเขียนเหตุผล', 'A written reason is required'), get: () => outcome.requiresReason ?? false, set: (requiresReason) => change({ requiresReason }) }),
          tick({ id: `${id}-adverse`, label: t('เป็นผลร้ายต่อผู้ยื่นคำขอ', 'Goes against the applicant'), get: () => outcome.adverse ?? false, set: (adverse) => change({ adverse }) }),
          tick({
            id: `${id}-records`,
            label: t('ทำบันทึกข้อบกพร่อง (ม.8 วรรคหนึ่ง)', 'Makes the record of defects (s.8 para 1)'),
            get: () => outcome.records === 'defects',
            set: (records) => change({ records: records ? 'defects' : undefined }),
          }),
          tick({
            id: `${id}-ground`,
            label: t('เพราะเอกสารไม่ครบ', 'Because papers are missing'),
            get: () => outcome.ground === 'incompleteness',
            set: (ground) => change({ ground: ground ? 'incompleteness' : undefined }),
          }),
          tick({
            id: `${id}-afterFault`,
            label: t('ใช้เฉพาะเมื่อพบความผิดของเจ้าหน้าที่ (ม.8 วรรคสาม)', 'Only after a finding of fault (s.8 para 3)'),
            get: () => outcome.afterFault ?? false,
            set: (afterFault) => change({ afterFault }),
          }),
        ],
      };
    }),
  });
}

function freeId(outcomes: readonly Outcome[]): string {
  for (let n = outcomes.length + 1; ; n++) if (!outcomes.some((o) => o.id === `outcome${n}`)) return `outcome${n}`;
}

/** What the kinds of task that a machine carries out need. */
export function machineTaskGroup(subject: Subject, step: Step): PanelGroup | undefined {
  const { element, edit, lists } = subject;
  const owner = element.businessObject;
  const set = (properties: Record<string, unknown>): void => subject.get('modeling').updateProperties(element, properties);
  switch (step.type) {
    case 'bpmn:ScriptTask':
      return group('script', t('สคริปต์', 'Script'), [
        text({ id: 'script', label: t('นิพจน์ FEEL', 'FEEL expression'), isLong: true, isCode: true, get: () => owner.get('script') as string | undefined, set: (script) => set({ script }) }),
        text({
          id: 'script-variable',
          label: t('ตัวแปรที่รับค่า', 'Variable that takes the value'),
          isCode: true,
          get: () => step.result?.variable,
          set: (variable) => edit.setResult(element, { ...step.result, variable }),
          problem: noPlainName,
          hint: t('เว้นว่างได้: รายการในผลลัพธ์จะเป็นตัวแปรเอง', 'May be left out: the entries of a context then become variables'),
        }),
      ], true);
    case 'bpmn:BusinessRuleTask':
      return group('decision', t('ตารางตัดสินใจ', 'Decision'), [
        choice({ id: 'decision-name', label: t('ตารางตัดสินใจ', 'Decision'), get: () => step.decision?.name, set: (name) => edit.setDecision(element, { ...step.decision, name }), options: named(lists.decisions) }),
        text({
          id: 'decision-variable',
          label: t('ตัวแปรที่รับค่า', 'Variable that takes the value'),
          isCode: true,
          get: () => step.decision?.variable,
          set: (variable) => edit.setDecision(element, { ...step.decision, variable }),
          problem: noPlainName,
        }),
      ], true);
    case 'bpmn:CallActivity':
      return group('call', t('กระบวนงานที่เรียก', 'Called process'), [
        text({ id: 'called', label: t('รหัสกระบวนงานในไฟล์นี้', 'Id of a process in this file'), isCode: true, get: () => owner.get('calledElement') as string | undefined, set: (calledElement) => set({ calledElement }) }),
      ], true);
    default:
      return undefined;
  }
}

/** The milestones an element reaches. */
export function milestoneGroup({ element, edit, lists }: Subject, step: Step): PanelGroup {
  // Filing and closing are reached by themselves.
  const offered = lists.milestones.filter((m) => !['received', 'closed', 'forwarded'].includes(m.id) || step.milestones.includes(m.id));
  const unknown = step.milestones.filter((name) => !offered.some((m) => m.id === name));
  return group('milestone', t('หมุดหมายตามกฎหมาย', 'Milestones of the law'), [
    ...[...options(offered), ...unknown.map((value) => ({ value, label: t(`${value} (ไม่รู้จัก)`, `${value} (unknown)`) }))].map(({ value, label }) =>
      tick({
        id: `milestone-${value}`,
        label: t(`ถึงเมื่อเสร็จ: ${label}`, `Reached when done: ${label}`),
        get: () => readStep(element).milestones.includes(value),
        set: (isReached) => edit.setMilestones(element, isReached ? [...step.milestones, value] : step.milestones.filter((m) => m !== value)),
      }),
    ),
  ]);
}
