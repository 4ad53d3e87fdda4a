import { is, permit, permits, text } from '../lib/moddle';
import { rule } from '../lib/rule';

/** The task that makes the record of defects has a time of its own. */
export default rule('duty.check-untimed', 'LFA s.8 para 1', (element, tell) => {
  if (!is(element, 'bpmn:UserTask') || permit(element, 'clock') || !permits(element, 'outcome').some((outcome) => text(outcome, 'records') === 'defects')) return;
  tell(
    element,
    'งานตรวจความครบถ้วนต้องมีเวลาของตนเอง เพราะต้องตรวจในทันที แต่ไม่มี โปรดกำหนดเวลา',
    'Expected the completeness check to have a time of its own, since it is done at once, but it has none. Set it.',
  );
});
