import { flowsFrom } from '../lib/flow';
import { is } from '../lib/moddle';
import { rule } from '../lib/rule';

/** A boundary event leads to what has to be done then. */
export default rule('bpmn.boundary-outgoing', 'BPMN 2.0.2 clause 10.5 (Boundary Event)', (element, tell) => {
  if (!is(element, 'bpmn:BoundaryEvent') || flowsFrom(element).length > 0) return;
  tell(
    element,
    'เหตุการณ์ขอบต้องมีเส้นออก แต่ไม่มี โปรดลากเส้นไปยังสิ่งที่ต้องทำเมื่อครบกำหนด',
    'Expected a flow out of a boundary event, but there is none. Lead it to what has to be done then.',
  );
});
