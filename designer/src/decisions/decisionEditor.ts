import type { DmnManager, DmnView } from 'dmn-js/lib/manager';
import { adoptEditorStyles } from '../shared/adoptedStyles';
import { dmn } from '../shared/translate/dmn';
import { language } from '../shared/text';
import { translateModule } from '../shared/translate/translate';
import { thaiText } from '../shared/thaiTextRenderer';
import { drawMissing } from './decisionLayout';
import type { DmnDefinitions } from './dmnModel';
import { forEditor, type Versioned } from './dmnVersion';
import { runOnly } from './runOnly';

const WriteAfterMs = 200;

/**
 * dmn-js over one text. A file that is as it was opened has the text it was opened from, byte for byte; one with parts that the editor
 * does not know can be looked at, not edited, since the editor would drop them.
 */
export class DecisionEditor {
  private opened = { text: '', written: '' };
  private version: Versioned | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private opening = false;
  /** What the file has that the editor would lose. */
  unknown: readonly string[] = [];

  private constructor(
    private readonly manager: DmnManager,
    private readonly changing: (isComing: boolean) => void,
    private readonly changed: (text: string) => void,
  ) {
    manager.on('viewer.created', ({ viewer }) => viewer.on('commandStack.changed', (event) => event.trigger !== 'clear' && !this.opening && this.soon()));
  }

  /**
   * Makes the editor.
   * @param host Where.
   * @param readOnly Whether it shows only.
   * @param changing Told at once that an edit will be told, or that it will not be after all.
   * @param changed Told the text a moment after each edit.
   */
  static async make(host: HTMLElement, readOnly: boolean, changing: (isComing: boolean) => void, changed: (text: string) => void): Promise<DecisionEditor> {
    const { default: Manager } = readOnly ? await import('dmn-js/lib/NavigatedViewer') : await import('dmn-js/lib/Modeler');
    const translate = translateModule(language, dmn);
    const view = { additionalModules: [translate] };
    adoptEditorStyles();
    await document.fonts.load('13px Sarabun', 'ก');
    const manager = new Manager({
      container: host,
      drd: { additionalModules: [translate, thaiText, ...(readOnly ? [] : [runOnly])] },
      decisionTable: view,
      literalExpression: view,
      boxedExpression: view,
    });
    return new DecisionEditor(manager, changing, changed);
  }

  /** The graph and what it is made of; undefined where nothing is open. */
  get definitions(): DmnDefinitions | undefined {
    return this.manager.getDefinitions();
  }

  /** What can be opened: the graph, each table and each expression. */
  get views(): readonly DmnView[] {
    return this.manager.getViews();
  }

  /** What is open. */
  get view(): DmnView | undefined {
    return this.manager.getActiveView();
  }

  /** Calls a listener when there are other views, or another is open. */
  watch(listener: () => void): void {
    this.manager.on('views.changed', listener);
  }

  /**
   * Opens a text, in the view that was open where it still has it.
   * @throws {Error} where it is no DMN.
   */
  async open(text: string, wanted: string | undefined = this.view?.id): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.changing(false);
    this.opening = true;
    try {
      this.version = forEditor(text);
      const { warnings } = await this.manager.importXML(this.version.xml, { open: false });
      this.unknown = warnings.map((w) => w.message ?? '').filter((m) => m !== '');
      drawMissing(this.manager.getDefinitions()!);
      const view = this.views.find((v) => v.id === wanted) ?? this.views.find((v) => v.type !== 'drd') ?? this.views[0];
      if (view) await this.show(view);
      this.opened = { text, written: await this.write() };
    } finally {
      this.opening = false;
    }
  }

  /** Opens another view. */
  async show(view: DmnView): Promise<void> {
    await this.flush();
    await this.manager.open(view);
    if (view.type === 'drd') this.manager.getActiveViewer()?.get<{ zoom(to: string, center: string): void }>('canvas').zoom('fit-viewport', 'auto');
  }

  /** Tells the last edit at once. */
  async flush(): Promise<void> {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    const written = await this.write();
    this.changed(written === this.opened.written ? this.opened.text : written);
  }

  private soon(): void {
    this.changing(true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), WriteAfterMs);
  }

  private async write(): Promise<string> {
    const { xml } = await this.manager.saveXML({ format: true });
    return this.version!.back(xml);
  }
}
