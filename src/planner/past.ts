import { placeIn } from '../graph/shape.ts';
import { levels, type Level } from '../graph/shapes/role.ts';
import type { Step } from './steps.ts';

/** What a step asks to have been held before; any one of it is enough. */
export interface Background {
  readonly roles: readonly string[];
  readonly tracks: readonly string[];
  readonly level?: Level | undefined;
}

/** A role as far as a past is told by it. */
export interface Place {
  readonly key: string;
  readonly level: Level;
  readonly track: string | undefined;
}

/** What the roles before a step decide of it. */
export interface Past {
  /** The roles of which any one, held before, opens a step; undefined of a step that is open to everyone. */
  readonly opening: (step: Pick<Step, 'asksFor'>) => ReadonlySet<string> | undefined;
  /** The roles of which any one, passed before the role that a step leaves, makes it lead back. */
  readonly outgrowing: (step: Step) => readonly ReadonlySet<string>[];
}

/** How conditions are met, in the words shown to clients. */
export const conditionRule =
  'A step that asks for a background is taken only where a role of the profile, past or present, or one passed before on the path brings it.';

const outgrownBy = 2;

/** When a way leads back, in the words shown to clients. */
export const outgrownRule = `No way goes back to a role outgrown: one that usually or commonly leads by promotion to a role passed before, or, by a step that does not rise, one that stands ${String(outgrownBy)} levels or more below a role passed before. Only straight from a role does a step lead back, where there is one; and to what a person left before the way began, the way may go back.`;

export function createPast(places: readonly Place[], steps: readonly Step[]): Past {
  const brought = new Map<Background, ReadonlySet<string>>();
  const level = new Map(places.map((place) => [place.key, placeIn(levels, place.level)]));
  const levelOf = (role: string) => level.get(role) ?? NaN;
  const fromLevel = Object.keys(levels).map(
    (_, at) => new Set(places.filter(({ key }) => levelOf(key) > at).map(({ key }) => key)),
  );
  const promotedTo = new Map<string, Set<string>>();
  for (const { from, to, kind, prevalence } of steps)
    if (kind === 'PROMOTION' && (prevalence === 'USUAL' || prevalence === 'COMMON'))
      promotedTo.set(from, (promotedTo.get(from) ?? new Set()).add(to));
  return {
    opening({ asksFor }) {
      if (!asksFor) return undefined;
      let roles = brought.get(asksFor);
      if (!roles) brought.set(asksFor, (roles = rolesThatBring(asksFor, places)));
      return roles;
    },
    outgrowing({ from, to }) {
      const above = levelOf(to) <= levelOf(from) ? fromLevel[levelOf(to) - 1 + outgrownBy] : undefined;
      const promoted = promotedTo.get(to);
      return promoted && above ? [promoted, above] : promoted ? [promoted] : above ? [above] : none;
    },
  };
}

const none: readonly ReadonlySet<string>[] = [];

function rolesThatBring({ roles, tracks, level }: Background, places: readonly Place[]): ReadonlySet<string> {
  const tells = (place: Place) =>
    (place.track !== undefined && tracks.includes(place.track)) ||
    (level !== undefined && placeIn(levels, place.level) >= placeIn(levels, level));
  return new Set([...roles, ...places.filter(tells).map(({ key }) => key)]);
}

/** Whether a step asks for a background that neither the roles held nor those passed, the one it leaves included, bring. */
export function lacksBackground(
  { opening }: Past,
  step: Step,
  held: readonly string[],
  passed: readonly string[],
): boolean {
  const roles = opening(step);
  return roles !== undefined && !held.some((role) => roles.has(role)) && !meets(roles, passed);
}

/** Whether a step leads back to a role outgrown; `earlier` are the roles passed before the one that it leaves. */
export const leadsBack = ({ outgrowing }: Past, step: Step, earlier: readonly string[]): boolean =>
  outgrowing(step).some((roles) => meets(roles, earlier));

function meets(roles: ReadonlySet<string>, others: readonly string[]): boolean {
  for (const each of others) if (roles.has(each)) return true;
  return false;
}

/** What the past refuses of a path taken by someone who has held these roles. */
export function refusedSteps<S extends Step>(steps: readonly S[], held: readonly string[], past: Past) {
  const passed = steps.map(({ from }) => from);
  return {
    lackingBackground: steps.filter((step, at) => lacksBackground(past, step, held, passed.slice(0, at + 1))),
    leadingBack: steps.filter((step, at) => leadsBack(past, step, passed.slice(0, at))),
  };
}

export const keepsToPast = (steps: readonly Step[], held: readonly string[], past: Past): boolean => {
  const { lackingBackground, leadingBack } = refusedSteps(steps, held, past);
  return lackingBackground.length + leadingBack.length === 0;
};
