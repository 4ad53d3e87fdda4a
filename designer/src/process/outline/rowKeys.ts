/** What the keys of a row do. */
export interface RowActs {
  move(id: string, direction: 'up' | 'down'): void;
  remove(id: string): void;
  insert(id: string): void;
}

/** Lets the keyboard act on the rows of a list, while a row's button has the focus. */
export function rowKeys(list: HTMLElement, acts: RowActs): void {
  list.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    const act = actOf(event, target, list, acts);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
}

function actOf(event: KeyboardEvent, target: HTMLElement, list: HTMLElement, acts: RowActs): (() => void) | undefined {
  const row = target.closest<HTMLElement>('.outline-toggle');
  if (!row || event.ctrlKey || event.metaKey) return undefined;
  const id = row.dataset['step'];
  if (event.altKey) {
    if (id !== undefined && event.key === 'ArrowUp') return () => acts.move(id, 'up');
    return id !== undefined && event.key === 'ArrowDown' ? () => acts.move(id, 'down') : undefined;
  }

  const rows = [...list.querySelectorAll<HTMLElement>('.outline-toggle')];
  const at = rows.indexOf(row);
  const next = { ArrowUp: rows[at - 1], ArrowDown: rows[at + 1], Home: rows[0], End: rows.at(-1) }[event.key];
  if (next) return () => next.focus();
  if (id === undefined) return undefined;
  if (event.key === 'Delete') return () => acts.remove(id);
  return event.key === 'Insert' ? () => acts.insert(id) : undefined;
}
