import { element } from '../shared/dom';
import { FindingsList, isAbout, partOf } from '../shared/findings';
import { History } from '../shared/history';
import { lists, type Lists } from '../shared/lists';
import { openPage, openText, type DesignerPage } from '../shared/page';
import { fileProblems } from '../shared/problems';
import { RawText } from '../shared/rawText';
import { local, t } from '../shared/text';
import { UndoBar, undoOf } from '../shared/undoBar';
import { ManualForm } from './manualForm';
import { ManualPreview } from './manualPreview';
import { YamlText } from './yamlText';

const Path = 'manual.yaml';

/** The page of the manual: its fields or its raw text, what the check finds, and the public page beside it. */
class ManualPage {
  private readonly history: History<string>;
  private readonly undoBar: UndoBar;
  private readonly preview: ManualPreview;
  private readonly findings: FindingsList;
  private readonly editor = element('div', { class: 'manual-editor' });
  private readonly fieldsButton = element('button', { type: 'button', class: 'btn second compact' }, t('ช่องกรอก', 'Fields'));
  private readonly rawButton = element('button', { type: 'button', class: 'btn second compact' }, t('ข้อความดิบ', 'Raw text'));
  private form: ManualForm | undefined;
  private readonly broken = element('div');
  private raw: RawText | undefined;
  private wantsRaw = false;

  constructor(
    private readonly page: DesignerPage,
    private readonly lists: Lists,
    text: string,
  ) {
    this.history = new History(text);
    this.undoBar = new UndoBar(undoOf(() => this.history, () => this.took()));
    this.preview = new ManualPreview(page, (id) => {
      const unit = lists.units.find((u) => u.id === id);
      return unit ? local(unit) : id;
    });
    this.findings = new FindingsList(page, { about: (f) => isAbout(f, Path), open: (f) => this.goTo(Number(partOf(f, Path)) || 1) });
    this.fieldsButton.addEventListener('click', () => this.view(false));
    this.rawButton.addEventListener('click', () => this.view(true));
    this.editor.addEventListener('change', () => this.history.settle());
    const views = element('div', { class: 'undo-bar', role: 'group', 'aria-label': t('มุมมอง', 'View') }, this.fieldsButton, this.rawButton);
    const bar = element('div', { class: 'designer-bar' }, views, this.undoBar.root);
    page.root.replaceChildren(bar, element('div', { class: 'beside' }, element('div', {}, this.editor, this.findings.root), this.preview.root));
    this.draw();
  }

  /** Takes a text that replaces what this page holds. */
  replaced(text: string): void {
    this.history.push(text);
    this.show(true);
  }

  private view(raw: boolean): void {
    this.wantsRaw = raw;
    this.draw();
  }

  private edit(text: string, run: string | undefined): void {
    this.history.push(text, run);
    this.page.draft.edit(Path, this.history.current);
    this.show(run === undefined);
  }

  private took(): void {
    this.page.draft.edit(Path, this.history.current);
    this.show(true);
  }

  private show(again: boolean): void {
    this.undoBar.refresh();
    this.preview.changed();
    this.findings.changed();
    const text = this.form && YamlText.read(this.history.current);
    if (text instanceof YamlText) this.form!.take(text, again);
    else if (again || !this.raw) this.draw();
  }

  private draw(): void {
    const read = YamlText.read(this.history.current);
    const raw = this.wantsRaw || !(read instanceof YamlText);
    this.rawButton.setAttribute('aria-pressed', String(raw));
    this.fieldsButton.setAttribute('aria-pressed', String(!raw));
    this.form = raw ? undefined : new ManualForm(read, this.lists, this.page.draft.isReadOnly, (change, run) => this.change(change, run));
    this.raw = raw ? this.rawText() : undefined;
    this.showProblems();
    this.editor.replaceChildren(this.broken, (this.form ?? this.raw!).root);
  }

  private change(change: (text: YamlText) => YamlText, run: string | undefined): void {
    const text = YamlText.read(this.history.current) as YamlText;
    this.edit(change(text).source, run);
  }

  private rawText(): RawText {
    return new RawText(Path, this.history.current, this.page.draft.isReadOnly, (text) => {
      this.edit(text, 'raw');
      this.showProblems();
    });
  }

  private showProblems(): void {
    const read = YamlText.read(this.history.current);
    const broken = !(read instanceof YamlText);
    this.fieldsButton.setAttribute('aria-disabled', String(broken));
    const what = t(
      'manual.yaml ต้องเป็น YAML ที่ถูกต้อง แต่พบปัญหาต่อไปนี้ โปรดแก้ในข้อความดิบ แล้วกลับไปที่ช่องกรอก',
      'Expected manual.yaml to be valid YAML, but the following was found. Mend it in the raw text, then go back to the fields.',
    );
    this.broken.replaceChildren(...(broken ? [fileProblems(what, read, (line) => this.goTo(line))] : []));
  }

  private goTo(line: number): void {
    if (!this.raw) this.view(true);
    this.raw!.goTo(line);
  }
}

await openPage(async (page) => {
  const [text, picks] = await Promise.all([openText(page.draft, Path), lists(page.api, page.draft.slug)]);
  const manual = new ManualPage(page, picks, text ?? '');
  return {
    reload: async (path, stored) => {
      if (path === Path) manual.replaced(stored);
    },
  };
});
