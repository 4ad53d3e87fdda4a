import { describe, expect, it } from 'vitest';
import { readPeriod, writePeriod } from '../src/manual/period';

describe('The period of the manual', () => {
  it('is read and written the same for every unit', () => {
    for (const [period, unit] of [['P30D', 'day'], ['P15D', 'working-day'], ['PT8H', 'hour'], ['PT4H', 'working-hour'], ['PT90M', 'minute'], ['PT5M', 'working-minute'], ['P6M', 'month'], ['P1Y', 'year']]) {
      expect(writePeriod(readPeriod(period, unit)!)).toBe(period);
    }
  });

  it('is left as it is written where period and unit do not fit', () => {
    for (const [period, unit] of [['P30D', 'hour'], ['PT30M', 'month'], ['P1M', 'minute'], ['P1Y6M', 'month'], ['P30D', 'week'], [undefined, undefined]]) {
      expect(readPeriod(period, unit)).toBeUndefined();
    }
  });
});
