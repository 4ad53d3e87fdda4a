import { element } from './dom';
import type { History } from './history';
import { t } from './text';

/** What the buttons and keys of undo work on: a {@link History}, or an editor's own command stack. */
export interface Undoable {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo(): void;
  redo(): void;
}

/**
 * The undo of a history.
 * @param history The one that is worked on now; undefined where none is.
 * @param took Told after each step.
 */
export function undoOf<T>(history: () => History<T> | undefined, took: () => void): Undoable {
  return {
    get canUndo() {
      return history()?.canUndo ?? false;
    },
    get canRedo() {
      return history()?.canRedo ?? false;
    },
    undo: () => {
      if (history()?.undo()) took();
    },
    redo: () => {
      if (history()?.redo()) took();
    },
  };
}

/** Buttons for undo and redo, with Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z on the whole page. */
export class UndoBar {
  readonly root: HTMLElement;
  private readonly undoButton: HTMLButtonElement;
  private readonly redoButton: HTMLButtonElement;

  /**
   * @param target What is undone. Its steps are those of the whole page, so its keys go before an editor's own.
   */
  constructor(private readonly target: Undoable) {
    this.undoButton = element('button', { type: 'button', class: 'btn second compact', 'aria-keyshortcuts': 'Control+Z' }, t('เลิกทำ', 'Undo'));
    this.redoButton = element('button', { type: 'button', class: 'btn second compact', 'aria-keyshortcuts': 'Control+Y' }, t('ทำซ้ำ', 'Redo'));
    this.undoButton.addEventListener('click', () => this.act('undo'));
    this.redoButton.addEventListener('click', () => this.act('redo'));
    this.root = element('div', { class: 'undo-bar', role: 'group', 'aria-label': t('เลิกทำและทำซ้ำ', 'Undo and redo') }, this.undoButton, this.redoButton);
    document.addEventListener('keydown', (event) => this.key(event), { capture: true });
    this.refresh();
  }

  /** Shows what can be undone and redone now. A button that can do nothing stays focusable, so that the focus is not lost. */
  refresh(): void {
    this.undoButton.setAttribute('aria-disabled', String(!this.target.canUndo));
    this.redoButton.setAttribute('aria-disabled', String(!this.target.canRedo));
  }

  private key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector('dialog[open]')) return;
    const pressed = event.key.toLowerCase();
    const what = pressed === 'y' || (pressed === 'z' && event.shiftKey) ? 'redo' : pressed === 'z' ? 'undo' : undefined;
    if (!what) return;
    event.preventDefault();
    event.stopPropagation();
    this.act(what);
  }

  private act(what: 'undo' | 'redo'): void {
    if (what === 'undo' ? this.target.canUndo : this.target.canRedo) this.target[what]();
    this.refresh();
  }
}
