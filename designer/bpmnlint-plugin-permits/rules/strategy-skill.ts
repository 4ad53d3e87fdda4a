import { is, permit, text } from '../lib/moddle';
import { rule } from '../lib/rule';

/** A skill is asked for where the strategy is skill, and only there. */
export default rule('permit.strategy-skill', 'less room for discretion (no section of law)', (element, tell) => {
  const task = is(element, 'bpmn:UserTask', 'bpmn:ServiceTask') ? permit(element, 'task') : undefined;
  const [strategy, skill] = [text(task, 'strategy') || 'claim', text(task, 'skill')];
  if ((strategy === 'skill') === (skill !== '')) return;
  tell(
    element,
    `ต้องระบุทักษะเมื่อวิธีจ่ายงานเป็น skill และเฉพาะเมื่อนั้น แต่พบวิธี "${strategy}" กับทักษะ "${skill}" โปรดระบุทักษะหรือเปลี่ยนวิธีจ่ายงาน`,
    `Expected a skill where the strategy is skill, and only there, but found the strategy "${strategy}" with the skill "${skill}". Name the skill or choose another strategy.`,
  );
});
