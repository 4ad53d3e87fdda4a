import type { Finding } from './api';
import { element } from './dom';
import type { Draft } from './draft';
import { fileList, type FileKind } from './fileList';
import { isAbout } from './findings';
import { History } from './history';
import { PackageFiles } from './packageFiles';
import { openText } from './page';
import type { Referred } from './references';
import { UndoBar, undoOf } from './undoBar';

/** What a page does with the file that is open. */
export interface FilePage {
  /** What the process names such files by. */
  readonly referred: Referred;
  /** The text of a new file. */
  readonly blank: (name: string) => string;
  /** Another file was opened, or none is there. */
  readonly opened: () => void;
  /** The open file's text was undone or redone. */
  readonly took: () => void;
}

/** The files of a kind, of which a page edits one at a time: their list, and the open one with its history. */
export class OpenFiles {
  readonly list = element('div');
  readonly undoBar: UndoBar;
  private readonly files: PackageFiles;
  private readonly histories = new Map<string, History<string>>();
  private current: string | undefined;

  constructor(
    private readonly draft: Draft,
    private readonly kind: FileKind,
    private readonly page: FilePage,
  ) {
    this.files = new PackageFiles(draft, kind, page.referred);
    this.undoBar = new UndoBar(undoOf(() => this.history, () => page.took()));
  }

  /** The open file's name; undefined where the draft has none of the kind. */
  get name(): string | undefined {
    return this.current;
  }

  /** The open file's path. */
  get path(): string {
    return this.kind.path(this.current!);
  }

  /** The open file's text; empty where none is open. */
  get text(): string {
    return this.history?.current ?? '';
  }

  /** Opens a file; the first where there is none of that name. */
  async open(name: string | null | undefined): Promise<void> {
    const { names } = this.files;
    this.current = names.find((n) => n === name) ?? names[0];
    if (this.current !== undefined && !this.history) this.histories.set(this.current, new History((await openText(this.draft, this.path)) ?? ''));
    this.drawList();
    this.page.opened();
  }

  /** Takes a text that replaces a file's; whether that is the open one. */
  replaced(path: string, text: string): boolean {
    const name = this.files.names.find((n) => this.kind.path(n) === path);
    if (name !== undefined) this.histories.get(name)?.push(text);
    return name === this.current;
  }

  /** Takes a change of the open file; `run` as for {@link History.push}. */
  push(text: string, run?: string): void {
    this.history!.push(text, run);
  }

  /** Ends a run of changes. */
  settle(): void {
    this.history?.settle();
  }

  /** The open file's text goes into the draft. */
  keep(): void {
    this.draft.edit(this.path, this.text);
    this.undoBar.refresh();
  }

  /** The file that a finding is about; undefined where it is none of these. */
  nameOf(finding: Finding): string | undefined {
    return this.files.names.find((n) => isAbout(finding, this.kind.path(n)));
  }

  private get history(): History<string> | undefined {
    return this.current === undefined ? undefined : this.histories.get(this.current);
  }

  private drawList(): void {
    const { files } = this;
    const opened = (name: string | undefined): void => void (name !== undefined && this.open(name));
    this.list.replaceChildren(
      fileList(this.kind, files.names, this.current, this.draft.isReadOnly, {
        open: opened,
        add: () => void files.add(this.page.blank).then(opened),
        duplicate: (name) => void files.duplicate(name).then(opened),
        rename: (name) => void files.rename(name).then(opened),
        remove: (name) => void this.remove(name),
      }),
    );
  }

  private async remove(name: string): Promise<void> {
    if (!(await this.files.remove(name))) return;
    this.histories.delete(name);
    await this.open(undefined);
  }
}
