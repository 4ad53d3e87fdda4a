import { is, nodesOf, permit, permits, text } from '../lib/moddle';
import { rule } from '../lib/rule';

/** Where there is a record of defects the applicant has a task to mend them. */
export default rule('duty.correction-missing', 'LFA s.8, s.9', (element, tell) => {
  if (!is(element, 'bpmn:Process')) return;
  const tasks = nodesOf(element).filter((node) => is(node, 'bpmn:UserTask'));
  const recording = tasks.find((task) => permits(task, 'outcome').some((outcome) => text(outcome, 'records') === 'defects'));
  if (!recording || tasks.some((task) => text(permit(task, 'task'), 'asks') === 'documents')) return;
  tell(
    recording,
    'เมื่อมีบันทึกข้อบกพร่อง ผู้ยื่นคำขอต้องมีงานแก้ไขคำขอที่ขอเอกสารเพิ่ม แต่ไม่มี โปรดเพิ่มงานนั้น',
    'Expected a task in which the applicant mends what the record names and hands in papers, but there is none. Add it.',
  );
});
