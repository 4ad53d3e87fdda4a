import { Refusal, Unreachable, type Api, type Change, type Problem } from './api';
import { Backup } from './backup';

/** How the draft stands between this page and the server. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'signed-out' | 'conflict' | 'refused' | 'read-only';

/** A file of the draft as the server lists it. */
export interface DraftFile {
  readonly path: string;
  readonly etag: string;
  readonly size: number;
  readonly savedAt: string;
  readonly savedBy: string;
}

/** A draft as the server tells it. */
export interface DraftAnswer {
  readonly slug: string;
  readonly title: { readonly th: string; readonly en: string };
  readonly basedOn: number | null;
  readonly state: 'editing' | 'in-review';
  readonly etag: string;
  readonly files: readonly DraftFile[];
}

/** Somebody else, or this person in another tab, saved the file in between. */
export interface Conflict {
  readonly path: string;
  readonly savedBy: string;
  readonly savedAt: string;
  /** What differs between what is stored and what this page holds. */
  readonly changes: readonly Change[];
}

interface OpenFile {
  etag: string;
  stored: string;
  text: string;
}

interface Saved {
  readonly etag: string;
  readonly savedAt: string;
}

const AutosaveAfterMs = 1200;
const RetryAfterMs = 5000;

/**
 * The open draft of a package: keeps each file's text and ETag, saves a moment after the last edit, and keeps what is not saved in this
 * browser until it is, so that a lost connection, an ended session or a closed tab loses nothing.
 */
export class Draft {
  private readonly files = new Map<string, OpenFile>();
  private readonly coming = new Set<string>();
  private readonly listeners = new Set<(state: SaveState) => void>();
  private readonly backup: Backup;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | undefined;
  private current: SaveState;

  /** The time of the last save, as RFC 3339; empty before the first. */
  savedAt = '';
  /** What the server refused at the last save; empty where it refused nothing. */
  problems: readonly Problem[] = [];
  /** The conflict to be settled by {@link settle}; undefined where there is none. */
  conflict: Conflict | undefined;

  private constructor(
    private readonly api: Api,
    private answer: DraftAnswer,
  ) {
    this.backup = new Backup(answer.slug);
    this.current = answer.state === 'in-review' ? 'read-only' : 'saved';
    addEventListener('online', () => void this.save());
    addEventListener('beforeunload', (event) => {
      if (!this.isAllSaved) event.preventDefault();
    });
  }

  /** Opens the draft of a permit type. */
  static async open(api: Api, slug: string): Promise<Draft> {
    return new Draft(api, await api.json<DraftAnswer>(`/drafts/${slug}`));
  }

  get slug(): string {
    return this.answer.slug;
  }

  /** The permit type's name. */
  get title(): DraftAnswer['title'] {
    return this.answer.title;
  }

  get state(): SaveState {
    return this.current;
  }

  /** The paths of the files it has, with those that were added and not yet saved. */
  get paths(): readonly string[] {
    const known = new Set([...this.answer.files.map((f) => f.path), ...this.files.keys()]);
    return [...known].sort();
  }

  /** Whether nothing may be changed now. */
  get isReadOnly(): boolean {
    return this.answer.state === 'in-review';
  }

  /** Calls a listener at each change of state, and once now. */
  watch(listener: (state: SaveState) => void): void {
    this.listeners.add(listener);
    listener(this.current);
  }

  /** A file's text; undefined where the draft has no such file. */
  async text(path: string): Promise<string | undefined> {
    const open = this.files.get(path);
    if (open) return open.text;
    if (!this.answer.files.some((f) => f.path === path)) return undefined;
    const { text, etag } = await this.api.text(this.address(path));
    this.files.set(path, { etag, stored: text, text });
    return text;
  }

  /** What this browser kept of a file and could not save the last time; undefined where that is nothing new. */
  async left(path: string): Promise<string | undefined> {
    const kept = this.backup.read(path);
    const stored = await this.text(path);
    if (kept === undefined || kept.text === stored) {
      this.backup.drop(path);
      return undefined;
    }

    return kept.text;
  }

  /** Takes up what {@link left} gave; where the file was saved by somebody in between, the save will tell. */
  restore(path: string): void {
    const kept = this.backup.read(path);
    const open = this.files.get(path);
    if (!kept) return;
    if (open) open.etag = kept.etag;
    this.edit(path, kept.text);
  }

  /** Forgets what {@link left} gave. */
  forget(path: string): void {
    this.backup.drop(path);
  }

  /**
   * Says that a file was changed on the screen, whose text {@link edit} will bring: from now on it is not saved.
   * @param isComing False where it will not be brought after all.
   */
  expect(path: string, isComing = true): void {
    if (this.isReadOnly) return;
    if (isComing) this.coming.add(path);
    else this.coming.delete(path);
    this.tellWhetherSaved();
  }

  /** Sets a file's text; it is saved a moment later. A new path makes a new file. */
  edit(path: string, text: string): void {
    this.coming.delete(path);
    const open = this.files.get(path) ?? { etag: '', stored: '', text: '' };
    open.text = text;
    this.files.set(path, open);
    if (text === open.stored && open.etag !== '') {
      this.backup.drop(path);
      this.tellWhetherSaved();
      return;
    }

    this.backup.keep(path, { etag: open.etag, text });
    if (this.current !== 'conflict') this.tell('unsaved');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), AutosaveAfterMs);
  }

  /** Deletes a file at once. */
  async remove(path: string): Promise<void> {
    const etag = this.files.get(path)?.etag ?? this.answer.files.find((f) => f.path === path)?.etag;
    if (etag) await this.api.json(this.address(path), { method: 'DELETE', headers: { 'If-Match': etag } });
    this.files.delete(path);
    this.backup.drop(path);
    this.answer = { ...this.answer, files: this.answer.files.filter((f) => f.path !== path) };
  }

  /** The texts that are not saved yet, for a check or a trial of what is on the screen. */
  overlay(): Record<string, string> {
    return Object.fromEntries(this.unsaved().map((path) => [path, this.files.get(path)!.text]));
  }

  /** Saves what is not saved; resolves when that is done or has failed, which the state tells. */
  save(): Promise<void> {
    clearTimeout(this.timer);
    this.saving ??= this.saveAll().finally(() => {
      this.saving = undefined;
      if (this.current === 'unsaved') this.timer = setTimeout(() => void this.save(), AutosaveAfterMs);
    });
    return this.saving;
  }

  /**
   * Settles a conflict.
   * @param keep `mine` saves this page's text over the other; `theirs` drops this page's text and gives the stored one.
   * @returns The text that now holds.
   */
  async settle(keep: 'mine' | 'theirs'): Promise<string> {
    const path = this.conflict!.path;
    const open = this.files.get(path)!;
    const { text, etag } = await this.api.text(this.address(path));
    this.conflict = undefined;
    open.etag = etag;
    open.stored = text;
    if (keep === 'theirs') {
      open.text = text;
      this.backup.drop(path);
    }

    this.tell('unsaved');
    await this.save();
    return open.text;
  }

  private get isAllSaved(): boolean {
    return this.coming.size === 0 && this.unsaved().length === 0;
  }

  private tellWhetherSaved(): void {
    const state = this.isAllSaved ? 'saved' : 'unsaved';
    if ((this.current === 'saved' || this.current === 'unsaved') && this.current !== state) this.tell(state);
  }

  private unsaved(): string[] {
    return [...this.files].filter(([, f]) => f.etag === '' || f.text !== f.stored).map(([path]) => path);
  }

  private async saveAll(): Promise<void> {
    if (this.conflict || this.isReadOnly) return;
    for (const path of this.unsaved()) {
      this.tell('saving');
      if (!(await this.saveOne(path, this.files.get(path)!))) return;
    }

    this.problems = [];
    this.tell(this.isAllSaved ? 'saved' : 'unsaved');
  }

  private async saveOne(path: string, open: OpenFile): Promise<boolean> {
    const sent = open.text;
    try {
      const saved = await this.api.json<Saved>(this.address(path), {
        method: 'PUT',
        text: sent,
        headers: { 'Content-Type': 'application/octet-stream', ...(open.etag ? { 'If-Match': open.etag } : { 'If-None-Match': '*' }) },
      });
      open.etag = saved.etag;
      open.stored = sent;
      this.savedAt = saved.savedAt;
      if (open.text === sent) this.backup.drop(path);
      else this.backup.keep(path, { etag: saved.etag, text: open.text });
      return true;
    } catch (error) {
      this.failed(path, error);
      return false;
    }
  }

  private failed(path: string, error: unknown): void {
    if (error instanceof Unreachable) {
      this.tell('offline');
      this.timer = setTimeout(() => void this.save(), RetryAfterMs);
    } else if (error instanceof Refusal && error.status === 401) {
      this.tell('signed-out');
    } else if (error instanceof Refusal && error.status === 412) {
      const { savedBy = '', savedAt = '', changes = [] } = error.body as Partial<Conflict>;
      this.conflict = { path, savedBy, savedAt, changes };
      this.tell('conflict');
    } else if (error instanceof Refusal) {
      this.problems = error.problems;
      this.tell('refused');
    } else {
      throw error;
    }
  }

  private tell(state: SaveState): void {
    this.current = state;
    for (const listener of this.listeners) listener(state);
  }

  private address(path: string): string {
    return `/drafts/${this.slug}/files/${path}`;
  }
}
