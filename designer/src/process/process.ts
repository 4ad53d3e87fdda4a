import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything';
import minimap from 'diagram-js-minimap';
import { element } from '../shared/dom';
import { lists as askLists, type Lists } from '../shared/lists';
import { openPage, openText, type DesignerPage } from '../shared/page';
import { language, t } from '../shared/text';
import { bpmn } from '../shared/translate/bpmn';
import { translateModule } from '../shared/translate/translate';
import { brokenProcess } from './broken';
import { sharedClipboard } from './clipboard';
import { processContext, type ProcessContext } from './context';
import { makeFrame, type Frame } from './frame';
import { permitMenus } from './menus/permitMenus';
import { makeModeler, type PermitModeler } from './modeler';
import { permitPanel } from './panel/permitPanel';
import { ProcessText, processPath } from './processText';
import { readOnly } from './readOnly';
import { offerBack } from './replacing';
import type { Services } from './services';
import { stepBar } from './steps/stepBar';
import { stepModule } from './steps/stepMaker';
import { fillToolbar, type PageActions } from './toolbar';

/** In CSS pixels, with the space around it. */
const PaletteWidth = 130;

void openPage(async (page) => {
  const frame = makeFrame(page.root);
  // Labels are measured when drawn, so the font has to be there first.
  const [text = '', lists] = await Promise.all([openText(page.draft, processPath), askLists(page.api, page.draft.slug), document.fonts.load('13px Sarabun', 'ก')]);
  const modeler = editor(page, frame, lists);
  const processText = new ProcessText(modeler, page.draft);
  const context = processContext(page, frame.views, modeler, () => processText.flush(), lists);
  const open = (opened: string, draw: (text: string) => Promise<readonly unknown[]>): Promise<void> => show(page, frame, modeler, opened, draw);
  await open(text, (opened) => processText.open(opened));
  if (!page.draft.isReadOnly) frame.canvas.before(stepBar(modeler));
  fillToolbar(frame.toolbar, context, actions(page, frame, modeler, processText, open));

  const wanted = page.query.get('element');
  // The panel follows the selection only once it has been painted.
  if (wanted) setTimeout(() => context.select(wanted), 50);
  void processText.drawn.then(() => mountParts(frame, context));
  return { reload: (_path, stored) => open(stored, (opened) => processText.open(opened)) };
});

/** Loads what is not needed at first sight, once there is a model to work on. */
function mountParts(frame: Frame, context: ProcessContext): void {
  void import('./check/check').then(({ mountCheck }) => mountCheck(frame.check, context, (totals) => frame.tellFindings(totals)));
  void import('./outline/outline').then(({ mountOutline }) => mountOutline(frame.outline, context));
}

function editor(page: DesignerPage, frame: Frame, lists: Lists): PermitModeler {
  const shared = [...permitPanel, minimap, stepModule, translateModule(language, bpmn)];
  const editing = [CreateAppendAnythingModule, permitMenus, sharedClipboard];
  const isLocked = page.draft.isReadOnly;
  page.root.classList.toggle('process-locked', isLocked);
  return makeModeler(frame.canvas, [...shared, ...(isLocked ? [readOnly] : editing)], { propertiesPanel: { parent: frame.properties }, permitLists: lists, permitLocked: isLocked });
}

/** Draws a text, or says why that cannot be done and shows it as it is. */
async function show(page: DesignerPage, frame: Frame, modeler: PermitModeler, text: string, draw: (text: string) => Promise<readonly unknown[]>): Promise<void> {
  frame.instead.replaceChildren();
  frame.messages.replaceChildren();
  try {
    const warnings = await draw(text);
    // An empty canvas begins at its own size.
    if (modeler.get('elementRegistry').getAll().length > 1) fit(modeler.get('canvas'), page.draft.isReadOnly ? 0 : PaletteWidth);
    if (warnings.length > 0) frame.messages.replaceChildren(unread(warnings));
  } catch (error) {
    frame.instead.replaceChildren(brokenProcess(page.draft, text, error, (mended) => void show(page, frame, modeler, mended, draw)));
  }
}

/** Shows the whole diagram, beside the palette and not below it. */
function fit(canvas: Services['canvas'], left: number): void {
  canvas.zoom('fit-viewport', 'auto');
  const { x, y, width, height, scale } = canvas.viewbox();
  const wider = (width * scale) / Math.max(1, width * scale - left);
  canvas.viewbox({ x: x - (left * wider) / scale, y: y - (height * (wider - 1)) / 2, width: width * wider, height: height * wider });
}

function unread(warnings: readonly unknown[]): HTMLElement {
  const lines = warnings.map((warning) => (warning as { message?: string }).message ?? String(warning));
  return element(
    'details',
    {},
    element('summary', {}, t(`วาดไม่ได้ ${lines.length} จุด หากแก้ไขผังงานและบันทึก ส่วนเหล่านี้จะหายไป`, `${lines.length} parts could not be read. Once the diagram is edited and saved, they are gone.`)),
    element('ul', {}, ...lines.map((line) => element('li', {}, line))),
  );
}

function actions(page: DesignerPage, frame: Frame, modeler: PermitModeler, processText: ProcessText, open: (text: string, draw: (text: string) => Promise<readonly unknown[]>) => Promise<void>): PageActions {
  const { slug } = page.draft;
  const exchange = (): Promise<typeof import('./exchange')> => import('./exchange');
  const replace = (text: string): Promise<void> => open(text, (opened) => processText.replace(opened));
  let end: (() => void) | undefined;
  return {
    isSimulating: () => end !== undefined,
    simulate: async () => {
      frame.setSimulating(end === undefined);
      if (end) {
        end();
        end = undefined;
        return false;
      }

      const [{ simulate }, xml] = await Promise.all([import('./simulation/simulation'), processText.current()]);
      end = await simulate(frame.simulation, xml);
      return true;
    },
    importBpmn: async () => {
      const imported = await (await exchange()).importFile(page.api, slug);
      if (imported === undefined) return;
      await processText.flush();
      const former = (await page.draft.text(processPath)) ?? '';
      await replace(imported);
      offerBack(frame.messages, () => replace(former));
    },
    downloadBpmn: async () => (await exchange()).downloadBpmn(await processText.current(), slug),
    downloadSvg: async () => (await exchange()).downloadSvg(modeler, slug),
  };
}
