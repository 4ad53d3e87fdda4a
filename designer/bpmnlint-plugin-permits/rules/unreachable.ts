import { reached, startsOf, waysOf } from '../lib/flow';
import { is, nodesOf } from '../lib/moddle';
import { rule } from '../lib/rule';

/** Every element can be come to from the start. */
export default rule('bpmn.unreachable', 'BPMN 2.0.2 clause 13 (Execution Semantics)', (element, tell) => {
  if (!is(element, 'bpmn:Process') || startsOf(element).length === 0) return;
  const known = reached(startsOf(element), waysOf(element));
  for (const node of nodesOf(element).filter((n) => !known.has(n))) {
    tell(
      node,
      'ทุกองค์ประกอบต้องไปถึงได้จากจุดเริ่มต้น แต่ไม่มีเส้นทางมาถึงองค์ประกอบนี้ โปรดเชื่อมเส้นหรือลบออก',
      'Expected every element to be reachable from the start, but no way leads here. Connect it or remove it.',
    );
  }
});
