import { language } from '../../shared/text';
import { bpmnElements } from '../../shared/translate/bpmnElements';

// The simulation writes its texts as literals, past translate.
const texts: Readonly<Record<string, string>> = {
  ...bpmnElements,
  'Play Simulation': 'เล่นการจำลอง',
  'Pause Simulation': 'หยุดการจำลองชั่วคราว',
  'Play/Pause Simulation': 'เล่นหรือหยุดการจำลอง',
  'Reset Simulation': 'เริ่มการจำลองใหม่',
  'Toggle Simulation Log': 'บันทึกการจำลอง',
  'Simulation Log': 'บันทึกการจำลอง',
  'No Entries': 'ยังไม่มีรายการ',
  Finished: 'เสร็จสิ้น',
  'Found unsupported elements': 'มีองค์ประกอบที่จำลองไม่ได้',
  'Not supported': 'จำลองไม่ได้',
  'Set Sequence Flow': 'เลือกเส้นทาง',
  'Trigger Event': 'เริ่มเหตุการณ์',
  'Add pause point': 'เพิ่มจุดหยุดรอ',
  'Remove pause point': 'เอาจุดหยุดรอออก',
  'Intermediate Event': 'เหตุการณ์ระหว่างทาง',
  'Token Simulation': 'การจำลอง',
  'Set animation speed = Slow': 'ความเร็ว: ช้า',
  'Set animation speed = Normal': 'ความเร็ว: ปกติ',
  'Set animation speed = Fast': 'ความเร็ว: เร็ว',
};

const scopes: Readonly<Record<string, string>> = { 'Process': 'กระบวนงาน', 'SubProcess': 'กระบวนงานย่อย', 'Sub Process': 'กระบวนงานย่อย', 'Subprocess': 'กระบวนงานย่อย' };
const ends: Readonly<Record<string, string>> = { started: 'เริ่มแล้ว', finished: 'เสร็จสิ้น', canceled: 'ถูกยกเลิก' };

function composed(text: string): string | undefined {
  const [, scope, end] = /^(.+) (started|finished|canceled)$/.exec(text) ?? [];
  if (scope && end) return `${scopes[scope] ?? bpmnElements[scope] ?? scope}${ends[end]!}`;
  return text.startsWith('Focus process instance ') ? text.replace('Focus process instance ', 'ดูรอบที่ ') : undefined;
}

function thai(text: string): string | undefined {
  const trimmed = text.trim();
  const known = texts[trimmed];
  if (known !== undefined) return text.replace(trimmed, known);
  return composed(trimmed);
}

/**
 * Puts the simulation's texts and titles into Thai as they appear, gives its buttons the names a screen reader needs, and lets the keyboard
 * scroll its log.
 * @returns What stops it.
 */
export function relabel(root: HTMLElement): () => void {
  const look = (): void => {
    for (const titled of root.querySelectorAll('[title]')) {
      const title = titled.getAttribute('title')!;
      const named = (language === 'th' ? thai(title) : undefined) ?? title;
      // A button that shows a text of its own is named by it.
      if (titled.textContent?.trim() === '' && titled.getAttribute('aria-label') !== named) titled.setAttribute('aria-label', named);
      if (named !== title) titled.setAttribute('title', named);
    }

    for (const scrolled of root.querySelectorAll('.bts-content:not([tabindex])')) scrolled.setAttribute('tabindex', '0');
    if (language !== 'th') return;
    for (const part of root.querySelectorAll('[class*="bts-"]')) {
      for (const node of Array.from(part.childNodes)) {
        const named = node instanceof Text ? thai(node.data) : undefined;
        if (named !== undefined) node.textContent = named;
      }
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['title'], characterData: true });
  look();
  return () => observer.disconnect();
}
