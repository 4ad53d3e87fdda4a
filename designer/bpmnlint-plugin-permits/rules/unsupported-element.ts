import { isOf, nameOf, one, type Moddle } from '../lib/moddle';
import { rule } from '../lib/rule';

const Undoing = ['คำสั่งทางปกครองที่ออกแล้วย้อนคืนด้วยผังงานไม่ได้', 'an order once given is not undone by a diagram'] as const;

const Elsewhere = ['อยู่นอกกระบวนงานของหน่วยงานเดียว', 'it is about more than one office’s procedure'] as const;

const Reasons: Readonly<Record<string, readonly [string, string]>> = {
  'bpmn:Transaction': Undoing,
  'bpmn:CompensateEventDefinition': Undoing,
  'bpmn:CancelEventDefinition': Undoing,
  'bpmn:AdHocSubProcess': ['ลำดับงานที่ไม่กำหนดไว้ประกาศในคู่มือไม่ได้', 'steps without an order cannot be promised in a manual'],
  'bpmn:ComplexGateway': ['เงื่อนไขการรวมเส้นตรวจล่วงหน้าไม่ได้', 'when it joins cannot be checked before publishing'],
  'bpmn:ConditionalEventDefinition': ['เวลาที่เงื่อนไขเป็นจริงไม่มีเหตุการณ์ยืนยัน', 'nothing records when a condition became true'],
  'bpmn:Choreography': Elsewhere,
  'bpmn:GlobalChoreographyTask': Elsewhere,
  'bpmn:Conversation': Elsewhere,
};

/** Only what the engine runs is drawn. */
export default rule('bpmn.unsupported-element', 'BPMN 2.0.2 clause 2 (Conformance)', (element, tell) => {
  const kind = Object.keys(Reasons).find((type) => isOf(element, type));
  if (!kind) return;
  const [th, en] = Reasons[kind]!;
  tell(
    placeOf(element),
    `ต้องเป็นองค์ประกอบที่ระบบทำงานได้ แต่พบ ${kind} ใน “${nameOf(placeOf(element))}” (${th}) โปรดลบออกหรือใช้องค์ประกอบอื่นแทน`,
    `Expected an element that can be run, but found ${kind} in “${nameOf(placeOf(element))}”: ${en}. Remove it or use another element.`,
  );
});

// An event definition is drawn as the event that holds it.
function placeOf(element: Moddle): Moddle {
  return element.$type.endsWith('EventDefinition') && element.$parent && one(element.$parent, 'eventDefinitions') ? element.$parent : element;
}
