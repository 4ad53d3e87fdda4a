import { element } from '../shared/dom';
import { later, newest } from '../shared/later';
import { fault, type DesignerPage } from '../shared/page';
import { local, t, type LocalText } from '../shared/text';

const PreviewAfterMs = 700;

interface ManualAnswer {
  /** The public manual page's content, as the server renders it. */
  readonly html: string;
  /** What the model's steps add up to, in words. */
  readonly totals: readonly LocalText[];
}

/** The public manual page of the draft as it would be now, drawn by the server. */
export class ManualPreview {
  readonly root = element('section', { class: 'manual-preview', 'aria-labelledby': 'preview-title' });
  private readonly totals = element('div', { role: 'status' });
  private readonly page = element('div', { class: 'preview-page', tabindex: 0, role: 'region', 'aria-label': t('หน้าคู่มือ', 'The manual page') });
  private readonly shadow: ShadowRoot;
  private readonly ask: () => Promise<ManualAnswer | undefined>;
  private readonly soon = later(() => void this.load(), PreviewAfterMs);

  constructor({ api, draft }: DesignerPage) {
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
      this.totals.replaceChildren(...answer.totals.map((total) => element('p', { class: 'notice-box' }, local(total))));
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

  private show(...content: readonly Node[]): void {
    const styles = ['/css/base.css', '/css/parts.css'].map((href) => element('link', { rel: 'stylesheet', href }));
    const kept = [...this.shadow.querySelectorAll('link')];
    this.shadow.replaceChildren(...(kept.length > 0 ? kept : styles), ...content);
  }
}
