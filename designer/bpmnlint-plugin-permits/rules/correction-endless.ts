import { boundariesOf, interrupts, is, permit, text } from '../lib/moddle';
import { rule } from '../lib/rule';

/** The applicant's time to mend the application ends by a timer. */
export default rule('duty.correction-endless', 'LFA s.8 para 1, s.9', (element, tell) => {
  if (!is(element, 'bpmn:UserTask') || text(permit(element, 'task'), 'asks') !== 'documents') return;
  if (boundariesOf(element).some((boundary) => interrupts(boundary) && text(permit(boundary, 'clock'), 'owner') === 'applicant')) return;
  tell(
    element,
    'งานแก้ไขของผู้ยื่นคำขอต้องสิ้นสุดด้วยตัวจับเวลาที่ตัดงานและเป็นเวลาของผู้ยื่นคำขอ แต่ไม่มี โปรดเพิ่ม',
    'Expected the applicant’s correction to end by an interrupting timer of the applicant’s time, but there is none. Add it.',
  );
});
