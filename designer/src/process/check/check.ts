import type { Finding } from '../../shared/api';
import { announce } from '../../shared/announce';
import { element } from '../../shared/dom';
import { local, t } from '../../shared/text';
import type { FindingTotals, ProcessContext } from '../context';
import { processElement } from '../outline/model';
import { nameOf } from '../outline/naming';
import { Checker } from './checker';
import { addressOf, countsOf, placeOf, type Place } from './findings';
import { openFinding, tellFindings } from './found';
import { Marks } from './marks';
import { mendsOf, type Mend } from './mends';

type Severity = Finding['severity'];

const severityWords: Readonly<Record<Severity, readonly [name: string, look: string, counted: (count: number) => string]>> = {
  error: [t('ข้อผิดพลาด', 'Error'), 'bad', (count) => t(`ข้อผิดพลาด ${count} รายการ`, count === 1 ? '1 error' : `${count} errors`)],
  warning: [t('คำเตือน', 'Warning'), 'warn', (count) => t(`คำเตือน ${count} รายการ`, count === 1 ? '1 warning' : `${count} warnings`)],
  information: [t('ข้อมูล', 'Information'), 'info', (count) => t(`ข้อมูล ${count} รายการ`, count === 1 ? '1 note' : `${count} notes`)],
};

const pageNames = {
  forms: t('เปิดแบบฟอร์ม', 'Open the form'),
  notices: t('เปิดหนังสือ', 'Open the letter'),
  decisions: t('เปิดตารางตัดสินใจ', 'Open the decisions'),
  manual: t('เปิดคู่มือสำหรับประชาชน', 'Open the manual'),
} as const;

/** The findings of the process in one list beside it, and on the canvas. */
export function mountCheck(host: HTMLElement, context: ProcessContext, tell: (totals: FindingTotals) => void): void {
  new Check(host, context, tell);
}

class Check {
  private readonly hidden = new Set<Severity>();
  private readonly checker: Checker;
  private readonly marks: Marks;
  private readonly state = element('div', { class: 'check-state', role: 'status' });
  private readonly filter = element('div', { class: 'check-filter', role: 'group', 'aria-label': t('แสดงเฉพาะ', 'Show only') });
  private readonly list = element('ul', { class: 'plain check-list' });
  private readonly again = element('button', { type: 'button', class: 'btn second compact' }, t('ตรวจตอนนี้', 'Check now'));
  private shown = '';

  constructor(
    host: HTMLElement,
    private readonly context: ProcessContext,
    private readonly tell: (totals: FindingTotals) => void,
  ) {
    this.marks = new Marks(context, (id) => this.openFirst(id));
    host.append(element('div', { class: 'check' }, element('div', { class: 'check-head' }, this.state, this.again), this.filter, this.list));
    this.checker = new Checker(context, () => this.show());
    this.again.addEventListener('click', () => void this.checker.ask());
    context.onSelect((id) => this.showSelected(id));
  }

  private show(): void {
    const { findings, state } = this.checker;
    const counts = countsOf(findings);
    this.tell({ errors: counts.error, warnings: counts.warning });
    this.marks.show(findings);
    tellFindings(this.context.modeler, findings);
    this.showState(counts);
    const key = JSON.stringify([findings, [...this.hidden], state]);
    if (key === this.shown) return;
    this.shown = key;
    this.showFilter(counts);
    this.redraw(() => this.list.replaceChildren(...findings.filter((f) => !this.hidden.has(f.severity)).map((f, at) => this.item(f, at))));
  }

  /** Draws the list again; the focus stays on the button it was on, or goes to its neighbour where that is gone. */
  private redraw(draw: () => void): void {
    const active = document.activeElement instanceof HTMLElement && this.list.contains(document.activeElement) ? document.activeElement : undefined;
    const at = active ? [...this.list.children].findIndex((item) => item.contains(active)) : -1;
    draw();
    if (!active) return;
    const same = active.id ? document.getElementById(active.id) : null;
    const near = this.list.children[Math.min(at, this.list.children.length - 1)]?.querySelector<HTMLElement>('a, button');
    (same ?? near ?? this.again).focus();
  }

  private showState(counts: Readonly<Record<Severity, number>>): void {
    const { state } = this.checker;
    const isClean = counts.error + counts.warning === 0;
    const parts = (['error', 'warning', 'information'] as const).filter((s) => counts[s] > 0).map((s) => severityWords[s][2](counts[s]));
    const found = (isClean ? [t('ไม่พบข้อบกพร่อง', 'Nothing is wrong'), ...parts] : parts).join(' · ');
    const words = {
      checking: isClean ? t('กำลังตรวจ…', 'Checking…') : t(`${found} กำลังตรวจทั้งชุด…`, `${found}. Checking the whole package…`),
      done: found,
      unreachable: t(
        `${found} (เฉพาะที่เบราว์เซอร์ตรวจได้) ยังตรวจทั้งชุดกับเซิร์ฟเวอร์ไม่ได้ โปรดตรวจสอบการเชื่อมต่อแล้วกด “ตรวจตอนนี้”`,
        `${found} (as far as the browser can tell). The server could not check the whole package. Check the connection and press “Check now”.`,
      ),
    }[state];
    this.state.dataset['state'] = state === 'done' && isClean ? 'clean' : state;
    if (this.state.textContent !== words) this.state.replaceChildren(words);
  }

  private showFilter(counts: Readonly<Record<Severity, number>>): void {
    const severities = (['error', 'warning', 'information'] as const).filter((severity) => counts[severity] > 0);
    this.filter.hidden = severities.length < 2;
    const active = document.activeElement?.id;
    this.filter.replaceChildren(
      ...severities.map((severity) => {
        const [one] = severityWords[severity];
        const button = element('button', { id: `check-filter-${severity}`, type: 'button', class: 'btn second compact', 'aria-pressed': String(!this.hidden.has(severity)) }, `${one} (${counts[severity]})`);
        button.addEventListener('click', () => {
          if (!this.hidden.delete(severity)) this.hidden.add(severity);
          this.show();
        });
        return button;
      }),
    );
    if (active?.startsWith('check-filter-')) document.getElementById(active)?.focus();
  }

  private item(finding: Finding, at: number): HTMLElement {
    const place = placeOf(finding.element);
    const [word, look] = severityWords[finding.severity];
    const basis = finding.basis ? [element('p', { class: 'check-basis' }, t(`อ้างอิง: ${finding.basis}`, `Basis: ${finding.basis}`))] : [];
    const mends = this.context.isReadOnly ? [] : mendsOf(this.context, finding).map((mend, number) => this.mend(mend, `${at}-${number}`));
    return element(
      'li',
      { class: `finding ${finding.severity}`, 'data-element': place.kind === 'element' ? place.id : undefined, 'data-rule': finding.rule },
      element('p', {}, element('span', { class: `tag ${look}` }, word), ' ', local(finding.message)),
      ...basis,
      element('div', { class: 'check-acts' }, ...this.link(place, at), ...mends),
    );
  }

  private link(place: Place, at: number): readonly Node[] {
    if (place.kind === 'page') return [element('a', { href: addressOf(place) }, `${pageNames[place.page]} ${place.file}`)];

    if (place.kind === 'elsewhere') return [element('span', { class: 'muted' }, place.name)];
    const registry = this.context.modeler.get('elementRegistry');
    const process = processElement(this.context.modeler);
    // A clock of the process is no element of its own; it is edited on the process.
    const known = (place.kind === 'element' ? registry.get(place.id) : undefined) ?? process;
    const name = known === process ? t('กระบวนงาน', 'the process') : nameOf(known);
    // An address, so that it can be copied and sent; followed here, nothing is loaded again.
    const address = new URL(location.href);
    address.searchParams.set('element', known.id);
    const link = element('a', { href: `${address.pathname}${address.search}`, id: `check-link-${at}` }, t(`ไปที่ ${name}`, `Go to ${name}`));
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.replaceState(null, '', link.href);
      this.context.select(known.id);
      openFinding(this.context.modeler, known.id);
    });
    return [link];
  }

  private mend(mend: Mend, id: string): HTMLElement {
    const run = (choice: string): void => {
      mend.run(choice);
      announce(t(`แก้แล้ว: ${mend.label} เลิกทำได้`, `Mended: ${mend.label}. This can be undone.`));
    };
    const button = element('button', { type: 'button', class: 'btn second compact', id: `check-mend-${id}` }, mend.label);
    if (!mend.choices) {
      button.addEventListener('click', () => run(''));
      return button;
    }

    const select = element('select', { 'aria-label': mend.label, id: `check-choice-${id}` }, ...mend.choices.map((choice) => element('option', { value: choice.value }, choice.label)));
    button.addEventListener('click', () => run(select.value));
    return element('span', { class: 'check-choice' }, select, button);
  }

  private openFirst(id: string): void {
    this.context.select(id);
    this.list.querySelector(`[data-element="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  private showSelected(id: string | undefined): void {
    for (const item of this.list.querySelectorAll<HTMLElement>('[data-element]')) item.classList.toggle('chosen', item.dataset['element'] === id);
  }
}
