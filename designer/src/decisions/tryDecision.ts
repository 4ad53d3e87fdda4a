import { element } from '../shared/dom';
import { fault, type DesignerPage } from '../shared/page';
import { onSubmit } from '../shared/submit';
import { t } from '../shared/text';
import { inputOf, neededInputs, type DmnDefinitions, type DmnElement, type NeededInput } from './dmnModel';

interface DecideAnswer {
  readonly value: unknown;
  readonly hitPolicy: string | null;
  readonly matchedRules: readonly number[];
  readonly tables: readonly { readonly element: string; readonly hitPolicy: string; readonly matchedRules: readonly number[]; readonly ruleIds: readonly string[] }[];
  readonly problems: readonly string[];
}

/** Tries a decision with the server's engine: values in, the result and the rules that matched out. */
export class TryDecision {
  readonly root = element('section', { class: 'panel try-decision', 'aria-labelledby': 'try-title' });
  private readonly form = element('form', { novalidate: true });
  private readonly result = element('div', { role: 'status' });
  private readonly given = new Map<string, string>();
  private fields: { input: NeededInput; control: HTMLInputElement | HTMLSelectElement }[] = [];
  private decision: DmnElement | undefined;

  constructor(
    private readonly page: DesignerPage,
    private readonly matched: (ruleIds: readonly string[]) => void,
  ) {
    this.root.append(element('h2', { id: 'try-title' }, t('ทดลองตัดสินใจ', 'Try the decision')), this.form, this.result);
    onSubmit(this.form, () => void this.decide());
  }

  /** Shows the fields of a decision; what was given for another is kept where the names are the same. */
  show(definitions: DmnDefinitions, decision: DmnElement | undefined): void {
    this.root.hidden = decision === undefined;
    const inputs = decision ? neededInputs(definitions, decision) : [];
    const same = decision?.id === this.decision?.id && JSON.stringify(inputs) === JSON.stringify(this.fields.map((f) => f.input));
    this.decision = decision;
    this.matched([]);
    this.result.replaceChildren();
    if (same) return;
    this.fields = inputs.map((input) => ({ input, control: this.control(input) }));
    const fields = this.fields.map(({ input, control }, i) => {
      control.id = `try-${i}`;
      const path = element('span', { class: 'sub mono' }, input.path.join('.'));
      return element('div', { class: 'field' }, element('label', { for: control.id }, input.label, path), control);
    });
    const none = element('p', { class: 'hint' }, t('การตัดสินใจนี้ไม่ต้องใช้ข้อมูลเข้า', 'This decision needs no input.'));
    const go = element('button', { type: 'submit', class: 'btn' }, t('ทดลอง', 'Try'));
    this.form.replaceChildren(...(fields.length > 0 ? fields : [none]), go);
  }

  private control(input: NeededInput): HTMLInputElement | HTMLSelectElement {
    const name = input.path.join('.');
    const values = input.values.length > 0 ? input.values : input.type === 'boolean' ? ['true', 'false'] : [];
    const control =
      values.length > 0
        ? element('select', {}, element('option', { value: '' }, t('(ไม่ระบุ)', '(none)')), ...values.map((v) => element('option', { value: v }, v)))
        : element('input', { type: 'text', ...(input.type === 'number' ? { inputmode: 'decimal' } : {}) });
    control.value = this.given.get(name) ?? '';
    control.addEventListener('change', () => this.given.set(name, control.value));
    return control;
  }

  private async decide(): Promise<void> {
    const { api, draft } = this.page;
    const input = inputOf(this.fields.map(({ input, control }) => ({ input, text: control.value })));
    this.result.replaceChildren(element('p', { class: 'hint' }, t('กำลังทดลอง…', 'Trying…')));
    try {
      const answer = await api.json<DecideAnswer>(`/drafts/${draft.slug}/decide`, { method: 'POST', json: { files: draft.overlay(), decision: this.decision!.name, input } });
      this.matched(answer.tables.flatMap((table) => table.ruleIds));
      this.result.replaceChildren(...shown(answer));
    } catch (error) {
      this.matched([]);
      this.result.replaceChildren(fault(error));
    }
  }
}

function shown(answer: DecideAnswer): HTMLElement[] {
  const tables = answer.tables.map((table) => {
    const rules = table.matchedRules.length > 0 ? t(`กฎที่เข้า: ${table.matchedRules.join(', ')}`, `rules that matched: ${table.matchedRules.join(', ')}`) : t('ไม่มีกฎที่เข้า', 'no rule matched');
    return element('li', {}, `${table.element} (${table.hitPolicy}): ${rules}`);
  });
  const problems = answer.problems.map((problem) => element('li', {}, problem));
  return [
    element('h3', {}, t('ผลลัพธ์', 'Result')),
    element('pre', { class: 'mono', tabindex: 0 }, JSON.stringify(answer.value, null, 2)),
    element('ul', {}, ...tables),
    ...(problems.length > 0 ? [element('div', { class: 'notice-box warn' }, element('ul', {}, ...problems))] : []),
  ];
}
