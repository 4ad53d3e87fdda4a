import type { Finding } from './api';
import { element } from './dom';
import { later, newest } from './later';
import type { DesignerPage } from './page';
import { sorted } from './severity';
import { local, t } from './text';

const CheckAfterMs = 900;

/** Whether a finding is about a file: its element is the path, or the path with a line or part behind it. */
export function isAbout(finding: Finding, path: string): boolean {
  const at = finding.element ?? '';
  return at === path || at.startsWith(`${path}:`) || at.startsWith(`${path}#`);
}

/** What stands behind the path in a finding's element, e.g. a line's number or a field's key; empty where nothing does. */
export function partOf(finding: Finding, path: string): string {
  return (finding.element ?? '').slice(path.length + 1);
}

/** How a list of findings chooses and shows. */
export interface FindingsOptions {
  /** Which findings of the package this page shows. */
  readonly about: (finding: Finding) => boolean;
  /** What a click on one does; findings are no buttons where left out. */
  readonly open?: (finding: Finding) => void;
  /** Told each new answer. */
  readonly found?: (findings: readonly Finding[]) => void;
}

/** The server's findings about what this page edits, asked again a moment after each change. */
export class FindingsList {
  readonly root = element('section', { class: 'findings', 'aria-labelledby': 'findings-title' });
  private readonly ask: () => Promise<{ findings: readonly Finding[] } | undefined>;
  private readonly soon = later(() => void this.check(), CheckAfterMs);

  constructor(
    page: DesignerPage,
    private readonly options: FindingsOptions,
  ) {
    this.ask = newest(() => page.api.json<{ findings: readonly Finding[] }>(`/drafts/${page.draft.slug}/check`, { method: 'POST', json: { files: page.draft.overlay() } }));
    this.show(element('p', { class: 'hint' }, t('กำลังตรวจสอบ…', 'Checking…')));
    void this.check();
  }

  /** Asks again, a moment later. */
  changed(): void {
    this.soon();
  }

  private async check(): Promise<void> {
    try {
      const answer = await this.ask();
      if (!answer) return;
      const findings = answer.findings.filter(this.options.about);
      this.options.found?.(findings);
      this.show(findings.length === 0 ? element('p', { class: 'hint' }, t('ไม่พบข้อบกพร่อง', 'Nothing found.')) : this.list(findings));
    } catch {
      const again = element('button', { type: 'button', class: 'link' }, t('ตรวจอีกครั้ง', 'Check again'));
      again.addEventListener('click', () => void this.check());
      this.show(element('p', { class: 'notice-box warn' }, t('ตรวจสอบไม่ได้ในขณะนี้ ', 'The check cannot be done now. '), again));
    }
  }

  private list(findings: readonly Finding[]): HTMLElement {
    return element('ul', { class: 'plain' }, ...sorted(findings).map((f) => this.item(f)));
  }

  private item(finding: Finding): HTMLElement {
    const tag = {
      error: element('span', { class: 'tag bad' }, t('ข้อผิดพลาด', 'Error')),
      warning: element('span', { class: 'tag warn' }, t('คำเตือน', 'Warning')),
      information: element('span', { class: 'tag info' }, t('ข้อมูล', 'Information')),
    }[finding.severity];
    const where = element(this.options.open ? 'button' : 'span', this.options.open ? { type: 'button', class: 'link' } : {}, finding.element ?? '');
    if (this.options.open) where.addEventListener('click', () => this.options.open!(finding));
    const basis = finding.basis ? [element('span', { class: 'mark' }, finding.basis)] : [];
    return element('li', { class: `finding ${finding.severity}` }, tag, ' ', local(finding.message), ' ', where, ' ', ...basis);
  }

  private show(content: HTMLElement): void {
    this.root.replaceChildren(element('h2', { id: 'findings-title' }, t('ผลการตรวจสอบ', 'Findings')), element('div', { role: 'status' }, content));
  }
}
