import type { Api } from '../shared/api';
import type { DesignerPage } from '../shared/page';
import type { Draft } from '../shared/draft';
import type { Lists } from '../shared/lists';
import type { ModelEdit } from './modelEdit';
import type { PermitModeler } from './modeler';
import type { PermitEdit } from './permit/permitEdit';
import type { CanvasElement } from './services';
import type { Tabs } from './tabs';

/** How many findings of each grade there are. */
export interface FindingTotals {
  readonly errors: number;
  readonly warnings: number;
}

/** What the parts of the process page share: one model, one stack of commands, one selection. */
export interface ProcessContext {
  readonly modeler: PermitModeler;
  /** Edits what `permit:` says. All edits, and those of `modeler.get('modeling')`, are commands of one stack. */
  readonly edit: PermitEdit;
  /** Names, ids, documentation, conditions and defaults; and several commands as one. */
  readonly model: ModelEdit;
  readonly api: Api;
  readonly draft: Draft;
  readonly lists: Lists;
  /** Whether nothing may be changed now, because the draft is in review. */
  readonly isReadOnly: boolean;
  /** Selects an element and brings it into the middle of the canvas; where the canvas is hidden, the selection alone changes. */
  select(elementId: string): void;
  /** Shows the canvas or the outline. */
  show(view: 'canvas' | 'outline'): void;
  /** Calls a listener after each change of the model: edit, undo, redo, and another text. Gives what stops it. */
  onChange(listener: () => void): () => void;
  /** Calls a listener with the id of the one selected element, or undefined. Gives what stops it. */
  onSelect(listener: (elementId: string | undefined) => void): () => void;
  /** Brings the draft up to the last edit; await it before the draft's texts are sent anywhere. */
  flush(): Promise<void>;
}

/**
 * Makes what the parts share.
 * @param views The canvas and the outline.
 * @param flush Brings the draft up to the last edit.
 */
export function processContext(page: DesignerPage, views: Tabs<'canvas' | 'outline'>, modeler: PermitModeler, flush: () => Promise<void>, lists: Lists): ProcessContext {
  const events = modeler.get('eventBus');
  const listening = <E>(names: readonly string[], listener: (event: E) => void): (() => void) => {
    events.on(names, listener);
    return () => events.off(names, listener);
  };
  views.onChoose((view) => {
    const [selected] = view === 'canvas' ? modeler.get('selection').get() : [];
    if (!selected) return;
    // A canvas that was hidden has measured nothing: what was chosen meanwhile is brought into view, and its tools are placed anew.
    modeler.get('canvas').resized();
    centre(modeler, selected);
    modeler.get('selection').select(null);
    modeler.get('selection').select(selected);
  });
  return {
    modeler,
    edit: modeler.get('permitEdit'),
    model: modeler.get('modelEdit'),
    api: page.api,
    draft: page.draft,
    lists,
    isReadOnly: page.draft.isReadOnly,
    flush,
    select: (id) => {
      const found = modeler.get('elementRegistry').get(id);
      if (!found) return;
      modeler.get('selection').select(found);
      if (views.current === 'canvas') centre(modeler, found);
    },
    show: (view) => views.choose(view),
    onChange: (listener) => listening(['commandStack.changed', 'import.done'], listener),
    onSelect: (listener) =>
      listening<{ newSelection: readonly CanvasElement[] }>(['selection.changed'], ({ newSelection }) => listener(newSelection.length === 1 ? newSelection[0]!.id : undefined)),
  };
}

const ReadableScale = 0.8;

function centre(modeler: PermitModeler, found: CanvasElement): void {
  const canvas = modeler.get('canvas');
  const root = canvas.findRoot(found);
  if (root) canvas.setRootElement(root);
  if (root === found) return;
  const { width, height, scale } = canvas.viewbox();
  const by = scale / Math.max(scale, ReadableScale);
  const at = found.waypoints ? found.waypoints[Math.floor(found.waypoints.length / 2)]! : { x: found.x + found.width / 2, y: found.y + found.height / 2 };
  canvas.viewbox({ x: at.x - (width * by) / 2, y: at.y - (height * by) / 2, width: width * by, height: height * by });
}
