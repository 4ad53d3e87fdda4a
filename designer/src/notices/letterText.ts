/** A stretch of a line: plain or bold text, or a placeholder. */
export interface Run {
  readonly kind: 'text' | 'placeholder';
  readonly bold: boolean;
  readonly text: string;
}

/** A line of a letter as the server sets it. */
export interface Block {
  readonly kind: 'heading' | 'subheading' | 'item' | 'paragraph';
  readonly runs: readonly Run[];
}

const placeholder = /\{\{ *([A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z][A-Za-z0-9_-]*)*) *\}\}/gu;

/** The names of a letter's placeholders, each once. */
export function placeholdersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(placeholder)].map((m) => m[1]!))];
}

/** A letter's lines by the little Markdown that the server knows: headings, lists, bold; everything else stays text. */
export function blocksOf(text: string): readonly Block[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trimEnd())
    .filter((line) => line.length > 0)
    .map((line) => {
      if (/^[-*] /u.test(line)) return { kind: 'item', runs: runsOf(line.slice(2)) };
      const level = /^#*/u.exec(line)![0].length;
      if (level === 0) return { kind: 'paragraph', runs: runsOf(line) };
      return { kind: level <= 2 ? 'heading' : 'subheading', runs: runsOf(line.slice(level).trim()) };
    });
}

function runsOf(line: string): readonly Run[] {
  const parts = line.split('**');
  // A mark without its partner stays text.
  return parts.flatMap((part, i) => {
    const bold = i % 2 === 1 && i < parts.length - 1;
    return split(i % 2 === 1 && !bold ? `**${part}` : part).map((run) => ({ ...run, bold }));
  });
}

function split(text: string): readonly Omit<Run, 'bold'>[] {
  const runs: Omit<Run, 'bold'>[] = [];
  let from = 0;
  for (const match of text.matchAll(placeholder)) {
    if (match.index > from) runs.push({ kind: 'text', text: text.slice(from, match.index) });
    runs.push({ kind: 'placeholder', text: match[1]! });
    from = match.index + match[0].length;
  }

  if (from < text.length) runs.push({ kind: 'text', text: text.slice(from) });
  return runs;
}

/** The text of a new letter. */
export function blankLetter(subject: string): string {
  return `# ${subject}\n\n{{office.name}}\n\n{{date}}\n\n**เรียน** {{applicant.name}}\n\n**อ้างถึง** คำขอเลขที่ {{number}}\n\n\n\nขอแสดงความนับถือ\n\n(ลงชื่อ) {{signer.name}}\n\nตำแหน่ง {{signer.post}}\n`;
}
