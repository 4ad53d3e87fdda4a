/** A time of one unit, as the manual's `period` and `unit` say it together. */
export interface UnitPeriod {
  readonly count: number;
  readonly unit: string;
}

const letters: Readonly<Record<string, string>> = { day: 'D', 'working-day': 'D', hour: 'H', 'working-hour': 'H', minute: 'M', 'working-minute': 'M', month: 'M', year: 'Y' };
const ofTheDay = /hour|minute/u;

/** Reads `P30D` with `day`; undefined where the two do not fit, which is left as it is written. */
export function readPeriod(period: unknown, unit: unknown): UnitPeriod | undefined {
  const letter = letters[String(unit)];
  const found = /^P(T?)(\d{1,6})([DHMY])$/u.exec(String(period));
  if (!letter || found?.[3] !== letter || (found[1] === 'T') !== ofTheDay.test(String(unit))) return undefined;
  return { count: Number(found[2]), unit: String(unit) };
}

/** Writes a time as `period`. */
export function writePeriod({ count, unit }: UnitPeriod): string {
  return `P${ofTheDay.test(unit) ? 'T' : ''}${count}${letters[unit] ?? 'D'}`;
}
