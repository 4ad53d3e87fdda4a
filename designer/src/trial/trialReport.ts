import { element } from '../shared/dom';
import { dateTime, language, local, t, type LocalText } from '../shared/text';
import type { TriedCase, TriedClock } from './trialModel';

const dayFormat = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'th-TH-u-ca-buddhist-nu-latn', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** What became of the tried case: times, breaches, letters, decisions, and all that happened. */
export function report(tried: TriedCase, unit: (id: string) => string, clockActs: (clock: TriedClock) => readonly HTMLElement[]): HTMLElement[] {
  return [
    section(t('เวลาที่กำลังนับ', 'Clocks'), tried.clocks.map((c) => clock(c, unit, clockActs(c))), t('ไม่มีเวลาที่กำลังนับ', 'No clock binds anybody now.')),
    section(t('เกินกำหนด', 'Breaches'), list(tried.breaches.map((b) => [`${local(b.title)}: ${t('ครบกำหนด', 'due')} ${dateTime(b.due)} (${b.cite})`])), t('ไม่มีการเกินกำหนด', 'None.')),
    section(t('หนังสือที่จะส่ง', 'Letters that would be sent'), list(tried.letters.map((l) => [`${dateTime(l.at)} · ${local(l.name)} → ${local(l.toName)}`, l.subject])), t('ยังไม่มีหนังสือ', 'None yet.')),
    section(t('ตารางตัดสินใจที่ใช้', 'Decisions asked'), list(tried.decisions.map((d) => decision(d))), t('ยังไม่มีการตัดสินใจ', 'None yet.')),
    section(t('หมุดหมาย', 'Milestones'), list(tried.milestones.map((m) => [`${local(m.name)}: ${dateTime(m.at)}`])), t('ยังไม่ถึงหมุดหมายใด', 'None reached yet.')),
    section(t('ลำดับเหตุการณ์', 'Timeline'), [timeline(tried)], ''),
  ];
}

/** What the trial does not do, by the server's own account. */
export function limits(of: readonly LocalText[]): HTMLElement {
  return element(
    'section',
    { class: 'notice-box', 'aria-labelledby': 'limits-title' },
    element('h2', { id: 'limits-title' }, t('สิ่งที่การทดลองนี้จำลองและไม่จำลอง', 'What this trial does and does not simulate')),
    element('p', {}, t('ใช้กลไกและปฏิทินจริงของระบบ จึงนับเวลา เปิดงาน และเลือกทางเดินเหมือนคำขอจริง', 'It runs on the system’s own engine and calendar: time is counted, tasks open and ways are taken as for a real application.')),
    element('ul', {}, ...of.map((limit) => element('li', {}, local(limit)))),
  );
}

function decision(d: TriedCase['decisions'][number]): readonly (string | null)[] {
  const rules = d.tables.map((table) => t(`${table.element}: กฎ ${table.rules.join(', ') || '–'}`, `${table.element}: rule ${table.rules.join(', ') || '–'}`));
  return [`${dateTime(d.at)} · ${d.decision} = ${JSON.stringify(d.value)}`, rules.join(' · ')];
}

function clock({ clock, warnings, onLapse }: TriedClock, unit: (id: string) => string, acts: readonly HTMLElement[]): HTMLElement {
  const look = clock.state === 'breached' ? 'late' : clock.state === 'paused' ? 'soon' : 'ok';
  const why = clock.derivation;
  const ahead = [
    ...warnings.map((w) => t(`${dateTime(w.at)} เตือนที่ร้อยละ ${w.share}: ${w.notices.map((n) => n.template).join(', ')}`, `${dateTime(w.at)}: warning at ${w.share} percent: ${w.notices.map((n) => n.template).join(', ')}`)),
    ...onLapse.map((l) => t(`เมื่อพ้นกำหนด: ${l.th}`, `When it lapses: ${l.en}`)),
  ];
  return element(
    'div',
    { class: `clock ${look}` },
    element('h3', {}, local(clock.title)),
    element('p', { class: 'due' }, clock.due ? t(`ครบกำหนด ${dateTime(clock.due)}`, `Due ${dateTime(clock.due)}`) : t('หยุดนับอยู่', 'It stands still.')),
    ...(ahead.length > 0 ? [element('ul', { class: 'small' }, ...ahead.map((line) => element('li', {}, line)))] : []),
    ...(why ? [derivation(why, unit)] : []),
    element('p', { class: 'cite' }, clock.cite),
    ...acts,
  );
}

function derivation(why: NonNullable<TriedClock['clock']['derivation']>, unit: (id: string) => string): HTMLElement {
  const rows = why.days.map((d) =>
    element('tr', { class: d.isLast ? 'last' : d.number === null ? 'off' : '' }, element('th', { scope: 'row' }, day(d.date)), element('td', {}, d.number === null ? '' : String(d.number)), element('td', {}, typeof d.why === 'string' ? d.why : d.why ? local(d.why) : '')),
  );
  const head = element('thead', {}, element('tr', {}, ...[t('วันที่', 'Day'), t('นับที่', 'No.'), t('เหตุที่ไม่นับ', 'Why not counted')].map((text) => element('th', { scope: 'col' }, text))));
  return element(
    'details',
    {},
    element('summary', {}, t('ที่มาของวันครบกำหนด', 'How the due day was counted')),
    element('p', { class: 'small' }, t(`${why.count} ${unit(why.unit)} นับจาก ${day(why.firstDay)} ถึง ${day(why.lastDay)} · ${why.basis.join(', ')}`, `${why.count} ${unit(why.unit)} from ${day(why.firstDay)} to ${day(why.lastDay)} · ${why.basis.join(', ')}`)),
    element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('วันที่นับ', 'The days counted') }, element('table', { class: 'days' }, head, element('tbody', {}, ...rows))),
  );
}

function timeline(tried: TriedCase): HTMLElement {
  const lines = tried.timeline.map((line) =>
    element(
      'li',
      { class: line.mark ?? '' },
      element('p', { class: 'what' }, local(line.what)),
      ...(line.detail ? [element('p', {}, local(line.detail))] : []),
      element('p', { class: 'when' }, [dateTime(line.at), line.by].filter(Boolean).join(' · ')),
    ),
  );
  return element('ol', { class: 'timeline' }, ...lines);
}

function list(lines: readonly (readonly (string | null)[])[]): HTMLElement[] {
  return lines.length === 0 ? [] : [element('ul', {}, ...lines.map(([first, second]) => element('li', {}, first!, ...(second ? [element('span', { class: 'sub' }, second)] : []))))];
}

function section(title: string, content: readonly HTMLElement[], none: string): HTMLElement {
  return element('section', {}, element('h2', {}, title), ...(content.length > 0 ? content : [element('p', { class: 'hint' }, none)]));
}

function day(iso: string): string {
  return dayFormat.format(new Date(`${iso}T00:00:00Z`));
}
