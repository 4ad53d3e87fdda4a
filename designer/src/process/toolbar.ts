import { element } from '../shared/dom';
import { t } from '../shared/text';
import { UndoBar } from '../shared/undoBar';
import type { ProcessContext } from './context';
import { showShortcuts } from './shortcuts';

/** What the buttons of the page do beside what the editor does itself. */
export interface PageActions {
  /** Starts or ends the simulation; tells whether it is on then. */
  simulate(): Promise<boolean>;
  isSimulating(): boolean;
  importBpmn(): Promise<void>;
  downloadBpmn(): Promise<void>;
  downloadSvg(): Promise<void>;
}

/** Fills the toolbar, and binds the keys that hold on the whole page. */
export function fillToolbar(toolbar: HTMLElement, context: ProcessContext, actions: PageActions): void {
  const stack = context.modeler.get('commandStack');
  const naming = context.isReadOnly ? undefined : context.modeler.get('directEditing');
  const undo = new UndoBar({
    get canUndo() {
      return !actions.isSimulating() && (stack.canUndo() || naming?.isActive() === true);
    },
    get canRedo() {
      return !actions.isSimulating() && stack.canRedo();
    },
    // A name that is being written on the diagram is what is undone first.
    undo: () => (naming?.isActive() ? naming.cancel() : stack.undo()),
    redo: () => stack.redo(),
  });
  context.onChange(() => undo.refresh());

  const button = (label: string, act: () => unknown, keys?: string): HTMLButtonElement => {
    const made = element('button', { type: 'button', 'aria-keyshortcuts': keys }, label);
    made.addEventListener('click', () => void act());
    return made;
  };
  const canvasOnly = (made: HTMLElement): HTMLElement => {
    made.classList.add('process-canvas-tool');
    return made;
  };
  const simulate = canvasOnly(
    button(t('จำลองการเดิน', 'Simulate'), async () => {
      simulate.setAttribute('aria-pressed', String(await actions.simulate()));
      undo.refresh();
    }),
  );
  simulate.setAttribute('aria-pressed', 'false');
  const find = (): void => {
    context.show('canvas');
    // The search closes at a click anywhere else, and this click is still on its way.
    setTimeout(() => context.modeler.get('searchPad').toggle());
  };
  toolbar.append(
    ...(context.isReadOnly ? [] : [undo.root]),
    canvasOnly(button(t('ค้นหา', 'Search'), find, 'Control+F')),
    canvasOnly(button(t('พอดีจอ', 'Fit'), () => context.modeler.get('canvas').zoom('fit-viewport', 'auto'))),
    simulate,
    ...(context.isReadOnly ? [] : [button(t('นำเข้า .bpmn', 'Import .bpmn'), actions.importBpmn)]),
    button(t('ดาวน์โหลด .bpmn', 'Download .bpmn'), actions.downloadBpmn),
    button(t('บันทึกภาพ SVG', 'Save as SVG'), actions.downloadSvg),
    button(t('แป้นลัด', 'Shortcuts'), showShortcuts, '?'),
  );

  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      void save(context);
    } else if (event.key === '?' && !isTyping(event.target) && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      showShortcuts();
    }
  });
}

async function save(context: ProcessContext): Promise<void> {
  // A field of the panel or the outline is written when it is left.
  const field = document.activeElement;
  if (field instanceof HTMLElement && isTyping(field)) {
    field.blur();
    field.focus();
  }

  await context.flush();
  await context.draft.save();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
