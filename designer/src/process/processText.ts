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
  private opened = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly modeler: PermitModeler,
    private readonly draft: Draft,
  ) {
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
   * @throws where it is no BPMN document; the canvas is empty then.
   */
  async open(text: string): Promise<readonly unknown[]> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { warnings } = await this.modeler.importXML(text);
    this.opened = text;
    return warnings;
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
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), WriteAfterMs);
  }

  private async write(): Promise<void> {
    const text = this.modeler.get('commandStack').canUndo() ? await this.modeler.saveXML() : this.opened;
    if (!this.draft.isReadOnly) this.draft.edit(processPath, text);
  }
}
