import { element } from '../shared/dom';
import { t } from '../shared/text';
import { readDay, readInstant } from './writtenTime';

/** Names of months in the page's language. */
const months = Array.from({ length: 12 }, (_, i) => new Intl.DateTimeFormat(t('th', 'en'), { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, i, 15)));

/** Three fields for a day, with a fourth for the time where it is asked for. */
export class DateFields {
  readonly root: HTMLElement;
  private readonly day: HTMLInputElement;
  private readonly month: HTMLSelectElement;
  private readonly year: HTMLInputElement;
  private readonly time: HTMLInputElement | undefined;

  constructor(id: string, legend: string, withTime: boolean, initial?: Date, hint?: string) {
    this.day = element('input', { type: 'text', inputmode: 'numeric', class: 'w2', id: `${id}-day` });
    this.month = element('select', { id: `${id}-month` }, element('option', { value: '' }, ''), ...months.map((name, i) => element('option', { value: i + 1 }, name)));
    this.year = element('input', { type: 'text', inputmode: 'numeric', class: 'w4', id: `${id}-year` });
    this.time = withTime ? element('input', { type: 'text', class: 'w4', id: `${id}-time` }) : undefined;
    if (initial) this.fill(initial);
    const part = (label: string, control: HTMLElement): HTMLElement => element('div', {}, element('label', { for: control.id }, label), control);
    this.root = element(
      'fieldset',
      { class: 'field' },
      element('legend', {}, legend),
      ...(hint ? [element('p', { class: 'hint' }, hint)] : []),
      element(
        'div',
        { class: 'date-parts' },
        part(t('วัน', 'Day'), this.day),
        part(t('เดือน', 'Month'), this.month),
        part(t('ปี พ.ศ.', 'Year'), this.year),
        ...(this.time ? [part(t('เวลา (น.)', 'Time'), this.time)] : []),
      ),
    );
  }

  /** The day in ISO 8601; undefined where there is none. */
  get value(): string | undefined {
    return readDay({ day: this.day.value, month: this.month.value, year: this.year.value });
  }

  /** The instant in RFC 3339; undefined where there is none. */
  get instant(): string | undefined {
    return readInstant({ day: this.day.value, month: this.month.value, year: this.year.value, time: this.time?.value ?? '' });
  }

  /** Whether nothing was written. */
  get isEmpty(): boolean {
    return [this.day, this.month, this.year].every((control) => control.value.trim() === '');
  }

  focus(): void {
    this.day.focus();
  }

  private fill(at: Date): void {
    const there = new Date(at.getTime() + 7 * 3600_000);
    this.day.value = String(there.getUTCDate());
    this.month.value = String(there.getUTCMonth() + 1);
    this.year.value = String(there.getUTCFullYear() + (t('th', 'en') === 'th' ? 543 : 0));
    if (this.time) this.time.value = t('09.00', '09:00');
  }
}
