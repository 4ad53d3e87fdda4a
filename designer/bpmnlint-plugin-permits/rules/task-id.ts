import { is, permit, type Moddle } from '../lib/moddle';
import { rule } from '../lib/rule';

const Name = /^[A-Za-z_][A-Za-z0-9_]*$/;

const Taken = new Set(
  'application true false null if then else for in return some every satisfies and or not between instance of function external'.split(' '),
);

/** Whether conditions can name an id: they read `TASK.outcome` in FEEL. */
export function canBeNamed(id: string): boolean {
  return Name.test(id) && !Taken.has(id);
}

/** The id of a task is a name that conditions can write. */
export default rule('permit.task-id', 'DMN 1.5 clause 10.3 (FEEL names)', (element, tell) => {
  if (!isNamed(element) || canBeNamed(element.id ?? '')) return;
  tell(
    element,
    `id ของงานต้องใช้เป็นชื่อในเงื่อนไขได้ คือขึ้นต้นด้วยตัวอักษร มีเฉพาะตัวอักษรละติน ตัวเลข และ _ และไม่ใช่คำสงวน แต่พบ "${element.id ?? ''}" โปรดเปลี่ยน id`,
    `Expected a task id that conditions can name (a letter, then Latin letters, digits and _; no word of FEEL), but found "${element.id ?? ''}". Change the id.`,
  );
});

function isNamed(element: Moddle): boolean {
  return is(element, 'bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:ReceiveTask') || (is(element, 'bpmn:ScriptTask') && !permit(element, 'result'));
}
