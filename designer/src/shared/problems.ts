import { element } from './dom';
import { t } from './text';

/** Why a file cannot be read: a reader's own words, with the line where it is known. */
export interface FileProblem {
  readonly line?: number;
  readonly message: string;
}

/**
 * What is wrong with a file that no form can show, and the way to mend it: its raw text.
 * @param what What was expected and what to do.
 * @param problems All that was found.
 * @param goTo Shows a line of the raw text.
 */
export function fileProblems(what: string, problems: readonly FileProblem[], goTo: (line: number) => void): HTMLElement {
  const items = problems.map(({ line, message }) => {
    if (line === undefined) return element('li', { lang: 'en' }, message);
    const go = element('button', { type: 'button', class: 'link' }, t(`บรรทัดที่ ${line}`, `Line ${line}`));
    go.addEventListener('click', () => goTo(line));
    return element('li', {}, go, ': ', element('span', { lang: 'en' }, message));
  });
  return element('div', { class: 'error-summary', role: 'alert' }, element('h2', {}, t('อ่านไฟล์ไม่ได้', 'The file cannot be read')), element('p', {}, what), element('ul', {}, ...items));
}
