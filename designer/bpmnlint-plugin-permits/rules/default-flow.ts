import { one } from '../lib/moddle';
import { rule } from '../lib/rule';

/** The default of a node leaves it and has no condition. */
export default rule('bpmn.default-flow', 'BPMN 2.0.2 clause 10.6 (Exclusive Gateway)', (element, tell) => {
  const flow = 'default' in element ? one(element, 'default') : undefined;
  if (!flow || (one(flow, 'sourceRef') === element && !one(flow, 'conditionExpression'))) return;
  tell(
    element,
    `เส้นปริยายต้องเป็นเส้นที่ออกจากองค์ประกอบนี้และไม่มีเงื่อนไข แต่ "${flow.id ?? ''}" ไม่เป็นเช่นนั้น โปรดลบเงื่อนไขหรือเลือกเส้นอื่น`,
    `Expected the default to be a flow that leaves this element and has no condition, but "${flow.id ?? ''}" is not so. Remove its condition or choose another.`,
  );
});
