import { flowsFrom } from '../lib/flow';
import { decides } from '../lib/gateways';
import { one } from '../lib/moddle';
import { rule } from '../lib/rule';

/** Each flow out of a gateway that decides has a condition, but the default. */
export default rule('bpmn.flow-without-condition', 'BPMN 2.0.2 clause 10.6 (Exclusive Gateway)', (element, tell) => {
  if (!decides(element)) return;
  const open = flowsFrom(element).filter((flow) => flow !== one(element, 'default') && !one(flow, 'conditionExpression'));
  for (const flow of open) {
    tell(
      flow,
      'เส้นที่ออกจากเกตเวย์แบบเลือกต้องมีเงื่อนไข เว้นแต่เส้นปริยาย แต่เส้นนี้ไม่มี โปรดใส่เงื่อนไขหรือกำหนดเป็นเส้นปริยาย',
      'Expected each flow out of a deciding gateway to have a condition unless it is the default, but this one has none. Add one or make it the default.',
    );
  }
});
