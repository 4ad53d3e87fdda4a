import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { thaiText } from '../shared/thaiTextRenderer';

/**
 * Draws each `[data-bpmn-src]` element's process. `data-bpmn-current` names the elements to mark, separated by spaces; the element's
 * own content (a link to the file) stays as the fallback until the diagram is there.
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
    const canvas = viewer.get<{ zoom(to: string): void; addMarker(id: string, marker: string): void }>('canvas');
    canvas.zoom('fit-viewport');
    for (const id of (host.dataset['bpmnCurrent'] ?? '').split(' ').filter(Boolean)) canvas.addMarker(id, 'bpmn-current');
    host.dataset['state'] = 'ready';
  } catch {
    host.querySelector('.bpmn-canvas')?.remove();
    host.dataset['state'] = 'failed';
  }
}

for (const host of document.querySelectorAll<HTMLElement>('[data-bpmn-src]')) void draw(host);
