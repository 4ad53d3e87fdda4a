import { is, roleOf } from '../lib/moddle';
import { rule } from '../lib/rule';

/** A task is given to a role that offices have; the roles are told when the rule is set up. */
export default rule<{ readonly roles?: readonly string[] } | undefined>('package.role-unknown', null, (element, tell, options) => {
  const role = is(element, 'bpmn:UserTask') ? roleOf(element) : '';
  if (role === '' || !options?.roles || options.roles.includes(role)) return;
  const list = options.roles.join(', ');
  tell(
    element,
    `บทบาทต้องเป็นหนึ่งใน ${list} แต่เป็น "${role}" โปรดเลือกใหม่`,
    `Expected a role of ${list}, but found "${role}". Choose another.`,
  );
});
