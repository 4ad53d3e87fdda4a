import { element } from './dom';
import { t } from './text';

/** The raw text of a file, for what no form shows and for files that cannot be read. */
export class RawText {
  readonly root: HTMLElement;
  private readonly area: HTMLTextAreaElement;
  private readonly eol: string;

  /**
   * @param path The file.
   * @param text Its text.
   * @param readOnly Whether it can only be read.
   * @param edited Told each new text, with the line ends that the file had.
   */
  constructor(path: string, text: string, readOnly: boolean, edited: (text: string) => void) {
    this.eol = text.includes('\r\n') ? '\r\n' : '\n';
    const id = `raw-${path.replaceAll(/[^a-z]/gu, '-')}`;
    this.area = element('textarea', { id, class: 'raw-text', spellcheck: 'false', rows: 30, readonly: readOnly });
    this.area.value = text;
    this.area.addEventListener('input', () => edited(this.eol === '\n' ? this.area.value : this.area.value.replaceAll('\n', this.eol)));
    this.root = element('div', { class: 'field' }, element('label', { for: id }, t(`ข้อความของ ${path}`, `Text of ${path}`)), this.area);
  }

  /** Selects a line and shows it. */
  goTo(line: number): void {
    const lines = this.area.value.split('\n');
    const from = lines.slice(0, line - 1).reduce((sum, l) => sum + l.length + 1, 0);
    this.area.focus();
    this.area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
    this.area.scrollTop = Math.max(0, (line - 5) * (this.area.scrollHeight / lines.length));
  }
}
