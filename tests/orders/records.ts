import { edgeNames, labels } from '../../src/graph/model.ts';
import { placeIn } from '../../src/graph/shape.ts';
import { needLevels } from '../../src/graph/shapes/organization-type.ts';
import { prevalences } from '../../src/graph/shapes/role.ts';
import { sourceQualities } from '../../src/graph/shapes/source.ts';
import type { SeedRecord } from '../../src/seed/read.ts';
import { all, byKey, type Proof } from './asking.ts';
import { byTitle, largest } from './sorting.ts';

const qualities: readonly string[] = Object.keys(sourceQualities);
const kinds: readonly string[] = [...labels, ...edgeNames];

/** The proof of every order that the fields of a record promise. */
export function recordProofs(records: readonly SeedRecord[]): Readonly<Record<string, Proof>> {
  const stated = new Map(records.map(({ label, key, fields }) => [`${label}:${key}`, [fields.sources].flat()]));

  return {
    'Dataset.counts': { ask: '{ dataset { list: counts { kind } } }', by: ({ kind }) => [kinds.indexOf(kind)] },
    'Evidence.sources': {
      ask: all('roles', 'id evidence { list: sources { key } }'),
      by: ({ key }, _, { id }) => [stated.get(id)?.indexOf(key) ?? -1],
    },
    'Label.sources': {
      ask: all('roles', 'labels { text list: sources { key title } }'),
      by: (source) => [byTitle(source)],
    },
    'Misconception.about': { ask: all('misconceptions', 'list: about { key title }'), by: (role) => [byTitle(role)] },
    'Occupation.labels': {
      ask: all('occupations', 'list: labels { title: text language }'),
      by: ({ language }) => [language],
    },
    'Occupation.movesFrom': {
      ask: all('occupations', 'list: movesFrom { people from { key title } }'),
      by: ({ people, from }) => [-people, byTitle(from)],
    },
    'Occupation.movesTo': {
      ask: all('occupations', 'list: movesTo { people to { key title } }'),
      by: ({ people, to }) => [-people, byTitle(to)],
    },
    'Occupation.pay': {
      ask: all('occupations', 'list: pay { key year region }'),
      by: ({ key, year, region }) => [largest(year), region, key],
    },
    'Occupation.relatedTo': {
      ask: all('occupations', 'list: relatedTo { occupation { key title } }'),
      by: ({ occupation }) => [byTitle(occupation)],
    },
    'Occupation.requires': {
      ask: all('occupations', 'list: requires { skill { key title } importance }'),
      by: ({ importance, skill }) => [largest(importance), byTitle(skill)],
    },
    'Occupation.roles': {
      ask: all('occupations', 'list: roles { role { key title } }'),
      by: ({ role }) => [byTitle(role)],
    },
    'OrganizationType.needs': {
      ask: all('organizationTypes', 'list: needs { need role { key title } }'),
      by: (one) => [placeIn(needLevels, one.need), byTitle(one.role)],
    },
    'OrganizationType.pay': {
      ask: all('organizationTypes', 'list: pay { key year }'),
      by: ({ year, key }) => [largest(year), key],
    },
    'Quality.factsByQuality': {
      ask: '{ dataset { quality { list: factsByQuality { quality } } } }',
      by: ({ quality }) => [quality === null ? null : qualities.indexOf(quality)],
    },
    'Quality.undatedSources': { ask: '{ dataset { quality { list: undatedSources { key } } } }', by: byKey },
    'Quality.oldSources': {
      ask: '{ dataset { quality { list: oldSources { key year } } } }',
      by: ({ year, key }) => [year, key],
    },
    'Quality.rolesWithoutPay': { ask: '{ dataset { quality { list: rolesWithoutPay { key } } } }', by: byKey },
    'Responsibility.develops': {
      ask: all('responsibilities', 'list: develops { skill { key title } }'),
      by: ({ skill }) => [byTitle(skill)],
    },
    'Responsibility.domains': {
      ask: all('responsibilities', 'list: domains { key title }'),
      by: (one) => [byTitle(one)],
    },
    'Role.collaborators': {
      ask: all('roles', 'list: collaborators { role { key } domain { key } }'),
      by: ({ role, domain }) => [domain.key, role.key],
    },
    'Role.labels': {
      ask: all('roles', 'list: labels { title: text language }'),
      by: ({ language }) => [language],
    },
    'Role.misconceptions': { ask: all('roles', 'list: misconceptions { key claim }'), by: (one) => [byTitle(one)] },
    'Role.neededBy': {
      ask: all('roles', 'list: neededBy { organizationType { key title } }'),
      by: ({ organizationType }) => [byTitle(organizationType)],
    },
    'Role.occupations': {
      ask: all('roles', 'list: occupations { occupation { key scheme code } }'),
      by: ({ occupation }) => [occupation.scheme, occupation.code],
    },
    'Role.pay': {
      ask: all('roles', 'list: pay { key year region }'),
      by: ({ key, year, region }) => [largest(year), region, key],
    },
    'Role.reportsTo': {
      ask: all('roles', 'list: reportsTo { prevalence to { key } }'),
      by: ({ prevalence, to }) => [placeIn(prevalences, prevalence), to.key],
    },
    'Role.traits': {
      ask: all('roles', 'list: traits { key strength }'),
      by: ({ key, strength }) => [-strength, key],
    },
    'Role.trends': { ask: all('roles', 'list: trends { key title }'), by: (one) => [byTitle(one)] },
    'Skill.buildsOn': { ask: all('skills', 'list: buildsOn { key title }'), by: (one) => [byTitle(one)] },
    'Skill.developedBy': {
      ask: all('skills', 'list: developedBy(first: 100) { nodes { key title } }'),
      by: (one) => [byTitle(one)],
    },
    'Skill.leadsOnTo': { ask: all('skills', 'list: leadsOnTo { key title }'), by: (one) => [byTitle(one)] },
    'Skill.levels': {
      ask: all('skills', 'list: levels { level source { key title } }'),
      by: ({ level, source }) => [level, byTitle(source)],
    },
    'Skill.narrower': { ask: all('skills', 'list: narrower { key title }'), by: (one) => [byTitle(one)] },
    'Skill.occupations': {
      ask: all('skills', 'list: occupations { occupation { key scheme code } }'),
      by: ({ occupation }) => [occupation.scheme, occupation.code],
    },
    'Source.retells': { ask: all('sources', 'list: retells { key title }'), by: (one) => [byTitle(one)] },
    'Source.retoldBy': { ask: all('sources', 'list: retoldBy { key title }'), by: (one) => [byTitle(one)] },
    'Source.citedBy': { ask: all('sources', 'list: citedBy { kind }'), by: ({ kind }) => [kinds.indexOf(kind)] },
    'Trend.reshapes': {
      ask: all('trends', 'list: reshapes { role { key title } }'),
      by: ({ role }) => [byTitle(role)],
    },
  };
}
