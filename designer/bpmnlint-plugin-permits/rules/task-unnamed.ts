import { is, text } from '../lib/moddle';
import { rule } from '../lib/rule';

/** A task has a name, which officers and applicants read. */
export default rule('permit.task-unnamed', null, (element, tell) => {
  if (!is(element, 'bpmn:UserTask') || text(element, 'name') !== '') return;
  tell(
    element,
    'งานควรมีชื่อภาษาไทย เพราะเป็นข้อความที่เจ้าหน้าที่และผู้ยื่นคำขอเห็น แต่ไม่มี โปรดตั้งชื่อ',
    'Expected the task to have a name, since officers and applicants read it, but it has none. Name it.',
  );
});
