import type { Problem } from '../shared/api';
import { Refusal } from '../shared/api';
import { element } from '../shared/dom';
import { History } from '../shared/history';
import { lists, type Lists } from '../shared/lists';
import { fault, openPage, type DesignerPage } from '../shared/page';
import { dateTime, local, t } from '../shared/text';
import { onSubmit } from '../shared/submit';
import { UndoBar, undoOf } from '../shared/undoBar';
import { DateFields } from './dateFields';
import { FormInputs } from './formInputs';
import { clockActs, showProblems, taskForm, timePassing, waitForms } from './trialActions';
import { TrialCanvas } from './trialCanvas';
import { doneElements, type Act, type Filing, type TriedCase } from './trialModel';
import { limits, report } from './trialReport';

/** A trial: what was filed, and the acts since. The server does it all anew each time, so that an act is taken back by leaving it out. */
interface Trial {
  readonly filing: Filing;
  readonly acts: readonly Act[];
}

/** The page "what if it were filed on …". */
class TrialPage {
  private readonly history = new History<Trial | undefined>(undefined);
  private readonly undoBar: UndoBar;
  private readonly canvas = new TrialCanvas();
  private readonly refused = element('div');
  private readonly filingForm = element('form', { novalidate: true, class: 'panel' });
  private readonly standing = element('div');
  private readonly doing = element('div');
  private readonly told = element('div');
  private readonly limits = element('div');
  private busy = false;

  constructor(
    private readonly page: DesignerPage,
    private readonly lists: Lists,
    filing: string,
  ) {
    this.undoBar = new UndoBar(undoOf(() => this.history, () => void this.again()));
    this.fillFiling(filing);
    page.root.append(
      element('div', { class: 'designer-bar' }, this.undoBar.root),
      this.standing,
      this.canvas.root,
      element('div', { class: 'beside' }, element('div', {}, this.refused, this.filingForm, this.doing), this.told),
      this.limits,
    );
  }

  /** Draws the process that is tried. */
  async drawProcess(): Promise<void> {
    await this.canvas.draw((await this.page.draft.text('process.bpmn')) ?? '');
  }

  private fillFiling(form: string): void {
    const when = new DateFields('filed', t('ยื่นเมื่อ', 'Filed on'), true, new Date());
    const electronic = element('input', { type: 'checkbox', id: 'filed-electronic', checked: true });
    const office = element('select', { id: 'filed-office' }, element('option', { value: '' }, t('(หน่วยงานตัวอย่าง)', '(sample office)')), ...this.lists.offices.map((o) => element('option', { value: o.id }, local(o))));
    const inputs = new FormInputs('filing', form);
    const start = element('button', { type: 'submit', class: 'btn' }, t('ยื่นคำขอทดลอง', 'File the trial'));
    this.filingForm.append(
      element('h2', { class: 'first' }, t('หากยื่นคำขอในวันที่…', 'What if it were filed on …')),
      element('p', { class: 'hint' }, t('ทดลองด้วยกลไกและปฏิทินจริงบนร่างนี้ ไม่มีการส่งหนังสือและไม่บันทึกสิ่งใด', 'Tried with the system’s own engine and calendar on this draft. No letter is sent and nothing is kept.')),
      when.root,
      element('div', { class: 'field choice' }, electronic, element('label', { for: electronic.id }, t('ยื่นทางอิเล็กทรอนิกส์', 'Filed electronically'))),
      element('div', { class: 'field' }, element('label', { for: office.id }, t('หน่วยงาน (ปฏิทินและเวลาทำการ)', 'Office (its calendar and hours)')), office),
      inputs.root,
      start,
    );
    onSubmit(this.filingForm, () => {
      const filedAt = when.instant;
      if (filedAt === undefined) {
        this.refused.replaceChildren(element('p', { class: 'notice-box bad', role: 'alert' }, t('ต้องมีวันและเวลาที่ยื่น เช่น 09.00 โปรดกรอกให้ครบ', 'Expected a day and time of filing, such as 09:00. Fill them in.')));
        when.focus();
        return;
      }

      const filing = { filedAt, electronic: electronic.checked, office: office.value || null, data: inputs.data };
      void this.take({ filing, acts: [] }).then((problems) => showProblems(this.refused, problems));
    });
  }

  private async act(act: Act): Promise<readonly Problem[]> {
    const trial = this.history.current!;
    return this.take({ ...trial, acts: [...trial.acts, act] });
  }

  // A trial that is refused at its last act is not taken: the case stays as it was, and what was typed stays on the screen.
  private async take(trial: Trial): Promise<readonly Problem[]> {
    if (this.busy) return [];
    this.busy = true;
    this.page.root.setAttribute('aria-busy', 'true');
    try {
      const tried = await this.ask(trial);
      if (tried.stopped) return tried.stopped.problems;
      this.history.push(trial);
      await this.show(tried);
      return [];
    } catch (error) {
      if (error instanceof Refusal && error.problems.length > 0) return error.problems;
      this.refused.replaceChildren(fault(error));
      return [];
    } finally {
      this.busy = false;
      this.page.root.removeAttribute('aria-busy');
    }
  }

  private async again(): Promise<void> {
    const trial = this.history.current;
    if (trial) {
      const tried = await this.ask(trial).catch((error: unknown) => void this.refused.replaceChildren(fault(error)));
      if (tried) await this.show(tried);
      return;
    }

    this.undoBar.refresh();
    this.filingForm.hidden = false;
    for (const part of [this.standing, this.doing, this.told, this.limits]) part.replaceChildren();
    this.canvas.mark([], []);
  }

  private ask(trial: Trial): Promise<TriedCase> {
    const { api, draft } = this.page;
    return api.json<TriedCase>(`/drafts/${draft.slug}/trial`, { method: 'POST', json: { files: draft.overlay(), ...trial.filing, acts: trial.acts } });
  }

  private async show(tried: TriedCase): Promise<void> {
    const act = (made: Act): Promise<readonly Problem[]> => this.act(made);
    const forms = await Promise.all(tried.tasks.map((task) => (task.form === null ? undefined : this.page.draft.text(`forms/${task.form}.json`))));
    this.undoBar.refresh();
    this.refused.replaceChildren();
    this.filingForm.hidden = true;
    const heading = element('h2', { tabindex: -1, class: 'first' }, `${local(tried.standing)} · ${t('ขณะนี้', 'now')} ${dateTime(tried.now)}`);
    const anew = element('button', { type: 'button', class: 'btn second compact' }, t('เริ่มใหม่', 'Start over'));
    anew.addEventListener('click', () => {
      this.history.push(undefined);
      void this.again().then(() => document.getElementById('filed-day')?.focus());
    });
    this.standing.replaceChildren(element('div', { class: 'case-band' }, heading, element('p', { class: 'hint' }, local(tried.office)), anew));
    this.doing.replaceChildren(
      element('h2', { class: 'first' }, t('งานที่ต้องทำ', 'Open tasks')),
      ...(tried.tasks.length === 0 ? [element('p', { class: 'hint' }, t('ไม่มีงานที่เปิดอยู่', 'No task is open.'))] : []),
      ...tried.tasks.map((task, i) => taskForm(task, forms[i], act)),
      ...waitForms(tried, act),
      timePassing(tried, act),
    );
    const unit = (id: string): string => {
      const found = this.lists.units.find((u) => u.id === id);
      return found ? local(found) : id;
    };
    this.told.replaceChildren(...report(tried, unit, (clock) => clockActs(clock, act)));
    this.limits.replaceChildren(limits(tried.limits));
    this.canvas.mark(tried.activeElements, doneElements(tried));
    heading.focus({ preventScroll: false });
  }
}

await openPage(async (page) => {
  const { draft, api } = page;
  const [picks, manual] = await Promise.all([lists(api, draft.slug), draft.text('manual.yaml')]);
  const filing = /^filingForm:[ \t]*["']?([a-z0-9-]+)/mu.exec(manual ?? '')?.[1] ?? '';
  const trial = new TrialPage(page, picks, (await draft.text(`forms/${filing}.json`)) ?? '');
  await trial.drawProcess();
  return { reload: async () => undefined };
});
