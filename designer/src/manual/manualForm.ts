import { element } from '../shared/dom';
import { flagField, numberField, pickField, readNumber, textField } from '../shared/fields';
import { listEditor, Unfolded } from '../shared/listEditor';
import type { Lists } from '../shared/lists';
import { onSubmit } from '../shared/submit';
import { local, t } from '../shared/text';
import { readPeriod, writePeriod } from './period';
import { orderAt, sections, type FormFields, type ManualField } from './sections';
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
    onSubmit(this.root, () => undefined);
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
        return this.picked(field, [...above, field.key]);
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
      element('legend', {}, field.label, ...(field.optional ? [element('span', { class: 'optional' }, t('(ไม่บังคับ)', '(optional)'))] : [])),
      ...hint(field.hint),
      element('div', { class: 'pair' }, one('th', t('ไทย', 'Thai')), one('en', t('อังกฤษ', 'English'))),
    );
  }

  private typed(field: ManualField & { kind: 'text' | 'number' }, path: YamlPath): HTMLElement {
    const { label, hint: said, optional = false } = field;
    const old = this.text.value(path);
    const common = { id: idOf(path), label, hint: said, optional, value: old === undefined || old === null ? '' : String(old), readOnly: this.readOnly };
    const set = (value: string | number | undefined): void => {
      const drop = optional && (value === undefined || value === '');
      if (drop) this.change((text) => (text.value(path) === undefined ? text : text.remove(path)), common.id);
      else if (value !== undefined) this.change((text) => text.set(path, value, orderAt(path)), common.id);
    };
    if (field.kind === 'text') return textField({ ...common, typed: set });
    return numberField({ ...common, min: field.min, max: field.max, decimals: field.decimals === true, typed: set });
  }

  private flag(field: ManualField & { kind: 'flag' }, path: YamlPath): HTMLElement {
    // A flag that was left out stays left out while it is false.
    const kept = ['required', 'keepsAlive', 'byFee'].includes(field.key);
    return flagField({
      id: idOf(path),
      label: field.label,
      hint: field.hint,
      value: this.text.value(path) === true,
      readOnly: this.readOnly,
      typed: (on) => this.change((text) => (on || kept ? text.set(path, on, orderAt(path)) : text.remove(path))),
    });
  }

  private picked(field: ManualField & { kind: 'pick' }, path: YamlPath): HTMLElement {
    return pickField({
      id: idOf(path),
      label: field.label,
      hint: field.hint,
      value: asText(this.text.value(path)),
      readOnly: this.readOnly,
      picks: field.picks(this.lists, this.formFields()),
      typed: (value) => this.change((text) => text.set(path, value, orderAt(path))),
    });
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
    const error = element('p', { class: 'field-error', role: 'alert', hidden: true }, t('ต้องเป็นจำนวนเต็มตั้งแต่ 1 โปรดแก้ไข', 'Expected a whole number from 1. Correct it.'));
    const write = (run?: string): void => {
      const whole = readNumber(count.value, { min: 1, max: 999999 });
      count.setAttribute('aria-invalid', String(whole === undefined));
      error.hidden = whole !== undefined;
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
      error,
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
    const number = Number(path.at(-1)) + 1;
    const common = { id: idOf(path), label: t(`${field.noun} ลำดับที่ ${number}`, `${field.noun} ${number}`), value: asText(this.text.value(path)), readOnly: this.readOnly };
    const set = (value: string, run?: string): void => this.change((text) => text.set(path, value), run);
    if (!field.picks) return textField({ ...common, typed: (value) => set(value, common.id) });
    return pickField({ ...common, picks: field.picks(this.lists, this.formFields()), typed: (value) => set(value) });
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
