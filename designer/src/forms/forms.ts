import type { Finding } from '../shared/api';
import { element } from '../shared/dom';
import type { FileKind } from '../shared/fileList';
import { FindingsList, partOf } from '../shared/findings';
import { Unfolded } from '../shared/listEditor';
import { OpenFiles } from '../shared/openFiles';
import { openPage, type DesignerPage } from '../shared/page';
import { fileProblems } from '../shared/problems';
import { RawText } from '../shared/rawText';
import { t } from '../shared/text';
import { componentFields } from './componentFields';
import { FormCanvas } from './formCanvas';
import { blankForm, readForm, withComponents, writeForm, type FormModel, type JsonObject } from './formModel';
import { FormOutline } from './formOutline';

const kind: FileKind = { noun: t('แบบฟอร์ม', 'form'), path: (name) => `forms/${name}.json` };
const narrow = matchMedia('(max-width: 48rem)');

type View = 'canvas' | 'outline' | 'raw';

/** The page of the forms: their list, and the open one as a canvas, as a list with fields, or as raw text. All three edit one text. */
class FormsPage {
  private readonly files: OpenFiles;
  private readonly views = element('div', { class: 'undo-bar', role: 'group', 'aria-label': t('มุมมอง', 'View') });
  private readonly editor = element('div');
  private readonly problems = element('div');
  private readonly side = element('aside', { class: 'panel', 'aria-label': t('คุณสมบัติของช่อง', 'Properties of the component') });
  private readonly findings: FindingsList;
  private readonly unfolded = new Unfolded();
  private readonly canvas: FormCanvas;
  private outline: FormOutline | undefined;
  private raw: RawText | undefined;
  private view: View = narrow.matches ? 'outline' : 'canvas';
  private chosen: number | undefined;

  constructor(private readonly page: DesignerPage) {
    this.files = new OpenFiles(page.draft, kind, {
      referred: 'form',
      blank: (name) => blankForm(name, name),
      opened: () => {
        this.chosen = undefined;
        this.draw();
      },
      took: () => this.took(),
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
    this.editor.addEventListener('change', () => this.files.settle());
    this.side.addEventListener('change', () => this.files.settle());
    const bar = element('div', { class: 'designer-bar' }, this.views, this.files.undoBar.root);
    page.root.append(element('div', { class: 'files-grid' }, this.files.list, element('div', {}, bar, this.editor)), this.findings.root);
  }

  /** Opens a form; the first where there is none of that name. */
  open(name: string | null): Promise<void> {
    return this.files.open(name);
  }

  /** Takes a text that replaces what this page holds. */
  replaced(path: string, text: string): void {
    if (this.files.replaced(path, text)) this.draw();
  }

  private draw(): void {
    const form = readForm(this.files.text);
    const view: View = 'components' in form ? this.view : 'raw';
    this.files.undoBar.refresh();
    this.drawViews(view);
    this.outline = undefined;
    this.raw = undefined;
    if (this.files.name === undefined) {
      this.editor.replaceChildren(element('p', { class: 'empty' }, t('ร่างนี้ยังไม่มีแบบฟอร์ม', 'This draft has no form yet.')));
    } else if (view === 'raw') {
      this.raw = new RawText(this.files.path, this.files.text, this.page.draft.isReadOnly, (text) => this.edit(text, 'raw'));
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
    this.views.replaceChildren(...(this.files.name === undefined ? [] : buttons));
    if (focused?.startsWith('view-')) document.getElementById(focused)?.focus();
  }

  private drawSide(): void {
    const form = readForm(this.files.text);
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
        const now = readForm(this.files.text);
        if ('components' in now) this.changeComponents(now.components.map((c, i) => (i === this.chosen ? edit(c) : c)), run);
      },
    });
    this.side.replaceChildren(fields);
    if (focused?.startsWith('chosen')) document.getElementById(focused)?.focus();
  }

  private changeComponents(components: readonly JsonObject[], run?: string): void {
    const form = readForm(this.files.text);
    if (!('components' in form)) return;
    const next = withComponents(form, components);
    this.edit(JSON.stringify(form.components) === JSON.stringify(components) ? this.files.text : writeForm(next, this.files.text), run);
  }

  private edit(text: string, run?: string): void {
    this.files.push(text, run);
    this.took(run);
  }

  private took(run?: string): void {
    this.files.keep();
    this.findings.changed();
    const form = readForm(this.files.text);
    if (this.raw && run !== undefined) return this.drawProblems();
    if (!('components' in form) || this.raw) return this.draw();
    this.outline?.take(form.components, run === undefined);
    if (this.outline) return;
    void this.canvas.draw(form, this.chosen);
    if (run === undefined) this.drawSide();
  }

  private drawProblems(): void {
    const form = readForm(this.files.text);
    const what = t('แบบฟอร์มต้องเป็น JSON ที่ถูกต้อง แต่พบปัญหาต่อไปนี้ โปรดแก้ในข้อความดิบ', 'Expected the form to be valid JSON, but the following was found. Mend it in the raw text.');
    this.problems.replaceChildren(...('components' in form ? [] : [fileProblems(what, [form], (line) => this.raw?.goTo(line))]));
  }

  private async openFinding(finding: Finding): Promise<void> {
    const name = this.files.nameOf(finding);
    if (name === undefined) return;
    if (name !== this.files.name) await this.files.open(name);
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
