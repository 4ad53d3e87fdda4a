import { clocksOn, titleOf } from '../lib/clocks';
import { text } from '../lib/moddle';
import { rule } from '../lib/rule';

/** Every clock cites what its time rests on. */
export default rule('permit.missing-attribute', 'LFA s.7', (element, tell) => {
  for (const clock of clocksOn(element).filter((c) => text(c, 'cite') === '')) {
    tell(
      element,
      `นาฬิกาต้องอ้างกฎหมายหรือคู่มือที่กำหนดเวลา แต่ “${titleOf(element, clock)}” ไม่อ้าง โปรดระบุ`,
      `Expected a clock to cite the law or manual that sets its time, but “${titleOf(element, clock)}” cites nothing. Add the citation.`,
    );
  }
});
