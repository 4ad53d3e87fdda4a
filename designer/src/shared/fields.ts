import { element } from './dom';
import { t } from './text';

/** A control with its label. */
export interface FieldOptions {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly readOnly: boolean;
  readonly optional?: boolean;
  /** Told each letter. */
  readonly typed: (value: string) => void;
}

/** A text of one line, or of several. */
export function textField(options: FieldOptions & { readonly lines?: number; readonly language?: 'th' | 'en'; readonly mono?: boolean }): HTMLElement {
  const { id, lines, language, mono } = options;
  const control = lines ? element('textarea', { id, rows: lines }) : element('input', { type: 'text', id });
  control.value = options.value;
  control.readOnly = options.readOnly;
  if (language) control.lang = language;
  if (mono) control.classList.add('mono');
  control.addEventListener('input', () => options.typed(control.value));
  return labelled(options, control);
}

/** A number; what is none, or out of bounds, is told beside it and not taken. */
export function numberField(options: Omit<FieldOptions, 'typed'> & { readonly min: number; readonly max: number; readonly decimals?: boolean; readonly typed: (value: number | undefined) => void }): HTMLElement {
  const control = element('input', { type: 'text', id: options.id, class: 'num', inputmode: options.decimals ? 'decimal' : 'numeric', value: options.value });
  control.readOnly = options.readOnly;
  const error = element('p', { class: 'field-error', role: 'alert', hidden: true });
  control.addEventListener('input', () => {
    const read = readNumber(control.value, options);
    const wrong = read === undefined && !(options.optional && control.value.trim() === '');
    control.setAttribute('aria-invalid', String(wrong));
    error.hidden = !wrong;
    error.textContent = wrong ? t(`ต้องเป็นตัวเลข ${options.min} ถึง ${options.max} โปรดแก้ไข`, `Expected a number from ${options.min} to ${options.max}. Correct it.`) : '';
    if (!wrong) options.typed(read);
  });
  const field = labelled({ ...options, typed: () => undefined }, control);
  control.before(error);
  return field;
}

/** A box to tick. */
export function flagField(options: Omit<FieldOptions, 'value' | 'typed'> & { readonly value: boolean; readonly typed: (value: boolean) => void }): HTMLElement {
  const control = element('input', { type: 'checkbox', id: options.id, checked: options.value, disabled: options.readOnly });
  control.addEventListener('change', () => options.typed(control.checked));
  const label = element('label', { for: options.id }, options.label, ...(options.hint ? [element('span', { class: 'sub' }, options.hint)] : []));
  return element('div', { class: 'field choice' }, control, label);
}

/** One of a list. What is set is kept on the list, even where it is not one of it. */
export function pickField(options: FieldOptions & { readonly picks: readonly { readonly value: string; readonly label: string }[] }): HTMLElement {
  const { value, picks } = options;
  const known = picks.some((p) => p.value === value) ? picks : [{ value, label: value || t('(โปรดเลือก)', '(choose)') }, ...picks];
  const control = element('select', { id: options.id, disabled: options.readOnly }, ...known.map((p) => element('option', { value: p.value, selected: p.value === value }, p.label)));
  control.addEventListener('change', () => options.typed(control.value));
  return labelled(options, control);
}

/** Reads a number, in Thai digits too; undefined where it is none within bounds. */
export function readNumber(text: string, bounds: { readonly min: number; readonly max: number; readonly decimals?: boolean }): number | undefined {
  const written = text.trim().replaceAll(',', '').replace(/[๐-๙]/gu, (d) => String(d.charCodeAt(0) - 0xe50));
  const value = Number(written);
  return written !== '' && Number.isFinite(value) && value >= bounds.min && value <= bounds.max && (bounds.decimals || Number.isInteger(value)) ? value : undefined;
}

function labelled(options: FieldOptions, control: HTMLElement): HTMLElement {
  const optional = options.optional ? [element('span', { class: 'optional' }, t('(ไม่บังคับ)', '(optional)'))] : [];
  const hint = options.hint ? [element('p', { class: 'hint', id: `${options.id}-hint` }, options.hint)] : [];
  if (options.hint) control.setAttribute('aria-describedby', `${options.id}-hint`);
  return element('div', { class: 'field' }, element('label', { for: options.id }, options.label, ...optional), ...hint, control);
}
