import { element } from '../shared/dom';
import { t } from '../shared/text';
import { blocksOf, type Run } from './letterText';
import type { Placeholder } from './placeholders';

/** Draws a letter as the server would set it, with examples in the places that a case fills. Nothing of it is read as markup. */
export function letterPreview(text: string, known: ReadonlyMap<string, Placeholder>): HTMLElement {
  const letter = element('div', { class: 'letter', lang: 'th' });
  let list: HTMLElement | undefined;
  for (const { kind, runs } of blocksOf(text)) {
    const nodes = runs.map((run) => drawn(run, known));
    if (kind === 'item') {
      if (!list) letter.append((list = element('ul')));
      list.append(element('li', {}, ...nodes));
      continue;
    }

    list = undefined;
    letter.append(element(kind === 'heading' ? 'h3' : kind === 'subheading' ? 'h4' : 'p', {}, ...nodes));
  }

  return letter;
}

function drawn(run: Run, known: ReadonlyMap<string, Placeholder>): Node {
  const node = run.kind === 'text' ? document.createTextNode(run.text) : example(run.text, known.get(run.text));
  return run.bold ? element('strong', {}, node) : node;
}

function example(name: string, placeholder: Placeholder | undefined): HTMLElement {
  if (!placeholder) return element('mark', { class: 'unknown-placeholder', title: t('ไม่มีช่องเติมข้อความชื่อนี้', 'There is no placeholder of this name') }, `{{${name}}}`);
  return element('mark', { class: 'example', title: `{{${name}}}: ${placeholder.meaning}` }, placeholder.example);
}
