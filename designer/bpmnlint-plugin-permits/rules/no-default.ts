import { decides } from '../lib/gateways';
import { one } from '../lib/moddle';
import { rule } from '../lib/rule';

/** A gateway that decides has a default, for when no condition is true. */
export default rule('bpmn.no-default', 'BPMN 2.0.2 clause 13.4 (Exclusive Gateway)', (element, tell) => {
  if (!decides(element) || one(element, 'default')) return;
  tell(
    element,
    'เกตเวย์แบบเลือกควรมีเส้นปริยาย มิฉะนั้นคำขอจะหยุดเมื่อไม่มีเงื่อนไขใดเป็นจริง แต่ไม่มี โปรดกำหนดเส้นปริยาย',
    'Expected a default flow, since an application stops here when no condition is true, but there is none. Make one flow the default.',
  );
});
