import { clocksOf } from '../lib/clocks';
import { is, many, text } from '../lib/moddle';
import { rule } from '../lib/rule';

const Section = /\bs\. ?[0-9]|มาตรา ?[0-9๐-๙]|\bCCC [0-9]/;

/** Nothing stops a clock but a section of an Act. */
export default rule('clock.pause-without-law', 'EGA s.12; LFA s.10', (element, tell) => {
  if (!is(element, 'bpmn:Process')) return;
  for (const { at, clock } of clocksOf(element)) {
    for (const pause of many(clock, 'pauses').filter((p) => !Section.test(text(p, 'cite')))) {
      const name = text(pause, 'name') || text(pause, 'id');
      tell(
        at,
        `เหตุหยุดนับเวลาต้องอ้างมาตราของกฎหมาย แต่ “${name}” อ้าง "${text(pause, 'cite')}" โปรดระบุมาตรา หรือตัดเหตุนี้ออก`,
        `Expected a ground for pausing to cite a section of an Act, but “${name}” cites "${text(pause, 'cite')}". Cite the section or take the ground out.`,
      );
    }
  }
});
