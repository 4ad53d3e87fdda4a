import type { Finding } from '../../shared/api';
import { sorted } from '../../shared/severity';

/** Where a finding is, as a person goes there. */
export type Place =
  | { readonly kind: 'element'; readonly id: string }
  | { readonly kind: 'process' }
  | { readonly kind: 'page'; readonly page: 'forms' | 'notices' | 'decisions' | 'manual'; readonly file: string }
  | { readonly kind: 'elsewhere'; readonly name: string };

const pages = [
  { page: 'forms', file: /^forms\/[^#:]+/ },
  { page: 'notices', file: /^notices\/[^#:]+/ },
  { page: 'decisions', file: /^decisions\.dmn/ },
  { page: 'manual', file: /^manual\.yaml/ },
] as const;

/** The address of a page that a finding is on; on the pages of many files, with the file opened. */
export function addressOf(place: Place & { readonly kind: 'page' }): string {
  const name = /^(?:forms|notices)\/(.+)\.\w+$/u.exec(place.file)?.[1];
  return name === undefined ? place.page : `${place.page}?element=${encodeURIComponent(name)}`;
}

/** Where a finding is, by what the server and the browser name as its element. */
export function placeOf(element: string | null): Place {
  if (element === null || element === 'process.bpmn') return { kind: 'process' };
  for (const { page, file } of pages) {
    const match = file.exec(element);
    if (match) return { kind: 'page', page, file: match[0] };
  }

  // The server names a clock by where its rule stands: process/ELEMENT, or act/CLOCK for one of an Act that the process has.
  const own = /^(?:process|act)\/(.+)$/.exec(element);
  if (own) return { kind: 'element', id: own[1]! };
  return /[/.\s]/.test(element) ? { kind: 'elsewhere', name: element } : { kind: 'element', id: element };
}

/** What a finding is about: two that say the same have the same matter. */
export function matterOf(finding: Finding): string {
  const place = placeOf(finding.element);
  return `${finding.rule} ${place.kind === 'element' ? place.id : place.kind === 'process' ? '' : finding.element}`;
}

/** An answer of the server, and what the browser itself said of the text that was asked about. */
export interface Answer {
  readonly server: readonly Finding[];
  readonly browser: readonly Finding[];
}

/**
 * The findings of browser and server as one list, errors first. On one matter the server's words stand; where the browser has since changed
 * its mind, as after a mend, the browser's do until the server is asked again.
 * @param answer The server's last answer; undefined before the first.
 * @param browser What the browser says now.
 * @param isGone Whether an element was deleted since the answer.
 */
export function merged(answer: Answer | undefined, browser: readonly Finding[], isGone: (id: string) => boolean): readonly Finding[] {
  const now = byMatter(browser);
  const then = byMatter(answer?.browser ?? []);
  const server = byMatter(answer?.server ?? []);
  const changed = (matter: string): boolean => textsOf(then.get(matter)) !== textsOf(now.get(matter));
  const kept = [...server].filter(([matter]) => !changed(matter)).flatMap(([, findings]) => findings.filter((finding) => !isOfGone(finding, isGone)));
  const own = [...now].filter(([matter]) => !server.has(matter) || changed(matter)).flatMap(([, findings]) => findings);
  return sorted([...kept, ...own]);
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Finding['severity'], number>> {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

function byMatter(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const matters = new Map<string, Finding[]>();
  for (const finding of findings) matters.set(matterOf(finding), [...(matters.get(matterOf(finding)) ?? []), finding]);
  return matters;
}

function textsOf(findings: readonly Finding[] | undefined): string {
  return (findings ?? []).map((finding) => finding.message.en).sort().join('\n');
}

function isOfGone(finding: Finding, isGone: (id: string) => boolean): boolean {
  const place = placeOf(finding.element);
  return place.kind === 'element' && isGone(place.id);
}
