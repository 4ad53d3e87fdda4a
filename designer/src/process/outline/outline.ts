import type { Finding } from '../../shared/api';
import { choose } from '../../shared/dialog';
import { element } from '../../shared/dom';
import { t } from '../../shared/text';
import { countsOf, placeOf } from '../check/findings';
import { onFindings, onOpenFinding } from '../check/found';
import type { ProcessContext } from '../context';
import type { CanvasElement } from '../services';
import { Drawing } from './drawing';
import { addForm } from './editors/addForm';
import { lanesForm } from './editors/lanesForm';
import { processForm } from './editors/processForm';
import { stepForm } from './editors/stepForm';
import { Fields } from './fields';
import { FlowEdit } from './flowEdit';
import { definitionOf, flowNodesOf, flowsFrom, isA, lanesOf, processElement, processOf } from './model';
import { kindOf, nameOf } from './naming';
import { Options } from './options';
import type { ElementForm, OutlineParts } from './parts';
import { rowKeys } from './rowKeys';
import { summaryOf } from './stepSummary';
import { rowsOf, type Row } from './tree';

/** The process as a list of steps with ordinary form fields: another view of the model on the canvas, by the same commands. */
export function mountOutline(host: HTMLElement, context: ProcessContext): void {
  new Outline(host, context);
}

/** Rows that are no step. */
type Part = 'process' | 'lanes';

class Outline {
  private open: string | Part | undefined;
  private findings: readonly Finding[] = [];
  private readonly drawing: Drawing;
  private readonly parts: OutlineParts;
  private readonly status = element('p', { class: 'outline-status', role: 'status' });
  private readonly list = element('div', { class: 'outline-list' });

  constructor(
    host: HTMLElement,
    private readonly context: ProcessContext,
  ) {
    const flow = new FlowEdit(context.modeler);
    this.parts = {
      context,
      flow,
      options: new Options(context),
      say: (words) => this.status.replaceChildren(words),
      focusNext: (target) => {
        if ('row' in target) this.open = target.row;
        this.drawing.focus('row' in target ? rowId(target.row) : target.field);
      },
    };
    this.drawing = new Drawing(this.list, () => this.content());
    host.append(element('div', { class: 'outline' }, this.status, this.list));
    rowKeys(this.list, {
      move: (id, direction) => this.move(id, direction),
      remove: (id) => void this.remove(id),
      insert: (id) => {
        this.open = id;
        this.drawing.focus(`outline-${id}-add-kind`);
      },
    });
    context.onChange(() => {
      // What was said of one act does not stay beside the next, which says its own words after it.
      this.status.replaceChildren();
      this.drawing.soon();
    });
    const events = context.modeler.get('eventBus');
    events.on<{ trigger?: string }>('commandStack.changed', ({ trigger }) => {
      if (trigger === 'undo') this.parts.say(t('เลิกทำแล้ว', 'Undone.'));
      if (trigger === 'redo') this.parts.say(t('ทำซ้ำแล้ว', 'Redone.'));
    });
    events.on<{ element: CanvasElement; newId: string }>('element.updateId', ({ element: renamed, newId }) => {
      if (this.open === renamed.id) this.open = newId;
      this.drawing.rename(renamed.id, newId);
    });
    context.onSelect((id) => {
      const row = id === undefined ? undefined : this.rowFor(id);
      if (row === undefined || row === this.open) return;
      this.open = row;
      this.drawing.soon();
    });
    onFindings(context.modeler, (findings) => {
      this.findings = findings;
      this.drawing.soon();
    });
    onOpenFinding(context.modeler, (id) => {
      const row = this.rowFor(id);
      if (row === undefined || host.offsetParent === null) return;
      this.open = row;
      this.drawing.focus(rowId(row));
    });
    // A link to an element has selected it before the outline was there.
    const [selected, ...more] = context.modeler.get('selection').get();
    if (selected && more.length === 0) this.open = this.rowFor(selected.id);
    this.drawing.now();
  }

  private content(): readonly Node[] {
    const { modeler } = this.context;
    const rows = rowsOf(flowNodesOf(modeler), processOf(modeler).id ?? '');
    const heading = element('h2', { class: 'outline-title' }, t('รายการขั้นตอนของกระบวนงาน', 'Steps of the process'));
    const process = this.part('process', t('กระบวนงาน: ชื่อ นาฬิกา และค่าสำหรับทุกขั้นตอน', 'The process: name, clocks, what holds for all steps'));
    const lanes = this.part('lanes', t(`ช่องทางเดินงาน (${lanesOf(modeler).length})`, `Lanes (${lanesOf(modeler).length})`));
    return [heading, this.help(), process, lanes, ...this.steps(rows)];
  }

  private steps(rows: readonly Row[]): readonly Node[] {
    if (rows.length > 0) return [this.rows(rows, 3)];
    const words = element('p', {}, t('กระบวนงานนี้ยังไม่มีขั้นตอน เริ่มด้วยการเพิ่มจุดเริ่มต้นคือการยื่นคำขอ', 'This process has no steps yet. Begin by adding the start: the filing of the application.'));
    const form = this.context.isReadOnly ? [] : addForm(this.parts, this.fields('outline-first'), {});
    return [element('div', { class: 'panel' }, words, ...form)];
  }

  private help(): HTMLElement {
    const keys: readonly (readonly [string, string])[] = [
      ['↑ ↓ Home End', t('ไปยังขั้นตอนอื่น', 'go to another step')],
      ['Enter', t('เปิดหรือปิดขั้นตอน', 'open or close the step')],
      ['Insert', t('เพิ่มขั้นตอนต่อจากนี้', 'add a step behind it')],
      ['Alt+↑ Alt+↓', t('สลับกับขั้นตอนก่อนหน้าหรือถัดไป', 'change places with the one before or after')],
      ['Delete', t('ลบขั้นตอน', 'delete the step')],
      ['Ctrl+Z Ctrl+Y', t('เลิกทำ ทำซ้ำ', 'undo, redo')],
    ];
    const list = element('dl', { class: 'outline-keys' }, ...keys.flatMap(([key, does]) => [element('dt', {}, key), element('dd', {}, does)]));
    return element('details', { id: 'outline-help', class: 'outline-more' }, element('summary', {}, t('แป้นลัดในรายการ (เมื่ออยู่ที่ชื่อขั้นตอน)', 'Keys in the list (when on a step’s name)')), list);
  }

  private rows(rows: readonly Row[], level: number): HTMLElement {
    return element('ol', { class: 'outline-rows' }, ...rows.map((row) => this.row(row, level)));
  }

  private row(row: Row, level: number): HTMLElement {
    const step = this.context.modeler.get('elementRegistry').get(row.id)!;
    const isOpen = this.open === row.id;
    const summary = summaryOf(this.context, step);
    const heading = this.heading(row.id, level, isOpen, kindOf(step), nameOf(step));
    heading.querySelector('button')!.dataset['step'] = row.id;
    heading.querySelector('button')!.append(...this.tags(row.id));
    return element(
      'li',
      { class: `outline-row${isOpen ? ' open' : ''}`, 'data-kind': kindClass(step) },
      heading,
      element('p', { class: 'outline-summary' }, summary.join(' · ')),
      ...(isOpen ? [this.form(step)] : []),
      ...(row.children.length > 0 ? [this.rows(row.children, Math.min(level + 1, 6))] : []),
    );
  }

  /** How many faults were found in a step. */
  private tags(id: string): readonly Node[] {
    const counts = countsOf(this.findings.filter((finding) => {
      const place = placeOf(finding.element);
      return place.kind === 'element' && place.id === id;
    }));
    return [
      ...(counts.error > 0 ? [' ', element('span', { class: 'tag bad' }, t(`${counts.error} ข้อผิดพลาด`, `${counts.error} errors`))] : []),
      ...(counts.warning > 0 ? [' ', element('span', { class: 'tag warn' }, t(`${counts.warning} คำเตือน`, `${counts.warning} warnings`))] : []),
    ].map((node) => (typeof node === 'string' ? document.createTextNode(node) : node));
  }

  private heading(id: string, level: number, isOpen: boolean, kind: string, name: string): HTMLElement {
    const button = element('button', { type: 'button', id: rowId(id), class: 'outline-toggle', 'aria-expanded': String(isOpen), 'aria-controls': isOpen ? `outline-form-${id}` : undefined });
    button.append(...(kind === name || kind === '' ? [] : [element('span', { class: 'outline-kind' }, kind), ' ']), element('span', { class: 'outline-name' }, name));
    button.addEventListener('click', () => this.toggle(id));
    return element(`h${level}` as 'h3', { class: 'outline-heading' }, button);
  }

  private fields(prefix: string): Fields {
    return new Fields(prefix, (id) => this.drawing.focus(id));
  }

  private part(part: Part, label: string): HTMLElement {
    const isOpen = this.open === part;
    const form: ElementForm = { ...this.parts, element: processElement(this.context.modeler), fields: this.fields(`outline-${part}`) };
    const content = isOpen ? [this.frame(part, label, ...(part === 'process' ? processForm(form) : lanesForm(form)))] : [];
    return element('div', { class: `outline-row outline-part${isOpen ? ' open' : ''}` }, this.heading(part, 3, isOpen, '', label), ...content);
  }

  private form(step: CanvasElement): HTMLElement {
    const fields = this.fields(`outline-${step.id}`);
    const form: ElementForm = { ...this.parts, element: step, fields };
    return this.frame(step.id, nameOf(step), ...(this.context.isReadOnly ? [] : [this.actions(step, fields)]), ...stepForm(form), ...this.adding(step, fields));
  }

  private frame(id: string, label: string, ...content: readonly Node[]): HTMLElement {
    return element('div', { class: 'outline-form', id: `outline-form-${id}`, role: 'group', 'aria-label': label }, element('fieldset', { disabled: this.context.isReadOnly }, element('legend', { class: 'visually-hidden' }, label), ...content));
  }

  private actions(step: CanvasElement, fields: Fields): HTMLElement {
    const { flow } = this.parts;
    const words = { edge: t('ไม่มีขั้นตอนให้สลับ', 'nothing to change places with'), branches: t('มีทางแยกหรือทางรวม', 'ways part or meet there') };
    const why = (direction: 'up' | 'down'): string | undefined => {
      const reason = flow.whyNotMoved(step, direction);
      return reason && words[reason];
    };
    const name = nameOf(step);
    return element(
      'div',
      { class: 'outline-actions' },
      fields.button('up', t('เลื่อนขึ้น', 'Move up'), () => this.move(step.id, 'up'), { whyNot: why('up'), about: name }),
      fields.button('down', t('เลื่อนลง', 'Move down'), () => this.move(step.id, 'down'), { whyNot: why('down'), about: name }),
      fields.button('canvas', t('ดูบนผังงาน', 'Show on the diagram'), () => {
        this.context.show('canvas');
        this.context.select(step.id);
      }, { about: name }),
      fields.button('remove', t('ลบขั้นตอน', 'Delete the step'), () => void this.remove(step.id), { danger: true, about: name }),
    );
  }

  private adding(step: CanvasElement, fields: Fields): readonly HTMLElement[] {
    if (this.context.isReadOnly) return [];
    const behind = isA(step, 'bpmn:EndEvent') ? [] : [fields.group(t('เพิ่มขั้นตอนต่อจากนี้', 'Add a step behind this one'), ...addForm(this.parts, fields.within('add'), { after: step }))];
    const isEmptyScope = isA(step, 'bpmn:SubProcess') && !flowNodesOf(this.context.modeler).some((node) => node.scope === step.id);
    const inside = isEmptyScope ? [fields.group(t('เพิ่มขั้นตอนแรกภายใน', 'Add the first step within'), ...addForm(this.parts, fields.within('inside'), { scope: step }))] : [];
    return [...inside, ...this.timers(step, fields), ...behind];
  }

  private timers(step: CanvasElement, fields: Fields): readonly HTMLElement[] {
    if (!isA(step, 'bpmn:Activity') || step.businessObject.get('triggeredByEvent') === true) return [];
    const add = (interrupts: boolean): void => {
      const made = this.parts.flow.addBoundary(step, 'bpmn:TimerEventDefinition', interrupts);
      this.context.select(made.id);
      this.parts.say(t(`เพิ่มตัวจับเวลาบน ${nameOf(step)} แล้ว`, `Timer added on ${nameOf(step)}.`));
      this.parts.focusNext({ row: made.id });
    };
    return [
      fields.group(
        t('ตัวจับเวลาบนขั้นตอนนี้', 'Timers on this step'),
        element(
          'div',
          { class: 'outline-actions' },
          fields.button('timer-end', t('เพิ่มตัวจับเวลาที่ตัดงาน', 'Add a timer that ends it'), () => add(true), { about: nameOf(step) }),
          fields.button('timer-remind', t('เพิ่มตัวจับเวลาที่เตือน', 'Add a timer that reminds'), () => add(false), { about: nameOf(step) }),
        ),
      ),
    ];
  }

  private toggle(id: string): void {
    this.open = this.open === id ? undefined : id;
    if (this.open !== undefined && this.stepOf(id)) this.context.select(id);
    this.drawing.now();
  }

  private move(id: string, direction: 'up' | 'down'): void {
    const step = this.stepOf(id);
    if (!step || this.context.isReadOnly) return;
    if (this.parts.flow.whyNotMoved(step, direction)) {
      this.parts.say(t(`ย้าย ${nameOf(step)} ไม่ได้ เพราะไม่มีขั้นตอนให้สลับโดยตรง`, `${nameOf(step)} cannot be moved: there is no step to change places with.`));
      return;
    }

    this.parts.flow.move(step, direction);
    this.parts.say(direction === 'up' ? t(`เลื่อน ${nameOf(step)} ขึ้นแล้ว`, `${nameOf(step)} moved up.`) : t(`เลื่อน ${nameOf(step)} ลงแล้ว`, `${nameOf(step)} moved down.`));
    // The focus stays on the button or row that moved it.
  }

  private async remove(id: string): Promise<void> {
    const step = this.stepOf(id);
    if (!step || this.context.isReadOnly) return;
    const name = nameOf(step);
    const next = flowsFrom(step)[0]?.target?.id ?? step.incoming[0]?.source?.id ?? step.host?.id;
    const closes = step.incoming.length === 1 && flowsFrom(step).length === 1;
    const words = closes
      ? t('ขั้นตอนก่อนหน้าจะไปต่อที่ขั้นตอนถัดไปโดยตรง', 'The step before will lead straight to the one after.')
      : t('ทางที่เข้าและออกจากขั้นตอนนี้จะถูกลบด้วย', 'The ways into and out of it go with it.');
    const sure = await choose(t(`ลบ “${name}” หรือไม่`, `Delete “${name}”?`), [element('p', {}, `${words} ${t('เลิกทำได้', 'This can be undone.')}`)], [
      { value: true, label: t('ลบ', 'Delete'), look: 'danger' },
      { value: false, label: t('ไม่ลบ', 'Keep it') },
    ], false);
    if (!sure) return;
    this.open = undefined;
    this.parts.flow.remove(step);
    this.parts.say(t(`ลบ ${name} แล้ว เลิกทำได้`, `${name} deleted; this can be undone.`));
    this.drawing.focus(rowId(next !== undefined && this.stepOf(next) ? next : 'process'));
  }

  /** The row in which an element is edited: a flow in that of the step it leaves. */
  private rowFor(id: string): string | Part | undefined {
    const found = this.context.modeler.get('elementRegistry').get(id);
    if (!found) return undefined;
    if (isA(found, 'bpmn:Lane')) return 'lanes';
    if (found === processElement(this.context.modeler)) return 'process';
    return this.stepOf(id)?.id ?? found.source?.id;
  }

  private stepOf(id: string): CanvasElement | undefined {
    const found = this.context.modeler.get('elementRegistry').get(id);
    const step = found?.labelTarget ?? found;
    return step && isA(step, 'bpmn:FlowNode') ? step : undefined;
  }
}

function rowId(id: string): string {
  return `outline-row-${id}`;
}

function kindClass(step: CanvasElement): string {
  if (isA(step, 'bpmn:Gateway')) return 'gateway';
  if (isA(step, 'bpmn:Activity')) return 'task';
  return definitionOf(step) === 'bpmn:TimerEventDefinition' ? 'timer' : 'event';
}
