import { clocksOf } from '../lib/clocks';
import { is, nodesOf, permits, text, type Moddle } from '../lib/moddle';
import { rule } from '../lib/rule';

/** Every letter that is sent is in the package; the letters are told when the rule is set up. */
export default rule<{ readonly notices?: readonly string[] } | undefined>('package.notice-missing', null, (element, tell, options) => {
  if (!is(element, 'bpmn:Process') || !options?.notices) return;
  for (const [place, template] of sentBy(element)) {
    if (template === '' || options.notices.includes(template)) continue;
    tell(
      place,
      `ต้องมีหนังสือแจ้ง notices/${template}.md แต่ไม่พบ โปรดสร้างหนังสือหรือเลือกฉบับอื่น`,
      `Expected the letter notices/${template}.md, but it is missing. Write the letter or choose another.`,
    );
  }
});

// Each letter once for each place that sends it.
function sentBy(process: Moddle): Iterable<readonly [place: string, template: string]> {
  const ofNodes = nodesOf(process).flatMap((node) => permits(node, 'notice').map((letter) => [node.id ?? '', text(letter, 'template')] as const));
  const ofClocks = clocksOf(process).flatMap(({ at, warnings, lapses }) => [...warnings, ...lapses].map((letter) => [at, text(letter, 'template')] as const));
  return new Map([...ofNodes, ...ofClocks].map((sent) => [sent.join(' '), sent])).values();
}
