import { clocksOf } from '../lib/clocks';
import { is, text } from '../lib/moddle';
import { rule } from '../lib/rule';
import { settles } from './clock-without-lapse-action';

/** The lapse of a clock reaches somebody in the office who can act on it. */
export default rule('clock.without-handler', null, (element, tell) => {
  if (!is(element, 'bpmn:Process')) return;
  const lapsing = clocksOf(element).filter((c) => !c.isTimer && c.lapses.length > 0 && !settles(c));
  for (const { at, title, clock } of lapsing.filter((c) => c.lapses.every((letter) => text(letter, 'to') !== 'supervisor'))) {
    tell(
      at,
      `เมื่อพ้นกำหนดต้องมีผู้ในหน่วยงานที่ดำเนินการต่อได้ แต่ “${title}” ไม่แจ้งหัวหน้า โปรดแจ้งหัวหน้า`,
      `Expected somebody in the office who can act on the lapse, but “${title}” tells no supervisor. Tell the supervisor.`,
      text(clock, 'cite') || undefined,
    );
  }
});
