import type { Draft } from '../shared/draft';
import type { PermitModeler } from './modeler';

/** Where a package keeps its process. */
export const processPath = 'process.bpmn';

const WriteAfterMs = 250;

/**
 * Keeps the draft's text and the model on the canvas one. A model that is as it was opened has the text it was opened from, so that
 * looking at a process, or undoing all one did, writes nothing.
 */
export class ProcessText {
  /** Resolves once a text has been drawn. */
  readonly drawn: Promise<void>;
  private opened = '';
  private isDrawn = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();
  private tellDrawn: () => void = () => undefined;

  constructor(
    private readonly modeler: PermitModeler,
    private readonly draft: Draft,
  ) {
    this.drawn = new Promise((resolve) => (this.tellDrawn = resolve));
    modeler.get('eventBus').on('commandStack.changed', (event: { trigger?: string }) => {
      // The stack is cleared for each text that is opened.
      if (event.trigger !== 'clear') this.soon();
    });
    addEventListener('pagehide', () => void this.flush());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.flush();
    });
  }

  /**
   * Draws a text.
   * @throws where it is no BPMN document with a diagram; the canvas is empty then, and nothing is written.
   * @returns What could not be drawn of it.
   */
  async open(text: string): Promise<readonly unknown[]> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.draft.expect(processPath, false);
    this.isDrawn = false;
    const { warnings } = await this.modeler.importXML(text);
    this.opened = text;
    this.isDrawn = true;
    this.tellDrawn();
    return warnings;
  }

  /** Puts another text in the place of the one that is drawn. */
  async replace(text: string): Promise<readonly unknown[]> {
    const warnings = await this.open(text);
    this.draft.edit(processPath, text);
    return warnings;
  }

  /** The text of what is drawn now. */
  async current(): Promise<string> {
    return this.modeler.get('commandStack').canUndo() ? this.modeler.saveXML() : this.opened;
  }

  /** Brings the draft up to the last edit. */
  flush(): Promise<void> {
    if (this.timer === undefined) return this.writing;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.write();
    return this.writing;
  }

  private soon(): void {
    if (this.isDrawn) this.draft.expect(processPath);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), WriteAfterMs);
  }

  private async write(): Promise<void> {
    if (this.isDrawn && !this.draft.isReadOnly) this.draft.edit(processPath, await this.current());
  }
}
