import type { Draft } from '../shared/draft';
import { element } from '../shared/dom';
import { t } from '../shared/text';
import { RawText } from '../shared/rawText';
import { processPath } from './processText';

/**
 * What stands in place of the canvas where the draft's process cannot be drawn: why, and the text itself, so that nothing is lost.
 * @param again Draws the text once more.
 */
export function brokenProcess(draft: Draft, text: string, error: unknown, again: (text: string) => void): HTMLElement {
  let current = text;
  const raw = new RawText(processPath, text, draft.isReadOnly, (edited) => {
    current = edited;
    draft.edit(processPath, edited);
  });
  const retry = element('button', { type: 'button', class: 'btn' }, t('วาดผังงานอีกครั้ง', 'Draw it again'));
  retry.addEventListener('click', () => again(current));
  return element(
    'div',
    { class: 'process-broken' },
    element(
      'div',
      { class: 'notice-box bad', role: 'alert' },
      element('h2', {}, t('อ่าน process.bpmn ไม่ได้', 'process.bpmn cannot be read')),
      element('p', {}, t(
        'ไฟล์นี้ไม่ใช่ BPMN 2.0 ที่มีภาพผังงาน ข้อความเดิมยังอยู่ครบด้านล่าง โปรดแก้ไขแล้วกดวาดอีกครั้ง หรือนำเข้าไฟล์ .bpmn แทน',
        'The file is no BPMN 2.0 with a diagram. Its text is below as it was: mend it and draw again, or import a .bpmn file in its place.',
      )),
      element('p', { class: 'mono' }, error instanceof Error ? error.message : String(error)),
    ),
    ...(draft.isReadOnly ? [] : [retry]),
    raw.root,
  );
}
