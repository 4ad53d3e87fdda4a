import { is, nodesOf, permit, processOf, words } from '../lib/moddle';
import { rule } from '../lib/rule';

/** What a task's doer may not have done is another user task of the process. */
export default rule('permit.four-eyes', 'separation of duties (no section of law)', (element, tell) => {
  const process = is(element, 'bpmn:UserTask') ? processOf(element) : undefined;
  const task = permit(element, 'task');
  if (!process || !task) return;
  const others = new Set(nodesOf(process).filter((node) => is(node, 'bpmn:UserTask') && node !== element).map((node) => node.id));
  for (const other of words(task, 'notSamePersonAs').filter((id) => !others.has(id))) {
    tell(
      element,
      `งานที่ผู้ทำต้องเป็นคนละคนกันต้องเป็นงานอื่นในกระบวนงานนี้ แต่พบ "${other}" โปรดเลือกงานใหม่หรือลบออก`,
      `Expected the task whose doer must be someone else to be another user task of this process, but found "${other}". Choose another or remove it.`,
    );
  }
});
