import { is, permit, text } from '../lib/moddle';
import { rule } from '../lib/rule';

/** A task's form is in the package; the forms are told when the rule is set up. */
export default rule<{ readonly forms?: readonly string[] } | undefined>('package.form-missing', null, (element, tell, options) => {
  const form = is(element, 'bpmn:UserTask') ? text(permit(element, 'task'), 'form') : '';
  if (form === '' || !options?.forms || options.forms.includes(form)) return;
  tell(
    element,
    `ต้องมีแบบฟอร์ม forms/${form}.json แต่ไม่พบ โปรดสร้างแบบฟอร์มหรือเลือกแบบอื่น`,
    `Expected the form forms/${form}.json, but it is missing. Make the form or choose another.`,
  );
});
