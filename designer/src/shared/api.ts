import type { LocalText } from './text';

/** Why a request was refused: what was expected, what was found and what to do. */
export interface Problem {
  readonly code: string;
  readonly message: LocalText;
  readonly field?: string;
  readonly basis?: string;
}

/** A fault or remark of the server's lint. */
export interface Finding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly element: string | null;
  readonly message: LocalText;
  readonly basis: string | null;
}

/** One point on which two packages differ. */
export interface Change {
  readonly area: 'step' | 'flow' | 'clock' | 'process' | 'decision' | 'form' | 'manual' | 'notice' | 'statute';
  readonly kind: 'added' | 'removed' | 'changed';
  readonly path: string;
  readonly element: string | null;
  readonly what: LocalText;
  readonly before: LocalText | null;
  readonly after: LocalText | null;
}

/** A refusal of the API; `body` carries what it gives beside its problems. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly problems: readonly Problem[],
    readonly body: Readonly<Record<string, unknown>>,
  ) {
    super(problems.map((p) => p.message.en).join(' ') || `HTTP ${status}`);
  }
}

/** The server could not be reached. */
export class Unreachable extends Error {}

/** What a request takes along. */
export interface Sending {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The JSON API, asked with the cookie of whoever is signed in and the page's proof against forged requests. */
export class Api {
  constructor(private csrf: string) {}

  /**
   * Asks and reads the answer as JSON.
   * @throws {Refusal} where the server refuses; {@link Unreachable} where it does not answer.
   */
  async json<T>(path: string, sending: Sending = {}): Promise<T> {
    const response = await this.send(path, sending);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  /** Asks and gives the answer's text with its ETag. */
  async text(path: string): Promise<{ readonly text: string; readonly etag: string }> {
    const response = await this.send(path, {});
    return { text: await response.text(), etag: response.headers.get('ETag') ?? '' };
  }

  private async send(path: string, sending: Sending): Promise<Response> {
    let response = await this.ask(path, sending);
    if (response.status === 400 && (await this.renewed(response))) response = await this.ask(path, sending);
    if (response.ok) return response;
    const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    throw new Refusal(response.status, problemsOf(body), body);
  }

  private async ask(path: string, sending: Sending): Promise<Response> {
    const headers: Record<string, string> = { Accept: 'application/json', 'X-CSRF-Token': this.csrf, ...sending.headers };
    if (sending.json !== undefined) headers['Content-Type'] ??= 'application/json';
    const body = sending.json !== undefined ? JSON.stringify(sending.json) : sending.text;
    try {
      return await fetch(`/api/v1${path}`, {
        method: sending.method ?? 'GET',
        headers,
        credentials: 'same-origin',
        redirect: 'error',
        ...(body === undefined ? {} : { body }),
      });
    } catch {
      throw new Unreachable(path);
    }
  }

  // The proof belongs to a sign-in: after a new one in another tab, this page's is out of date.
  private async renewed(response: Response): Promise<boolean> {
    const body = (await response.clone().json().catch(() => ({}))) as Record<string, unknown>;
    if (!problemsOf(body).some((p) => p.code === 'http.csrf')) return false;
    const page = await fetch(location.href, { credentials: 'same-origin' });
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector<HTMLElement>('[data-csrf]');
    this.csrf = fresh?.dataset['csrf'] ?? this.csrf;
    return true;
  }
}

interface WireProblem {
  readonly code: string;
  readonly path: string | null;
  readonly messages: LocalText;
  readonly law: string | null;
}

// RFC 9457 with one entry of `errors` for every problem.
function problemsOf(body: Readonly<Record<string, unknown>>): Problem[] {
  const errors = Array.isArray(body['errors']) ? (body['errors'] as WireProblem[]) : [];
  return errors.map((e) => ({
    code: e.code,
    message: e.messages,
    ...(e.path === null ? {} : { field: e.path }),
    ...(e.law === null ? {} : { basis: e.law }),
  }));
}
