import type { Finding } from '../../shared/api';
import { later, newest } from '../../shared/later';
import type { ProcessContext } from '../context';
import type { ModdleElement } from '../permit/moddle';
import { merged, type Answer } from './findings';
import { browserLint } from './lint';

const LintAfterMs = 120;
const AskAfterMs = 1200;

/** How the check stands: under way, done, or not to be had from the server now. */
export type CheckState = 'checking' | 'done' | 'unreachable';

/** Keeps the findings of the process: the browser's at once after each edit, the server's a moment later. */
export class Checker {
  /** What was found, errors first. */
  findings: readonly Finding[] = [];
  state: CheckState = 'checking';
  private browser: readonly Finding[] = [];
  private answer: Answer | undefined;
  private known = new Set<string>();
  private readonly lintSoon = later(() => void this.lint(), LintAfterMs);
  private readonly askSoon = later(() => void this.ask(), AskAfterMs);
  private readonly lintNow;
  private readonly askServer;

  /**
   * @param context The page's parts.
   * @param tell Called whenever findings or state change.
   */
  constructor(
    private readonly context: ProcessContext,
    private readonly tell: () => void,
  ) {
    const { roles, forms, notices, decisions } = context.lists;
    const rules = browserLint({ roles: roles.map((r) => r.id), forms: forms.map((f) => f.name), notices, decisions });
    this.lintNow = newest(() => rules.lint(documentOf(context.modeler.get('canvas').getRootElement().businessObject)));
    this.askServer = newest(async () => {
      await context.flush();
      const path = `/drafts/${context.draft.slug}/check`;
      return await context.api.json<{ findings: readonly Finding[] }>(path, { method: 'POST', json: { files: context.draft.overlay() } });
    });
    context.onChange(() => {
      this.lintSoon();
      this.askSoon();
    });
    addEventListener('online', () => void this.ask());
    void this.lint().then(() => this.ask());
  }

  /** Asks the server now. */
  async ask(): Promise<void> {
    this.state = 'checking';
    this.tell();
    const ids = this.ids();
    await this.lint();
    const { browser } = this;
    try {
      const answer = await this.askServer();
      if (!answer) return;
      this.answer = { server: answer.findings, browser };
      this.known = ids;
      this.state = 'done';
    } catch {
      this.state = 'unreachable';
    }

    this.show();
  }

  private async lint(): Promise<void> {
    const found = await this.lintNow();
    if (!found) return;
    this.browser = found;
    this.show();
  }

  private show(): void {
    const now = this.ids();
    this.findings = merged(this.answer, this.browser, (id) => this.known.has(id) && !now.has(id));
    this.tell();
  }

  private ids(): Set<string> {
    return new Set(this.context.modeler.get('elementRegistry').getAll().map((element) => element.id));
  }
}

function documentOf(element: ModdleElement): ModdleElement {
  return element.$parent ? documentOf(element.$parent) : element;
}
