import { backwards, flowsOf, reached, throwsLink, waysOf } from '../lib/flow';
import { is, nodesOf, one, type Moddle } from '../lib/moddle';
import { rule } from '../lib/rule';

/** From every element an end can be come to. */
export default rule('bpmn.no-way-to-end', 'BPMN 2.0.2 clause 13 (Execution Semantics)', (element, tell) => {
  if (!is(element, 'bpmn:Process')) return;
  const nodes = nodesOf(element);
  const ends = nodes.filter((node) => node.$parent === element && (is(node, 'bpmn:EndEvent') || node.get('triggeredByEvent') === true));
  const known = reached(ends, backwards(element, waysOf(element)));
  const left = new Set(flowsOf(element).map((flow) => one(flow, 'sourceRef')));
  for (const node of nodes.filter((n) => !known.has(n) || (!left.has(n) && stops(n)))) {
    tell(
      node,
      'ทุกองค์ประกอบต้องมีเส้นทางไปถึงจุดสิ้นสุด แต่จากองค์ประกอบนี้ไปไม่ถึง คำขอจะค้างอยู่ โปรดเพิ่มเส้นทางออก',
      'Expected a way from every element to an end, but there is none from here; an application would stay for ever. Add a way out.',
    );
  }
});

// Where no flow leaves a node its token would be lost, even if a timer on it leads on; but not where it ends or jumps.
function stops(node: Moddle): boolean {
  return !is(node, 'bpmn:EndEvent') && !throwsLink(node) && node.get('triggeredByEvent') !== true;
}
