import { is, nodesOf, permits, text } from '../lib/moddle';
import { rule } from '../lib/rule';

const Needed = { complete: ['คำขอครบถ้วน', 'complete'], decided: ['มีคำสั่ง', 'decided'], notified: ['แจ้งผลแล้ว', 'notified'] } as const;

/** The points by which the Act's clocks run are on the diagram. */
export default rule('package.milestone-missing', 'LFA s.10 para 1', (element, tell) => {
  if (!is(element, 'bpmn:Process')) return;
  const placed = new Set(nodesOf(element).flatMap((node) => permits(node, 'milestone').map((milestone) => text(milestone, 'name'))));
  for (const [name, [th, en]] of Object.entries(Needed).filter(([milestone]) => !placed.has(milestone))) {
    tell(
      element,
      `นาฬิกาตามกฎหมายต้องใช้หมุดหมาย “${th}” (${name}) แต่ไม่มีในแผนภาพ โปรดวางหมุดหมายบนขั้นตอนที่ถึงจุดนั้น`,
      `Expected the milestone “${en}” on the diagram for the clocks of the Act, but it is not there. Place it on the step that reaches it.`,
    );
  }
});
