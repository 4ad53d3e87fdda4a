import type { Finding } from '../shared/api';
import { element } from '../shared/dom';
import { later, newest } from '../shared/later';
import { fault, type DesignerPage } from '../shared/page';
import { local, t } from '../shared/text';
import { wayInWords, type LongestWay } from './longestWay';

const PreviewAfterMs = 700;

interface ManualAnswer {
  /** The public manual page's content, as the server renders it; null where the package cannot be read. */
  readonly html: string | null;
  /** What the model's steps add up to against the total time; null where no step has a limit. */
  readonly way: LongestWay | null;
  /** Why there is no page. */
  readonly findings: readonly Finding[];
}

/** The public manual page of the draft as it would be now, drawn by the server. */
export class ManualPreview {
  readonly root = element('section', { class: 'manual-preview', 'aria-labelledby': 'preview-title' });
  private readonly totals = element('div', { role: 'status' });
  private readonly page = element('div', { class: 'preview-page', tabindex: 0, role: 'region', 'aria-label': t('หน้าคู่มือ', 'The manual page') });
  private readonly shadow: ShadowRoot;
  private readonly ask: () => Promise<ManualAnswer | undefined>;
  private readonly soon = later(() => void this.load(), PreviewAfterMs);

  constructor(
    { api, draft }: DesignerPage,
    private readonly unit: (id: string) => string,
  ) {
    this.ask = newest(() => api.json<ManualAnswer>(`/drafts/${draft.slug}/manual`, { method: 'POST', json: { files: draft.overlay() } }));
    this.root.append(element('h2', { id: 'preview-title' }, t('ตัวอย่างหน้าคู่มือสำหรับประชาชน', 'Preview of the public manual')), this.totals, this.page);
    // Of its own tree, so that its ids and headings are not this page's.
    this.shadow = this.page.attachShadow({ mode: 'open' });
    this.show(element('p', {}, t('กำลังสร้างตัวอย่าง…', 'Making the preview…')));
    void this.load();
  }

  /** Asks again, a moment later. */
  changed(): void {
    this.page.dataset['state'] = 'stale';
    this.soon();
  }

  private async load(): Promise<void> {
    try {
      const answer = await this.ask();
      if (!answer) return;
      this.totals.replaceChildren(...(answer.way ? [this.totalsOf(answer.way)] : []));
      if (answer.html === null) {
        this.page.dataset['state'] = 'failed';
        this.show(unreadable(answer.findings));
        return;
      }

      const parsed = new DOMParser().parseFromString(answer.html, 'text/html');
      for (const script of parsed.querySelectorAll('script')) script.remove();
      for (const link of parsed.querySelectorAll('a')) link.target = '_blank';
      this.show(...parsed.body.childNodes);
      this.page.dataset['state'] = 'ready';
    } catch (error) {
      this.page.dataset['state'] = 'failed';
      this.totals.replaceChildren();
      this.show(fault(error));
    }
  }

  private totalsOf(way: LongestWay): HTMLElement {
    const steps = way.steps.map((step) => element('li', {}, `${local(step.name)}: ${step.limit.count} ${this.unit(step.limit.unit)}`));
    return element('details', { class: `notice-box ${way.fits ? 'good' : 'bad'}` }, element('summary', {}, wayInWords(way, this.unit)), element('ol', {}, ...steps));
  }

  private show(...content: readonly Node[]): void {
    const styles = ['/css/base.css', '/css/parts.css'].map((href) => element('link', { rel: 'stylesheet', href }));
    const kept = [...this.shadow.querySelectorAll('link')];
    this.shadow.replaceChildren(...(kept.length > 0 ? kept : styles), ...content);
  }
}

function unreadable(findings: readonly Finding[]): HTMLElement {
  return element(
    'div',
    { class: 'notice-box bad' },
    element('p', {}, t('ยังสร้างหน้าคู่มือไม่ได้ โปรดแก้ข้อผิดพลาดต่อไปนี้ก่อน', 'The page cannot be made yet. Mend the following first.')),
    element('ul', {}, ...findings.filter((f) => f.severity === 'error').map((f) => element('li', {}, local(f.message)))),
  );
}
