import { t } from '../../shared/text';
import { readProcess } from '../permit/reading';
import type { ProcessClock } from '../permit/values';
import { clockFields, clockLists, extensionFields } from './clock';
import { choice, listEntry, listGroup, text, type PanelEntry, type PanelGroup } from './entries';
import { letterList, warningList } from './letters';
import { nodes, noPlainName, options, withItem, withoutItem, type Subject } from './subject';

/** What holds for all steps, and the clocks of the whole case. */
export function processGroups(subject: Subject): PanelGroup[] {
  const { element, edit } = subject;
  const { steps, clocks } = readProcess(element);
  const set = (changed: readonly ProcessClock[]): void => edit.setProcessClocks(element, changed);
  return [
    listGroup({
      ...warningList(subject, 'steps-warnings', steps?.warnings ?? [], (warnings) => edit.setStepTerms(element, { ...steps, warnings })),
      label: t('คำเตือนของทุกขั้นตอนที่ไม่ได้กำหนดเอง', 'Warnings of all steps that name none'),
    }),
    listGroup(
      letterList(subject, 'steps-lapses', t('หนังสือเมื่อขั้นตอนใดพ้นกำหนด', 'Letters when any step lapses'), steps?.lapses ?? [], (lapses) =>
        edit.setStepTerms(element, { ...steps, lapses }),
      ),
    ),
    listGroup({
      id: 'process-clocks',
      label: t('นาฬิกาของทั้งคำขอ', 'Clocks of the whole case'),
      add: () => set([...clocks, { id: freeId(clocks), name: 'กำหนดเวลาใหม่', nameEn: 'New time limit', kind: 'statutory', startsAt: 'received', unit: 'day', owner: 'officer', period: 'P30D' }]),
      items: clocks.map((clock, i) => ({
        id: `process-clock-${i}`,
        label: `${clock.name ?? ''} (${clock.id ?? ''})`,
        remove: () => set(withoutItem(clocks, i)),
        autoFocusEntry: `process-clock-${i}-name`,
        entries: clockItem(subject, `process-clock-${i}`, clock, (changes) => set(withItem(clocks, i, changes))),
      })),
    }),
  ];
}

function freeId(clocks: readonly ProcessClock[]): string {
  for (let n = clocks.length + 1; ; n++) if (!clocks.some((c) => c.id === `clock${n}`)) return `clock${n}`;
}

function clockItem(subject: Subject, id: string, clock: ProcessClock, set: (changes: Partial<ProcessClock>) => void): PanelEntry[] {
  const milestones = options(subject.lists.milestones);
  return [
    text({ id: `${id}-name`, label: t('ชื่อ (ไทย)', 'Name (Thai)'), get: () => clock.name, set: (name) => set({ name }) }),
    text({ id: `${id}-nameEn`, label: t('ชื่อ (อังกฤษ)', 'Name (English)'), get: () => clock.nameEn, set: (nameEn) => set({ nameEn }) }),
    text({ id: `${id}-id`, label: t('รหัส', 'Id'), isCode: true, get: () => clock.id, set: (value) => set({ id: value }), problem: noPlainName }),
    choice({
      id: `${id}-kind`,
      label: t('กำหนดโดย', 'Set by'),
      get: () => clock.kind,
      set: (kind) => set({ kind }),
      options: [{ value: 'statutory', label: t('กฎหมาย', 'An Act') }, { value: 'step', label: t('คู่มือประชาชน', 'The manual') }],
    }),
    choice({ id: `${id}-startsAt`, label: t('เริ่มนับเมื่อถึง', 'Starts at the milestone'), get: () => clock.startsAt, set: (startsAt) => set({ startsAt, startsOn: startsAt ? undefined : clock.startsOn }), options: milestones }),
    choice({ id: `${id}-startsOn`, label: t('หรือเริ่มเมื่อเข้าขั้นตอน', 'Or when this step is entered'), get: () => clock.startsOn, set: (startsOn) => set({ startsOn, startsAt: startsOn ? undefined : clock.startsAt }), options: nodes(subject) }),
    several(`${id}-stopsAt`, t('หยุดนับเมื่อถึง', 'Stops at the milestones'), clock.stopsAt ?? [], milestones, (stopsAt) => set({ stopsAt })),
    several(`${id}-stopsOn`, t('หรือหยุดเมื่อขั้นตอนเสร็จ', 'Or when these steps are done'), clock.stopsOn ?? [], nodes(subject), (stopsOn) => set({ stopsOn })),
    ...clockFields(subject, id, clock, set),
    ...extensionFields(subject, `${id}-extension`, clock, set),
    ...clockLists(subject, id, clock, set).map(listEntry),
  ];
}

function several(id: string, label: string, chosen: readonly string[], all: ReturnType<typeof options>, set: (chosen: readonly string[]) => void): PanelEntry {
  return listEntry({
    id,
    label,
    add: () => {
      const next = all.find((option) => !chosen.includes(option.value));
      if (next) set([...chosen, next.value]);
    },
    items: chosen.map((value, i) => ({
      id: `${id}-${i}`,
      label: all.find((option) => option.value === value)?.label ?? value,
      remove: () => set(withoutItem(chosen, i)),
      entries: [
        choice({ id: `${id}-${i}-value`, label, get: () => value, set: (other) => set(other ? chosen.map((one, k) => (k === i ? other : one)) : withoutItem(chosen, i)), options: all }),
      ],
    })),
  });
}
