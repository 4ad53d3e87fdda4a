import { describe, expect, test } from 'vitest';
import { placeAfter, placeFirst, placeInLane } from '../../src/process/outline/placing';

const size = { width: 100, height: 80 };
const after = { x: 0, y: 100, ...size };

describe('a new step', () => {
  test('at the end of a way stands in the row of the one before', () => {
    expect(placeAfter(size, after, undefined, undefined, [after])).toEqual({ centre: { x: 200, y: 140 } });
  });

  test('between two asks for the room that is missing, from the first one on', () => {
    const before = { x: 150, y: 100, ...size };
    expect(placeAfter(size, after, before, undefined, [after, before])).toEqual({ centre: { x: 200, y: 140 }, beside: { from: 101, by: 150 } });
  });

  test('between two that stand apart asks for none', () => {
    const before = { x: 320, y: 100, ...size };
    expect(placeAfter(size, after, before, undefined, [after, before]).beside).toBeUndefined();
  });

  test('before one to the left, in a loop, asks for none', () => {
    const before = { x: -200, y: 100, ...size };
    expect(placeAfter(size, after, before, undefined, [after, before])).toEqual({ centre: { x: 200, y: 140 } });
  });

  test('stands below what is in its place', () => {
    expect(placeAfter(size, after, undefined, undefined, [{ x: 150, y: 100, ...size }]).centre).toEqual({ x: 200, y: 250 });
  });

  test('that is moved to another lane stands in the middle of that lane', () => {
    expect(placeInLane(after, { x: 0, y: 400, width: 900, height: 200 }, [])).toEqual({ centre: { x: 50, y: 500 } });
  });

  test('that has no place left in its lane asks for a lower lane', () => {
    const lane = { x: -50, y: 60, width: 900, height: 160 };
    expect(placeAfter(size, after, undefined, lane, [{ x: 150, y: 100, ...size }])).toEqual({ centre: { x: 200, y: 250 }, below: { from: 219, by: 110 } });
  });

  test('that nothing comes before stands at the left of its lane', () => {
    expect(placeFirst(size, { x: 30, y: 0, width: 900, height: 200 }, []).centre).toEqual({ x: 130, y: 100 });
  });
});
