import { is, nameOf, one } from '../lib/moddle';
import { rule } from '../lib/rule';

/** A condition stands on a flow out of a gateway that decides or out of an activity. */
export default rule('bpmn.condition-place', 'BPMN 2.0.2 clause 8.4.13 (Sequence Flow)', (element, tell) => {
  if (!is(element, 'bpmn:SequenceFlow') || !one(element, 'conditionExpression')) return;
  const source = one(element, 'sourceRef');
  if (!source || is(source, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway', 'bpmn:Activity')) return;
  tell(
    element,
    `เงื่อนไขต้องอยู่บนเส้นที่ออกจากเกตเวย์แบบเลือก หรือจากงาน แต่เส้นนี้ออกจาก “${nameOf(source)}” โปรดลบเงื่อนไขหรือใส่เกตเวย์คั่น`,
    `Expected conditions only on flows out of an exclusive or inclusive gateway or an activity, but this one leaves “${nameOf(source)}”. Remove it or put a gateway between.`,
  );
});
