import { is, permit, text } from '../lib/moddle';
import { rule } from '../lib/rule';

/** A decision that a task asks is in the package's tables; the decisions are told when the rule is set up. */
export default rule<{ readonly decisions?: readonly string[] } | undefined>('dmn.decision-unknown', null, (element, tell, options) => {
  const asked = is(element, 'bpmn:UserTask')
    ? text(permit(element, 'task'), 'decision')
    : is(element, 'bpmn:BusinessRuleTask')
      ? text(permit(element, 'decision'), 'name')
      : '';
  if (asked === '' || !options?.decisions || options.decisions.includes(asked)) return;
  tell(
    element,
    `ต้องมีการตัดสินใจ "${asked}" ใน decisions.dmn แต่ไม่พบ โปรดสร้างตารางหรือเลือกการตัดสินใจอื่น`,
    `Expected the decision "${asked}" in decisions.dmn, but it is not there. Make the table or choose another decision.`,
  );
});
