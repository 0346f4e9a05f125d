import type { Graph } from '../../src/graph/port.ts';
import { placeIn } from '../../src/graph/shape.ts';
import { needLevels } from '../../src/graph/shapes/organization-type.ts';
import { stepPrevalences } from '../../src/graph/shapes/role.ts';
import { skillKinds } from '../../src/graph/shapes/skill.ts';
import { rarityOf } from '../../src/planner/likelihood.ts';
import type { SeedRecord } from '../../src/seed/read.ts';
import { asked, assess, byKey, compare, each, gap, path, recommend, type Proof } from './asking.ts';
import { scrambled } from './scrambled.ts';
import { largest, type Item, type SortBy } from './sorting.ts';

const rarity = (steps: readonly Parameters<typeof rarityOf>[0][]) =>
  Math.round(100 * steps.reduce((sum, step) => sum + rarityOf(step), 0));

const features = ['responsibilities', 'skills', 'domains', 'traits', 'trends', 'organizationTypes', 'reportsTo'];
const ofFeatures = Object.fromEntries(
  features.flatMap((feature): [string, Proof][] => [
    [`SharedFeatures.${feature}`, { ask: compare(`shared { list: ${feature} { key } }`), by: byKey }],
    [`DistinctFeatures.${feature}`, { ask: compare(`distinct { list: ${feature} { key } }`), by: byKey }],
  ]),
);

/** The proof of every order that a question promises; what its answer does not show is taken from the relationships. */
export async function questionProofs(
  graph: Graph,
  records: readonly SeedRecord[],
): Promise<Readonly<Record<string, Proof>>> {
  const [requires, suits, needs, responsible] = await Promise.all([
    graph.allEdges('REQUIRES'),
    graph.allEdges('SUITS'),
    graph.allEdges('NEEDS'),
    graph.allEdges('RESPONSIBLE_FOR'),
  ]);
  const importances = new Map(requires.map(({ from, to, importance }) => [`${from} ${to}`, importance]));
  const strengths = new Map(suits.map(({ from, to, strength }) => [`${from} ${to}`, strength]));
  const needed = new Map(needs.map(({ from, to, need }) => [`${from} ${to}`, placeIn(needLevels, need)]));
  const need = (type: string, role: string) => needed.get(`${type} ${role}`) ?? Infinity;
  const answersFor = (role: string, responsibility: string) =>
    responsible.some(({ from, to }) => from === role && to === responsibility);
  /** How many stages ahead the first role is that answers for the work. */
  const nearest = (responsibility: string, stages: readonly Item[]) => {
    const roles = [stages[0].role, ...stages.map(({ towards }) => towards)];
    const at = roles.findIndex((role) => answersFor(role.key, responsibility));
    return at === -1 ? roles.length : at;
  };
  const recordsOf = (kind: string) => records.filter(({ label }) => label === kind).map(({ key }) => key);
  const chart = (fields: string) =>
    each(
      recordsOf('OrganizationType'),
      (type) => `orgChart(organizationType: "${type}") { organizationType { key } ${fields} }`,
    );
  const person = `{ roles: ["Systems Administrator"], traits: ${JSON.stringify(recordsOf('Trait'))} }`;
  const match = (fields: string) => `{ matches: matchRoles(profile: ${person}, first: 20) { ${fields} } }`;
  const standing: SortBy = ({ importance, gap: width }) => [-importance, -width];
  const listing = records.filter(({ fields }) => Array.isArray(fields.requires) && fields.requires.length > 5);
  const neighbours = ['ESCO', 'ONET_SOC'].flatMap((scheme) => {
    const keys = listing.filter(({ fields }) => fields.scheme === scheme).map(({ key }) => key);
    return keys.slice(1, 7).map((to, at) => [keys[at], to]);
  });
  const occupationGaps = (fields: string) =>
    each(neighbours, ([from, to]) => `occupationGap(from: "${String(from)}", to: "${String(to)}") { ${fields} }`);
  const weight = ({ importance, relation }: Item) => -(importance ?? (relation === 'ESSENTIAL' ? 1 : 0.5));
  const ofBoth = 'skill { key } required { importance relation }';

  return {
    ...ofFeatures,
    'CareerFork.distances': {
      ask: '{ careerFork(roles: ["CTO", "CIO"]) { list: distances { role { key } steps } } }',
      by: ({ role }) => [asked(role.key)],
    },
    'CareerPath.steps': {
      ask: path('roles { key } list: steps { from { key } }'),
      by: ({ from }, { roles }) => [roles.findIndex(({ key }: Item) => key === from.key)],
    },
    'CareerStep.skillsHeld': {
      ask: '{ bridges(from: "Engineering", to: "IT operations", first: 100) { to { key } list: skillsHeld { key } } }',
      by: ({ key }, { to }) => [-(importances.get(`${to.key} ${key}`) ?? 0)],
    },
    'CareerStep.skillsToGain': {
      ask: path('steps { list: skillsToGain { skill { key } importance fromLevel toLevel } }'),
      by: ({ importance, fromLevel, toLevel }) => [-importance, fromLevel - toLevel],
    },
    'Comparison.differences': {
      ask: compare('list: differences(first: 40) { weight domain { key } responsibility { key } skill { key } }'),
      by: ({ weight, domain, responsibility, skill }) => [
        -weight,
        [domain, responsibility, skill].findIndex((each) => each !== null),
        (domain ?? responsibility ?? skill).key,
      ],
    },
    'Comparison.collaboration': {
      ask: compare('list: collaboration { domain { key } }'),
      by: byKey,
    },
    'Comparison.distinct': { ask: compare('list: distinct { role { key } }'), by: ({ role }) => [asked(role.key)] },
    'Comparison.history': {
      ask: compare('list: history { key emerged { from } }'),
      by: ({ emerged }) => [emerged.from],
    },
    'Comparison.levelDifferences': {
      ask: compare('list: levelDifferences { difference skill { key } }'),
      by: ({ difference, skill }) => [-difference, skill.key],
    },
    'Comparison.misconceptions': {
      ask: compare('roles { key } list: misconceptions { key about { key } }'),
      by: ({ key, about }, { roles }) => [
        -about.filter((role: Item) => roles.some(({ key: own }: Item) => own === role.key)).length,
        key,
      ],
    },
    'Comparison.pay': { ask: compare('list: pay { role { key } }'), by: ({ role }) => [asked(role.key)] },
    'Comparison.roles': { ask: compare('list: roles { key }'), by: ({ key }) => [asked(key)] },
    'LeadershipRecommendation.needs': {
      ask: recommend('roles { key } list: needs { role { key } }'),
      by: ({ role }, { roles }) => [roles.findIndex(({ key }: Item) => key === role.key)],
    },
    'LeadershipRecommendation.organizationTypes': {
      ask: recommend('list: organizationTypes { key }'),
      by: byKey,
    },
    'LeadershipRecommendation.roles': {
      ask: recommend('list: roles { key } needs { role { key } needs { need } }'),
      by: ({ key }, { needs: all }) => [
        Math.min(
          ...all
            .filter(({ role }: Item) => role.key === key)
            .flatMap((every: Item) => every.needs.map((one: Item) => placeIn(needLevels, one.need))),
        ),
        key,
      ],
    },
    'LeadershipRecommendation.signals': {
      ask: recommend('list: signals { from { key } }'),
      by: byKey,
    },
    'MatchReasons.missing': {
      ask: match('because { list: missing { skill { key } importance gap } }'),
      by: ({ importance }) => [-importance],
    },
    'MatchReasons.skills': {
      ask: match('role { key } because { list: skills { key } }'),
      by: ({ key }, _, { role }) => [-(importances.get(`${role.key} ${key}`) ?? 0)],
    },
    'MatchReasons.traits': {
      ask: match('role { key } because { list: traits { key } }'),
      by: ({ key }, _, { role }) => [-(strengths.get(`${role.key} ${key}`) ?? 0)],
    },
    'OccupationGap.beyond': {
      ask: occupationGaps('list: beyond { skill { key } importance relation }'),
      by: (item) => [weight(item), item.skill.key],
    },
    'OccupationGap.held': {
      ask: occupationGaps(`list: held { ${ofBoth} }`),
      by: ({ skill, required }) => [weight(required), skill.key],
    },
    'OccupationGap.missing': {
      ask: occupationGaps(`list: missing { ${ofBoth} }`),
      by: ({ skill, required }) => [weight(required), skill.key],
    },
    'OrgChart.needs': {
      ask: chart('list: needs { need role { key } }'),
      by: (one) => [placeIn(needLevels, one.need), one.role.key],
    },
    'OrgChartPost.reports': {
      ask: chart('posts { list: reports { role { key } } }'),
      by: ({ role }, _, { organizationType }) => [need(organizationType.key, role.key), role.key],
    },
    'Query.bridges': {
      ask: '{ list: bridges(from: "Engineering", to: "IT operations") { from { key } to { key } kind prevalence difficulty years { typical } } }',
      by: ({ from, to, kind, prevalence, difficulty, years }) => [
        placeIn(stepPrevalences, prevalence),
        difficulty,
        years.typical,
        `${from.key}>${to.key}:${kind}`,
      ],
    },
    'Query.careerFork': {
      ask: '{ list: careerFork(roles: ["CTO", "CIO"], first: 100) { role { key } share } }',
      by: ({ role, share }) => [-share, role.key],
    },
    'Query.careerPaths': {
      ask: '{ list: careerPaths(from: "Systems Administrator", to: "CIO", optimize: YEARS, alternatives: EXACT, first: 10) { roles { key } steps { prevalence } cost { years effort steps } } }',
      by: ({ cost, steps, roles }) => [
        cost.years,
        rarity(steps),
        cost.effort,
        cost.steps,
        ...roles.map(({ key }: Item) => key),
      ],
    },
    'Query.gatewayRoles': {
      ask: '{ list: gatewayRoles(first: 100) { role { key } share betweenness } }',
      by: ({ role, share, betweenness }) => [-share, -betweenness, role.key],
    },
    'Query.matchRoles': {
      ask: match('role { key } score').replace('matches', 'list'),
      by: ({ score, role }) => [-score, role.key],
    },
    'Query.nodes': {
      ask: `{ list: nodes(ids: ${JSON.stringify(['cto', 'cio', 'ciso'].map((key) => `Role:${scrambled(key)}`))}) { ... on Role { key } } }`,
      by: ({ key }) => [asked(key)],
    },
    'Query.reachableRoles': {
      ask: '{ list: reachableRoles(from: "Systems Administrator") { role { key } steps years path { steps { prevalence } } } }',
      by: ({ steps, years, role, path: way }) => [steps, rarity(way.steps), years, role.key],
    },
    'Query.readinessQuestions': {
      ask: '{ list: readinessQuestions(role: "CTO", minImportance: 0) { skill { key } importance } }',
      by: ({ importance }) => [-importance],
    },
    'Query.resolve': {
      ask: '{ list: resolve(name: "CDO") { key } }',
      by: byKey,
    },
    'Query.search': {
      ask: '{ list: search(text: "head of data", first: 30) { key score } }',
      by: ({ score }) => [-score],
    },
    'Query.similarOccupations': {
      ask: `{ list: similarOccupations(occupation: "${String(neighbours[0]?.[0])}", first: 100) { occupation { key } similarity } }`,
      by: ({ similarity, occupation }) => [-similarity, occupation.key],
    },
    'Query.similarRoles': {
      ask: '{ list: similarRoles(role: "CIO", first: 100) { role { key } similarity } }',
      by: ({ similarity, role }) => [-similarity, role.key],
    },
    'Query.skillLevels': { ask: '{ list: skillLevels { level title } }', by: ({ level }) => [level] },
    'ReadinessAssessment.dimensions': {
      ask: assess('list: dimensions { skillKind }'),
      by: ({ skillKind }) => [Object.keys(skillKinds).indexOf(skillKind)],
    },
    'ReadinessAssessment.gaps': { ask: assess('list: gaps { skill { key } importance gap }'), by: standing },
    'ReadinessAssessment.nextRoles': {
      ask: assess('list: nextRoles { role { key } score }'),
      by: ({ score, role }) => [-score, role.key],
    },
    'ReadinessAssessment.strengths': { ask: assess('list: strengths { skill { key } importance gap }'), by: standing },
    'ReadinessQuestion.options': {
      ask: '{ readinessQuestions(role: "CTO") { list: options { level title } } }',
      by: ({ level }) => [level],
    },
    'RoadmapLesson.through': {
      ask: assess('ahead: stages { role { key } towards { key } } stages { order lessons { list: through { key } } }'),
      by: ({ key }, _, { order }, { ahead }) => [nearest(key, ahead.slice(order - 1))],
    },
    'RoadmapStep.growsIn': {
      ask: assess('path { roles { key } } roadmap { list: growsIn { key } }'),
      by: ({ key }, _, { path: way }) => [way.roles.findIndex((role: Item) => role.key === key)],
    },
    'RoadmapStep.milestones': {
      ask: assess('roadmap { list: milestones { level role { key } } }'),
      by: ({ level }) => [level],
    },
    'RoadmapStep.through': {
      ask: assess('ahead: stages { role { key } towards { key } } roadmap { list: through { key } }'),
      by: ({ key }, _, { ahead }) => [nearest(key, ahead)],
    },
    'RoleNeed.needs': {
      ask: recommend('needs { list: needs { organizationType { key } need } }'),
      by: (one) => [placeIn(needLevels, one.need)],
    },
    'RolePay.bands': {
      ask: compare('pay { list: bands { key region component year } }'),
      by: ({ region, component, year }) => [region, component, largest(year)],
    },
    'SkillGap.beyond': { ask: gap('list: beyond { key }'), by: byKey },
    'SkillGap.held': { ask: gap('list: held { skill { key } importance gap }'), by: standing },
    'SkillGap.missing': { ask: gap('list: missing { skill { key } importance gap }'), by: standing },
    'SkillLevelDifference.requirements': {
      ask: compare('levelDifferences { list: requirements { role { key } } }'),
      by: ({ role }) => [asked(role.key)],
    },
    'SkillStanding.developedBy': { ask: gap('missing { list: developedBy { key } }'), by: byKey },
  };
}
