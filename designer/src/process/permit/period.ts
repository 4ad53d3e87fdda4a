/** The units that periods count, as the server names them. */
export const units = ['working-day', 'day', 'working-hour', 'hour', 'working-minute', 'minute', 'month', 'year'] as const;

/** A unit of {@link units}. */
export type Unit = (typeof units)[number];

const designators: Readonly<Record<Unit, string>> = {
  'working-day': 'D', day: 'D', 'working-hour': 'TH', hour: 'TH', 'working-minute': 'TM', minute: 'TM', month: 'M', year: 'Y',
};

/** The count of an ISO 8601 period of one unit; weeks are seven days. Undefined where the text is none, or not of that unit. */
export function countOf(period: string | undefined, unit: string | undefined): number | undefined {
  const match = /^P(T?)(\d{1,7})([DWMYH])$/.exec(period ?? '');
  if (!match) return undefined;
  const [, time, digits, letter] = match;
  const count = Number(digits) * (letter === 'W' ? 7 : 1);
  return `${time}${letter === 'W' ? 'D' : letter}` === designators[unit as Unit] && count > 0 ? count : undefined;
}

/** The ISO 8601 period of a count in a unit: `P7D` of 7 working days; an unknown unit counts as days do. */
export function periodOf(count: number, unit: string | undefined): string {
  const designator = designators[unit as Unit] ?? 'D';
  return designator.startsWith('T') ? `PT${count}${designator.slice(1)}` : `P${count}${designator}`;
}

/** A clock's period for another unit: the count stays, since units are never converted. A text that is no plain period stays as it is. */
export function periodInUnit(period: string | undefined, from: string | undefined, to: string | undefined): string | undefined {
  const count = countOf(period, from);
  return count === undefined ? period : periodOf(count, to);
}
