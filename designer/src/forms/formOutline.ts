import { announce } from '../shared/announce';
import { element } from '../shared/dom';
import { listEditor, Unfolded } from '../shared/listEditor';
import { t } from '../shared/text';
import { componentFields } from './componentFields';
import { componentTypes, copied, labelPath, newComponent, swapped, valueAt, type ComponentType, type JsonObject } from './formModel';
import { typeName, typeNames } from './typeNames';

/** Takes the form's components as they are after a change; `run` names the field that is typed in. */
export type ComponentsChange = (components: readonly JsonObject[], run?: string) => void;

/** A form as a list with ordinary form fields: everything the canvas does, without a mouse. */
export class FormOutline {
  readonly root = element('div', { class: 'form-outline' });
  private readonly unfolded = new Unfolded();

  constructor(
    private components: readonly JsonObject[],
    private readonly readOnly: boolean,
    private readonly change: ComponentsChange,
  ) {
    this.draw();
  }

  /** Takes the components as they are now. */
  take(components: readonly JsonObject[], again: boolean): void {
    this.components = components;
    if (again) this.draw();
  }

  private draw(): void {
    const focused = document.activeElement instanceof HTMLElement && this.root.contains(document.activeElement) ? document.activeElement.id : '';
    const list = listEditor(
      {
        id: 'form-outline',
        noun: t('ช่อง', 'component'),
        titles: this.components.map((c) => `${title(c)} · ${typeName(c['type'])}`),
        readOnly: this.readOnly,
        body: (i) => element('div', {}, this.fields(i), ...(this.readOnly ? [] : [this.copier(i)])),
        remove: (i) => this.change(this.components.filter((_, at) => at !== i)),
        swap: (i) => this.change(swapped(this.components, i)),
      },
      this.unfolded,
    );
    this.root.replaceChildren(list, ...(this.readOnly ? [] : [this.adder()]));
    if (focused) document.getElementById(focused)?.focus();
  }

  private fields(index: number): HTMLElement {
    return componentFields({
      id: `component-${index}`,
      component: this.components[index]!,
      readOnly: this.readOnly,
      unfolded: this.unfolded,
      change: (edit, run) => this.change(this.components.map((c, at) => (at === index ? edit(c) : c)), run),
    });
  }

  private adder(): HTMLElement {
    const select = element('select', { id: 'form-outline-type' }, ...componentTypes.map((type) => element('option', { value: type }, typeNames[type])));
    const add = element('button', { type: 'button', class: 'btn second compact', id: 'form-outline-add' }, t('เพิ่มช่อง', 'Add component'));
    add.addEventListener('click', () => {
      const type = select.value as ComponentType;
      const index = this.components.length;
      this.unfolded.set('form-outline', index, true);
      this.change([...this.components, newComponent(type, this.components, typeNames[type])]);
      announce(t(`เพิ่ม${typeNames[type]}แล้ว`, `${typeNames[type]} added`));
      document.querySelector<HTMLElement>('#form-outline > li:last-child :is(input, textarea)')?.focus();
    });
    return element('div', { class: 'adder' }, element('label', { for: 'form-outline-type' }, t('ชนิดของช่อง', 'Type of component')), select, add);
  }

  private copier(index: number): HTMLElement {
    const copy = element('button', { type: 'button', class: 'btn second compact', id: `component-${index}-copy` }, t('ทำสำเนาช่องนี้', 'Duplicate this component'));
    copy.addEventListener('click', () => this.change([...this.components.slice(0, index + 1), copied(this.components[index]!, this.components), ...this.components.slice(index + 1)]));
    return copy;
  }
}

function title(component: JsonObject): string {
  const label = valueAt(component, labelPath(component));
  return typeof label === 'string' && label !== '' ? label.slice(0, 80) : t('(ยังไม่มีป้าย)', '(no label yet)');
}
