import { is, nameOf, roleOf } from '../lib/moddle';
import { rule } from '../lib/rule';

/** A task that waits for a person or a program says for whom it is, or its lane does. */
export default rule('permit.task-without-role', 'LFA s.8, s.10', (element, tell) => {
  if (!is(element, 'bpmn:UserTask', 'bpmn:ServiceTask') || roleOf(element) !== '') return;
  tell(
    element,
    `งานต้องระบุบทบาทผู้รับผิดชอบ แต่ “${nameOf(element)}” ไม่ระบุ และช่องทางเดินงานก็ไม่ระบุ โปรดกำหนดว่าใครเป็นผู้ทำงานนี้`,
    `Expected the task to name a role, but neither “${nameOf(element)}” nor its lane does. Say who has to do it.`,
  );
});
