/** What was, what is and what was undone; one step for a run of changes that say they belong together. */
export class History<T> {
  private readonly past: T[] = [];
  private future: T[] = [];
  private run: string | undefined;

  constructor(private value: T) {}

  /** What holds now. */
  get current(): T {
    return this.value;
  }

  /** Whether there is something to undo. */
  get canUndo(): boolean {
    return this.past.length > 0;
  }

  /** Whether there is something to redo. */
  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /**
   * Takes a change.
   * @param next What holds from now.
   * @param run Names the run of changes it belongs to, e.g. the field that is typed in; left out for a step of its own.
   */
  push(next: T, run?: string): void {
    if (next === this.value) return;
    if (run === undefined || run !== this.run) this.past.push(this.value);
    this.run = run;
    this.future = [];
    this.value = next;
  }

  /** Ends the run: the next change is a step of its own. */
  settle(): void {
    this.run = undefined;
  }

  /** Goes a step back; false where there is none. */
  undo(): boolean {
    if (this.past.length === 0) return false;
    this.future.push(this.value);
    this.value = this.past.pop()!;
    this.run = undefined;
    return true;
  }

  /** Goes a step forth again; false where there is none. */
  redo(): boolean {
    if (this.future.length === 0) return false;
    this.past.push(this.value);
    this.value = this.future.pop()!;
    this.run = undefined;
    return true;
  }
}
