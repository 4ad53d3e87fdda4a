/** A text that is not saved yet, and the ETag of the stored text it was made from; empty for a new file. */
export interface Kept {
  readonly etag: string;
  readonly text: string;
}

/** Keeps unsaved texts of one draft in this browser. Where the browser refuses (full, or switched off) the page still works. */
export class Backup {
  constructor(private readonly slug: string) {}

  keep(path: string, kept: Kept): void {
    try {
      localStorage.setItem(this.key(path), JSON.stringify(kept));
    } catch {
      this.drop(path);
    }
  }

  read(path: string): Kept | undefined {
    try {
      const text = localStorage.getItem(this.key(path));
      return text === null ? undefined : (JSON.parse(text) as Kept);
    } catch {
      return undefined;
    }
  }

  drop(path: string): void {
    try {
      localStorage.removeItem(this.key(path));
    } catch {
      // A browser without storage has nothing to drop.
    }
  }

  private key(path: string): string {
    return `permits.draft.${this.slug}/${path}`;
  }
}
