import { element } from '../shared/dom';

/** One tab and what it shows. */
export interface Tab<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly panel: HTMLElement;
}

/** A row of tabs, by the WAI-ARIA pattern: arrow keys, Home and End move among them. */
export class Tabs<T extends string> {
  /** The row. */
  readonly row: HTMLElement;
  private readonly buttons = new Map<T, HTMLButtonElement>();
  private readonly listeners = new Set<(id: T) => void>();
  private chosen: T;

  /**
   * Makes the row; the first tab is chosen.
   * @param name What the tabs are about, for a screen reader.
   */
  constructor(
    name: string,
    private readonly tabs: readonly Tab<T>[],
  ) {
    this.chosen = tabs[0]!.id;
    this.row = element('div', { class: 'process-tabs', role: 'tablist', 'aria-label': name });
    for (const { id, label, panel } of tabs) {
      const button = element('button', { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}` }, label);
      button.addEventListener('click', () => this.choose(id));
      this.buttons.set(id, button);
      this.row.append(button);
      panel.id = `panel-${id}`;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', button.id);
    }

    this.row.addEventListener('keydown', (event) => this.move(event));
    this.choose(this.chosen);
  }

  /** The chosen tab. */
  get current(): T {
    return this.chosen;
  }

  /** Shows a tab. */
  choose(id: T): void {
    this.chosen = id;
    for (const tab of this.tabs) {
      const button = this.buttons.get(tab.id)!;
      tab.panel.hidden = tab.id !== id;
      button.setAttribute('aria-selected', String(tab.id === id));
      button.tabIndex = tab.id === id ? 0 : -1;
    }

    for (const listener of this.listeners) listener(id);
  }

  /** Calls a listener whenever a tab is chosen. */
  onChoose(listener: (id: T) => void): void {
    this.listeners.add(listener);
  }

  /** Takes a tab away, or gives it back. */
  offer(id: T, isOffered: boolean): void {
    this.buttons.get(id)!.hidden = !isOffered;
  }

  /** Sets what stands on a tab. */
  label(id: T, ...content: readonly (Node | string)[]): void {
    this.buttons.get(id)!.replaceChildren(...content);
  }

  private move(event: KeyboardEvent): void {
    const open = this.tabs.map((tab) => tab.id).filter((id) => !this.buttons.get(id)!.hidden);
    const at = open.indexOf(this.chosen);
    const next = { ArrowRight: open[(at + 1) % open.length], ArrowLeft: open.at(at - 1), Home: open[0], End: open.at(-1) }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.choose(next);
    this.buttons.get(next)!.focus();
  }
}
