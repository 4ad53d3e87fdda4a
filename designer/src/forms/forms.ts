import type { Finding } from '../shared/api';
import { element } from '../shared/dom';
import { fileList, type FileKind } from '../shared/fileList';
import { FindingsList, isAbout, partOf } from '../shared/findings';
import { History } from '../shared/history';
import { Unfolded } from '../shared/listEditor';
import { PackageFiles } from '../shared/packageFiles';
import { openPage, openText, type DesignerPage } from '../shared/page';
import { fileProblems } from '../shared/problems';
import { RawText } from '../shared/rawText';
import { t } from '../shared/text';
import { UndoBar } from '../shared/undoBar';
import { componentFields } from './componentFields';
import { FormCanvas } from './formCanvas';
import { blankForm, readForm, withComponents, writeForm, type FormModel, type JsonObject } from './formModel';
import { FormOutline } from './formOutline';

const kind: FileKind = { noun: t('แบบฟอร์ม', 'form'), path: (name) => `forms/${name}.json` };
const narrow = matchMedia('(max-width: 48rem)');

type View = 'canvas' | 'outline' | 'raw';

/** The page of the forms: their list, and the open one as a canvas, as a list with fields, or as raw text. All three edit one text. */
class FormsPage {
  private readonly files: PackageFiles;
  private readonly histories = new Map<string, History<string>>();
  private readonly list = element('div');
  private readonly views = element('div', { class: 'undo-bar', role: 'group', 'aria-label': t('มุมมอง', 'View') });
  private readonly editor = element('div');
  private readonly problems = element('div');
  private readonly side = element('aside', { class: 'panel', 'aria-label': t('คุณสมบัติของช่อง', 'Properties of the component') });
  private readonly undoBar: UndoBar;
  private readonly findings: FindingsList;
  private readonly unfolded = new Unfolded();
  private readonly canvas: FormCanvas;
  private outline: FormOutline | undefined;
  private raw: RawText | undefined;
  private view: View = narrow.matches ? 'outline' : 'canvas';
  private chosen: number | undefined;
  private name: string | undefined;

  constructor(private readonly page: DesignerPage) {
    this.files = new PackageFiles(page.draft, kind, 'form');
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
    this.canvas = new FormCanvas(
      page.draft.isReadOnly,
      (components) => this.changeComponents(components),
      (index) => {
        this.chosen = index;
        this.drawSide();
      },
    );
    this.findings = new FindingsList(page, { about: (f) => /^forms\//u.test(f.element ?? ''), open: (f) => void this.openFinding(f) });
    this.editor.addEventListener('change', () => this.history?.settle());
    this.side.addEventListener('change', () => this.history?.settle());
    const bar = element('div', { class: 'designer-bar' }, this.views, this.undoBar.root);
    page.root.append(element('div', { class: 'files-grid' }, this.list, element('div', {}, bar, this.editor)), this.findings.root);
  }

  /** Opens a form; the first where there is none of that name. */
  async open(name: string | null | undefined): Promise<void> {
    const names = this.files.names;
    this.name = names.find((n) => n === name) ?? names[0];
    this.chosen = undefined;
    if (this.name !== undefined && !this.histories.has(this.name)) this.histories.set(this.name, new History((await openText(this.page.draft, kind.path(this.name))) ?? ''));
    this.drawList();
    this.draw();
  }

  /** Takes a text that replaces what this page holds. */
  replaced(path: string, text: string): void {
    const name = this.files.names.find((n) => kind.path(n) === path);
    const history = name === undefined ? undefined : this.histories.get(name);
    history?.push(text);
    if (name === this.name) this.draw();
  }

  private get history(): History<string> | undefined {
    return this.name === undefined ? undefined : this.histories.get(this.name);
  }

  private get text(): string {
    return this.history?.current ?? '';
  }

  private drawList(): void {
    const { files } = this;
    const opened = (name: string | undefined): void => void (name !== undefined && this.open(name));
    const list = fileList(kind, files.names, this.name, this.page.draft.isReadOnly, {
      open: opened,
      add: () => void files.add((name) => blankForm(name, name)).then(opened),
      duplicate: (name) => void files.duplicate(name).then(opened),
      rename: (name) => void files.rename(name).then(opened),
      remove: (name) => void this.remove(name),
    });
    this.list.replaceChildren(list);
  }

  private async remove(name: string): Promise<void> {
    if (!(await this.files.remove(name))) return;
    this.histories.delete(name);
    await this.open(undefined);
  }

  private draw(): void {
    const form = readForm(this.text);
    const view: View = 'components' in form ? this.view : 'raw';
    this.undoBar.refresh();
    this.drawViews(view);
    this.outline = undefined;
    this.raw = undefined;
    if (this.name === undefined) {
      this.editor.replaceChildren(element('p', { class: 'empty' }, t('ร่างนี้ยังไม่มีแบบฟอร์ม', 'This draft has no form yet.')));
    } else if (view === 'raw') {
      this.raw = new RawText(kind.path(this.name), this.text, this.page.draft.isReadOnly, (text) => this.edit(text, 'raw'));
      this.editor.replaceChildren(this.problems, this.raw.root);
      this.drawProblems();
    } else if (view === 'outline') {
      this.outline = new FormOutline((form as FormModel).components, this.page.draft.isReadOnly, (components, run) => this.changeComponents(components, run));
      this.editor.replaceChildren(this.outline.root);
    } else {
      this.editor.replaceChildren(element('div', { class: 'canvas-grid' }, this.canvas.root, this.side));
      void this.canvas.draw(form as FormModel, this.chosen);
      this.drawSide();
    }
  }

  private drawViews(shown: View): void {
    const names: Record<View, string> = { canvas: t('ผืนงาน', 'Canvas'), outline: t('รายการ', 'Outline'), raw: t('ข้อความดิบ', 'Raw text') };
    const focused = document.activeElement?.id;
    const buttons = (Object.keys(names) as View[]).map((view) => {
      const button = element('button', { type: 'button', class: 'btn second compact', id: `view-${view}`, 'aria-pressed': String(view === shown) }, names[view]);
      button.addEventListener('click', () => {
        this.view = view;
        this.draw();
      });
      return button;
    });
    this.views.replaceChildren(...(this.name === undefined ? [] : buttons));
    if (focused?.startsWith('view-')) document.getElementById(focused)?.focus();
  }

  private drawSide(): void {
    const form = readForm(this.text);
    const component = 'components' in form && this.chosen !== undefined ? form.components[this.chosen] : undefined;
    if (!component) {
      this.side.replaceChildren(element('p', { class: 'hint' }, t('เลือกช่องในแบบฟอร์มเพื่อแก้คุณสมบัติ', 'Choose a component to edit its properties.')));
      return;
    }

    const focused = document.activeElement?.id;
    const fields = componentFields({
      id: 'chosen',
      component,
      readOnly: this.page.draft.isReadOnly,
      unfolded: this.unfolded,
      change: (edit, run) => {
        const now = readForm(this.text);
        if ('components' in now) this.changeComponents(now.components.map((c, i) => (i === this.chosen ? edit(c) : c)), run);
      },
    });
    this.side.replaceChildren(fields);
    if (focused?.startsWith('chosen')) document.getElementById(focused)?.focus();
  }

  private changeComponents(components: readonly JsonObject[], run?: string): void {
    const form = readForm(this.text);
    if (!('components' in form)) return;
    const next = withComponents(form, components);
    this.edit(JSON.stringify(form.components) === JSON.stringify(components) ? this.text : writeForm(next, this.text), run);
  }

  private edit(text: string, run?: string): void {
    this.history!.push(text, run);
    this.took(run);
  }

  private took(run?: string): void {
    this.page.draft.edit(kind.path(this.name!), this.text);
    this.undoBar.refresh();
    this.findings.changed();
    const form = readForm(this.text);
    if (this.raw && run !== undefined) return this.drawProblems();
    if (!('components' in form) || this.raw) return this.draw();
    this.outline?.take(form.components, run === undefined);
    if (this.outline) return;
    void this.canvas.draw(form, this.chosen);
    if (run === undefined) this.drawSide();
  }

  private drawProblems(): void {
    const form = readForm(this.text);
    const what = t('แบบฟอร์มต้องเป็น JSON ที่ถูกต้อง แต่พบปัญหาต่อไปนี้ โปรดแก้ในข้อความดิบ', 'Expected the form to be valid JSON, but the following was found. Mend it in the raw text.');
    this.problems.replaceChildren(...('components' in form ? [] : [fileProblems(what, [form], (line) => this.raw?.goTo(line))]));
  }

  private async openFinding(finding: Finding): Promise<void> {
    const name = this.files.names.find((n) => isAbout(finding, kind.path(n)));
    if (name === undefined) return;
    if (name !== this.name) await this.open(name);
    const line = Number(partOf(finding, kind.path(name)));
    if (line > 0) {
      this.view = 'raw';
      this.draw();
      this.raw?.goTo(line);
    }
  }
}

await openPage(async (page) => {
  const forms = new FormsPage(page);
  await forms.open(page.query.get('element'));
  return { reload: async (path, stored) => forms.replaced(path, stored) };
});
