import { element } from '../shared/dom';
import { flagField, numberField, pickField, textField } from '../shared/fields';
import { listEditor, type Unfolded } from '../shared/listEditor';
import { t } from '../shared/text';
import { hasValues, isRendered, labelPath, swapped, valueAt, withValue, type Json, type JsonObject } from './formModel';
import { typeName } from './typeNames';

/** What the fields of a component need. */
export interface ComponentEditing {
  /** Begins every id. */
  readonly id: string;
  readonly component: JsonObject;
  readonly readOnly: boolean;
  readonly unfolded: Unfolded;
  /** Changes the component as it is by then; `run` names the field that is typed in, and is left out where the fields have to be drawn again. */
  readonly change: (edit: (component: JsonObject) => JsonObject, run?: string) => void;
}

const MaxTextLength = 20000;
const checks = [
  { value: '', label: t('ไม่ตรวจ', 'None') },
  { value: 'thai-id', label: t('เลขประจำตัวประชาชน', 'Thai ID number') },
  { value: 'juristic-id', label: t('เลขทะเบียนนิติบุคคล', 'Juristic person’s number') },
  { value: 'phone', label: t('หมายเลขโทรศัพท์', 'Phone number') },
  { value: 'email', label: t('อีเมล', 'E-mail') },
];

/** The ordinary form fields of one component: everything that the server reads of it. */
export function componentFields(editing: ComponentEditing): HTMLElement {
  const { component } = editing;
  if (!isRendered(component)) return unsupported(component);
  const type = component['type'];
  const fields = [element('p', { class: 'hint' }, typeName(type)), ...labels(editing)];
  if (type !== 'text') {
    fields.push(text(editing, ['key'], t('คีย์', 'Key'), { hint: t('ขึ้นต้นด้วยตัวพิมพ์เล็ก มีแต่ a-z A-Z 0-9 เงื่อนไขและหนังสืออ้างด้วยชื่อนี้', 'Begins in lower case, letters and digits only. Conditions and letters name it so.'), optional: false, mono: true }));
    fields.push(flag(editing, ['validate', 'required'], t('ต้องกรอก', 'Required')));
    fields.push(text(editing, ['properties', 'requiredWhen'], t('ต้องกรอกเมื่อ (FEEL)', 'Required when (FEEL)'), { hint: t('เช่น applicantKind = "person"', 'For example applicantKind = "person"'), mono: true }));
    fields.push(flag(editing, ['properties', 'personal'], t('ข้อมูลส่วนบุคคล (ปกปิดนอกสำนวน)', 'Personal data (masked outside the case)')));
  }

  if (type === 'textfield') {
    fields.push(check(editing), text(editing, ['validate', 'pattern'], t('รูปแบบ (นิพจน์ทั่วไป)', 'Pattern (regular expression)'), { hint: t('ต้องตรงทั้งข้อความ ไม่มี lookaround หรือ backreference', 'Matches the whole text; no lookaround, no backreference.'), mono: true }));
  }

  if (type === 'textfield' || type === 'textarea') fields.push(number(editing, ['validate', 'maxLength'], t('ยาวไม่เกิน (อักขระ)', 'At most (characters)'), 1, MaxTextLength));
  if (type === 'number') {
    fields.push(
      number(editing, ['validate', 'min'], t('ไม่น้อยกว่า', 'Not less than'), -1e12, 1e12, true),
      number(editing, ['validate', 'max'], t('ไม่เกิน', 'Not more than'), -1e12, 1e12, true),
      number(editing, ['decimalDigits'], t('จำนวนทศนิยม', 'Decimal digits'), 0, 10),
    );
  }

  if (hasValues(type)) fields.push(values(editing));
  return element('div', { class: 'component-fields' }, ...fields);
}

function labels(editing: ComponentEditing): HTMLElement[] {
  const { component } = editing;
  const isText = component['type'] === 'text';
  const lines = isText ? { lines: 4 } : {};
  const pair = (th: HTMLElement, en: HTMLElement): HTMLElement => element('div', { class: 'pair' }, th, en);
  const [label, labelEn] = isText ? [t('ข้อความ (ไทย)', 'Text (Thai)'), t('ข้อความ (อังกฤษ)', 'Text (English)')] : [t('ป้าย (ไทย)', 'Label (Thai)'), t('ป้าย (อังกฤษ)', 'Label (English)')];
  return [
    pair(text(editing, labelPath(component), label, { optional: false, language: 'th', ...lines }), text(editing, ['properties', 'labelEn'], labelEn, { language: 'en', ...lines })),
    pair(
      text(editing, ['description'], t('คำอธิบาย (ไทย)', 'Help text (Thai)'), { language: 'th' }),
      text(editing, ['properties', 'descriptionEn'], t('คำอธิบาย (อังกฤษ)', 'Help text (English)'), { language: 'en' }),
    ),
  ];
}

function text(
  { id, component, readOnly, change }: ComponentEditing,
  path: readonly string[],
  label: string,
  { optional = true, ...look }: { hint?: string; optional?: boolean; lines?: number; language?: 'th' | 'en'; mono?: boolean },
): HTMLElement {
  const own = `${id}-${path.join('-')}`;
  const typed = (value: string): void => change((c) => withValue(c, path, value === '' && optional ? undefined : value), own);
  return textField({ id: own, label, value: said(valueAt(component, path)), readOnly, optional, typed, ...look });
}

function number({ id, component, readOnly, change }: ComponentEditing, path: readonly string[], label: string, min: number, max: number, decimals = false): HTMLElement {
  const own = `${id}-${path.join('-')}`;
  return numberField({ id: own, label, value: said(valueAt(component, path)), readOnly, optional: true, min, max, decimals, typed: (value) => change((c) => withValue(c, path, value), own) });
}

function flag({ id, component, readOnly, change }: ComponentEditing, path: readonly string[], label: string): HTMLElement {
  const own = `${id}-${path.join('-')}`;
  return flagField({ id: own, label, value: valueAt(component, path) === true, readOnly, typed: (value) => change((c) => withValue(c, path, value || undefined), `${own}-${value}`) });
}

function check({ id, component, readOnly, change }: ComponentEditing): HTMLElement {
  const path = ['properties', 'check'];
  const typed = (value: string): void => change((c) => withValue(c, path, value || undefined), `${id}-check-${value}`);
  return pickField({ id: `${id}-check`, label: t('ตรวจว่าเป็น', 'Checked as'), value: said(valueAt(component, path)), readOnly, picks: checks, typed });
}

function values(editing: ComponentEditing): HTMLElement {
  const { id, component, readOnly, unfolded, change } = editing;
  const choices = choicesOf(component);
  const set = (edit: (choices: readonly JsonObject[]) => readonly JsonObject[], run?: string): void => change((c) => withValue(c, ['values'], edit(choicesOf(c))), run);
  const cell = (i: number, key: string, label: string): HTMLElement => {
    const control = element('input', { type: 'text', id: `${id}-values-${i}-${key}`, 'aria-label': t(`${label} ตัวเลือกที่ ${i + 1}`, `${label}, choice ${i + 1}`), placeholder: label, value: said(choices[i]![key]), readonly: readOnly });
    control.addEventListener('input', () => {
      const value = control.value === '' && key === 'labelEn' ? undefined : control.value;
      set((now) => now.map((c, at) => (at === i ? withChoice(c, key, value) : c)), control.id);
    });
    return control;
  };
  const editor = listEditor(
    {
      id: `${id}-values`,
      noun: t('ตัวเลือก', 'choice'),
      titles: choices.map((c) => said(c['label'])),
      flat: true,
      readOnly,
      min: 1,
      body: (i) => element('div', { class: 'choice-cells' }, cell(i, 'label', t('ป้ายไทย', 'Thai label')), cell(i, 'labelEn', t('ป้ายอังกฤษ', 'English label')), cell(i, 'value', t('ค่า', 'Value'))),
      add: () => set((now) => [...now, { label: '', value: unusedValue(now) }]),
      remove: (i) => set((now) => now.filter((_, at) => at !== i)),
      swap: (i) => set((now) => swapped(now, i)),
    },
    unfolded,
  );
  return element('div', { class: 'field', role: 'group', 'aria-label': t('ตัวเลือก', 'Choices') }, element('h4', {}, t('ตัวเลือก', 'Choices')), editor);
}

function choicesOf(component: JsonObject): readonly JsonObject[] {
  const list = component['values'];
  return Array.isArray(list) ? (list as readonly JsonObject[]) : [];
}

function withChoice(choice: JsonObject, key: string, value: string | undefined): JsonObject {
  if (value === undefined) return Object.fromEntries(Object.entries(choice).filter(([k]) => k !== key));
  return { ...choice, [key]: value };
}

function unusedValue(choices: readonly JsonObject[]): string {
  for (let n = choices.length + 1; ; n++) if (!choices.some((c) => c['value'] === `value${n}`)) return `value${n}`;
}

function unsupported(component: JsonObject): HTMLElement {
  return element(
    'div',
    { class: 'notice-box warn' },
    element('p', {}, t(`ช่องชนิด "${said(component['type'])}" อยู่นอกชุดที่ระบบแสดงได้ จึงเผยแพร่ไม่ได้ ช่องนี้ถูกเก็บไว้ตามเดิม โปรดลบหรือแก้ในข้อความดิบ`, `A component of type "${said(component['type'])}" is outside what the server renders, and bars publishing. It is kept as it was; remove it, or edit the raw text.`)),
    element('pre', { class: 'mono', tabindex: 0 }, JSON.stringify(component, null, 2)),
  );
}

function said(value: Json | undefined): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}
