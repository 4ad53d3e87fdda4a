import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { thaiText } from '../shared/thaiTextRenderer';

/** What a comparison says of an element, and the attribute that lists such elements; the sign stands beside the colour. */
const comparison = [
  { list: 'bpmnAdded', kind: 'added', sign: '+' },
  { list: 'bpmnRemoved', kind: 'removed', sign: '−' },
  { list: 'bpmnChanged', kind: 'changed', sign: '≠' },
];

interface Canvas {
  zoom(to: string | number, centre?: { x: number; y: number }): number;
  addMarker(id: string, marker: string): void;
  scrollToElement(id: string, padding: number): void;
}
interface Point {
  x: number;
  y: number;
}
interface Registry {
  get(id: string): { waypoints?: [Point, Point, ...Point[]] } | undefined;
}
interface Overlays {
  add(id: string, overlay: { position: { top: number; left: number }; scale: { min: number }; html: HTMLElement }): void;
}

/** The ids of a list attribute that are on the diagram: what a page names may be drawn on the other one of two. */
function idsOf(host: HTMLElement, list: string, registry: Registry): string[] {
  return (host.dataset[list] ?? '').split(' ').filter((id) => id !== '' && registry.get(id) !== undefined);
}

/** Where a sign stands: at a shape's upper left corner, and half way along a flow's first part, told from the corner of what the flow spans. */
function signPlace(waypoints: [Point, Point, ...Point[]] | undefined): { top: number; left: number } {
  if (!waypoints) return { top: -12, left: -12 };
  const [first, second] = waypoints;
  const left = Math.min(...waypoints.map((point) => point.x));
  const top = Math.min(...waypoints.map((point) => point.y));
  return { top: (first.y + second.y) / 2 - top - 11, left: (first.x + second.x) / 2 - left - 11 };
}

function mark(host: HTMLElement, viewer: NavigatedViewer): void {
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<Registry>('elementRegistry');
  const overlays = viewer.get<Overlays>('overlays');
  for (const id of idsOf(host, 'bpmnCurrent', registry)) canvas.addMarker(id, 'bpmn-current');
  for (const { list, kind, sign } of comparison) {
    for (const id of idsOf(host, list, registry)) {
      canvas.addMarker(id, `bpmn-${kind}`);
      const html = document.createElement('span');
      html.className = `bpmn-sign bpmn-sign-${kind}`;
      html.textContent = sign;
      // A sign stays readable however small the diagram is drawn.
      overlays.add(id, { position: signPlace(registry.get(id)?.waypoints), scale: { min: 1 }, html });
    }
  }
  for (const id of idsOf(host, 'bpmnShown', registry)) {
    canvas.addMarker(id, 'bpmn-shown');
    canvas.zoom(1);
    canvas.scrollToElement(id, 120);
  }
}

/**
 * Draws each `[data-bpmn-src]` element's process. `data-bpmn-current` names the elements to mark, separated by spaces, `data-bpmn-added`,
 * `-removed` and `-changed` those that a comparison is about, and `data-bpmn-shown` one to bring into view; the element's own content (a link
 * to the file) stays as the fallback until the diagram is there.
 */
async function draw(host: HTMLElement): Promise<void> {
  const source = host.dataset['bpmnSrc'];
  if (!source) return;
  try {
    const response = await fetch(source, { headers: { Accept: 'application/xml' } });
    if (!response.ok) throw new Error(`${response.status}`);
    // Labels are measured when drawn, so the font has to be there first.
    await document.fonts.load('13px Sarabun', 'ก');
    const canvasHost = document.createElement('div');
    canvasHost.className = 'bpmn-canvas';
    const viewer = new NavigatedViewer({ container: canvasHost, additionalModules: [thaiText] });
    host.append(canvasHost);
    await viewer.importXML(await response.text());
    viewer.get<Canvas>('canvas').zoom('fit-viewport');
    mark(host, viewer);
    host.dataset['state'] = 'ready';
  } catch {
    host.querySelector('.bpmn-canvas')?.remove();
    host.dataset['state'] = 'failed';
  }
}

for (const host of document.querySelectorAll<HTMLElement>('[data-bpmn-src]')) void draw(host);
