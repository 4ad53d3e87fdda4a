import { clocksOn, titleOf } from '../lib/clocks';
import { text, type Moddle } from '../lib/moddle';
import { rule } from '../lib/rule';

/** Every clock has a time, either fixed or taken from the case, in a unit, owed by somebody. */
export default rule('permit.bad-value', null, (element, tell) => {
  for (const clock of clocksOn(element).filter((c) => !isWhole(c))) {
    tell(
      element,
      `นาฬิกาต้องมีระยะเวลาหนึ่งค่า หน่วยนับ และผู้รับผิดชอบเวลา แต่ “${titleOf(element, clock)}” มีไม่ครบ โปรดกำหนดให้ครบ`,
      `Expected a clock to have one period, a unit and whose time it is, but “${titleOf(element, clock)}” has not all of them. Fill them in.`,
    );
  }
});

function isWhole(clock: Moddle): boolean {
  return (text(clock, 'period') === '') !== (text(clock, 'periodFrom') === '') && text(clock, 'unit') !== '' && text(clock, 'owner') !== '';
}
