import { element } from '../../shared/dom';
import { t } from '../../shared/text';

/** An entry of a pick list. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a field may say beside its label. */
export interface FieldLook {
  readonly hint?: string;
  /** The language of what is typed, where it is not the page's. */
  readonly lang?: 'th' | 'en';
  /** What is offered while typing. */
  readonly offers?: readonly string[];
  readonly kind?: 'text' | 'number' | 'area' | 'code';
  /** What is wrong with a value, which is not taken over then; undefined where nothing is. */
  readonly problem?: (value: string) => string | undefined;
}

/** One kind of value in a list of records. */
export interface Column<T> extends FieldLook {
  readonly name: keyof T & string;
  readonly label: string;
  /** What may be picked; a free text where left out. */
  readonly options?: readonly Option[];
  /** The value that a tick stands for; the field is a tick box then. */
  readonly tick?: string | true;
}

/** A list of records, e.g. of letters or of outcomes. */
export interface RecordList<T extends object> {
  /** Its heading. */
  readonly legend: string;
  /** What one record is called. */
  readonly noun: string;
  readonly items: readonly T[];
  readonly columns: readonly Column<T>[];
  /** A new record. */
  readonly fresh: () => T;
  readonly commit: (items: readonly T[]) => void;
  /** Whether the order says something, so that records can be moved. */
  readonly ordered?: boolean;
}

/**
 * Makes form fields. A field tells its value when it is left or chosen, so that one entry is one command. The ids are made of the keys and so
 * stay the same when the form is drawn again, by which the focus finds its field.
 */
export class Fields {
  /**
   * @param prefix What the ids begin with.
   * @param focus Puts the focus on the field with an id, once the form is drawn again.
   */
  constructor(
    private readonly prefix: string,
    private readonly focus: (id: string) => void,
  ) {}

  /** Fields of a part, with ids of their own. */
  within(part: string): Fields {
    return new Fields(`${this.prefix}-${part}`, this.focus);
  }

  /** The id that a key's field has. */
  id(key: string): string {
    return `${this.prefix}-${key}`;
  }

  /** A text, number or longer text. */
  text(key: string, label: string, value: string, commit: (value: string) => void, look: FieldLook = {}): HTMLElement {
    const id = this.id(key);
    const attributes = { id, lang: look.lang, 'aria-describedby': look.hint ? `${id}-hint` : undefined, autocomplete: 'off', spellcheck: look.kind === 'code' ? 'false' : undefined };
    const input =
      look.kind === 'area'
        ? element('textarea', { ...attributes, rows: 3 }, value)
        : element('input', { ...attributes, type: 'text', value, inputmode: look.kind === 'number' ? 'numeric' : undefined, class: look.kind === 'code' ? 'mono' : undefined, list: look.offers ? `${id}-offers` : undefined });
    input.addEventListener('change', () => {
      const problem = look.problem?.(input.value.trim());
      showProblem(input, problem);
      if (problem === undefined) commit(input.value.trim());
    });
    const offers = look.offers ? [element('datalist', { id: `${id}-offers` }, ...look.offers.map((offer) => element('option', { value: offer })))] : [];
    return field(id, label, look.hint, input, ...offers);
  }

  /** One of several values; a value that is not among them is shown as such and kept. */
  choice(key: string, label: string, value: string, options: readonly Option[], commit: (value: string) => void, hint?: string): HTMLElement {
    const id = this.id(key);
    const known = value === '' || options.some((option) => option.value === value);
    const all = [
      ...(options.some((option) => option.value === '') ? [] : [{ value: '', label: t('– ไม่ระบุ –', '– none –') }]),
      ...options,
      ...(known ? [] : [{ value, label: t(`${value} (ไม่มีในรายการ)`, `${value} (not in the list)`) }]),
    ];
    const select = element('select', { id, 'aria-describedby': hint ? `${id}-hint` : undefined }, ...all.map((o) => element('option', { value: o.value, selected: o.value === value }, o.label)));
    select.addEventListener('change', () => commit(select.value));
    return field(id, label, hint, select);
  }

  /** A tick. */
  flag(key: string, label: string, checked: boolean, commit: (checked: boolean) => void): HTMLElement {
    const id = this.id(key);
    const input = element('input', { id, type: 'checkbox', checked });
    input.addEventListener('change', () => commit(input.checked));
    return element('div', { class: 'choice' }, input, element('label', { for: id }, label));
  }

  /** A button; one that cannot act stays where it is and says why. */
  button(key: string, label: string, run: () => void, look: { readonly danger?: boolean; readonly main?: boolean; readonly whyNot?: string | undefined; readonly about?: string } = {}): HTMLButtonElement {
    const style = look.main ? 'btn compact' : look.danger ? 'btn adverse compact' : 'btn second compact';
    const button = element(
      'button',
      { id: this.id(key), type: 'button', class: style, 'aria-disabled': look.whyNot ? 'true' : undefined, title: look.whyNot },
      label,
      ...(look.about ? [element('span', { class: 'visually-hidden' }, ` ${look.about}`)] : []),
      ...(look.whyNot ? [element('span', { class: 'visually-hidden' }, ` (${look.whyNot})`)] : []),
    );
    button.addEventListener('click', () => !look.whyNot && run());
    return button;
  }

  /** A group of fields with a heading. */
  group(legend: string, ...content: readonly Node[]): HTMLElement {
    return element('fieldset', { class: 'outline-group' }, element('legend', {}, legend), ...content);
  }

  /** A group that can be folded; it stays as it was left when the form is drawn again. */
  folded(key: string, summary: string, open: boolean, ...content: readonly Node[]): HTMLElement {
    return element('details', { id: this.id(key), class: 'outline-more', open }, element('summary', {}, summary), ...content);
  }

  /** Several of a list, in the order they were picked. */
  picks(key: string, legend: string, values: readonly string[], options: readonly Option[], commit: (values: readonly string[]) => void, addLabel: string): HTMLElement {
    const inner = this.within(key);
    const labelOf = (value: string): string => options.find((option) => option.value === value)?.label ?? t(`${value} (ไม่มีในรายการ)`, `${value} (not in the list)`);
    const remove = (at: number): void => {
      commit(values.filter((_, other) => other !== at));
      this.focus(inner.id('add'));
    };
    const rows = values.map((value, at) =>
      element('li', {}, labelOf(value), ' ', inner.button(`${at}-remove`, t('เอาออก', 'Remove'), () => remove(at), { about: labelOf(value) })),
    );
    const left = options.filter((option) => !values.includes(option.value));
    const add = left.length === 0 ? [] : [inner.choice('add', addLabel, '', left, (value) => value !== '' && commit([...values, value]))];
    return this.group(legend, ...(rows.length > 0 ? [element('ul', { class: 'outline-picks' }, ...rows)] : []), ...add);
  }

  /** A list of records, each with its own fields and a button that takes it out. */
  records<T extends object>(key: string, list: RecordList<T>): HTMLElement {
    const inner = this.within(key);
    const { items, commit, noun } = list;
    const rows = items.map((item, at) => {
      const one = inner.within(String(at));
      const name = `${noun} ${at + 1}`;
      const swap = (other: number): void => commit(items.map((same, index) => (index === at ? items[other]! : index === other ? item : same)));
      const move = list.ordered
        ? [
            one.button('up', '↑', () => swap(at - 1), { about: t(`เลื่อน${name}ขึ้น`, `Move ${name} up`), whyNot: at === 0 ? t('อยู่บนสุดแล้ว', 'first already') : undefined }),
            one.button('down', '↓', () => swap(at + 1), { about: t(`เลื่อน${name}ลง`, `Move ${name} down`), whyNot: at === items.length - 1 ? t('อยู่ล่างสุดแล้ว', 'last already') : undefined }),
          ]
        : [];
      const takeOut = (): void => {
        commit(items.filter((_, other) => other !== at));
        this.focus(inner.id('add'));
      };
      const remove = one.button('remove', t('ลบ', 'Remove'), takeOut, { danger: true, about: name });
      const set = (column: Column<T>, value: unknown): void => commit(items.map((same) => (same === item ? { ...item, [column.name]: value } : same)));
      return element('fieldset', { class: 'outline-record' }, element('legend', {}, name), ...list.columns.map((column) => one.cell(column, item, set)), element('div', { class: 'outline-actions' }, ...move, remove));
    });
    const putIn = (): void => {
      commit([...items, list.fresh()]);
      this.focus(inner.within(String(items.length)).id(list.columns[0]!.name));
    };
    const add = inner.button('add', t(`เพิ่ม${noun}`, `Add ${noun}`), putIn);
    return this.group(list.legend, ...rows, element('div', { class: 'outline-actions' }, add));
  }

  /** The field of one value of a record. */
  cell<T extends object>(column: Column<T>, item: T, set: (column: Column<T>, value: unknown) => void): HTMLElement {
    const value = item[column.name];
    const text = typeof value === 'string' ? value : '';
    if (column.tick !== undefined) {
      const off = column.tick === true ? false : undefined;
      return this.flag(column.name, column.label, value === column.tick, (checked) => set(column, checked ? column.tick : off));
    }

    if (column.options) return this.choice(column.name, column.label, text, column.options, (next) => set(column, next || undefined), column.hint);
    return this.text(column.name, column.label, text, (next) => set(column, next || undefined), column);
  }
}

function field(id: string, label: string, hint: string | undefined, ...controls: readonly HTMLElement[]): HTMLElement {
  const help = hint ? [element('p', { class: 'hint', id: `${id}-hint` }, hint)] : [];
  return element('div', { class: 'field' }, element('label', { for: id }, label), ...help, ...controls);
}

function showProblem(input: HTMLInputElement | HTMLTextAreaElement, problem: string | undefined): void {
  const holder = input.closest('.field')!;
  holder.querySelector('.field-error')?.remove();
  holder.classList.toggle('bad', problem !== undefined);
  input.toggleAttribute('aria-invalid', problem !== undefined);
  if (problem === undefined) return;
  const error = element('p', { class: 'field-error', id: `${input.id}-error`, role: 'alert' }, problem);
  input.before(error);
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', error.id);
}
