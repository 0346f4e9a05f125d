import { compareRoles, type Comparison as Compared } from '../../src/advice/comparison.ts';
import type { Features } from '../../src/advice/features.ts';
import { similarityFormula, similarityOfAll } from '../../src/advice/similarity.ts';
import { byStart } from '../../src/graph/by-start.ts';
import { aPiece } from '../../src/graph/in-pieces.ts';
import type { EdgeOf } from '../../src/graph/model.ts';
import { compareText } from '../../src/graph/names.ts';
import { collaboratesWith } from '../../src/graph/shapes/role.ts';
import { comparableRule, payChanges } from '../../src/planner/pay-change.ts';
import { work } from '../limits.ts';
import { builder } from '../builder.ts';
import { loadCareerMap, type Requires } from './career-map.ts';
import { requirementEvidence, requirementFigures } from './requirement-evidence.ts';
import { describe } from '../describe.ts';
import { Domain } from '../records/domain.ts';
import { edgeEvidence } from '../records/evidence.ts';
import { loadFeatures } from './load-features.ts';
import { loadAlikeness, loadDifferences, RoleDifference } from './role-difference.ts';
import { checkFirst, counted, firstArgument } from '../first-argument.ts';
import { loadAllKnown } from '../loading.ts';
import { Misconception } from '../records/misconception.ts';
import { OrganizationType } from '../records/organization-type.ts';
import { PayBand } from '../records/pay-band.ts';
import { loadPay } from './pay-change.ts';
import { known } from '../record.ts';
import { Responsibility } from '../records/responsibility.ts';
import { resolveSeveralRoles, severalRoles } from './compared-roles.ts';
import { Role } from '../records/role.ts';
import { Skill } from '../records/skill.ts';
import { Trait } from '../records/trait.ts';
import { Trend } from '../records/trend.ts';

/** The lists of features that a comparison shows, whether shared or distinct. */
const featureFields = <P extends Features>(
  t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, P>,
) => ({
  responsibilities: t.field({
    type: [Responsibility],
    description: 'What is answered for, by key.',
    resolve: ({ responsibilities }, _, context) => loadAllKnown(context, 'Responsibility', responsibilities),
  }),
  skills: t.field({
    type: [Skill],
    description: 'Skills required, at whatever level, by key.',
    resolve: ({ skills }, _, context) => loadAllKnown(context, 'Skill', skills),
  }),
  domains: t.field({
    type: [Domain],
    description: 'Areas that the responsibilities touch, by key.',
    resolve: ({ domains }, _, context) => loadAllKnown(context, 'Domain', domains),
  }),
  traits: t.field({
    type: [Trait],
    description: 'Traits that suit, by key.',
    resolve: ({ traits }, _, context) => loadAllKnown(context, 'Trait', traits),
  }),
  trends: t.field({
    type: [Trend],
    description: 'Changes in the world that reshape, by key.',
    resolve: ({ trends }, _, context) => loadAllKnown(context, 'Trend', trends),
  }),
  organizationTypes: t.field({
    type: [OrganizationType],
    description: 'Kinds of organization that need it, by key.',
    resolve: ({ organizationTypes }, _, context) => loadAllKnown(context, 'OrganizationType', organizationTypes),
  }),
  reportsTo: t.field({
    type: [Role],
    description: 'Roles reported to, by key.',
    resolve: ({ reportsTo }, _, context) => loadAllKnown(context, 'Role', reportsTo),
  }),
});

export const SharedFeatures = builder.objectRef<Features>('SharedFeatures');
SharedFeatures.implement({ description: 'What all roles of a comparison have.', fields: featureFields });

interface DistinctOfRole extends Features {
  readonly role: string;
}

const DistinctFeatures = builder.objectRef<DistinctOfRole>('DistinctFeatures');
DistinctFeatures.implement({
  description: 'What one role of a comparison has and none of the others.',
  fields: (t) => ({
    role: t.field(known(Role, 'The role.', ({ role }) => role)),
    ...featureFields(t),
  }),
});

const RequirementOfRole = builder.objectRef<Requires>('RequirementOfRole');
RequirementOfRole.implement({
  description: 'At which level a role asks for a skill.',
  fields: (t) => ({
    role: t.field(known(Role, 'The role.', ({ from }) => from)),
    level: t.exposeInt('level', { description: 'The level needed, 1 to 5 on the scale of `skillLevels`.' }),
    importance: t.exposeFloat('importance', { description: 'How much the skill matters in the role, 0 to 1.' }),
    evidence: t.field(requirementEvidence((requires) => requires)),
    figures: t.field(requirementFigures((requires) => requires)),
  }),
});

interface SharedSkill {
  readonly skill: string;
  readonly requirements: readonly Requires[];
  readonly difference: number;
}

const SkillLevelDifference = builder.objectRef<SharedSkill>('SkillLevelDifference');
SkillLevelDifference.implement({
  description: 'A skill that all roles of a comparison ask for, and the level each asks for.',
  fields: (t) => ({
    skill: t.field(known(Skill, 'The skill.', ({ skill }) => skill)),
    difference: t.exposeInt('difference', { description: 'The highest level less the lowest, 0 to 4.' }),
    requirements: t.field({
      type: [RequirementOfRole],
      description: 'The level for each role, in the order of `roles`.',
      resolve: ({ requirements }) => requirements,
    }),
  }),
});

interface PayOfRole {
  readonly role: string;
  readonly bands: Awaited<ReturnType<typeof loadPay>>;
}

const RolePay = builder.objectRef<PayOfRole>('RolePay');
RolePay.implement({
  description: 'What is observed of the pay of one role of a comparison.',
  fields: (t) => ({
    role: t.field(known(Role, 'The role.', ({ role }) => role)),
    bands: t.field({
      type: [PayBand],
      description: `Observations that can be compared with one of every other role, by region, component and year. ${comparableRule}`,
      resolve: ({ bands }) => bands,
    }),
  }),
});

type Together = EdgeOf<'COLLABORATES_WITH'>;

const CollaborationPart = builder.objectRef<{ readonly role: string; readonly part: string | undefined }>(
  'CollaborationPart',
);
CollaborationPart.implement({
  description: 'How one side takes part in working together.',
  fields: (t) => ({
    role: t.field(known(Role, 'The role.', ({ role }) => role)),
    part: t.exposeString('part', { nullable: true, description: 'What the role contributes. Null: not known.' }),
  }),
});

const RoleCollaboration = builder.objectRef<Together>('RoleCollaboration');
RoleCollaboration.implement({
  description: 'How two roles work together in one domain.',
  fields: (t) => ({
    domain: t.field(known(Domain, 'The area they share.', ({ domain }) => domain)),
    how: t.exposeString('how', describe(collaboratesWith)('how')),
    parts: t.field({
      type: [CollaborationPart],
      description: 'How each of the two takes part.',
      resolve: ({ from, to, part, counterpart }) => [
        { role: from, part },
        { role: to, part: counterpart },
      ],
    }),
    evidence: t.field({ ...edgeEvidence, resolve: (edge) => edge }),
  }),
});

interface ComparisonOf {
  readonly roles: readonly string[];
  readonly compared: Compared;
}

const Comparison = builder.objectRef<ComparisonOf>('Comparison');
Comparison.implement({
  description: 'Roles side by side.',
  fields: (t) => ({
    roles: t.field({
      type: [Role],
      description: 'The roles, in the order asked for.',
      resolve: ({ roles }, _, context) => loadAllKnown(context, 'Role', roles),
    }),
    differences: t.field({
      type: [RoleDifference],
      description:
        'What sets them apart, the greatest weight first, then domains before responsibilities before skills, then by key.',
      args: { first: t.arg.int(firstArgument) },
      complexity: counted(work.list),
      resolve: async ({ roles }, { first }, context) =>
        (await loadDifferences(context, roles)).slice(0, checkFirst(first)),
    }),
    shared: t.field({
      type: SharedFeatures,
      description: 'What all of them have.',
      resolve: ({ compared }) => compared.shared,
    }),
    distinct: t.field({
      type: [DistinctFeatures],
      description: 'What each of them has and none of the others, in the order of `roles`.',
      resolve: ({ roles, compared }) =>
        compared.distinct.map((features, at) => ({ role: roles[at] ?? '', ...features })),
    }),
    levelDifferences: t.field({
      type: [SkillLevelDifference],
      description:
        'The skills that all of them ask for and the level each asks for, the greatest difference first, then by key.',
      resolve: async ({ roles, compared }, _, context) => {
        const { requirements } = await loadCareerMap(context);
        return compared.shared.skills
          .map((skill): SharedSkill => {
            const each = roles.flatMap((role) => requirements.get(role)?.find((own) => own.skill === skill) ?? []);
            const levels = each.map(({ level }) => level);
            return { skill, requirements: each, difference: Math.max(...levels) - Math.min(...levels) };
          })
          .sort((a, b) => b.difference - a.difference);
      },
    }),
    pay: t.field({
      type: [RolePay],
      description: 'Pay side by side, in the order of `roles`; comparable observations alone.',
      resolve: async ({ roles }, _, context) => {
        const all = await Promise.all(roles.map(async (role) => ({ role, bands: await loadPay(context, role) })));
        return all.map(({ role, bands }) => ({
          role,
          bands: bands.filter((band) =>
            all.every((other) => other.role === role || payChanges([band], other.bands).length > 0),
          ),
        }));
      },
    }),
    history: t.field({
      type: [Role],
      description: 'The roles whose rise is known, in the order in which they came up; `emerged` says when and why.',
      resolve: async ({ roles }, _, context) => {
        const all = await loadAllKnown(context, 'Role', roles);
        return all
          .filter(({ emerged }) => emerged !== undefined)
          .sort((a, b) => (a.emerged?.from ?? 0) - (b.emerged?.from ?? 0));
      },
    }),
    collaboration: t.field({
      type: [RoleCollaboration],
      description: 'How every two of them work together, by the key of the domain.',
      resolve: async ({ roles }, _, context) => {
        const all = await context.projections.edges('COLLABORATES_WITH');
        return all
          .filter(({ from, to }) => roles.includes(from) && roles.includes(to))
          .sort((a, b) => compareText(a.domain, b.domain));
      },
    }),
    misconceptions: t.field({
      type: [Misconception],
      description:
        'Common wrong beliefs about one of them alone, or about two of them or more; those about most of them first, then by key.',
      resolve: async ({ roles }, _, context) => {
        const beliefs = [...byStart(await context.projections.edges('ABOUT'))].map(([key, about]) => ({
          key,
          compared: about.filter(({ to }) => roles.includes(to)).length,
          isOfOne: about.length === 1,
        }));
        const told = beliefs
          .filter(({ compared, isOfOne }) => compared > 1 || (isOfOne && compared === 1))
          .sort((a, b) => b.compared - a.compared || compareText(a.key, b.key));
        return loadAllKnown(
          context,
          'Misconception',
          told.map(({ key }) => key),
        );
      },
    }),
    similarity: t.float({
      description: `How alike they are; of more than two roles the mean over every two. ${similarityFormula}`,
      resolve: async ({ roles }, _, context) => {
        const { of } = await loadAlikeness(context);
        return similarityOfAll(roles.map(of));
      },
    }),
  }),
});

builder.queryFields((t) => ({
  compareRoles: t.field({
    type: Comparison,
    nullable: true,
    description:
      'What two to six roles share and what sets each apart. Null only together with an error, such as for one role named twice.',
    args: { roles: t.arg.stringList(severalRoles) },
    complexity: { field: work.comparison, multiplier: 4 },
    resolve: async (_, { roles: names }, context) => {
      const [roles, features] = await Promise.all([resolveSeveralRoles(context, names), loadFeatures(context)]);
      return { roles, compared: await context.turns.compute(aPiece(() => compareRoles(roles, features))) };
    },
  }),
}));
