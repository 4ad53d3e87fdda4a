import { is, isTimer, many, one, permit, text } from '../lib/moddle';
import { rule } from '../lib/rule';

/** A timer event says how long, until when or how often it waits. */
export default rule('permit.timer-unreadable', 'BPMN 2.0.2 clause 10.5 (Timer Event)', (element, tell) => {
  if (!is(element, 'bpmn:Event') || !isTimer(element) || permit(element, 'clock')) return;
  const [definition] = many(element, 'eventDefinitions');
  const times = ['timeDuration', 'timeDate', 'timeCycle'].flatMap((name) => (definition && one(definition, name)) ?? []);
  if (times.length === 1 && text(times[0], 'body') !== '') return;
  tell(
    element,
    'เหตุการณ์ตั้งเวลาต้องมีกำหนดเวลา แต่ไม่มี โปรดกำหนดระยะเวลา หน่วยนับ และกฎหมายที่อ้าง',
    'Expected the timer event to have a time, but it has none. Set the period, its unit and the citation.',
  );
});
