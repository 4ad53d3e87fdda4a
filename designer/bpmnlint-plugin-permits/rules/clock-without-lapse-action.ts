import { clocksOf, type Clock } from '../lib/clocks';
import { is, many, text } from '../lib/moddle';
import { rule } from '../lib/rule';

/** Something happens when a clock lapses; a timer fires and needs nothing more. */
export default rule('clock.without-lapse-action', null, (element, tell) => {
  if (!is(element, 'bpmn:Process')) return;
  for (const { at, title, clock } of clocksOf(element).filter((c) => !c.isTimer && c.lapses.length === 0 && !settles(c))) {
    tell(
      at,
      `ทุกนาฬิกาต้องมีสิ่งที่เกิดขึ้นเมื่อพ้นกำหนด แต่ “${title}” ไม่มี โปรดเพิ่มหนังสือเมื่อพ้นกำหนด หรือตั้งสำหรับทุกขั้นตอน`,
      `Expected something to happen when a clock lapses, but nothing does for “${title}”. Add a letter for the lapse, or set one for all steps.`,
      text(clock, 'cite') || undefined,
    );
  }
});

/** Whether the lapse of a clock itself grants or refuses. */
export function settles({ clock }: Clock): boolean {
  return many(clock, 'lapsePolicies').some((policy) => text(policy, 'effect') !== 'notify');
}
