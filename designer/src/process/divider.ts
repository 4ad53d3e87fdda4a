import { element } from '../shared/dom';
import { t } from '../shared/text';

const Key = 'permits.designer.side';
const Least = 240;
const Most = 640;
const Step = 24;

/** The bar between the views and the side: drags, takes arrow keys, and folds the side away with Enter or a double click. */
export function divider(root: HTMLElement, side: HTMLElement): HTMLElement {
  const bar = element('div', {
    class: 'process-divider',
    role: 'separator',
    tabindex: 0,
    'aria-orientation': 'vertical',
    'aria-controls': side.id,
    'aria-valuemin': Least,
    'aria-valuemax': Most,
    'aria-label': t('ความกว้างของแถบรายละเอียด (กด Enter เพื่อพับหรือกาง)', 'Width of the details (Enter folds or unfolds them)'),
  });
  let width = Number(kept() ?? 340);
  const set = (wanted: number): void => {
    width = Math.round(Math.min(Most, Math.max(Least, wanted)));
    root.style.setProperty('--side', `${width}px`);
    bar.setAttribute('aria-valuenow', String(width));
    keep(width);
  };
  const fold = (): void => {
    side.hidden = !side.hidden;
    root.classList.toggle('process-folded', side.hidden);
  };
  set(width);

  bar.addEventListener('pointerdown', (event) => {
    bar.setPointerCapture(event.pointerId);
    const [from, before] = [event.clientX, width];
    const move = (moved: PointerEvent): void => set(before + from - moved.clientX);
    bar.addEventListener('pointermove', move);
    bar.addEventListener('lostpointercapture', () => bar.removeEventListener('pointermove', move), { once: true });
  });
  bar.addEventListener('dblclick', fold);
  bar.addEventListener('keydown', (event) => {
    const act = { ArrowLeft: () => set(width + Step), ArrowRight: () => set(width - Step), Home: () => set(Most), End: () => set(Least), Enter: fold }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  return bar;
}

function kept(): string | undefined {
  try {
    return localStorage.getItem(Key) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(width: number): void {
  try {
    localStorage.setItem(Key, String(width));
  } catch {
    // Without storage the width lasts as long as the page.
  }
}
