import { t } from '../../shared/text';
import type { Notice, Warning } from '../permit/values';
import { choice, text, type PanelEntry, type PanelList } from './entries';
import { named, noNumber, options, withItem, withoutItem, type Subject } from './subject';

/** A list of letters, each a template and whom it is for. */
export function letterList(subject: Subject, id: string, label: string, letters: readonly Notice[], set: (letters: readonly Notice[]) => void): PanelList {
  return {
    id,
    label,
    add: () => set([...letters, { to: subject.lists.recipients[0]?.id }]),
    items: letters.map((letter, i) => ({
      id: `${id}-${i}`,
      label: letterLabel(subject, letter),
      remove: () => set(withoutItem(letters, i)),
      autoFocusEntry: `${id}-${i}-template`,
      entries: letterFields(subject, `${id}-${i}`, letter, (changes) => set(withItem(letters, i, changes))),
    })),
  };
}

/** A list of warnings: letters at shares of a clock's time. */
export function warningList(subject: Subject, id: string, warnings: readonly Warning[], set: (warnings: readonly Warning[]) => void): PanelList {
  return {
    id,
    label: t('คำเตือนก่อนครบกำหนด', 'Warnings before it is due'),
    add: () => set([...warnings, { share: '75', to: 'supervisor' }]),
    items: warnings.map((warning, i) => ({
      id: `${id}-${i}`,
      label: `${warning.share ?? '?'}% – ${letterLabel(subject, warning)}`,
      remove: () => set(withoutItem(warnings, i)),
      autoFocusEntry: `${id}-${i}-share`,
      entries: [
        text({
          id: `${id}-${i}-share`,
          label: t('เมื่อใช้เวลาไปแล้ว (ร้อยละ)', 'When so much of the time is used (percent)'),
          get: () => warning.share,
          set: (share) => set(withItem(warnings, i, { share })),
          problem: noNumber(1, 99),
        }),
        ...letterFields(subject, `${id}-${i}`, warning, (changes) => set(withItem(warnings, i, changes))),
      ],
    })),
  };
}

function letterFields({ lists }: Subject, id: string, letter: Notice, set: (changes: Notice) => void): PanelEntry[] {
  return [
    choice({ id: `${id}-template`, label: t('หนังสือ', 'Letter'), get: () => letter.template, set: (template) => set({ template }), options: named(lists.notices) }),
    choice({ id: `${id}-to`, label: t('ถึง', 'To'), get: () => letter.to, set: (to) => set({ to }), options: options(lists.recipients) }),
  ];
}

function letterLabel({ lists }: Subject, letter: Notice): string {
  const to = options(lists.recipients).find((option) => option.value === letter.to)?.label ?? letter.to ?? '';
  return `${letter.template ?? t('(ยังไม่เลือกหนังสือ)', '(no letter chosen)')} → ${to}`;
}
