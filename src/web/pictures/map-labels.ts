import type { Dot, Place } from './map-places.ts';
import type { Point } from './svg.tsx';

/** Where the name of a dot stands. */
export interface Label extends Point {
  /** Which part of it stands there. */
  readonly anchor: 'middle' | 'start' | 'end';
  /** Whether there is room for it; the others show theirs when asked. */
  readonly isShown: boolean;
}

interface Frame {
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const letter = 6.4;
const [above, below] = [11, 4];

/** So many of the most connected are named where that hides a dot or two, too. */
const foremost = 24;
/** Of more dots than this, the others are not named, and names may stand on any. */
const considered = 500;

/** Names as many as fit without hiding each other or a dot, those of the most connected first, which come last. */
export function labelled(dots: readonly Dot[], frame: Frame): readonly Place[] {
  const circles = dots.length > considered ? [] : dots.map(around);
  const names: Box[] = [];
  const hides = (all: readonly Box[], box: Box) => all.filter((each) => overlaps(each, box)).length;
  const inTurn = [...dots].sort((a, b) => b.radius - a.radius);
  const places = inTurn.map((dot, rank) => {
    const [usual, ...others] = placesBeside(dot);
    const beside = rank < considered ? [usual, ...others] : [];
    const within = beside.filter((place) => isWithin(boxOf(dot, place), frame));
    const free = within
      .map((place) => ({ place, box: boxOf(dot, place) }))
      .filter(({ box }) => hides(names, box) === 0)
      .map((each) => ({ ...each, hidden: hides(circles, each.box) }))
      .sort((a, b) => a.hidden - b.hidden)
      .find(({ hidden }) => hidden === 0 || (rank < foremost && hidden <= 2));
    if (free) names.push(free.box);
    return { ...dot, label: { ...(free?.place ?? within[0] ?? usual), isShown: free !== undefined } };
  });
  return places.reverse();
}

type Placed = Omit<Label, 'isShown'>;

/** Above a dot, below, to its right, to its left: the earlier, the better. */
const placesBeside = ({ x, y, radius }: Dot): readonly [Placed, ...Placed[]] => [
  { x, y: y - radius - 5, anchor: 'middle' },
  { x, y: y + radius + 13, anchor: 'middle' },
  { x: x + radius + 4, y: y + 4, anchor: 'start' },
  { x: x - radius - 4, y: y + 4, anchor: 'end' },
];

const around = ({ x, y, radius }: Dot): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

function boxOf({ role }: Dot, { x, y, anchor }: Placed): Box {
  const wide = role.title.length * letter;
  const left = anchor === 'start' ? x : x - (anchor === 'end' ? wide : wide / 2);
  return { left, right: left + wide, top: y - above, bottom: y + below };
}

const isWithin = ({ left, right, top, bottom }: Box, { width, height }: Frame): boolean =>
  left >= 0 && right <= width && top >= 0 && bottom <= height;

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
