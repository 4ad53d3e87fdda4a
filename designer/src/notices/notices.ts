import type { Finding } from '../shared/api';
import { element } from '../shared/dom';
import { fileList, type FileKind } from '../shared/fileList';
import { FindingsList, isAbout } from '../shared/findings';
import { History } from '../shared/history';
import { lists } from '../shared/lists';
import { PackageFiles } from '../shared/packageFiles';
import { openPage, openText, type DesignerPage } from '../shared/page';
import { t } from '../shared/text';
import { UndoBar } from '../shared/undoBar';
import { letterPreview } from './letterPreview';
import { blankLetter, placeholdersIn } from './letterText';
import { placeholdersOf, type Placeholder, type PlaceholderGroup } from './placeholders';

const kind: FileKind = { noun: t('หนังสือ', 'letter'), path: (name) => `notices/${name}.md` };

/** The page of the letters: their list, the open one's text with its placeholders, and how it would look. */
class NoticesPage {
  private readonly files: PackageFiles;
  private readonly histories = new Map<string, History<string>>();
  private readonly known: ReadonlyMap<string, Placeholder>;
  private readonly list = element('div');
  private readonly editor = element('div');
  private readonly unknown = element('div', { role: 'status' });
  private readonly preview = element('div');
  private readonly area = element('textarea', { id: 'letter-text', class: 'letter-text', rows: 22, lang: 'th' });
  private readonly undoBar: UndoBar;
  private readonly findings: FindingsList;
  private name: string | undefined;

  constructor(
    private readonly page: DesignerPage,
    private readonly groups: readonly PlaceholderGroup[],
  ) {
    this.files = new PackageFiles(page.draft, kind, 'notice');
    this.known = new Map(groups.flatMap((g) => g.placeholders.map((p) => [p.name, p])));
    const current = (): History<string> | undefined => this.history;
    this.undoBar = new UndoBar({
      undo: () => current()?.undo() && this.took(),
      redo: () => current()?.redo() && this.took(),
      get canUndo() {
        return current()?.canUndo ?? false;
      },
      get canRedo() {
        return current()?.canRedo ?? false;
      },
    });
    this.findings = new FindingsList(page, { about: (f) => /^notices\//u.test(f.element ?? ''), open: (f) => void this.openFinding(f) });
    this.area.readOnly = page.draft.isReadOnly;
    this.area.addEventListener('input', () => this.edit('typed'));
    this.area.addEventListener('change', () => this.history?.settle());
    page.root.append(element('div', { class: 'files-grid' }, this.list, this.editor), this.findings.root);
  }

  /** Opens a letter; the first where there is none of that name. */
  async open(name: string | null | undefined): Promise<void> {
    const names = this.files.names;
    this.name = names.find((n) => n === name) ?? names[0];
    if (this.name !== undefined && !this.histories.has(this.name)) this.histories.set(this.name, new History((await openText(this.page.draft, kind.path(this.name))) ?? ''));
    this.drawList();
    this.draw();
  }

  /** Takes a text that replaces what this page holds. */
  replaced(path: string, text: string): void {
    const name = this.files.names.find((n) => kind.path(n) === path);
    if (name !== undefined) this.histories.get(name)?.push(text);
    if (name === this.name) this.draw();
  }

  private get history(): History<string> | undefined {
    return this.name === undefined ? undefined : this.histories.get(this.name);
  }

  private drawList(): void {
    const { files } = this;
    const opened = (name: string | undefined): void => void (name !== undefined && this.open(name));
    this.list.replaceChildren(
      fileList(kind, files.names, this.name, this.page.draft.isReadOnly, {
        open: opened,
        add: () => void files.add(() => blankLetter('เรื่อง')).then(opened),
        duplicate: (name) => void files.duplicate(name).then(opened),
        rename: (name) => void files.rename(name).then(opened),
        remove: (name) => void this.remove(name),
      }),
    );
  }

  private async remove(name: string): Promise<void> {
    if (!(await this.files.remove(name))) return;
    this.histories.delete(name);
    await this.open(undefined);
  }

  private draw(): void {
    this.undoBar.refresh();
    if (this.name === undefined) {
      this.editor.replaceChildren(element('p', { class: 'empty' }, t('ร่างนี้ยังไม่มีหนังสือ', 'This draft has no letter yet.')));
      return;
    }

    this.area.value = this.history!.current;
    const label = element('label', { for: 'letter-text' }, t(`ข้อความของ ${kind.path(this.name)}`, `Text of ${kind.path(this.name)}`));
    const hint = element('p', { class: 'hint' }, t('บรรทัดแรกคือ # ตามด้วยเรื่อง ใช้ **ตัวหนา** รายการ - และหัวข้อ ## ได้', 'The first line is # and the subject. **Bold**, lists with - and headings with ## can be used.'));
    const shown = element(
      'section',
      { 'aria-labelledby': 'letter-preview' },
      element('h2', { id: 'letter-preview', class: 'first' }, t('ตัวอย่างหนังสือ', 'Preview')),
      element('p', { class: 'hint' }, t('ข้อความที่เน้นสีเป็นค่าตัวอย่าง ของจริงเติมจากสำนวน', 'Highlighted texts are examples; a case fills in its own.')),
      this.unknown,
      this.preview,
    );
    const written = element('div', {}, element('div', { class: 'designer-bar' }, this.undoBar.root), element('div', { class: 'field' }, label, hint, this.area), ...(this.area.readOnly ? [] : [this.placeholders()]));
    this.editor.replaceChildren(element('div', { class: 'beside' }, written, shown));
    this.show();
  }

  private placeholders(): HTMLElement {
    const groups = this.groups.map(({ title, placeholders }) =>
      element(
        'details',
        {},
        element('summary', {}, title),
        element('ul', { class: 'plain placeholder-list' }, ...placeholders.map((p) => element('li', {}, this.inserter(p), ' ', p.meaning))),
      ),
    );
    return element('section', { 'aria-labelledby': 'placeholder-title' }, element('h2', { id: 'placeholder-title' }, t('แทรกช่องเติมข้อความ', 'Insert a placeholder')), ...groups);
  }

  private inserter({ name, meaning }: Placeholder): HTMLElement {
    const button = element('button', { type: 'button', class: 'btn second compact mono', 'aria-label': t(`แทรก ${meaning} {{${name}}}`, `Insert ${meaning} {{${name}}}`) }, `{{${name}}}`);
    button.addEventListener('click', () => {
      this.area.setRangeText(`{{${name}}}`, this.area.selectionStart, this.area.selectionEnd, 'end');
      this.area.focus();
      this.edit();
    });
    return button;
  }

  private edit(run?: string): void {
    const eol = this.history!.current.includes('\r\n') ? '\r\n' : '\n';
    this.history!.push(this.area.value.replaceAll('\n', eol), run);
    this.changed();
  }

  private took(): void {
    this.area.value = this.history!.current;
    this.changed();
  }

  private changed(): void {
    this.page.draft.edit(kind.path(this.name!), this.history!.current);
    this.undoBar.refresh();
    this.findings.changed();
    this.show();
  }

  private show(): void {
    const text = this.history!.current;
    const unknown = placeholdersIn(text).filter((name) => !this.known.has(name));
    const told = t(`ไม่มีช่องเติมข้อความต่อไปนี้ โปรดแก้ไขหรือลบออก: ${unknown.join(', ')}`, `There are no placeholders of these names; correct or remove them: ${unknown.join(', ')}`);
    this.unknown.replaceChildren(...(unknown.length > 0 ? [element('p', { class: 'notice-box warn' }, told)] : []));
    this.preview.replaceChildren(letterPreview(text, this.known));
  }

  private async openFinding(finding: Finding): Promise<void> {
    const name = this.files.names.find((n) => isAbout(finding, kind.path(n)));
    if (name !== undefined) await this.open(name);
    this.area.focus();
  }
}

await openPage(async (page) => {
  const { draft, api } = page;
  const [picks, process, manual] = await Promise.all([lists(api, draft.slug), draft.text('process.bpmn'), draft.text('manual.yaml')]);
  const filingForm = /^filingForm:[ \t]*["']?([a-z0-9-]+)/mu.exec(manual ?? '')?.[1] ?? '';
  const notices = new NoticesPage(page, placeholdersOf(picks, process ?? '', filingForm));
  await notices.open(page.query.get('element'));
  return { reload: async (path, stored) => notices.replaced(path, stored) };
});
