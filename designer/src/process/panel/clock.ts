import { t } from '../../shared/text';
import { countOf, periodInUnit, periodOf } from '../permit/period';
import type { Clock, LapsePolicy, Pause } from '../permit/values';
import { choice, text, type PanelEntry, type PanelList } from './entries';
import { letterList, warningList } from './letters';
import { citations, nodes, noNumber, noPlainName, options, withItem, withoutItem, type Subject } from './subject';

type Set = (changes: Partial<Clock>) => void;

/** How long, who owes it, by which section. */
export function clockFields(subject: Subject, id: string, clock: Clock, set: Set): PanelEntry[] {
  const { lists } = subject;
  return [
    text({
      id: `${id}-count`,
      label: t('จำนวน', 'How many'),
      get: () => countOf(clock.period, clock.unit)?.toString(),
      set: (count) => set(count === undefined ? { period: undefined } : { period: periodOf(Number(count), clock.unit), periodFrom: undefined }),
      problem: noNumber(1, 1_000_000),
    }),
    choice({
      id: `${id}-unit`,
      label: t('หน่วย', 'Unit'),
      get: () => clock.unit,
      set: (unit) => set({ unit, period: periodInUnit(clock.period, clock.unit, unit), extension: clock.extension && { ...clock.extension, period: periodInUnit(clock.extension.period, clock.unit, unit) } }),
      options: options(lists.units),
    }),
    text({
      id: `${id}-period`,
      label: t('ระยะเวลาตามที่เขียนในไฟล์ (ISO 8601)', 'Period as the file has it (ISO 8601)'),
      isCode: true,
      get: () => clock.period,
      set: (period) => set({ period, ...(period ? { periodFrom: undefined } : {}) }),
      problem: (value) =>
        value === undefined || countOf(value, clock.unit) !== undefined
          ? undefined
          : t(`ต้องเป็นระยะเวลาของหน่วยที่เลือก เช่น ${periodOf(7, clock.unit)}`, `Expected a period of the chosen unit, such as ${periodOf(7, clock.unit)}.`),
    }),
    text({
      id: `${id}-periodFrom`,
      label: t('หรือคำนวณจำนวนจากข้อมูลคำขอ (FEEL)', 'Or the count from the case (FEEL)'),
      isCode: true,
      get: () => clock.periodFrom,
      set: (periodFrom) => set({ periodFrom, ...(periodFrom ? { period: undefined } : {}) }),
      suggestions: lists.forms.flatMap((form) => form.fields.filter((f) => f.type === 'number').map((f) => ({ form, f }))).flatMap(({ form, f }) =>
        tasksWithForm(subject, form.name).map((task) => `${task}.data.${f.key}`),
      ),
    }),
    choice({
      id: `${id}-owner`,
      label: t('ผู้ต้องทำให้เสร็จ', 'Who owes it'),
      get: () => clock.owner,
      set: (owner) => set({ owner }),
      options: [{ value: 'officer', label: t('เจ้าหน้าที่', 'The office') }, { value: 'applicant', label: t('ผู้ยื่นคำขอ', 'The applicant') }],
    }),
    text({ id: `${id}-cite`, label: t('อาศัยบทบัญญัติใด', 'Section relied on'), get: () => clock.cite, set: (cite) => set({ cite }), suggestions: citations(subject) }),
    choice({
      id: `${id}-law`,
      label: t('ข้อในทะเบียนกฎหมาย', 'Row in the catalogue of law'),
      get: () => clock.law,
      set: (law) => set({ law, ...(clock.cite ? {} : { cite: lists.laws.find((l) => l.row === law)?.cite }) }),
      options: lists.laws.map((l) => ({ value: l.row, label: `${l.row} – ${t(l.title.th, l.title.en)}` })),
    }),
  ];
}

function tasksWithForm(subject: Subject, form: string): string[] {
  return subject
    .get('elementRegistry')
    .filter((element) => element.type === 'bpmn:UserTask')
    .filter(({ businessObject }) => permitTaskForm(businessObject) === form)
    .map((element) => element.id);
}

function permitTaskForm(task: { get(name: string): unknown }): unknown {
  const extensions = task.get('extensionElements') as { get(name: string): { $type: string; get(name: string): unknown }[] } | undefined;
  return extensions?.get('values').find((value) => value.$type === 'permit:Task')?.get('form');
}

/** The lists of a clock: warnings, letters of its lapse, pauses, what the lapse does. */
export function clockLists(subject: Subject, id: string, clock: Clock, set: Set): PanelList[] {
  return [
    warningList(subject, `${id}-warnings`, clock.warnings ?? [], (warnings) => set({ warnings })),
    letterList(subject, `${id}-lapses`, t('หนังสือเมื่อพ้นกำหนด', 'Letters when it lapses'), clock.lapses ?? [], (lapses) => set({ lapses })),
    pauseList(subject, `${id}-pauses`, clock.pauses ?? [], (pauses) => set({ pauses })),
    policyList(subject, `${id}-policies`, clock.lapsePolicies ?? [], (lapsePolicies) => set({ lapsePolicies })),
  ];
}

/** How often and how long a clock may be extended. */
export function extensionFields(subject: Subject, id: string, clock: Clock, set: Set): PanelEntry[] {
  const extension = clock.extension ?? {};
  const change = (changes: typeof extension): void => set({ extension: { ...extension, ...changes } });
  return [
    text({ id: `${id}-max`, label: t('ขยายได้ไม่เกิน (ครั้ง)', 'Extended at most (times)'), get: () => extension.maxCount, set: (maxCount) => change({ maxCount }), problem: noNumber(1, 10) }),
    text({
      id: `${id}-by`,
      label: t('ครั้งละไม่เกิน (ISO 8601 เช่น P15D)', 'Each time at most (ISO 8601, such as P15D)'),
      isCode: true,
      get: () => extension.period,
      set: (period) => change({ period }),
    }),
    choice({ id: `${id}-role`, label: t('ผู้มีอำนาจขยาย', 'Who may extend'), get: () => extension.role, set: (role) => change({ role }), options: options(subject.lists.roles) }),
    text({ id: `${id}-cite`, label: t('อาศัยบทบัญญัติใด', 'Section relied on'), get: () => extension.cite, set: (cite) => change({ cite }), suggestions: citations(subject) }),
  ];
}

function pauseList(subject: Subject, id: string, pauses: readonly Pause[], set: (pauses: readonly Pause[]) => void): PanelList {
  return {
    id,
    label: t('เหตุที่กฎหมายให้หยุดนับ', 'Grounds on which a law lets it stand still'),
    add: () => set([...pauses, { id: `pause${pauses.length + 1}` }]),
    items: pauses.map((pause, i) => {
      const change = (changes: Pause): void => set(withItem(pauses, i, changes));
      return {
        id: `${id}-${i}`,
        label: pause.name ?? pause.id ?? '',
        remove: () => set(withoutItem(pauses, i)),
        autoFocusEntry: `${id}-${i}-name`,
        entries: [
          text({ id: `${id}-${i}-id`, label: t('รหัส', 'Id'), isCode: true, get: () => pause.id, set: (value) => change({ id: value }), problem: noPlainName }),
          text({ id: `${id}-${i}-name`, label: t('ชื่อ (ไทย)', 'Name (Thai)'), get: () => pause.name, set: (name) => change({ name }) }),
          text({ id: `${id}-${i}-nameEn`, label: t('ชื่อ (อังกฤษ)', 'Name (English)'), get: () => pause.nameEn, set: (nameEn) => change({ nameEn }) }),
          choice({ id: `${id}-${i}-role`, label: t('ผู้สั่งหยุดและนับต่อ', 'Who pauses and resumes'), get: () => pause.role, set: (role) => change({ role }), options: options(subject.lists.roles) }),
          choice({ id: `${id}-${i}-while`, label: t('หรือหยุดเองระหว่างขั้นตอน', 'Or by itself during'), get: () => pause.while, set: (during) => change({ while: during }), options: nodes(subject) }),
          text({ id: `${id}-${i}-cite`, label: t('อาศัยบทบัญญัติใด', 'Section relied on'), get: () => pause.cite, set: (cite) => change({ cite }), suggestions: citations(subject) }),
        ],
      };
    }),
  };
}

const effects = [
  { value: 'notify', label: t('บันทึกและแจ้งเท่านั้น', 'Only recorded and told') },
  { value: 'deemed-granted', label: t('ถือว่าอนุญาต', 'Counts as granted') },
  { value: 'deemed-refused', label: t('ถือว่าไม่อนุญาต', 'Counts as refused') },
];

function policyList(subject: Subject, id: string, policies: readonly LapsePolicy[], set: (policies: readonly LapsePolicy[]) => void): PanelList {
  return {
    id,
    label: t('ผลของการพ้นกำหนดต่อคำขอ', 'What a lapse does to the application'),
    add: () => set([...policies, { effect: 'notify' }]),
    items: policies.map((policy, i) => {
      const change = (changes: LapsePolicy): void => set(withItem(policies, i, changes));
      return {
        id: `${id}-${i}`,
        label: `${policy.from ?? '?'} – ${effects.find((e) => e.value === policy.effect)?.label ?? policy.effect ?? '?'}`,
        remove: () => set(withoutItem(policies, i)),
        autoFocusEntry: `${id}-${i}-from`,
        entries: [
          text({
            id: `${id}-${i}-from`,
            label: t('สำหรับคำขอที่รับตั้งแต่วันที่ (ค.ศ. ปปปป-ดด-วว)', 'For applications received from (YYYY-MM-DD)'),
            get: () => policy.from,
            set: (from) => change({ from }),
            problem: (value) => (value === undefined || /^\d{4}-\d{2}-\d{2}$/.test(value) ? undefined : t('ต้องเป็นวันที่แบบ 2027-01-01', 'Expected a date such as 2027-01-01.')),
          }),
          choice({ id: `${id}-${i}-effect`, label: t('ผล', 'Effect'), get: () => policy.effect, set: (effect) => change({ effect }), options: effects }),
          choice({ id: `${id}-${i}-role`, label: t('ผู้รับรองผล', 'Who attests it'), get: () => policy.role, set: (role) => change({ role }), options: options(subject.lists.roles) }),
          text({ id: `${id}-${i}-cite`, label: t('อาศัยบทบัญญัติใด', 'Section relied on'), get: () => policy.cite, set: (cite) => change({ cite }), suggestions: citations(subject) }),
        ],
      };
    }),
  };
}
