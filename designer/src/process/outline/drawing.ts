/** Whether the browser tells an open list of choices from a closed one; one that does not throws on the question. */
const listsTellOpen = typeof CSS !== 'undefined' && CSS.supports('selector(select:open)');

/** Draws a part of the page again and again, keeping what a person is doing in it: focus, caret, what is typed and not yet taken over. */
export class Drawing {
  private wanted = false;
  private pressed = false;
  private next: string | undefined;
  private renamed: readonly (readonly [from: string, to: string])[] = [];

  /**
   * @param host What is drawn into.
   * @param draw Gives the content.
   */
  constructor(
    private readonly host: HTMLElement,
    private readonly draw: () => readonly Node[],
  ) {
    // A field that is left by a click tells its value between press and click, and the space bar ticks a box when it is let go; drawn again in
    // between, what was pressed would be gone.
    host.addEventListener('pointerdown', () => (this.pressed = true));
    host.addEventListener('keydown', (event) => (this.pressed ||= event.key === ' '));
    for (const event of ['pointerup', 'pointercancel', 'keyup', 'blur']) addEventListener(event, () => setTimeout(() => this.released()));
  }

  /** Draws soon; several askings are one drawing. */
  soon(): void {
    if (this.wanted) return;
    this.wanted = true;
    if (!this.pressed) requestAnimationFrame(() => this.ifWanted());
  }

  /** Draws soon, and puts the focus on the element with an id then. */
  focus(id: string): void {
    this.next = id;
    this.soon();
  }

  /** Draws soon; ids of fields that hold one name hold another then. */
  rename(from: string, to: string): void {
    this.renamed = [...this.renamed, [from, to]];
    this.soon();
  }

  /** Draws now. */
  now(): void {
    this.wanted = false;
    const kept = this.keep();
    this.host.replaceChildren(...this.draw());
    this.restore(kept);
    this.renamed = [];
  }

  private released(): void {
    this.pressed = false;
    this.ifWanted();
  }

  private ifWanted(): void {
    if (!this.wanted || this.pressed) return;
    // A list of choices that is open would close under the hand that walks it, when a finding comes in for example.
    if (listsTellOpen && this.host.querySelector('select:open')) requestAnimationFrame(() => this.ifWanted());
    else this.now();
  }

  private keep(): Kept {
    const active = document.activeElement instanceof HTMLElement && this.host.contains(document.activeElement) ? document.activeElement : undefined;
    const unsaved = [...this.host.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-unsaved]')].map((field) => [field.id, field.value] as const);
    const folded = [...this.host.querySelectorAll('details')].map((details) => [details.id, details.open] as const);
    const typed = active instanceof HTMLInputElement && active.type === 'text' && active.value !== active.defaultValue ? active.value : undefined;
    return { focus: active?.id, caret: active instanceof HTMLInputElement && active.type === 'text' ? [active.selectionStart, active.selectionEnd] : undefined, typed, unsaved, folded, inside: active !== undefined };
  }

  private restore(kept: Kept): void {
    for (const [id, open] of kept.folded) {
      const details = this.find(id);
      if (details instanceof HTMLDetailsElement) details.open = open;
    }

    for (const [id, value] of kept.unsaved) {
      const field = this.find(id);
      if (field instanceof HTMLInputElement || (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value))) field.value = value;
    }

    const target = this.find(this.next ?? kept.focus ?? '');
    const wanted = this.next !== undefined;
    this.next = undefined;
    if (!target || (!kept.inside && !wanted)) return;
    for (let around = target.closest('details'); around; around = around.parentElement?.closest('details') ?? null) around.open = true;
    target.focus({ preventScroll: !wanted });
    if (wanted) target.scrollIntoView({ block: 'nearest' });
    if (wanted || !(target instanceof HTMLInputElement) || target.type !== 'text') return;
    if (kept.typed !== undefined) target.value = kept.typed;
    if (kept.caret) target.setSelectionRange(...kept.caret);
  }

  private find(old: string): HTMLElement | undefined {
    const id = this.renamed.reduce((now, [from, to]) => `${now}-`.replace(`-${from}-`, `-${to}-`).slice(0, -1), old);
    const found = id === '' ? null : document.getElementById(id);
    return found && this.host.contains(found) ? found : undefined;
  }
}

interface Kept {
  readonly focus: string | undefined;
  readonly caret: [from: number | null, to: number | null] | undefined;
  readonly typed: string | undefined;
  readonly unsaved: readonly (readonly [string, string])[];
  readonly folded: readonly (readonly [string, boolean])[];
  readonly inside: boolean;
}
