import { element } from '../shared/dom';
import type { Finding } from '../shared/api';
import { FindingsList, isAbout, partOf } from '../shared/findings';
import { History } from '../shared/history';
import { openPage, openText, type DesignerPage } from '../shared/page';
import { fileProblems } from '../shared/problems';
import { RawText } from '../shared/rawText';
import { local, t } from '../shared/text';
import { UndoBar } from '../shared/undoBar';
import { DecisionEditor } from './decisionEditor';
import { firstTable } from './dmnVersion';
import { TryDecision } from './tryDecision';

const Path = 'decisions.dmn';

/** The page of the decisions: tables, expressions and their graph; what the check finds; a box to try one. */
class DecisionsPage {
  private readonly undoBar: UndoBar;
  private readonly findings: FindingsList;
  private readonly tabs = element('div', { class: 'decision-tabs', role: 'group', 'aria-label': t('การตัดสินใจ', 'Decisions') });
  private readonly canvas = element('div', { class: 'dmn-host' });
  private readonly notes = element('div');
  private readonly aside = element('div');
  private readonly trying: TryDecision;
  private raw: RawText | undefined;
  private editor: DecisionEditor | undefined;
  private wantsRaw = false;
  private matched: readonly string[] = [];

  constructor(
    private readonly page: DesignerPage,
    private readonly history: History<string | undefined>,
  ) {
    this.undoBar = new UndoBar({
      undo: () => void this.step('undo'),
      redo: () => void this.step('redo'),
      get canUndo() {
        return history.canUndo;
      },
      get canRedo() {
        return history.canRedo;
      },
    });
    this.trying = new TryDecision(page, (ids) => this.mark(ids));
    this.findings = new FindingsList(page, { about: (f) => isAbout(f, Path) || f.rule === 'dmn.decision-unknown', open: (f) => void this.openFinding(f) });
    this.aside.append(this.trying.root);
    page.root.append(element('div', { class: 'designer-bar' }, this.tabs, this.undoBar.root), this.notes, element('div', { class: 'decisions-grid' }, this.canvas, this.aside), this.findings.root);
    new MutationObserver(() => this.remark()).observe(this.canvas, { childList: true, subtree: true });
  }

  /** Shows what the draft holds now. */
  async show(): Promise<void> {
    const text = this.history.current;
    this.undoBar.refresh();
    this.notes.replaceChildren();
    this.raw = undefined;
    if (text === undefined) return this.showEmpty();
    if (this.wantsRaw) return this.showRaw(text);
    try {
      await this.opened(text);
      this.showTabs();
    } catch (error) {
      this.showRaw(text);
      const what = t('decisions.dmn ต้องเป็น DMN ที่ถูกต้อง แต่อ่านไม่ได้ โปรดแก้ในข้อความดิบ', 'Expected decisions.dmn to be DMN, but it cannot be read. Mend it in the raw text.');
      this.notes.replaceChildren(fileProblems(what, [{ message: error instanceof Error ? error.message : String(error) }], (line) => this.raw?.goTo(line)));
    }
  }

  /** Takes a text that replaces what this page holds. */
  async replaced(text: string): Promise<void> {
    this.history.push(text);
    await this.show();
  }

  /** Opens the element that the address names. */
  async openNamed(name: string | null): Promise<void> {
    const view = this.editor?.views.find((v) => v.id === name || v.name === name);
    if (view) await this.editor!.show(view);
  }

  private async opened(text: string): Promise<void> {
    if (!this.editor) {
      this.canvas.replaceChildren();
      this.editor = await DecisionEditor.make(this.canvas, this.page.draft.isReadOnly, (isComing) => this.page.draft.expect(Path, isComing), (changed) => this.edited(changed));
      this.editor.watch(() => this.showTabs());
    }

    await this.editor.open(text);
    const lost = this.editor.unknown;
    if (lost.length === 0) return;
    const what = t(
      'ไฟล์มีส่วนที่ตัวแก้ไขนี้ไม่รู้จัก หากแก้ในตารางส่วนนั้นจะหายไป โปรดแก้ในข้อความดิบแทน',
      'The file has parts that this editor does not know and would drop. Edit the raw text instead.',
    );
    this.notes.replaceChildren(element('div', { class: 'notice-box warn' }, element('p', {}, what), element('ul', { lang: 'en' }, ...lost.map((m) => element('li', {}, m)))));
    this.showRaw(text);
  }

  private edited(text: string): void {
    this.history.push(text);
    this.page.draft.edit(Path, text);
    this.undoBar.refresh();
    this.findings.changed();
    this.showTry();
  }

  private async step(way: 'undo' | 'redo'): Promise<void> {
    await this.editor?.flush();
    if (!this.history[way]()) return;
    const text = this.history.current;
    if (text === undefined) await this.page.draft.remove(Path);
    else this.page.draft.edit(Path, text);
    this.findings.changed();
    await this.show();
  }

  private showEmpty(): void {
    this.dropEditor();
    this.aside.hidden = true;
    const create = element('button', { type: 'button', class: 'btn' }, t('สร้างตารางตัดสินใจ', 'Create a decision table'));
    create.addEventListener('click', () => void this.create());
    const act = this.page.draft.isReadOnly ? [] : [create];
    this.tabs.replaceChildren();
    this.canvas.className = 'empty';
    this.canvas.replaceChildren(
      element('p', {}, t('ร่างนี้ยังไม่มีตารางตัดสินใจ', 'This draft has no decision table yet.')),
      element('p', { class: 'hint' }, t('ตารางตัดสินใจเสนอผลให้เจ้าหน้าที่จากข้อมูลในคำขอและผลของขั้นตอนก่อนหน้า', 'A table advises the officer from what the application and earlier steps say.')),
      ...act,
    );
  }

  private async create(): Promise<void> {
    this.edited(firstTable(this.page.draft.slug, local(this.page.draft.title)));
    await this.show();
  }

  private showRaw(text: string): void {
    this.dropEditor();
    this.aside.hidden = true;
    this.raw = new RawText(Path, text, this.page.draft.isReadOnly, (changed) => {
      this.history.push(changed, 'raw');
      this.page.draft.edit(Path, changed);
      this.undoBar.refresh();
      this.findings.changed();
    });
    this.canvas.className = '';
    this.canvas.replaceChildren(this.raw.root);
    const back = element('button', { type: 'button', class: 'btn second compact' }, t('กลับไปที่ตาราง', 'Back to the tables'));
    back.addEventListener('click', () => {
      this.wantsRaw = false;
      void this.show();
    });
    this.tabs.replaceChildren(back);
  }

  private dropEditor(): void {
    this.editor = undefined;
    this.canvas.replaceChildren();
  }

  private showTabs(): void {
    const editor = this.editor;
    if (!editor) return;
    this.canvas.className = 'dmn-host';
    this.aside.hidden = false;
    const buttons = editor.views.map((view) => {
      const label = view.type === 'drd' ? t('แผนผังการตัดสินใจ', 'Decision graph') : view.name || view.id;
      const button = element('button', { type: 'button', class: 'btn second compact', 'aria-pressed': String(view.id === editor.view?.id) }, label);
      button.addEventListener('click', () => void editor.show(view));
      return button;
    });
    const raw = element('button', { type: 'button', class: 'btn second compact', 'aria-pressed': 'false' }, t('ข้อความดิบ', 'Raw text'));
    raw.addEventListener('click', () => void this.openRaw());
    const focused = [...this.tabs.children].indexOf(document.activeElement as Element);
    this.tabs.replaceChildren(...buttons, raw);
    if (focused >= 0) (this.tabs.children[focused] as HTMLElement | undefined)?.focus();
    this.showTry();
  }

  private async openRaw(): Promise<void> {
    await this.editor?.flush();
    this.wantsRaw = true;
    await this.show();
  }

  private showTry(): void {
    const view = this.editor?.view;
    const definitions = this.editor?.definitions;
    if (definitions) this.trying.show(definitions, view?.element.$type === 'dmn:Decision' ? view.element : undefined);
  }

  private async openFinding(finding: Finding): Promise<void> {
    const part = partOf(finding, Path);
    const line = Number(part);
    if (line > 0) {
      await this.openRaw();
      this.raw?.goTo(line);
    } else {
      this.wantsRaw = false;
      if (!this.editor) await this.show();
      await this.openNamed(part);
    }
  }

  private mark(ruleIds: readonly string[]): void {
    this.matched = ruleIds;
    this.remark();
  }

  // The table draws its rows anew at will, and with that forgets the marks.
  private remark(): void {
    for (const cell of this.canvas.querySelectorAll<HTMLElement>('[data-row-id]')) {
      const hit = this.matched.includes(cell.dataset['rowId']!);
      if (hit !== cell.classList.contains('rule-matched')) cell.classList.toggle('rule-matched', hit);
    }
  }
}

await openPage(async (page) => {
  const decisions = new DecisionsPage(page, new History(await openText(page.draft, Path)));
  await decisions.show();
  await decisions.openNamed(page.query.get('element'));
  return {
    reload: async (path, stored) => {
      if (path === Path) await decisions.replaced(stored);
    },
  };
});
