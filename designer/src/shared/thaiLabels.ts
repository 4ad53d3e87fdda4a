const JOINER = '\uFEFF';
const THAI = /[\u0E00-\u0E7F]/;
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * Marks the word boundaries of a Thai label. diagram-js breaks lines only at white space, and Thai has none between words; U+FEFF
 * counts as white space there and draws nothing.
 */
export function breakable(label: string): string {
  if (!THAI.test(label)) return label;
  return Array.from(segmenter.segment(label), (part) => part.segment)
    .join(JOINER)
    .replaceAll(new RegExp(`${JOINER}?(\\s)${JOINER}?`, 'g'), '$1');
}

/** Removes the marks again, for text that leaves the canvas (SVG export). */
export function unmarked(text: string): string {
  return text.replaceAll(JOINER, '');
}
