import { choose } from './dialog';
import { element } from './dom';
import type { Draft } from './draft';
import { askName, fileNames, type FileKind } from './fileList';
import { isFiled, references, renamedReferences, withFiled, type Referred } from './references';
import { t } from './text';

const processPath = 'process.bpmn';
const manualPath = 'manual.yaml';

/** Adds, copies, renames and deletes files of a kind in a draft, and keeps what names them in step. */
export class PackageFiles {
  constructor(
    private readonly draft: Draft,
    private readonly kind: FileKind,
    private readonly referred: Referred,
  ) {}

  /** The names there are. */
  get names(): readonly string[] {
    return fileNames(this.draft.paths, this.kind);
  }

  /** Adds a file; its name, or undefined where none was given. */
  async add(text: (name: string) => string): Promise<string | undefined> {
    const name = await askName(t(`เพิ่ม${this.kind.noun}`, `Add ${this.kind.noun}`), '', this.names);
    if (name !== undefined) this.draft.edit(this.kind.path(name), text(name));
    return name;
  }

  /** Copies a file; the copy's name, or undefined where none was given. */
  async duplicate(name: string): Promise<string | undefined> {
    const copy = await askName(t(`ทำสำเนา ${name}`, `Duplicate ${name}`), `${name}-2`, this.names);
    if (copy !== undefined) this.draft.edit(this.kind.path(copy), (await this.draft.text(this.kind.path(name)))!);
    return copy;
  }

  /** Renames a file, and what names it in the process and the manual; the new name, or undefined where none was given. */
  async rename(name: string): Promise<string | undefined> {
    const next = await askName(t(`เปลี่ยนชื่อ ${name}`, `Rename ${name}`), name, this.names.filter((n) => n !== name));
    if (next === undefined || next === name) return undefined;
    const path = this.kind.path(name);
    this.draft.edit(this.kind.path(next), (await this.draft.text(path))!);
    await this.mend(processPath, (process) => renamedReferences(process, this.referred, name, next));
    if (this.referred === 'form') await this.mend(manualPath, (manual) => (isFiled(manual, name) ? withFiled(manual, next) : manual));
    await this.draft.save();
    // The old file goes only once the new one is stored.
    if (this.draft.state === 'saved') await this.draft.remove(path);
    return next;
  }

  /** Deletes a file after asking, with who uses it; whether it was done. */
  async remove(name: string): Promise<boolean> {
    const uses = await this.uses(name);
    const used =
      uses.length > 0
        ? [element('p', {}, t('ยังมีที่อ้างถึง จะเผยแพร่ไม่ได้จนกว่าจะแก้', 'It is still named by the following; the draft cannot be published until that is mended.')), element('ul', {}, ...uses.map((u) => element('li', {}, u)))]
        : [element('p', {}, t('ไม่มีขั้นตอนใดอ้างถึง', 'No step names it.'))];
    const sure = await choose(
      t(`ลบ ${name}?`, `Delete ${name}?`),
      [...used, element('p', {}, t('ลบแล้วเรียกคืนไม่ได้', 'This cannot be undone.'))],
      [
        { value: true, label: t('ลบ', 'Delete'), look: 'danger' },
        { value: false, label: t('ไม่ลบ', 'Keep it') },
      ],
      false,
    );
    if (sure) await this.draft.remove(this.kind.path(name));
    return sure;
  }

  /** Who names a file, in words. */
  async uses(name: string): Promise<readonly string[]> {
    const steps = references((await this.draft.text(processPath)) ?? '', this.referred, name).map((r) => r.name);
    const filed = this.referred === 'form' && isFiled((await this.draft.text(manualPath)) ?? '', name);
    return [...(filed ? [t('คู่มือ: แบบฟอร์มยื่นคำขอ', 'The manual: the form that is filed')] : []), ...steps];
  }

  private async mend(path: string, change: (text: string) => string): Promise<void> {
    const text = await this.draft.text(path);
    if (text !== undefined && change(text) !== text) this.draft.edit(path, change(text));
  }
}
