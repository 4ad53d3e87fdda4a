import { describe, expect, it } from 'vitest';
import { doneElements, nextEvent, type TriedCase } from '../src/trial/trialModel';
import { readDay, readInstant } from '../src/trial/writtenTime';

const tried = {
  now: '2026-01-13T16:30:00+07:00',
  clocks: [
    { clock: { due: '2026-01-15T16:30:00+07:00' }, warnings: [{ at: '2026-01-13T16:30:00+07:00' }, { at: '2026-01-14T09:00:00Z' }] },
    { clock: { due: null }, warnings: [] },
  ],
  waits: [{ due: '2026-01-20T00:00:00+07:00' }],
  timeline: [{ element: 'check' }, { element: 'check' }, { element: null }, { element: 'decide' }],
  activeElements: ['decide'],
} as unknown as TriedCase;

describe('A tried case', () => {
  it('goes on to what happens next, not to what happens now', () => {
    expect(nextEvent(tried)).toBe('2026-01-14T09:00:00Z');
  });

  it('has nothing ahead where no clock runs and no timer waits', () => {
    expect(nextEvent({ ...tried, clocks: [], waits: [] })).toBeUndefined();
  });

  it('has done what it went through and left, each once', () => {
    expect(doneElements(tried)).toEqual(['check']);
  });
});

describe('A day in fields', () => {
  it('is read with a year of either era, and in Thai digits', () => {
    expect(readDay({ day: '1', month: '10', year: '2569' })).toBe('2026-10-01');
    expect(readDay({ day: '1', month: '10', year: '2026' })).toBe('2026-10-01');
    expect(readDay({ day: '๒๙', month: '2', year: '๒๕๖๗' })).toBe('2024-02-29');
  });

  it('is none where the calendar has none', () => {
    for (const [day, month, year] of [['29', '2', '2569'], ['31', '4', '2569'], ['0', '1', '2569'], ['1', '', '2569'], ['1', '1', ''], ['1.5', '1', '2569'], ['1', '1', '69']]) {
      expect(readDay({ day: day!, month: month!, year: year! })).toBeUndefined();
    }
  });

  it('has a time of Bangkok, written with a full stop or a colon', () => {
    expect(readInstant({ day: '1', month: '10', year: '2569', time: '9.05 น.' })).toBe('2026-10-01T09:05:00+07:00');
    expect(readInstant({ day: '1', month: '10', year: '2569', time: '13:30' })).toBe('2026-10-01T13:30:00+07:00');
    expect(readInstant({ day: '1', month: '10', year: '2569', time: '24.00' })).toBeUndefined();
  });
});
