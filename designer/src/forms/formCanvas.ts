import { FormEditor } from '@bpmn-io/form-js';
import { element } from '../shared/dom';
import { t } from '../shared/text';
import { componentTypes, fromCanvas, labelPath, newComponent, valueAt, type ComponentType, type FormModel, type JsonObject } from './formModel';
import type { ComponentsChange } from './formOutline';
import { typeNames } from './typeNames';

const noPanel = { registerProvider: (): void => undefined, attachTo: (): void => undefined, detach: (): void => undefined };

type Drawing = ((props: unknown) => unknown) & { readonly config: Readonly<Record<string, unknown>> };

interface Registry {
  _formFields: Record<string, Drawing>;
  get(type: string): Drawing | undefined;
}

// form-js looks at what it drew once more after it was painted; only then may it be drawn anew.
const SettledAfterMs = 120;

/** Names the types of the subset in our words, and draws what is outside it as an explanation, so that it keeps its place. */
class Subset {
  static readonly $inject = ['formFields'];

  constructor(formFields: Registry) {
    const all = { ...formFields._formFields };
    const named = Object.entries(typeNames).map(([type, name]): [string, Drawing] => {
      const drawing = all[type]!;
      return [type, Object.assign((props: unknown) => drawing(props), { config: { ...drawing.config, name } })];
    });
    const subset: Record<string, Drawing> = { default: all['default']!, ...Object.fromEntries(named) };
    formFields._formFields = subset;
    formFields.get = (type) => subset[type] ?? subset['text'];
  }
}

/**
 * form-js as a canvas: shows the form, and lets its components be chosen, dragged, dropped from our palette and taken out. Whatever else
 * it would write stays out of the file.
 */
export class FormCanvas {
  readonly root = element('div', { class: 'form-canvas' });
  private readonly host = element('div', { class: 'form-host' });
  private readonly empty = element('p', { class: 'hint' }, t('ยังไม่มีช่อง ลากหรือกดชนิดของช่องเพื่อเพิ่ม', 'No component yet. Drag one in, or press its name.'));
  private editor: FormEditor | undefined;
  private components: readonly JsonObject[] = [];
  private drawn: readonly string[] = [];
  private drawing = false;
  private chosen: number | undefined;

  /**
   * @param readOnly Whether it shows only.
   * @param change Told the components after each change on the canvas.
   * @param choose Told which component is chosen.
   */
  constructor(
    readOnly: boolean,
    private readonly change: ComponentsChange,
    private readonly choose: (index: number | undefined) => void,
  ) {
    this.host.inert = readOnly;
    this.root.append(...(readOnly ? [] : [this.palette()]), element('div', {}, this.empty, this.host));
  }

  /** Draws a form, with the same component chosen as before or another. */
  async draw(form: FormModel, chosen: number | undefined = this.chosen): Promise<void> {
    this.drawing = true;
    try {
      const editor = (this.editor ??= this.make());
      this.components = form.components;
      this.empty.hidden = form.components.length > 0;
      await editor.importSchema({ type: 'default', components: form.components.map(drawable) });
      this.drawn = editor.saveSchema().components.map((c) => c.id);
      this.select(chosen);
    } finally {
      this.drawing = false;
    }
  }

  /** Chooses a component. */
  select(index: number | undefined): void {
    const id = index === undefined ? undefined : this.drawn[index];
    const field = id === undefined ? null : this.editor!.get<{ get(id: string): object | undefined }>('formFieldRegistry').get(id);
    this.chosen = field ? index : undefined;
    this.editor!.get<{ set(field: object | null): void }>('selection').set(field ?? null);
  }

  private make(): FormEditor {
    // Its palette and panel are English only and know nothing of our properties: they are drawn nowhere, ours stand in their place.
    const editor = new FormEditor({
      container: this.host,
      palette: { parent: element('div') },
      propertiesPanel: { parent: element('div') },
      additionalModules: [{ __init__: ['subset'], subset: ['type', Subset], propertiesPanel: ['value', noPanel] }],
    });
    editor.on('commandStack.changed', () => !this.drawing && setTimeout(() => this.changed(), SettledAfterMs));
    editor.on('selection.changed', ({ selection }) => {
      if (this.drawing) return;
      const index = this.drawn.indexOf(selection?.id ?? '');
      this.chosen = index < 0 ? undefined : index;
      this.choose(this.chosen);
    });
    return editor;
  }

  private changed(): void {
    const now = this.editor!.saveSchema().components;
    const next = fromCanvas(this.components, this.drawn, now, (type, beside) => newComponent(type, beside, typeNames[type]));
    const added = now.findIndex((c) => !this.drawn.includes(c.id));
    this.chosen = added >= 0 ? added : this.chosen === undefined ? undefined : Math.max(0, next.indexOf(this.components[this.chosen]!));
    this.choose(this.chosen);
    this.change(next);
  }

  // The classes and the data attribute are what form-js's dragging looks for.
  private palette(): HTMLElement {
    const buttons = componentTypes.map((type: ComponentType) => {
      const button = element('button', { type: 'button', class: 'fjs-drag-copy fjs-no-drop fjs-palette-field', 'data-field-type': type }, typeNames[type]);
      button.addEventListener('click', () => {
        const at = this.chosen === undefined ? this.components.length : this.chosen + 1;
        const made = newComponent(type, this.components, typeNames[type]);
        this.chosen = at;
        this.choose(at);
        this.change([...this.components.slice(0, at), made, ...this.components.slice(at)]);
      });
      return button;
    });
    return element('div', { class: 'form-palette', role: 'group', 'aria-label': t('ชนิดของช่อง', 'Types of components') }, element('div', { class: 'fjs-palette-fields fjs-drag-container fjs-no-drop' }, ...buttons));
  }
}

// form-js asks that keys be unique and draws a component without a label as nothing; both may be so while one edits.
function drawable(component: JsonObject, index: number): object {
  const label = valueAt(component, labelPath(component));
  return { ...component, ...(component['key'] === undefined ? {} : { key: `field${index}` }), ...(label === undefined ? { label: String(component['type']) } : {}) };
}
