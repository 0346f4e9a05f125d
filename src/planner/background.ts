import { placeIn } from '../graph/shape.ts';
import { levels, type Level } from '../graph/shapes/role.ts';

/** What a step asks to have been held before; any one of it is enough. */
export interface Background {
  readonly roles: readonly string[];
  readonly tracks: readonly string[];
  readonly level?: Level | undefined;
}

interface Asking {
  readonly from: string;
  readonly asksFor?: Background | undefined;
}

/** A role as far as a background is told by it. */
export interface Place {
  readonly key: string;
  readonly level: Level;
  readonly track: string | undefined;
}

/** The roles of which any one, held before, opens a step; undefined of a step that is open to everyone. */
export type OpenedBy = (step: Asking) => ReadonlySet<string> | undefined;

/** How conditions are met, in the words shown to clients. */
export const conditionRule =
  'A step that asks for a background is taken only where a role of the profile, past or present, or one passed before on the path brings it.';

export function openedBy(places: readonly Place[]): OpenedBy {
  const known = new Map<Background, ReadonlySet<string>>();
  return ({ asksFor }) => {
    if (!asksFor) return undefined;
    let roles = known.get(asksFor);
    if (!roles) known.set(asksFor, (roles = rolesThatBring(asksFor, places)));
    return roles;
  };
}

function rolesThatBring({ roles, tracks, level }: Background, places: readonly Place[]): ReadonlySet<string> {
  const tells = (place: Place) =>
    (place.track !== undefined && tracks.includes(place.track)) ||
    (level !== undefined && placeIn(levels, place.level) >= placeIn(levels, level));
  return new Set([...roles, ...places.filter(tells).map(({ key }) => key)]);
}

/** The steps of a path that are not open to someone who has held these roles and passes those before them. */
export function closedSteps<S extends Asking>(steps: readonly S[], held: readonly string[], opened: OpenedBy): S[] {
  const roles = [...held];
  return steps.filter((step) => {
    roles.push(step.from);
    const opening = opened(step);
    return opening !== undefined && !roles.some((role) => opening.has(role));
  });
}
