import { reached, waysOf } from '../lib/flow';
import { interrupts, is, nameOf, nodesOf, one, permit, permits, text, type Moddle } from '../lib/moddle';
import { rule } from '../lib/rule';

const startsClocksOfTheAct = new Set(['complete', 'decided']);

/**
 * A task that waits has a clock. Told here only where it is sure: a clock of the Act may run once a milestone is reached, and how far one of
 * the process reaches only the server works out.
 */
export default rule('clock.wait-without-clock', 'LFA s.7 para 1, s.10 para 1', (element, tell) => {
  if (!is(element, 'bpmn:Process') || permits(element, 'clock').length > 0) return;
  const nodes = nodesOf(element);
  const ended = new Set(nodes.filter((node) => is(node, 'bpmn:BoundaryEvent') && interrupts(node)).map((boundary) => one(boundary, 'attachedToRef')));
  const covered = reached(nodes.filter(reachesMilestone), waysOf(element));
  for (const task of nodes.filter((node) => is(node, 'bpmn:UserTask') && !covered.has(node) && !permit(node, 'clock') && !ended.has(node))) {
    tell(
      task,
      `ทุกขั้นตอนที่รอคนต้องมีกำหนดเวลา แต่ “${nameOf(task)}” ไม่มีทั้งนาฬิกาของตนเองและนาฬิกาของคำขอที่เดินอยู่ โปรดกำหนดเวลา`,
      `Expected every wait to have a clock, but “${nameOf(task)}” has none of its own and none of the case runs over it. Set a time.`,
    );
  }
});

function reachesMilestone(node: Moddle): boolean {
  return permits(node, 'milestone').some((milestone) => startsClocksOfTheAct.has(text(milestone, 'name')));
}
