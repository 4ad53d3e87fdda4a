/** A rectangle of the canvas. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How large a shape is. */
export type Size = Pick<Box, 'width' | 'height'>;

/** Room that is made first: everything beyond a line moves on. */
export interface Room {
  readonly from: number;
  readonly by: number;
}

/** Where a new shape goes, by its centre, and the room it needs. */
export interface Placing {
  readonly centre: { readonly x: number; readonly y: number };
  /** To the right, for what comes behind it. */
  readonly beside?: Room;
  /** Downwards, so that its lane still holds it. */
  readonly below?: Room;
}

// Between two steps in a row.
const Gap = 50;

const RowGap = 30;

// Below a step its boundary events and their labels have to find place.
const Margin = 40;

/**
 * Where a step goes that comes after another, in the row of that one.
 * @param size The new shape's size.
 * @param after The step before it.
 * @param before The step behind it; undefined at the end of a way.
 * @param lane The lane it stands in; undefined where there are none.
 * @param others What stands there already.
 */
export function placeAfter(size: Size, after: Box, before: Box | undefined, lane: Box | undefined, others: readonly Box[]): Placing {
  const start = after.x + after.width;
  const left = start + Gap;
  const missing = before && before.x >= start ? size.width + 2 * Gap - (before.x - start) : 0;
  const stays = (other: Box): Box => (missing > 0 && other.x >= start ? { ...other, x: other.x + missing } : other);
  const y = middle(after).y;
  const free = freeRow({ x: left, y: y - size.height / 2, width: size.width, height: size.height }, others.map(stays));
  const centre = { x: left + size.width / 2, y: free + size.height / 2 };
  return { centre, ...(missing > 0 ? { beside: { from: start + 1, by: missing } } : {}), ...heldBy(lane, centre, size) };
}

/** Where a step goes that is moved to another lane: straight below or above where it was, in the middle of the lane if there is place. */
export function placeInLane(step: Box, lane: Box, others: readonly Box[]): Placing {
  const centre = { x: middle(step).x, y: freeRow({ ...step, y: middle(lane).y - step.height / 2 }, others) + step.height / 2 };
  return { centre, ...heldBy(lane, centre, step) };
}

/** Where a step goes that nothing comes before: at the left of its lane or scope, below what stands there. */
export function placeFirst(size: Size, area: Box | undefined, others: readonly Box[]): Placing {
  const left = (area?.x ?? 100) + Gap;
  const top = area ? area.y + (area.height - size.height) / 2 : 100;
  const centre = { x: left + size.width / 2, y: freeRow({ x: left, y: top, width: size.width, height: size.height }, others) + size.height / 2 };
  return { centre, ...heldBy(area, centre, size) };
}

/** The middle of a rectangle. */
export function middle(box: Box): { readonly x: number; readonly y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function heldBy(lane: Box | undefined, centre: { readonly y: number }, size: Size): { readonly below?: Room } {
  const end = lane ? lane.y + lane.height : Infinity;
  const missing = centre.y + size.height / 2 + Margin - end;
  return missing > 0 ? { below: { from: end - 1, by: Math.ceil(missing) } } : {};
}

// The first place straight below in which nothing is met.
function freeRow(wanted: Box, others: readonly Box[]): number {
  let y = wanted.y;
  for (let met = meeting({ ...wanted, y }, others); met; met = meeting({ ...wanted, y }, others)) y = met.y + met.height + RowGap;
  return y;
}

function meeting(wanted: Box, others: readonly Box[]): Box | undefined {
  return others.find((o) => o.x < wanted.x + wanted.width && wanted.x < o.x + o.width && o.y < wanted.y + wanted.height && wanted.y < o.y + o.height);
}
