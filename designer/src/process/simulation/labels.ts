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
};

const patterns: readonly (readonly [RegExp, string])[] = [
  [/^Set animation speed = (\w+)$/, 'ความเร็ว: $1'],
  [/^Focus process instance (\w+)$/, 'ดูรอบที่ $1'],
  [/^(?:Process|Sub Process|SubProcess) (\w+) (?:started|finished|canceled|cancelled)$/i, 'กระบวนงาน $1'],
];

function thai(text: string): string | undefined {
  const trimmed = text.trim();
  const known = texts[trimmed];
  if (known !== undefined) return text.replace(trimmed, known);
  const [pattern, to] = patterns.find(([one]) => one.test(trimmed)) ?? [];
  return pattern && to ? trimmed.replace(pattern, to) : undefined;
}

/**
 * Puts the simulation's texts and titles into Thai as they appear, and gives its buttons the names a screen reader needs.
 * @returns What stops it.
 */
export function relabel(root: HTMLElement): () => void {
  const look = (): void => {
    for (const titled of root.querySelectorAll('[title]')) {
      const title = titled.getAttribute('title')!;
      const named = (language === 'th' ? thai(title) : undefined) ?? title;
      if (titled.getAttribute('aria-label') !== named) titled.setAttribute('aria-label', named);
      if (named !== title) titled.setAttribute('title', named);
    }

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
