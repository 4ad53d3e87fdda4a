import { reached, waysOf, type Ways } from '../lib/flow';
import { flag, is, nameOf, nodesOf, permit, permits, text, type Moddle } from '../lib/moddle';
import { rule } from '../lib/rule';

/** An order against the applicant reaches him in a letter. */
export default rule('duty.order-letter-missing', 'APA s.36, s.40', (element, tell) => {
  if (!is(element, 'bpmn:Process')) return;
  const ways = waysOf(element);
  for (const task of nodesOf(element).filter((node) => is(node, 'bpmn:UserTask') && ordersAgainst(node))) {
    if (lettersOf(task, ways).some((letter) => text(letter, 'to') === 'applicant')) continue;
    tell(
      task,
      `คำสั่งที่เป็นผลร้ายต้องแจ้งผู้ยื่นคำขอเป็นหนังสือ แต่หลัง “${nameOf(task)}” ไม่มีหนังสือถึงผู้ยื่นคำขอ โปรดวางหนังสือแจ้ง`,
      `Expected an adverse order to reach the applicant in a letter, but none to the applicant follows “${nameOf(task)}”. Place one.`,
    );
  }
});

// An adverse outcome of the task that decides, or of one that can only end against the applicant.
function ordersAgainst(task: Moddle): boolean {
  const outcomes = permits(task, 'outcome');
  return isDecision(task) ? outcomes.some((o) => flag(o, 'adverse')) : outcomes.length > 0 && outcomes.every((o) => flag(o, 'adverse'));
}

function isDecision(task: Moddle): boolean {
  return permits(task, 'milestone').some((milestone) => text(milestone, 'name') === 'decided');
}

// A refusal reaches the applicant where the application ends refused; any other order at once, before the next task.
function lettersOf(task: Moddle, ways: Ways): readonly Moddle[] {
  if (isDecision(task)) {
    return [...reached([task], ways)].filter((node) => text(permit(node, 'result'), 'value') === 'refused').flatMap((node) => permits(node, 'notice'));
  }

  const atOnce = reached([task], (node) => (node !== task && is(node, 'bpmn:UserTask') ? [] : ways(node)));
  return [...atOnce].filter((node) => node === task || !is(node, 'bpmn:UserTask')).flatMap((node) => permits(node, 'notice'));
}
