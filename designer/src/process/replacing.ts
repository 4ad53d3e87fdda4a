import { element } from '../shared/dom';
import { t } from '../shared/text';

/** Tells that the process was replaced, and offers the way back until the page is left. */
export function offerBack(messages: HTMLElement, back: () => Promise<void>): void {
  const undo = element('button', { type: 'button', class: 'btn second compact' }, t('กลับไปใช้กระบวนงานเดิม', 'Go back to the former process'));
  const keep = element('button', { type: 'button', class: 'link' }, t('ปิดข้อความนี้', 'Dismiss'));
  keep.addEventListener('click', () => messages.replaceChildren());
  undo.addEventListener('click', () => {
    messages.replaceChildren();
    void back();
  });
  messages.replaceChildren(t('แทนที่กระบวนงานด้วยไฟล์ที่นำเข้าแล้ว ', 'The process was replaced by the imported file. '), undo, ' ', keep);
}
