import { t, type LocalText } from '../shared/text';

/** A time of one unit, as the API gives it. */
export interface Allowance {
  readonly count: number;
  readonly unit: string;
}

/** The steps of the consideration on its longest way, against the manual's total time. */
export interface LongestWay {
  readonly steps: readonly { readonly elementId: string; readonly name: LocalText; readonly limit: Allowance }[];
  readonly total: Allowance;
  /** Whether all count in the total's unit, so that the sum is exact. */
  readonly isOneUnit: boolean;
  readonly count: number;
  readonly fits: boolean;
}

/**
 * What the steps add up to, as a sentence.
 * @param way The way.
 * @param unit Names a unit.
 */
export function wayInWords(way: LongestWay, unit: (id: string) => string): string {
  const { count, total, isOneUnit, fits } = way;
  const rounded = Math.round(count * 100) / 100;
  if (!isOneUnit) {
    return t(
      `ขั้นตอนในทางที่ยาวที่สุดใช้เวลาอย่างมาก ${rounded} วันปฏิทิน ส่วนเวลาทั้งหมดคือ ${total.count} ${unit(total.unit)}`,
      `Steps on the longest way take up to ${rounded} calendar days; the total time is ${total.count} ${unit(total.unit)}.`,
    );
  }

  return fits
    ? t(`ขั้นตอนในทางที่ยาวที่สุดใช้เวลา ${rounded} จาก ${total.count} ${unit(total.unit)}`, `Steps on the longest way take ${rounded} of ${total.count} ${unit(total.unit)}.`)
    : t(`ขั้นตอนในทางที่ยาวที่สุดใช้เวลา ${rounded} ${unit(total.unit)} เกินเวลาทั้งหมด ${total.count} ${unit(total.unit)}`, `Steps on the longest way take ${rounded} ${unit(total.unit)}: more than the total of ${total.count}.`);
}
