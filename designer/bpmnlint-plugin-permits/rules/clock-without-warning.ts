import { clocksOf } from '../lib/clocks';
import { is, text } from '../lib/moddle';
import { rule } from '../lib/rule';

/** Every clock warns somebody before it is due, itself or by what the process says for all steps. */
export default rule('clock.without-warning', null, (element, tell) => {
  if (!is(element, 'bpmn:Process')) return;
  for (const { at, title, clock } of clocksOf(element).filter((c) => c.warnings.length === 0)) {
    tell(
      at,
      `ทุกนาฬิกาต้องเตือนก่อนครบกำหนด แต่ “${title}” ไม่มีการเตือน โปรดเพิ่มการเตือน หรือตั้งการเตือนสำหรับทุกขั้นตอน`,
      `Expected every clock to warn before it is due, but “${title}” never does. Add a warning, or set one for all steps.`,
      text(clock, 'cite') || undefined,
    );
  }
});
