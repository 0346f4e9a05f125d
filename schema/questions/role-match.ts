import type { Person } from '../../src/advice/implication.ts';
import { bestMatchFirst, matchFormula, matchRoles, type RoleMatch } from '../../src/advice/match.ts';
import { byStart, lookInPieces } from '../../src/graph/by-start.ts';
import type { EdgeOf } from '../../src/graph/model.ts';
import { namesOf } from '../../src/graph/shape.ts';
import { levels as levelNames } from '../../src/graph/shapes/role.ts';
import { work } from '../limits.ts';
import { builder, type Context } from '../builder.ts';
import { loadCareerMap, type Requires } from './career-map.ts';
import { counted, firstArgument } from '../first-argument.ts';
import { loadAllKnown, resolveKeys } from '../loading.ts';
import { known } from '../record.ts';
import { ranked } from './ranked.ts';
import { ProfileInput, resolveProfile } from './profile.ts';
import { Level, Orientation, Role } from '../records/role.ts';
import { Skill } from '../records/skill.ts';
import { SkillStanding, standingsFor } from './skill-gap.ts';
import { Trait } from '../records/trait.ts';
import { perRevision } from '../per-revision.ts';

type Suits = EdgeOf<'SUITS'> & { readonly trait: string };

interface MatchOf extends RoleMatch<Requires, Suits> {
  readonly profile: Person;
}

/** At most so many skills are named as reasons. */
const reasonLimit = 5;

const MatchReasons = builder.objectRef<MatchOf>('MatchReasons');
MatchReasons.implement({
  description: 'Why a role matches a profile.',
  fields: (t) => ({
    traits: t.field({
      type: [Trait],
      description: 'Traits of the profile that suit the role, the strongest first.',
      resolve: ({ traits }, _, context) =>
        loadAllKnown(
          context,
          'Trait',
          traits.map(({ trait }) => trait),
        ),
    }),
    skills: t.field({
      type: [Skill],
      description: `Skills at hand at the level that the role requires, the most important first; at most ${String(reasonLimit)}.`,
      resolve: ({ skills }, _, context) =>
        loadAllKnown(
          context,
          'Skill',
          skills.held.slice(0, reasonLimit).map(({ requirement }) => requirement.skill),
        ),
    }),
    missing: t.field({
      type: [SkillStanding],
      description: `What speaks against it: skills below the level required, the most important first; at most ${String(reasonLimit)}.`,
      resolve: ({ skills, profile }) => standingsFor(profile)(skills.missing.slice(0, reasonLimit)),
    }),
  }),
});

const RoleMatchType = builder.objectRef<MatchOf>('RoleMatch');
RoleMatchType.implement({
  description: 'A role that fits a profile.',
  fields: (t) => ({
    role: t.field(known(Role, 'The role.', ({ role }) => role)),
    score: t.exposeInt('score', { description: matchFormula }),
    because: t.field({ type: MatchReasons, description: 'The reasons.', resolve: (match) => match }),
  }),
});

const RolePreferences = builder.inputType('RolePreferences', {
  description: 'Which roles someone would take; every preference given must be met.',
  fields: (t) => ({
    levels: t.field({
      type: [Level],
      description: 'Only roles of these levels. Left out: no role below the levels of those held.',
    }),
    orientations: t.field({ type: [Orientation], description: 'Only roles that look this way.' }),
    tracks: t.stringList({ description: 'Only roles of these tracks: keys or titles. Example: `["security"]`.' }),
    organizationTypes: t.stringList({
      description: 'Only roles that one of these kinds of organization needs: keys, aliases or titles.',
    }),
  }),
});

type Preferences = typeof RolePreferences.$inferInput;

const ascending = namesOf(levelNames);

const loadRolesByKey = perRevision(async (_, nodes) => new Map((await nodes('Role')).map((role) => [role.key, role])));

const loadSuits = perRevision(async (read) => {
  const edges = await read('SUITS');
  await lookInPieces(edges);
  const ofRole = byStart(edges);
  return (role: string) => (ofRole.get(role) ?? []).map((edge): Suits => ({ ...edge, trait: edge.to }));
});

/** The roles that meet the preferences; those held are left out, and those below them unless levels are asked for. */
async function candidates(context: Context, { roles: held }: Person, preferences: Preferences): Promise<string[]> {
  const { levels, orientations } = preferences;
  const [tracks, types, inTrack, needs] = await Promise.all([
    preferences.tracks ? resolveKeys(context, 'Track', preferences.tracks) : undefined,
    preferences.organizationTypes ? resolveKeys(context, 'OrganizationType', preferences.organizationTypes) : undefined,
    context.projections.edges('IN_TRACK'),
    context.projections.edges('NEEDS'),
  ]);
  const needed = new Set(needs.filter(({ from }) => types?.includes(from)).map(({ to }) => to));
  const keys = inTrack
    .filter(({ from, to }) => (tracks?.includes(to) ?? true) && (types === undefined || needed.has(from)))
    .map(({ from }) => from);
  const roles = await loadRolesByKey(context);
  const named = (all: readonly string[]) => all.flatMap((key) => roles.get(key) ?? []);
  const least = Math.max(0, ...named(held).map(({ level }) => ascending.indexOf(level)));
  return named(keys)
    .filter(
      ({ key, level, orientation }) =>
        !held.includes(key) &&
        (levels ? levels.includes(level) : ascending.indexOf(level) >= least) &&
        (!orientations || (orientation !== undefined && orientations.includes(orientation))),
    )
    .map(({ key }) => key);
}

builder.queryFields((t) => ({
  matchRoles: t.field({
    type: [RoleMatchType],
    description:
      'Which roles suit a person, the best match first, then by key. Roles held are left out. Empty: nothing speaks for any role.',
    args: {
      profile: t.arg({ type: ProfileInput, required: true, description: 'What the person brings.' }),
      preferences: t.arg({ type: RolePreferences, description: 'Which roles the person would take.' }),
      first: t.arg.int(firstArgument),
    },
    complexity: counted(work.match),
    resolve: async (_, { profile: given, preferences, first }, context) => {
      const profile = await resolveProfile(context, given);
      const [keys, { requirements }, suits] = await Promise.all([
        candidates(context, profile, preferences ?? {}),
        loadCareerMap(context),
        loadSuits(context),
      ]);
      const rank = (some: readonly string[]) =>
        matchRoles(
          some.map((role) => ({ role, requirements: requirements.get(role) ?? [], suits: suits(role) })),
          profile,
        );
      const matches = await ranked(context, keys, { rank, by: bestMatchFirst, first });
      return matches.map((match): MatchOf => ({ ...match, profile }));
    },
  }),
}));
