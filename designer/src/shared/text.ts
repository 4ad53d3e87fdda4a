/** A text in both languages; English is unofficial. */
export interface LocalText {
  readonly th: string;
  readonly en: string;
}

const english = document.documentElement.lang === 'en';

/** The language of the page. */
export const language: 'th' | 'en' = english ? 'en' : 'th';

/** A text of ours in the page's language. */
export function t(th: string, en: string): string {
  return english ? en : th;
}

/** A text of the server in the page's language. */
export function local(text: LocalText): string {
  return english ? text.en : text.th;
}

const clockFormat = new Intl.DateTimeFormat(english ? 'en-GB' : 'th-TH-u-ca-buddhist-nu-latn', {
  timeZone: 'Asia/Bangkok',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An RFC 3339 instant as day and time of Bangkok; in Thai the year is พ.ศ. and the time is written 16.30 น., as on the server's pages. */
export function dateTime(instant: string): string {
  const written = clockFormat.format(new Date(instant));
  return english ? written : `${written.replace(/(\d{2}):(\d{2})$/u, '$1.$2')} น.`;
}
