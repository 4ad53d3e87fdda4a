import { element } from '../shared/dom';
import { FindingsList, isAbout, partOf } from '../shared/findings';
import { History } from '../shared/history';
import { lists, type Lists } from '../shared/lists';
import { openPage, openText, type DesignerPage } from '../shared/page';
import { t } from '../shared/text';
import { UndoBar } from '../shared/undoBar';
import { ManualForm } from './manualForm';
import { ManualPreview } from './manualPreview';
import { YamlText, type YamlProblem } from './yamlText';

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
  private raw: HTMLTextAreaElement | undefined;
  private wantsRaw = false;

  constructor(
    private readonly page: DesignerPage,
    private readonly lists: Lists,
    text: string,
  ) {
    const history = new History(text);
    this.history = history;
    this.undoBar = new UndoBar({
      undo: () => this.history.undo() && this.took(),
      redo: () => this.history.redo() && this.took(),
      get canUndo() {
        return history.canUndo;
      },
      get canRedo() {
        return history.canRedo;
      },
    });
    this.preview = new ManualPreview(page);
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
    const broken = !(read instanceof YamlText);
    const raw = broken || this.wantsRaw;
    this.rawButton.setAttribute('aria-pressed', String(raw));
    this.fieldsButton.setAttribute('aria-pressed', String(!raw));
    this.fieldsButton.setAttribute('aria-disabled', String(broken));
    this.form = raw ? undefined : new ManualForm(read as YamlText, this.lists, this.page.draft.isReadOnly, (change, run) => this.change(change, run));
    this.raw = raw ? this.textArea() : undefined;
    const label = element('label', { for: 'manual-raw' }, t('ข้อความของ manual.yaml', 'Text of manual.yaml'));
    const problems = element('div', { 'data-problems': true }, ...(broken ? [this.problems(read)] : []));
    this.editor.replaceChildren(...(this.form ? [this.form.root] : [problems, element('div', { class: 'field' }, label, this.raw!)]));
  }

  private change(change: (text: YamlText) => YamlText, run: string | undefined): void {
    const text = YamlText.read(this.history.current) as YamlText;
    this.edit(change(text).source, run);
  }

  private textArea(): HTMLTextAreaElement {
    const area = element('textarea', { id: 'manual-raw', class: 'raw-text', spellcheck: 'false', rows: 30, readonly: this.page.draft.isReadOnly });
    area.value = this.history.current;
    area.addEventListener('input', () => {
      const eol = this.history.current.includes('\r\n') ? '\r\n' : '\n';
      this.edit(area.value.replaceAll('\n', eol), 'raw');
      const read = YamlText.read(this.history.current);
      this.fieldsButton.setAttribute('aria-disabled', String(!(read instanceof YamlText)));
      this.editor.querySelector('[data-problems]')!.replaceChildren(...(read instanceof YamlText ? [] : [this.problems(read)]));
    });
    return area;
  }

  private problems(problems: readonly YamlProblem[]): HTMLElement {
    const items = problems.map((p) => {
      const go = element('button', { type: 'button', class: 'link' }, t(`บรรทัดที่ ${p.line}`, `Line ${p.line}`));
      go.addEventListener('click', () => this.goTo(p.line));
      return element('li', {}, go, ': ', element('span', { lang: 'en' }, p.message));
    });
    return element(
      'div',
      { class: 'error-summary', role: 'alert' },
      element('h2', {}, t('อ่านไฟล์ไม่ได้', 'The file cannot be read')),
      element('p', {}, t('manual.yaml ต้องเป็น YAML ที่ถูกต้อง แต่พบปัญหาต่อไปนี้ โปรดแก้ในข้อความดิบ แล้วกลับไปที่ช่องกรอก', 'Expected manual.yaml to be valid YAML, but the following was found. Mend it in the raw text, then go back to the fields.')),
      element('ul', {}, ...items),
    );
  }

  private goTo(line: number): void {
    if (!this.raw) this.view(true);
    const area = this.raw!;
    const before = area.value.split('\n').slice(0, line - 1);
    const from = before.reduce((sum, l) => sum + l.length + 1, 0);
    area.focus();
    area.setSelectionRange(from, from + (area.value.split('\n')[line - 1]?.length ?? 0));
    area.scrollTop = Math.max(0, (line - 5) * (area.scrollHeight / area.value.split('\n').length));
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
