import type { Finding } from '../../shared/api';
import { element } from '../../shared/dom';
import { local, t } from '../../shared/text';
import type { ProcessContext } from '../context';
import { countsOf, placeOf } from './findings';

const overlayType = 'permit-finding';

/** Marks the elements of the canvas that findings are about: a badge whose shape, colour and words say how bad it is, and an outline. */
export class Marks {
  private marked: readonly string[] = [];

  /**
   * @param context The page's parts.
   * @param open What a click on a badge does, with the element's id.
   */
  constructor(
    private readonly context: ProcessContext,
    private readonly open: (id: string) => void,
  ) {}

  /** Shows these findings in place of those before. */
  show(findings: readonly Finding[]): void {
    const { modeler } = this.context;
    const [overlays, canvas, registry] = [modeler.get('overlays'), modeler.get('canvas'), modeler.get('elementRegistry')];
    overlays.remove({ type: overlayType });
    for (const id of this.marked.filter((marked) => registry.get(marked))) for (const severity of ['error', 'warning']) canvas.removeMarker(id, `finding-${severity}`);
    const byElement = new Map<string, Finding[]>();
    for (const finding of findings) {
      const place = placeOf(finding.element);
      const known = place.kind === 'element' ? registry.get(place.id) : undefined;
      if (known && finding.severity !== 'information') byElement.set(known.id, [...(byElement.get(known.id) ?? []), finding]);
    }

    for (const [id, found] of byElement) {
      const severity = countsOf(found).error > 0 ? 'error' : 'warning';
      const points = registry.get(id)!.waypoints;
      // A connection has no corner; its badge stands by its first bend.
      const position = points ? { top: -12, left: 0 } : { top: -12, right: 8 };
      canvas.addMarker(id, `finding-${severity}`);
      overlays.add(id, overlayType, { position, html: this.badge(id, severity, found) });
    }

    this.marked = [...byElement.keys()];
  }

  private badge(id: string, severity: 'error' | 'warning', found: readonly Finding[]): HTMLElement {
    const words = severity === 'error' ? t('ข้อผิดพลาด', 'Error') : t('คำเตือน', 'Warning');
    const title = `${words}: ${found.map((finding) => local(finding.message)).join('\n')}`;
    // The list beside the canvas holds the same for the keyboard, so the badges stay out of the order of tabs.
    const badge = element('button', { type: 'button', class: `finding-badge ${severity}`, title, 'aria-label': title, tabindex: -1 }, severity === 'error' ? '✕' : '!');
    badge.addEventListener('click', () => this.open(id));
    return badge;
  }
}
