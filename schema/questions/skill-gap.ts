import { levelBases, personOf, type KnownLevel, type Person } from '../../src/advice/implication.ts';
import { coverageFormula, gapOf, skillGap, type SkillGap as Gap, type Standing } from '../../src/advice/skill-gap.ts';
import { nobody } from '../../src/planner/profile.ts';
import { builder, type Context } from '../builder.ts';
import { loadCareerMap, type Requires } from './career-map.ts';
import { enumeration } from '../describe.ts';
import { badUserInput } from '../errors.ts';
import { loadLevels } from './implication.ts';
import { loadDevelopment, loadFeatures } from './load-features.ts';
import { loadAllKnown, loadKnown, resolveKey } from '../loading.ts';
import { ProfileInput, resolveProfile } from './profile.ts';
import { nameArgument, known } from '../record.ts';
import { Responsibility } from '../records/responsibility.ts';
import { Role } from '../records/role.ts';
import { Skill } from '../records/skill.ts';
import { requirementEvidence, requirementFigures } from './requirement-evidence.ts';
import { toThousandths } from '../../src/graph/sums.ts';

const LevelBasis = enumeration('LevelBasis', 'How it is known that a skill is at hand.', levelBases);

const KnownLevelType = builder.objectRef<KnownLevel>('KnownLevel');
KnownLevelType.implement({
  description:
    'How it is known that a skill is at hand, and through what. Of `role`, `responsibility` and `skill` those are given that the level follows from.',
  fields: (t) => ({
    basis: t.field({ type: LevelBasis, description: 'The kind of knowledge.', resolve: ({ basis }) => basis }),
    role: t.field({
      type: Role,
      nullable: true,
      description:
        'The role that requires the skill or answers for the work: one held, or one usually passed on the way there. Null: stated, or implied by another skill.',
      resolve: ({ role }, _, context) => (role === undefined ? null : loadKnown(context, 'Role', role)),
    }),
    responsibility: t.field({
      type: Responsibility,
      nullable: true,
      description: 'The work of the role that builds the skill. Null: it does not rest on work.',
      resolve: ({ responsibility }, _, context) =>
        responsibility === undefined ? null : loadKnown(context, 'Responsibility', responsibility),
    }),
    skill: t.field({
      type: Skill,
      nullable: true,
      description: 'The skill at hand that implies this one. Null: it does not rest on another skill.',
      resolve: ({ skill }, _, context) => (skill === undefined ? null : loadKnown(context, 'Skill', skill)),
    }),
  }),
});

/** A required skill beside what someone who holds certain roles has of it. */
export interface StandingOf extends Standing<Requires> {
  readonly rolesHeld: readonly string[];
  readonly known: KnownLevel | undefined;
}

export const standingsFor =
  ({ roles, known }: Person) =>
  (standings: readonly Standing<Requires>[]): StandingOf[] =>
    standings.map((each) => ({ ...each, rolesHeld: roles, known: known.get(each.requirement.skill) }));

export const SkillStanding = builder.objectRef<StandingOf>('SkillStanding');
SkillStanding.implement({
  description: 'A skill that a role requires beside the level at hand.',
  fields: (t) => ({
    skill: t.field(known(Skill, 'The skill.', ({ requirement }) => requirement.skill)),
    required: t.int({
      description: 'The level required, 1 to 5 on the scale of `skillLevels`.',
      resolve: ({ requirement }) => requirement.level,
    }),
    held: t.exposeInt('held', { description: 'The level at hand, 0 (not held) to 5.' }),
    because: t.field({
      type: KnownLevelType,
      nullable: true,
      description: 'What the level at hand rests on. Null: nothing speaks for the skill.',
      resolve: ({ known }) => known,
    }),
    gap: t.int({ description: 'Levels still to gain; 0 where the level required is held.', resolve: gapOf }),
    importance: t.float({
      description: 'How much the skill matters in the role, 0 to 1.',
      resolve: ({ requirement }) => requirement.importance,
    }),
    developedBy: t.field({
      type: [Responsibility],
      description: 'Responsibilities of the roles held whose work builds the skill already, by key.',
      resolve: async ({ requirement, rolesHeld }, _, context) => {
        const [features, { developers }] = await Promise.all([loadFeatures(context), loadDevelopment(context)]);
        const own = new Set(rolesHeld.flatMap((role) => features(role).responsibilities));
        const keys = (developers.get(requirement.skill) ?? []).filter((key) => own.has(key));
        return loadAllKnown(context, 'Responsibility', keys);
      },
    }),
    evidence: t.field(requirementEvidence(({ requirement }) => requirement)),
    figures: t.field(requirementFigures(({ requirement }) => requirement)),
  }),
});

interface GapOf {
  readonly to: string;
  readonly profile: Person;
  readonly gap: Gap<Requires>;
}

const SkillGap = builder.objectRef<GapOf>('SkillGap');
SkillGap.implement({
  description: 'What someone has and lacks of the skills that a role requires.',
  fields: (t) => ({
    to: t.field(known(Role, 'The role aimed at.', ({ to }) => to)),
    coverage: t.float({
      description: `How much of what the role requires is at hand, 0 to 1. ${coverageFormula}`,
      resolve: ({ gap }) => toThousandths(gap.coverage),
    }),
    held: t.field({
      type: [SkillStanding],
      description: 'Required skills held at the level required or above: what transfers. The most important first.',
      resolve: ({ gap, profile }) => standingsFor(profile)(gap.held),
    }),
    missing: t.field({
      type: [SkillStanding],
      description: 'Required skills held below the level required. The most important first, then the widest gap.',
      resolve: ({ gap, profile }) => standingsFor(profile)(gap.missing),
    }),
    beyond: t.field({
      type: [Skill],
      description: 'Skills at hand that the role does not require, by key.',
      resolve: ({ to, profile }, _, context) => beyond(context, to, profile),
    }),
  }),
});

async function beyond(context: Context, to: string, { levels }: Person) {
  const { requirements } = await loadCareerMap(context);
  const required = new Set((requirements.get(to) ?? []).map(({ skill }) => skill));
  const keys = [...levels].filter(([skill, level]) => level > 0 && !required.has(skill)).map(([skill]) => skill);
  return loadAllKnown(context, 'Skill', keys.sort());
}

builder.queryFields((t) => ({
  skillGap: t.field({
    type: SkillGap,
    nullable: true,
    description:
      'What the holder of a role, or a person with a profile, has and lacks of the skills that another role requires, by the rule of `ProfileInput`. Null only together with an error.',
    args: {
      from: t.arg.string({
        description: `The role left, held with all it requires and implies; or give \`profile\`. ${nameArgument('CTO').description}`,
      }),
      profile: t.arg({ type: ProfileInput, description: 'What a person brings, instead of `from`.' }),
      to: t.arg.string({
        ...nameArgument('CIO'),
        description: `The role aimed at. ${nameArgument('CIO').description}`,
      }),
    },
    complexity: { field: 20, multiplier: 4 },
    resolve: async (_, { from, profile: given, to: name }, context) => {
      if (typeof from === 'string' ? given : !given)
        throw badUserInput('Give either "from" or "profile": a role held, or what a person brings.');
      const [{ requirements }, levelsOf, to, role, stated] = await Promise.all([
        loadCareerMap(context),
        loadLevels(context),
        resolveKey(context, 'Role', name),
        typeof from === 'string' ? resolveKey(context, 'Role', from) : undefined,
        given ? resolveProfile(context, given) : undefined,
      ]);
      const profile = stated ?? personOf({ ...nobody, roles: [role ?? to], skills: new Map() }, levelsOf);
      return { to, profile, gap: skillGap(requirements.get(to) ?? [], profile.levels) };
    },
  }),
}));
