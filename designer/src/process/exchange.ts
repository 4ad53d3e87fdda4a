import { Refusal, Unreachable, type Api } from '../shared/api';
import { choose } from '../shared/dialog';
import { element } from '../shared/dom';
import { fault } from '../shared/page';
import { local, t, type LocalText } from '../shared/text';
import type { PermitModeler } from './modeler';

/** What became of one thing that another tool's engine understood. */
interface ImportFinding {
  readonly grade: 'information' | 'degraded' | 'dropped';
  readonly element: string;
  /** What stood there, as it was written. */
  readonly found: string;
  readonly became: LocalText;
}

/** A file of another tool, turned into ours. */
interface Imported {
  readonly xml: string;
  readonly findings: readonly ImportFinding[];
}

/** Saves the process as a file of its own. */
export function downloadBpmn(text: string, slug: string): void {
  download(`${slug}.bpmn`, 'application/xml', text);
}

/** Saves the picture, with its letters in it, so that it looks the same where Sarabun is not installed. */
export async function downloadSvg(modeler: PermitModeler, slug: string): Promise<void> {
  const svg = await modeler.saveSVG();
  const faces = await Promise.all(
    ['thai', 'latin'].map(async (script) => `@font-face { font-family: Sarabun; src: url(${await dataUrl(`/fonts/sarabun-${script}-400-normal.woff2`)}) format("woff2"); unicode-range: ${script === 'thai' ? 'U+0E01-0E5B, U+200C-200D, U+25CC' : 'U+0000-00FF, U+2000-206F'}; }`),
  );
  download(`${slug}.svg`, 'image/svg+xml', svg.replace(/<svg [^>]*>/, (start) => `${start}<style>${faces.join(' ')}</style>`));
}

async function dataUrl(path: string): Promise<string> {
  const blob = await (await fetch(path)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error(path)));
    reader.readAsDataURL(blob);
  });
}

function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = element('a', { href: address, download: name });
  link.click();
  // The download has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * Asks for a .bpmn file, has the server convert it, shows what the conversion found, and asks whether to take it.
 * @returns The converted text; undefined where it was not taken.
 */
export async function importFile(api: Api, slug: string): Promise<string | undefined> {
  const file = await pick();
  if (!file) return undefined;
  let imported: Imported;
  try {
    imported = await api.json<Imported>(`/drafts/${slug}/import`, { method: 'POST', text: await file.text(), headers: { 'Content-Type': 'application/xml' } });
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof Unreachable)) throw error;
    await choose(t(`นำเข้า ${file.name} ไม่ได้`, `${file.name} cannot be imported`), [fault(error)], [{ value: undefined, label: t('ปิด', 'Close') }], undefined);
    return undefined;
  }

  const take = await choose(
    t(`นำเข้า ${file.name}`, `Import ${file.name}`),
    [
      element('p', {}, t('กระบวนงานในร่างจะถูกแทนที่ทั้งหมด ย้อนกลับได้จนกว่าจะออกจากหน้านี้', 'The draft’s process is replaced as a whole; you can go back until you leave this page.')),
      findings(imported.findings),
    ],
    [
      { value: true, label: t('แทนที่กระบวนงาน', 'Replace the process'), look: 'danger' },
      { value: false, label: t('ไม่นำเข้า', 'Do not import') },
    ],
    false,
  );
  return take ? imported.xml : undefined;
}

const grades = {
  dropped: { look: 'tag bad', label: t('ตัดออก', 'Left out') },
  degraded: { look: 'tag warn', label: t('ความหมายเปลี่ยน', 'Means less or else') },
  information: { look: 'tag info', label: t('แปลงแล้ว', 'Converted') },
} as const;

function findings(found: readonly ImportFinding[]): HTMLElement {
  if (found.length === 0) return element('p', { class: 'hint' }, t('แปลงได้ทั้งหมด ไม่มีข้อสังเกต', 'All of it was converted; there are no remarks.'));
  const rank = (finding: ImportFinding): number => Object.keys(grades).indexOf(finding.grade);
  return element('ul', { class: 'change-list import-findings' }, ...[...found].sort((a, b) => rank(a) - rank(b)).map(remark));
}

function remark({ grade, element: id, found, became }: ImportFinding): HTMLElement {
  const { look, label } = grades[grade];
  return element('li', {}, element('span', { class: look }, label), ` ${id}: `, element('code', {}, found), element('span', { class: 'sub' }, local(became)));
}

function pick(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = element('input', { type: 'file', accept: '.bpmn,.bpmn20.xml,.xml' });
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}
