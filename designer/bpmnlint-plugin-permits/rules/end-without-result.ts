import { is, many, permit, text } from '../lib/moddle';
import { rule } from '../lib/rule';

/** Some end of the process says how the application ends; without any it would be closed with no result that the applicant can be told. */
export default rule('permit.end-without-result', 'LFA s.10 para 1', (element, tell) => {
  if (!is(element, 'bpmn:Process')) return;
  const ends = many(element, 'flowElements').filter((node) => is(node, 'bpmn:EndEvent'));
  if (ends.length === 0 || ends.some((end) => text(permit(end, 'result'), 'value') !== '')) return;
  for (const end of ends) {
    tell(
      end,
      'จุดสิ้นสุดควรบอกผลของคำขอ (อนุญาต ไม่อนุญาต คืน หรือถอน) แต่ไม่มีจุดสิ้นสุดใดบอก โปรดเลือกผล',
      'Expected an end to say how the application ends (granted, refused, returned or withdrawn), but none does. Choose the result.',
    );
  }
});
