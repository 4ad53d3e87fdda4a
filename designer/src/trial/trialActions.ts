import type { Problem } from '../shared/api';
import { element } from '../shared/dom';
import { dateTime, local, t } from '../shared/text';
import { readNumber } from '../shared/fields';
import { DateFields } from './dateFields';
import { FormInputs } from './formInputs';
import { nextEvent, type Act, type TriedCase, type TriedClock, type TriedTask } from './trialModel';

/** Does an act; the problems where it is refused, and nothing where it is done. */
export type Do = (act: Act) => Promise<readonly Problem[]>;

/** Shows what an act was refused for, and goes there; nothing where it was done. */
export function showProblems(host: HTMLElement, problems: readonly Problem[]): void {
  host.replaceChildren();
  if (problems.length === 0) return;
  const items = problems.map((p) => element('li', {}, local(p.message), p.basis ? ` (${p.basis})` : ''));
  const summary = element('div', { class: 'error-summary', role: 'alert', tabindex: -1 }, element('h2', {}, t('ยังทำไม่ได้', 'This cannot be done yet')), element('ul', {}, ...items));
  host.append(summary);
  summary.focus();
}

/**
 * An open task with its form and a button for each outcome.
 * @param form The text of its form; undefined where it has none.
 */
export function taskForm(task: TriedTask, form: string | undefined, act: Do): HTMLElement {
  const id = `task-${task.id.replaceAll('.', '-')}`;
  const inputs = form === undefined ? undefined : new FormInputs(id, form);
  const refused = element('div');
  const asksReason = task.needsReason || task.recommended !== null || task.outcomes.some((o) => o.requiresReason);
  const reason = element('textarea', { id: `${id}-reason`, rows: 2 });
  const send = async (outcome: string | undefined): Promise<void> => {
    const data = inputs?.data;
    const given = reason.value.trim();
    refused.replaceChildren();
    const problems = await act({ complete: task.id, ...(outcome === undefined ? {} : { outcome }), ...(data ? { with: data } : {}), ...(given ? { reason: given } : {}) });
    showProblems(refused, problems);
  };
  const outcomes = task.outcomes.length > 0 ? task.outcomes : [{ id: undefined, name: { th: 'เสร็จ', en: 'Done' }, adverse: false, barredAfterComplete: false }];
  const buttons = outcomes.map((outcome) => {
    const advised = outcome.id !== undefined && outcome.id === task.recommended ? t(' (ตารางเสนอ)', ' (advised by the table)') : '';
    const button = element('button', { type: 'button', class: `btn ${outcome.adverse ? 'adverse' : 'second'}` }, local(outcome.name) + advised);
    button.addEventListener('click', () => void send(outcome.id));
    return button;
  });
  return element(
    'section',
    { class: 'panel do', 'aria-labelledby': `${id}-title` },
    element('h3', { id: `${id}-title` }, local(task.title)),
    element('p', { class: 'hint' }, [local(task.roleName), task.due ? t(`ครบกำหนด ${dateTime(task.due)}`, `due ${dateTime(task.due)}`) : ''].filter(Boolean).join(' · ')),
    refused,
    ...(inputs ? [inputs.root] : []),
    ...(asksReason ? [element('div', { class: 'field' }, element('label', { for: reason.id }, t('เหตุผลเป็นหนังสือ (หากต้องมี)', 'Written reason (where one is asked)')), reason)] : []),
    element('div', { class: 'actions' }, ...buttons),
  );
}

/** Lets time pass: to what happens next, by days, or to a day. */
export function timePassing(tried: TriedCase, act: Do): HTMLElement {
  const refused = element('div');
  const pass = async (made: Act | undefined, otherwise: string): Promise<void> => {
    if (!made) {
      refused.replaceChildren(element('p', { class: 'field-error', role: 'alert' }, otherwise));
      return;
    }

    showProblems(refused, await act(made));
  };
  const button = (label: string, run: () => void): HTMLElement => {
    const made = element('button', { type: 'button', class: 'btn second compact' }, label);
    made.addEventListener('click', run);
    return made;
  };
  const next = nextEvent(tried);
  const days = element('input', { type: 'text', inputmode: 'numeric', class: 'w4', id: 'pass-days', value: '1' });
  const to = new DateFields('pass-to', t('ถึงวันที่', 'To a day'), true);
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'pass-title' },
    element('h3', { id: 'pass-title' }, t('ให้เวลาผ่านไป', 'Let time pass')),
    refused,
    next === undefined
      ? element('p', { class: 'hint' }, t('ไม่มีเหตุการณ์ที่จะเกิดเองต่อจากนี้', 'Nothing more happens by itself.'))
      : element('p', {}, button(t(`ถึงเหตุการณ์ถัดไป: ${dateTime(next)}`, `To what happens next: ${dateTime(next)}`), () => void pass({ advanceTo: next }, ''))),
    element(
      'div',
      { class: 'field pass-days' },
      element('label', { for: 'pass-days' }, t('จำนวนวัน', 'Days')),
      days,
      button(t('ผ่านไป', 'Let pass'), () => {
        const count = readNumber(days.value, { min: 1, max: 3650 });
        void pass(count === undefined ? undefined : { advance: `P${count}D` }, t('ต้องเป็นจำนวนวัน 1 ถึง 3650 โปรดแก้ไข', 'Expected 1 to 3650 days. Correct it.'));
      }),
    ),
    to.root,
    button(t('ไปถึงวันนี้', 'Go to this day'), () => void pass(to.instant === undefined ? undefined : { advanceTo: to.instant }, t('ต้องมีวันที่และเวลา เช่น 09.00 โปรดกรอกให้ครบ', 'Expected a day and a time such as 09:00. Fill them in.'))),
  );
}

/** Messages and signals for which the case waits. */
export function waitForms(tried: TriedCase, act: Do): HTMLElement[] {
  return tried.waits.flatMap((wait) => {
    if (wait.name === null || !/message|signal/u.test(wait.kind)) return [];
    const name = wait.name;
    const isSignal = wait.kind.includes('signal');
    const refused = element('div');
    const button = element('button', { type: 'button', class: 'btn second compact' }, isSignal ? t(`ส่งสัญญาณ ${name}`, `Send the signal ${name}`) : t(`ส่งข้อความ ${name}`, `Send the message ${name}`));
    button.addEventListener('click', () => {
      void act(isSignal ? { signal: name } : { message: name, ...(wait.key ? { key: wait.key } : {}) }).then((problems) => showProblems(refused, problems));
    });
    return [element('div', { class: 'panel' }, refused, button)];
  });
}

/** What a law lets one do to a clock: pause, resume, extend. */
export function clockActs(clock: TriedClock, act: Do): readonly HTMLElement[] {
  const paused = clock.clock.state === 'paused';
  if (clock.grounds.length === 0 && !clock.extension && !paused) return [];
  const id = `clock-${clock.id.replaceAll('.', '-')}`;
  const refused = element('div');
  const reason = element('input', { type: 'text', id: `${id}-reason` });
  const button = (label: string, made: () => Act): HTMLElement => {
    const it = element('button', { type: 'button', class: 'btn second compact' }, label);
    it.addEventListener('click', () => void act(made()).then((problems) => showProblems(refused, problems)));
    return it;
  };
  const grounds = paused ? [] : clock.grounds.map((g) => button(t(`หยุดนับ: ${g.name.th} (${g.cite})`, `Pause: ${g.name.en} (${g.cite})`), () => ({ pause: clock.id, ground: g.id, reason: reason.value })));
  const others = [
    ...(paused ? [button(t('นับต่อ', 'Resume'), () => ({ resume: clock.id, reason: reason.value }))] : []),
    ...(clock.extension ? [button(t(`ขยายเวลา ${clock.extension.by.th} (${clock.extension.cite})`, `Extend by ${clock.extension.by.en} (${clock.extension.cite})`), () => ({ extend: clock.id, reason: reason.value }))] : []),
  ];
  return [
    element(
      'details',
      {},
      element('summary', {}, t('หยุดนับหรือขยายเวลา', 'Pause or extend')),
      refused,
      element('div', { class: 'field' }, element('label', { for: reason.id }, t('เหตุผล', 'Reason')), reason),
      element('div', { class: 'undo-bar' }, ...grounds, ...others),
    ),
  ];
}
