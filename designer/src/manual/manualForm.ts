import { element } from '../shared/dom';
import { listEditor, Unfolded } from '../shared/listEditor';
import type { Lists } from '../shared/lists';
import { local, t } from '../shared/text';
import { readPeriod, writePeriod } from './period';
import { orderAt, sections, type FormFields, type ManualField, type Pick } from './sections';
import type { YamlPath, YamlText } from './yamlText';

/** A change of the manual; `run` names the field that is typed in, so that undo takes a whole word, not a letter. */
export type ManualChange = (change: (text: YamlText) => YamlText, run?: string) => void;

/** Draws the manual's fields. Typing changes the text only; adding, removing and moving draw the form again. */
export class ManualForm {
  readonly root = element('form', { class: 'manual-form', novalidate: true });
  private readonly unfolded = new Unfolded();

  constructor(
    private text: YamlText,
    private readonly lists: Lists,
    private readonly readOnly: boolean,
    private readonly change: ManualChange,
  ) {
    this.root.addEventListener('submit', (event) => event.preventDefault());
    this.draw();
  }

  /** Takes a text. It is drawn again where the change was not typed into the form. */
  take(text: YamlText, again: boolean): void {
    this.text = text;
    if (again) this.draw();
  }

  private draw(): void {
    const focused = document.activeElement instanceof HTMLElement && this.root.contains(document.activeElement) ? document.activeElement.id : '';
    const scroll = scrollY;
    this.root.replaceChildren(
      ...sections.map((section, i) =>
        element(
          'section',
          { 'aria-labelledby': `manual-section-${i}` },
          element('h2', { id: `manual-section-${i}` }, section.title),
          ...(section.hint ? [element('p', { class: 'hint' }, section.hint)] : []),
          ...section.fields.map((field) => this.field(field, [])),
        ),
      ),
    );
    scrollTo({ top: scroll });
    if (focused) document.getElementById(focused)?.focus();
  }

  private field(field: ManualField, above: YamlPath): HTMLElement {
    switch (field.kind) {
      case 'local':
        return this.local(field, [...above, field.key]);
      case 'text':
      case 'number':
        return this.typed(field, [...above, field.key]);
      case 'flag':
        return this.flag(field, [...above, field.key]);
      case 'pick':
        return this.labelled(field, [...above, field.key], this.pick(field.picks(this.lists, this.formFields()), [...above, field.key]));
      case 'period':
        return this.period(field, above);
      case 'texts':
        return this.texts(field, [...above, field.key]);
      case 'group':
        return this.group(field, [...above, field.key]);
      case 'list':
        return this.list(field, [...above, field.key]);
    }
  }

  private local(field: ManualField & { kind: 'local' }, path: YamlPath): HTMLElement {
    const one = (language: 'th' | 'en', label: string): HTMLElement => {
      const at = [...path, language];
      const input = element('textarea', { rows: field.long ? 3 : 1 });
      // A name is one line of the file, however long; Enter would make it two.
      if (!field.long) input.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
      input.id = idOf(at);
      input.lang = language;
      input.value = asText(this.text.value(at));
      input.readOnly = this.readOnly;
      this.onType(input, at, () => (text) => setLocal(text, path, language, input.value, field.optional === true));
      return element('div', {}, element('label', { for: input.id }, label), input);
    };
    return element(
      'fieldset',
      { class: 'field two-languages' },
      element('legend', {}, field.label, ...mayBeEmpty(field.optional)),
      ...hint(field.hint),
      element('div', { class: 'pair' }, one('th', t('ไทย', 'Thai')), one('en', t('อังกฤษ', 'English'))),
    );
  }

  private typed(field: ManualField & { kind: 'text' | 'number' }, path: YamlPath): HTMLElement {
    const input = element('input', { type: 'text', ...(field.kind === 'number' ? { inputmode: field.decimals ? 'decimal' : 'numeric', class: 'num' } : {}) });
    const old = this.text.value(path);
    input.value = old === undefined || old === null ? '' : String(old);
    input.readOnly = this.readOnly;
    this.onType(input, path, () => {
      if (input.value.trim() === '' && field.optional) return (text) => (text.value(path) === undefined ? text : text.remove(path));
      const value = field.kind === 'number' ? numberOf(input, field) : input.value;
      return value === undefined ? undefined : (text) => text.set(path, value, orderAt(path));
    });
    return this.labelled(field, path, input);
  }

  private flag(field: ManualField & { kind: 'flag' }, path: YamlPath): HTMLElement {
    const input = element('input', { type: 'checkbox', id: idOf(path), checked: this.text.value(path) === true, disabled: this.readOnly });
    input.addEventListener('change', () => {
      // A flag that was left out stays left out while it is false.
      const drop = !input.checked && field.key !== 'required' && field.key !== 'keepsAlive' && field.key !== 'byFee';
      this.change((text) => (drop ? text.remove(path) : text.set(path, input.checked, orderAt(path))));
    });
    const label = element('label', { for: input.id }, field.label, ...(field.hint ? [element('span', { class: 'sub' }, field.hint)] : []));
    return element('div', { class: 'field choice' }, input, label);
  }

  private pick(picks: readonly Pick[], path: YamlPath): HTMLSelectElement {
    const value = asText(this.text.value(path));
    // What the file says is kept on the list, even where it is not one of the picks: the check tells about it.
    const known = picks.some((p) => p.value === value) ? picks : [{ value, label: value || t('(โปรดเลือก)', '(choose)') }, ...picks];
    const select = element('select', { id: idOf(path), disabled: this.readOnly }, ...known.map((p) => element('option', { value: p.value, selected: p.value === value }, p.label)));
    select.addEventListener('change', () => this.change((text) => text.set(path, select.value, orderAt(path))));
    return select;
  }

  private period(field: ManualField & { kind: 'period' }, above: YamlPath): HTMLElement {
    const [period, unit] = [this.text.value([...above, 'period']), this.text.value([...above, 'unit'])];
    const never = field.none !== undefined && period === 'none';
    const read = never ? { count: 1, unit: field.units.at(-1)! } : readPeriod(period, unit);
    if (!read) return element('div', {}, this.typed({ kind: 'text', key: 'period', label: field.label, hint: 'ISO 8601' }, [...above, 'period']), this.typed({ kind: 'text', key: 'unit', label: t('หน่วย', 'Unit') }, [...above, 'unit']));
    const count = element('input', { type: 'text', inputmode: 'numeric', class: 'w4', id: idOf([...above, 'period']), value: read.count });
    const units = this.lists.units.filter((u) => field.units.includes(u.id));
    const select = element('select', { id: idOf([...above, 'unit']), disabled: this.readOnly, 'aria-label': t(`${field.label} หน่วย`, `${field.label}, unit`) }, ...units.map((u) => element('option', { value: u.id, selected: u.id === read.unit }, local(u))));
    const none = element('input', { type: 'checkbox', id: idOf([...above, 'none']), checked: never, disabled: this.readOnly });
    count.disabled = never;
    count.readOnly = this.readOnly;
    select.disabled = never || this.readOnly;
    const write = (run?: string): void => {
      const whole = numberOf(count, { min: 1, max: 999999 });
      if (whole === undefined) return;
      const made = { count: whole, unit: select.value };
      this.change((text) => text.set([...above, 'period'], writePeriod(made), orderAt([...above, 'period'])).set([...above, 'unit'], made.unit, orderAt([...above, 'unit'])), run);
    };
    count.addEventListener('input', () => write(count.id));
    select.addEventListener('change', () => write());
    none.addEventListener('change', () => {
      count.disabled = select.disabled = none.checked;
      if (none.checked) this.change((text) => text.set([...above, 'period'], 'none'));
      else write();
    });
    return element(
      'div',
      { class: 'field' },
      element('label', { for: count.id }, field.label),
      element('div', { class: 'period' }, count, select),
      ...(field.none === undefined ? [] : [element('div', { class: 'choice' }, none, element('label', { for: none.id }, field.none))]),
    );
  }

  private texts(field: ManualField & { kind: 'texts' }, path: YamlPath): HTMLElement {
    const values = asList(this.text.value(path));
    const editor = listEditor(
      {
        id: idOf(path),
        noun: field.noun,
        titles: values.map(asText),
        flat: true,
        readOnly: this.readOnly,
        ...(field.min === undefined ? {} : { min: field.min }),
        body: (i) => this.textsEntry(field, [...path, i]),
        add: () => this.change((text) => this.added(text, path, '')),
        remove: (i) => this.change((text) => text.remove([...path, i])),
        swap: (i) => this.change((text) => text.swap(path, i)),
      },
      this.unfolded,
    );
    return element('div', { class: 'field', role: 'group', 'aria-label': field.label }, element('h3', {}, field.label), ...hint(field.hint), editor);
  }

  private textsEntry(field: ManualField & { kind: 'texts' }, path: YamlPath): HTMLElement {
    const label = t(`${field.noun} ลำดับที่ ${Number(path.at(-1)) + 1}`, `${field.noun} ${Number(path.at(-1)) + 1}`);
    const input = field.picks ? this.pick(field.picks(this.lists, this.formFields()), path) : element('input', { type: 'text', id: idOf(path), value: asText(this.text.value(path)) });
    input.setAttribute('aria-label', label);
    if (input instanceof HTMLInputElement) {
      input.readOnly = this.readOnly;
      this.onType(input, path, () => (text) => text.set(path, input.value));
    }

    return input;
  }

  private group(field: ManualField & { kind: 'group' }, path: YamlPath): HTMLElement {
    const there = this.text.value(path) !== undefined;
    const body = there ? field.fields.map((inner) => this.field(inner, path)) : [element('p', { class: 'hint' }, t('ไม่ได้ระบุ', 'Not stated.'))];
    const act = element('button', { type: 'button', class: 'btn second compact', id: `${idOf(path)}-toggle` }, there ? t(`ลบ${field.label}`, `Remove ${field.label}`) : t(`เพิ่ม${field.label}`, `Add ${field.label}`));
    act.addEventListener('click', () => this.change((text) => (there ? text.remove(path) : text.set(path, field.blank, orderAt(path)))));
    const canAct = !this.readOnly && (field.optional || !there);
    return element('fieldset', { class: 'panel' }, element('legend', {}, field.label), ...hint(field.hint), ...body, ...(canAct ? [act] : []));
  }

  private list(field: ManualField & { kind: 'list' }, path: YamlPath): HTMLElement {
    const values = asList(this.text.value(path));
    const editor = listEditor(
      {
        id: idOf(path),
        noun: field.noun,
        titles: values.map((_, i) => this.heading([...path, i, field.heading])),
        readOnly: this.readOnly,
        ...(field.min === undefined ? {} : { min: field.min }),
        body: (i) => element('div', {}, ...field.fields.map((inner) => this.field(inner, [...path, i]))),
        add: () => this.change((text) => this.added(text, path, field.blank)),
        remove: (i) => this.change((text) => text.remove([...path, i])),
        swap: (i) => this.change((text) => text.swap(path, i)),
      },
      this.unfolded,
    );
    return element('div', { class: 'field', role: 'group', 'aria-label': field.label }, element('h3', {}, field.label), ...hint(field.hint), editor);
  }

  private heading(path: YamlPath): string {
    return asText(this.text.value([...path, t('th', 'en')])) || asText(this.text.value([...path, 'th']));
  }

  private added(text: YamlText, path: YamlPath, value: Parameters<YamlText['set']>[1]): YamlText {
    const list = text.value(path);
    return Array.isArray(list) ? text.insert(path, list.length, value) : text.set(path, [value], orderAt(path));
  }

  private labelled(field: ManualField & { label: string; hint?: string; optional?: boolean }, path: YamlPath, input: HTMLElement): HTMLElement {
    input.id = idOf(path);
    const said = hint(field.hint).map((p) => {
      p.id = `${input.id}-hint`;
      input.setAttribute('aria-describedby', p.id);
      return p;
    });
    return element('div', { class: 'field' }, element('label', { for: input.id }, field.label, ...mayBeEmpty(field.optional)), ...said, input);
  }

  private onType(input: HTMLInputElement | HTMLTextAreaElement, path: YamlPath, made: () => ((text: YamlText) => YamlText) | undefined): void {
    input.addEventListener('input', () => {
      const change = made();
      if (change) this.change(change, idOf(path));
    });
  }

  private formFields(): FormFields {
    const name = this.text.value(['filingForm']);
    return this.lists.forms.find((f) => f.name === name)?.fields ?? [];
  }
}

function setLocal(text: YamlText, path: YamlPath, language: 'th' | 'en', value: string, optional: boolean): YamlText {
  const other = asText(text.value([...path, language === 'th' ? 'en' : 'th']));
  const map = text.value(path);
  const there = typeof map === 'object' && map !== null;
  if (value.trim() === '' && optional && other.trim() === '') return there ? text.remove(path) : text;
  if (!there) return text.set(path, { th: '', en: '', [language]: value }, orderAt(path));
  return text.set([...path, language], value, orderAt([...path, language]));
}

function numberOf(input: HTMLInputElement, { min, max, decimals }: { min: number; max: number; decimals?: boolean }): number | undefined {
  const written = input.value.trim().replaceAll(',', '').replace(/[๐-๙]/gu, (d) => String(d.charCodeAt(0) - 0xe50));
  const value = Number(written);
  const fits = written !== '' && Number.isFinite(value) && value >= min && value <= max && (decimals || Number.isInteger(value));
  input.setCustomValidity(fits ? '' : t(`ต้องเป็นตัวเลข ${min} ถึง ${max} โปรดแก้ไข`, `Expected a number from ${min} to ${max}. Correct it.`));
  input.setAttribute('aria-invalid', String(!fits));
  input.parentElement?.querySelector('.field-error')?.remove();
  if (!fits) input.before(element('p', { class: 'field-error', role: 'alert' }, input.validationMessage));
  return fits ? value : undefined;
}

function idOf(path: YamlPath): string {
  return `manual-${path.join('-')}`;
}

function asText(value: unknown): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function hint(text: string | undefined): HTMLElement[] {
  return text ? [element('p', { class: 'hint' }, text)] : [];
}

function mayBeEmpty(optional: boolean | undefined): HTMLElement[] {
  return optional ? [element('span', { class: 'optional' }, t('(ไม่บังคับ)', '(optional)'))] : [];
}
