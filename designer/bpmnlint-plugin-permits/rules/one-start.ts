import { is, many } from '../lib/moddle';
import { rule } from '../lib/rule';

/** A process begins in one place, by filing; that there is none at all bpmnlint says itself. */
export default rule('bpmn.one-start', 'BPMN 2.0.2 clause 10.5 (Start Event)', (element, tell) => {
  if (!is(element, 'bpmn:Process')) return;
  const [, second, ...more] = many(element, 'flowElements').filter((node) => is(node, 'bpmn:StartEvent'));
  if (!second) return;
  tell(
    second,
    `ต้องมีเหตุการณ์เริ่มต้นหนึ่งรายการ แต่พบ ${2 + more.length} โปรดเหลือไว้หนึ่งรายการ`,
    `Expected one start event, but found ${2 + more.length}. Keep one.`,
  );
});
