import { is, permits, text } from '../lib/moddle';
import { rule } from '../lib/rule';

/** Each outcome of a task has an id of its own. */
export default rule('permit.duplicate-outcome', null, (element, tell) => {
  if (!is(element, 'bpmn:UserTask')) return;
  const ids = permits(element, 'outcome').map((outcome) => text(outcome, 'id'));
  for (const twice of new Set(ids.filter((id, at) => id !== '' && ids.indexOf(id) !== at))) {
    tell(
      element,
      `ผลของงานต้องมีรหัสไม่ซ้ำกัน แต่พบรหัส "${twice}" มากกว่าหนึ่งครั้ง โปรดเปลี่ยนรหัส`,
      `Expected each outcome of a task once, but "${twice}" comes again. Change its id.`,
    );
  }
});
