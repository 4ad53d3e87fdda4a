import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { element } from '../shared/dom';
import { t } from '../shared/text';
import { thaiText } from '../shared/thaiTextRenderer';

interface Canvas {
  zoom(to: string): void;
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
}

/** The process beside the trial, with what is done and what is going on marked. */
export class TrialCanvas {
  readonly root = element('figure', { class: 'process' });
  private readonly host = element('div', { class: 'bpmn-canvas trial-canvas' });
  private viewer: NavigatedViewer | undefined;
  private marked: readonly (readonly [string, string])[] = [];

  constructor() {
    const key = element('figcaption', { class: 'hint' }, element('span', { class: 'swatch active' }), t(' กำลังดำเนินการ ', ' going on '), element('span', { class: 'swatch done' }), t(' ผ่านแล้ว', ' done'));
    this.root.append(this.host, key);
  }

  /** Draws a process; where it cannot be drawn, says so. */
  async draw(xml: string): Promise<void> {
    try {
      await document.fonts.load('13px Sarabun', 'ก');
      const viewer = new NavigatedViewer({ container: this.host, additionalModules: [thaiText] });
      await viewer.importXML(xml);
      viewer.get<Canvas>('canvas').zoom('fit-viewport');
      this.viewer = viewer;
    } catch {
      this.host.replaceChildren(element('p', { class: 'notice-box warn' }, t('วาดผังไม่ได้ โปรดดูในหน้ากระบวนงาน', 'The diagram cannot be drawn. See the page of the process.')));
    }
  }

  /** Marks elements; one that the diagram does not have is passed over. */
  mark(active: readonly string[], done: readonly string[]): void {
    if (!this.viewer) return;
    const canvas = this.viewer.get<Canvas>('canvas');
    const elements = this.viewer.get<{ get(id: string): unknown }>('elementRegistry');
    for (const [id, marker] of this.marked) canvas.removeMarker(id, marker);
    this.marked = [...active.map((id) => [id, 'trial-active'] as const), ...done.map((id) => [id, 'trial-done'] as const)].filter(([id]) => elements.get(id));
    for (const [id, marker] of this.marked) canvas.addMarker(id, marker);
  }
}
