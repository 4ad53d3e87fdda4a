import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything';
import { openPage, openText, type DesignerPage } from '../shared/page';
import { lists as askLists } from '../shared/lists';
import type { CheckModule, OutlineModule, ProcessContext } from './context';
import { makeFrame, type Frame } from './frame';
import { makeModeler, type PermitModeler } from './modeler';
import { permitMenus } from './menus/permitMenus';
import { permitPanel } from './panel/permitPanel';
import { ProcessText, processPath } from './processText';
import type { CanvasElement } from './services';
import { stepBar } from './steps/stepBar';
import { stepModule } from './steps/stepMaker';

const outlineModule = import.meta.glob<OutlineModule>('./outline/outline.ts')['./outline/outline.ts'];
const checkModule = import.meta.glob<CheckModule>('./check/check.ts')['./check/check.ts'];

void openPage(async (page) => {
  const frame = makeFrame(page.root);
  // Labels are measured when drawn, so the font has to be there first.
  const [text, lists] = await Promise.all([openText(page.draft, processPath), askLists(page.api, page.draft.slug), document.fonts.load('13px Sarabun', 'ก')]);
  const modeler = makeModeler(frame.canvas, [...permitPanel, CreateAppendAnythingModule, stepModule, permitMenus], { propertiesPanel: { parent: frame.properties }, permitLists: lists });
  const processText = new ProcessText(modeler, page.draft);
  frame.canvas.before(stepBar(modeler));
  const context = makeContext(page, frame, modeler, processText, lists);
  await processText.open(text ?? '');
  modeler.get('canvas').zoom('fit-viewport', 'auto');
  const wanted = page.query.get('element');
  // The panel follows the selection only once it has been painted.
  await new Promise((resolve) => setTimeout(resolve, 100));
  if (wanted) context.select(wanted);
  if (checkModule) (await checkModule()).mountCheck(frame.check, context, () => undefined);
  if (outlineModule) (await outlineModule()).mountOutline(frame.outline, context);
  return {
    reload: async (_path, stored) => {
      await processText.open(stored);
    },
  };
});

function makeContext(page: DesignerPage, frame: Frame, modeler: PermitModeler, processText: ProcessText, lists: ProcessContext['lists']): ProcessContext {
  const events = modeler.get('eventBus');
  const listening = <E>(names: readonly string[], listener: (event: E) => void): (() => void) => {
    events.on(names, listener);
    return () => events.off(names, listener);
  };
  return {
    modeler,
    edit: modeler.get('permitEdit'),
    model: modeler.get('modelEdit'),
    api: page.api,
    draft: page.draft,
    lists,
    isReadOnly: page.draft.isReadOnly,
    select: (id) => {
      const found = modeler.get('elementRegistry').get(id);
      if (!found) return;
      modeler.get('selection').select(found);
      if (frame.views.current === 'canvas') centre(modeler, found);
    },
    show: (view) => frame.views.choose(view),
    onChange: (listener) => listening(['commandStack.changed', 'import.done'], listener),
    onSelect: (listener) =>
      listening<{ newSelection: readonly CanvasElement[] }>(['selection.changed'], ({ newSelection }) => listener(newSelection.length === 1 ? newSelection[0]!.id : undefined)),
    flush: () => processText.flush(),
  };
}

function centre(modeler: PermitModeler, found: CanvasElement): void {
  const canvas = modeler.get('canvas');
  const root = canvas.findRoot(found);
  if (root) canvas.setRootElement(root);
  if (root === found) return;
  const { width, height, scale } = canvas.viewbox();
  const readable = Math.max(scale, 0.8);
  const [w, h] = [(width * scale) / readable, (height * scale) / readable];
  const at = found.waypoints ? found.waypoints[Math.floor(found.waypoints.length / 2)]! : { x: found.x + found.width / 2, y: found.y + found.height / 2 };
  canvas.viewbox({ x: at.x - w / 2, y: at.y - h / 2, width: w, height: h });
}
