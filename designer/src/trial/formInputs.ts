import { readForm, valueAt, type JsonObject, type Json } from '../forms/formModel';
import { element } from '../shared/dom';
import { readNumber } from '../shared/fields';
import { t } from '../shared/text';
import { DateFields } from './dateFields';

interface Input {
  readonly key: string;
  /** The value as the server takes it; undefined where nothing was given. */
  readonly read: () => unknown;
}

/** A form of the package as ordinary inputs. What is given is judged by the server, as in a real case. */
export class FormInputs {
  readonly root: HTMLElement;
  private readonly inputs: Input[] = [];

  /**
   * @param id Begins every id.
   * @param text The form's file; a note stands in its place where it cannot be read.
   */
  constructor(
    private readonly id: string,
    text: string,
  ) {
    const form = readForm(text);
    const parts = 'components' in form ? form.components.map((c) => this.component(c)) : [element('p', { class: 'notice-box warn' }, t('อ่านแบบฟอร์มไม่ได้ โปรดแก้ในหน้าแบบฟอร์มก่อน', 'The form cannot be read. Mend it on the page of the forms first.'))];
    this.root = element('div', { class: 'form-inputs' }, ...parts);
  }

  /** What was given, without what was left empty. */
  get data(): Record<string, unknown> {
    return Object.fromEntries(this.inputs.flatMap(({ key, read }) => (read() === undefined ? [] : [[key, read()]])));
  }

  private component(component: JsonObject): HTMLElement {
    const type = component['type'];
    const said = (path: readonly string[]): string => text(valueAt(component, path));
    const label = t(said([type === 'datetime' ? 'dateLabel' : 'label']), said(['properties', 'labelEn']) || said([type === 'datetime' ? 'dateLabel' : 'label']));
    if (type === 'text') return element('p', { class: 'form-text' }, t(said(['text']), said(['properties', 'labelEn']) || said(['text'])).replaceAll(/\*\*|^#+ /gmu, ''));
    const key = said(['key']);
    const id = `${this.id}-${key}`;
    const hint = t(said(['description']), said(['properties', 'descriptionEn']) || said(['description']));
    const required = valueAt(component, ['validate', 'required']) === true;
    const full = required || valueAt(component, ['properties', 'requiredWhen']) !== undefined ? label : `${label} ${t('(ไม่บังคับ)', '(optional)')}`;
    switch (type) {
      case 'datetime': {
        const date = new DateFields(id, full, false, undefined, hint);
        this.inputs.push({ key, read: () => (date.isEmpty ? undefined : (date.value ?? '?')) });
        return date.root;
      }

      case 'checkbox': {
        const box = element('input', { type: 'checkbox', id });
        this.inputs.push({ key, read: () => (box.checked ? true : undefined) });
        return element('div', { class: 'field choice' }, box, element('label', { for: id }, full));
      }

      case 'radio':
      case 'checklist':
        return this.choices(component, id, key, full, hint, type === 'radio');
      case 'select': {
        const select = element('select', { id }, element('option', { value: '' }, ''), ...valuesOf(component).map((v) => element('option', { value: v.value }, v.label)));
        this.inputs.push({ key, read: () => select.value || undefined });
        return field(id, full, hint, select);
      }

      default: {
        const control = type === 'textarea' ? element('textarea', { id, rows: 3 }) : element('input', { type: 'text', id, ...(type === 'number' ? { inputmode: 'decimal', class: 'num' } : {}) });
        this.inputs.push({ key, read: () => (control.value === '' ? undefined : type === 'number' ? (readNumber(control.value, { min: -1e15, max: 1e15, decimals: true }) ?? control.value) : control.value) });
        return field(id, full, hint, control);
      }
    }
  }

  private choices(component: JsonObject, id: string, key: string, label: string, hint: string, one: boolean): HTMLElement {
    const boxes = valuesOf(component).map((v, i) => ({ value: v.value, label: v.label, box: element('input', { type: one ? 'radio' : 'checkbox', id: `${id}-${i}`, name: id }) }));
    this.inputs.push({
      key,
      read: () => {
        const chosen = boxes.filter((b) => b.box.checked).map((b) => b.value);
        return chosen.length === 0 ? undefined : one ? chosen[0] : chosen;
      },
    });
    const rows = boxes.map((b) => element('div', { class: 'choice' }, b.box, element('label', { for: b.box.id }, b.label)));
    return element('fieldset', { class: 'field' }, element('legend', {}, label), ...(hint ? [element('p', { class: 'hint' }, hint)] : []), ...rows);
  }
}

function field(id: string, label: string, hint: string, control: HTMLElement): HTMLElement {
  if (hint) control.setAttribute('aria-describedby', `${id}-hint`);
  return element('div', { class: 'field' }, element('label', { for: id }, label), ...(hint ? [element('p', { class: 'hint', id: `${id}-hint` }, hint)] : []), control);
}

function valuesOf(component: JsonObject): readonly { readonly value: string; readonly label: string }[] {
  const values = component['values'];
  return Array.isArray(values) ? (values as readonly JsonObject[]).map((v) => ({ value: text(v['value']), label: t(text(v['label']), text(v['labelEn']) || text(v['label'])) })) : [];
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
