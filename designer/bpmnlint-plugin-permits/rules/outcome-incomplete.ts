import { is, permits, text } from '../lib/moddle';
import { rule } from '../lib/rule';

/** An outcome has an id and a name. */
export default rule('permit.missing-attribute', null, (element, tell) => {
  if (!is(element, 'bpmn:UserTask')) return;
  const lacking = permits(element, 'outcome').flatMap((outcome) => ['id', 'name'].filter((name) => text(outcome, name) === ''));
  for (const name of new Set(lacking)) {
    tell(
      element,
      `ผลของงานต้องมี ${name === 'id' ? 'รหัส' : 'ชื่อ'} แต่มีผลที่ยังไม่ได้ระบุ โปรดเติมให้ครบ`,
      `Expected each outcome to have ${name === 'id' ? 'an id' : 'a name'}, but one has none. Fill it in.`,
    );
  }
});
