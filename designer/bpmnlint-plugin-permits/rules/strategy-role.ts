import { is, permit, roleOf, text } from '../lib/moddle';
import { rule } from '../lib/rule';

/** Only a task of officers is given out: an applicant's lies with him, and a program fetches its own. */
export default rule('permit.strategy-role', 'less room for discretion (no section of law)', (element, tell) => {
  const strategy = text(permit(element, 'task'), 'strategy');
  if (strategy === '' || strategy === 'claim') return;
  if (!is(element, 'bpmn:ServiceTask') && !(is(element, 'bpmn:UserTask') && roleOf(element) === 'applicant')) return;
  tell(
    element,
    `วิธีจ่ายงานใช้ได้กับงานของเจ้าหน้าที่เท่านั้น แต่พบ "${strategy}" บนงานของผู้ขออนุญาตหรือของโปรแกรมภายนอก โปรดลบออก หรือเปลี่ยนบทบาท`,
    `Expected a strategy only on a task of officers, but found "${strategy}" on one of the applicant or of a program. Remove it, or change the role.`,
  );
});
