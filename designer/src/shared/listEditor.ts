import { announce } from './announce';
import { element } from './dom';
import { t } from './text';

/** A list whose entries are added, taken out and put in another order by buttons. */
export interface ListEditing {
  /** Names the list in the page; keeps apart which entries are open. */
  readonly id: string;
  /** What an entry is called, e.g. "document". */
  readonly noun: string;
  /** Each entry's heading. */
  readonly titles: readonly string[];
  /** The fields of an entry. */
  readonly body: (index: number) => Node;
  readonly readOnly: boolean;
  /** Puts in an entry at the end. */
  readonly add?: () => void;
  /** Takes out an entry. */
  readonly remove: (index: number) => void;
  /** Exchanges an entry with the one after it; left out where their order says nothing. */
  readonly swap?: (index: number) => void;
  /** The fewest entries there may be. */
  readonly min?: number;
  /** Whether an entry is one field, shown without folding. */
  readonly flat?: boolean;
}

/** Which entries are unfolded, so that drawing a list again leaves it as it was. */
export class Unfolded {
  private readonly lists = new Map<string, Set<number>>();

  has(list: string, index: number): boolean {
    return this.lists.get(list)?.has(index) ?? false;
  }

  set(list: string, index: number, open: boolean): void {
    const set = this.lists.get(list) ?? new Set<number>();
    this.lists.set(list, set);
    if (open) set.add(index);
    else set.delete(index);
  }

  swap(list: string, index: number): void {
    const [a, b] = [this.has(list, index), this.has(list, index + 1)];
    this.set(list, index, b);
    this.set(list, index + 1, a);
  }

  removed(list: string, index: number): void {
    const set = this.lists.get(list);
    if (set) this.lists.set(list, new Set([...set].filter((i) => i !== index).map((i) => (i > index ? i - 1 : i))));
  }
}

/**
 * Draws a list with its buttons. The list's own functions draw the page again; the focus is then put where the entry went.
 * @param editing The list.
 * @param unfolded Which of its entries are open.
 */
export function listEditor(editing: ListEditing, unfolded: Unfolded): HTMLElement {
  const { id, noun, titles, readOnly } = editing;
  const entries = titles.map((_, index) => row(editing, unfolded, index));
  const list = element('ol', { class: editing.flat ? 'list-editor flat' : 'list-editor', id }, ...entries);
  const add = element('button', { type: 'button', class: 'btn second compact', id: `${id}-add` }, t(`เพิ่ม${noun}`, `Add ${noun}`));
  add.addEventListener('click', () => {
    unfolded.set(id, titles.length, true);
    editing.add!();
    announce(t(`เพิ่ม${noun}แล้ว`, `${noun} added`));
    document.querySelector<HTMLElement>(`#${CSS.escape(id)} > li:last-child :is(input, textarea, select)`)?.focus();
  });
  const none = element('p', { class: 'hint' }, t(`ยังไม่มี${noun}`, `No ${noun} yet.`));
  return element('div', { class: 'list-editor-frame' }, titles.length > 0 ? list : none, ...(readOnly || !editing.add ? [] : [add]));
}

function row(editing: ListEditing, unfolded: Unfolded, index: number): HTMLElement {
  const { id, titles } = editing;
  const title = titles[index] || t('(ยังไม่มีชื่อ)', '(no name yet)');
  const buttons = element('div', { class: 'list-buttons' }, ...(editing.readOnly ? [] : actions(editing, unfolded, index, title)));
  if (editing.flat) return element('li', {}, element('div', { class: 'list-body' }, editing.body(index)), buttons);
  const details = element('details', { class: 'list-body', open: unfolded.has(id, index) }, element('summary', {}, title));
  // Entries are drawn when they are opened: a manual has some hundred fields.
  const fill = (): void => {
    if (details.open && details.childElementCount === 1) details.append(editing.body(index));
  };
  fill();
  details.addEventListener('toggle', () => {
    unfolded.set(id, index, details.open);
    fill();
  });
  return element('li', {}, details, buttons);
}

function actions(editing: ListEditing, unfolded: Unfolded, index: number, title: string): HTMLElement[] {
  const { id, titles, swap, remove, noun, min = 0 } = editing;
  const made: HTMLElement[] = [];
  const button = (act: string, mark: string, label: string, possible: boolean, run: () => void): void => {
    const it = element('button', { type: 'button', class: 'icon-button', id: `${id}-${index}-${act}`, 'aria-label': label, title: label, 'aria-disabled': String(!possible) }, mark);
    it.addEventListener('click', () => possible && run());
    made.push(it);
  };
  const move = (delta: -1 | 1): void => {
    unfolded.swap(id, Math.min(index, index + delta));
    swap!(Math.min(index, index + delta));
    announce(t(`ย้าย ${title} ไปลำดับที่ ${index + delta + 1}`, `${title} moved to position ${index + delta + 1}`));
    document.getElementById(`${id}-${index + delta}-${delta < 0 ? 'up' : 'down'}`)?.focus();
  };
  if (swap) {
    button('up', '↑', t(`เลื่อน ${title} ขึ้น`, `Move ${title} up`), index > 0, () => move(-1));
    button('down', '↓', t(`เลื่อน ${title} ลง`, `Move ${title} down`), index < titles.length - 1, () => move(1));
  }

  button('remove', '✕', t(`ลบ ${title}`, `Remove ${title}`), titles.length > min, () => {
    unfolded.removed(id, index);
    remove(index);
    announce(t(`ลบ${noun} ${title} แล้ว เลิกทำได้`, `${noun} ${title} removed; this can be undone`));
    const next = titles.length > 1 ? `${id}-${Math.min(index, titles.length - 2)}-remove` : `${id}-add`;
    document.getElementById(next)?.focus();
  });
  return made;
}
