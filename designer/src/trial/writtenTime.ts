/** A day and time as it is written into fields. */
export interface WrittenTime {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time: string;
}

/**
 * Reads a day; undefined where there is none. A year from 2400 on is พ.ศ.
 * @returns The day in ISO 8601.
 */
export function readDay({ day, month, year }: Omit<WrittenTime, 'time'>): string | undefined {
  const [d, m, y] = [day, month, year].map((text) => Number(arabic(text))) as [number, number, number];
  if (![d, m, y].every(Number.isInteger) || year.trim() === '') return undefined;
  const common = y >= 2400 ? y - 543 : y;
  const read = new Date(Date.UTC(common, m - 1, d));
  if (common < 1900 || common > 2300 || read.getUTCMonth() !== m - 1 || read.getUTCDate() !== d) return undefined;
  return read.toISOString().slice(0, 10);
}

/** Reads a day and time of Bangkok; undefined where there is none. */
export function readInstant(written: WrittenTime): string | undefined {
  const day = readDay(written);
  const time = /^(\d{1,2})[.:](\d{2})$/u.exec(arabic(written.time).replace(/\s*น\.?$/u, ''));
  if (!day || !time || Number(time[1]) > 23 || Number(time[2]) > 59) return undefined;
  return `${day}T${time[1]!.padStart(2, '0')}:${time[2]}:00+07:00`;
}

function arabic(text: string): string {
  return text.trim().replace(/[๐-๙]/gu, (d) => String(d.charCodeAt(0) - 0xe50));
}
