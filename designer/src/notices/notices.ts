import type { Finding } from '../shared/api';
import { element } from '../shared/dom';
import type { FileKind } from '../shared/fileList';
import { FindingsList } from '../shared/findings';
import { lists } from '../shared/lists';
import { OpenFiles } from '../shared/openFiles';
import { openPage, type DesignerPage } from '../shared/page';
import { t } from '../shared/text';
import { letterPreview } from './letterPreview';
import { blankLetter, placeholdersIn } from './letterText';
import { placeholdersOf, type Placeholder, type PlaceholderGroup } from './placeholders';

const kind: FileKind = { noun: t('หนังสือ', 'letter'), path: (name) => `notices/${name}.md` };

/** The page of the letters: their list, the open one's text with its placeholders, and how it would look. */
class NoticesPage {
  private readonly files: OpenFiles;
  private readonly known: ReadonlyMap<string, Placeholder>;
  private readonly editor = element('div');
  private readonly unknown = element('div', { role: 'status' });
  private readonly preview = element('div');
  private readonly area = element('textarea', { id: 'letter-text', class: 'letter-text', rows: 22, lang: 'th' });
  private readonly findings: FindingsList;

  constructor(
    page: DesignerPage,
    private readonly groups: readonly PlaceholderGroup[],
  ) {
    this.files = new OpenFiles(page.draft, kind, { referred: 'notice', blank: () => blankLetter('เรื่อง'), opened: () => this.draw(), took: () => this.took() });
    this.known = new Map(groups.flatMap((g) => g.placeholders.map((p) => [p.name, p])));
    this.findings = new FindingsList(page, { about: (f) => /^notices\//u.test(f.element ?? ''), open: (f) => void this.openFinding(f) });
    this.area.readOnly = page.draft.isReadOnly;
    this.area.addEventListener('input', () => this.edit('typed'));
    this.area.addEventListener('change', () => this.files.settle());
    page.root.append(element('div', { class: 'files-grid' }, this.files.list, this.editor), this.findings.root);
  }

  /** Opens a letter; the first where there is none of that name. */
  open(name: string | null): Promise<void> {
    return this.files.open(name);
  }

  /** Takes a text that replaces what this page holds. */
  replaced(path: string, text: string): void {
    if (this.files.replaced(path, text)) this.draw();
  }

  private draw(): void {
    this.files.undoBar.refresh();
    if (this.files.name === undefined) {
      this.editor.replaceChildren(element('p', { class: 'empty' }, t('ร่างนี้ยังไม่มีหนังสือ', 'This draft has no letter yet.')));
      return;
    }

    this.area.value = this.files.text;
    const label = element('label', { for: 'letter-text' }, t(`ข้อความของ ${this.files.path}`, `Text of ${this.files.path}`));
    const hint = element('p', { class: 'hint' }, t('บรรทัดแรกคือ # ตามด้วยเรื่อง ใช้ **ตัวหนา** รายการ - และหัวข้อ ## ได้', 'The first line is # and the subject. **Bold**, lists with - and headings with ## can be used.'));
    const shown = element(
      'section',
      { 'aria-labelledby': 'letter-preview' },
      element('h2', { id: 'letter-preview', class: 'first' }, t('ตัวอย่างหนังสือ', 'Preview')),
      element('p', { class: 'hint' }, t('ข้อความที่เน้นสีเป็นค่าตัวอย่าง ของจริงเติมจากสำนวน', 'Highlighted texts are examples; a case fills in its own.')),
      this.unknown,
      this.preview,
    );
    const written = element('div', {}, element('div', { class: 'designer-bar' }, this.files.undoBar.root), element('div', { class: 'field' }, label, hint, this.area), ...(this.area.readOnly ? [] : [this.placeholders()]));
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
    const eol = this.files.text.includes('\r\n') ? '\r\n' : '\n';
    this.files.push(this.area.value.replaceAll('\n', eol), run);
    this.changed();
  }

  private took(): void {
    this.area.value = this.files.text;
    this.changed();
  }

  private changed(): void {
    this.files.keep();
    this.findings.changed();
    this.show();
  }

  private show(): void {
    const text = this.files.text;
    const unknown = placeholdersIn(text).filter((name) => !this.known.has(name));
    const told = t(`ไม่มีช่องเติมข้อความต่อไปนี้ โปรดแก้ไขหรือลบออก: ${unknown.join(', ')}`, `There are no placeholders of these names; correct or remove them: ${unknown.join(', ')}`);
    this.unknown.replaceChildren(...(unknown.length > 0 ? [element('p', { class: 'notice-box warn' }, told)] : []));
    this.preview.replaceChildren(letterPreview(text, this.known));
  }

  private async openFinding(finding: Finding): Promise<void> {
    const name = this.files.nameOf(finding);
    if (name !== undefined) await this.files.open(name);
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
