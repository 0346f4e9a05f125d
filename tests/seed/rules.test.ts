import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withTemplates } from '../../src/commands/editor-schemas.ts';
import { printFault, sortFaults } from '../../src/seed/fault.ts';
import { checkSeed, loadSeed } from '../../src/seed/load.ts';
import { readSeed, readSeedFiles, type SeedFile } from '../../src/seed/read.ts';
import { rules } from '../../src/seed/rules/index.ts';
import { recordsOf } from '../../src/seed/rules/records.ts';
import { checkRule, type Rule } from '../../src/seed/rules/rule.ts';
import { templateOf } from '../../src/seed/template.ts';
import { seedFolder, worldFolder } from '../world.ts';

/** Records as `roles/ciso: text`; a title and whatever else its kind must have is filled in. */
type World = Readonly<Record<string, string>>;

const required: Readonly<Record<string, string>> = {
  roles: 'summary: A role.\nlevel: SENIOR\ntrack: security\n',
  skills: 'kind: TECHNICAL\n',
  responsibilities: '',
  sources: 'publisher: Somebody\nkind: ARTICLE\nquality: WEB_ARTICLE\nyearUnknown: true\naccessed: "2026-01-01"\n',
  tracks: 'summary: A family.\n',
  'pay-bands': 'role: a\nregion: US\ncomponent: BASE\ncurrency: USD\n',
};

function filesOf(world: World): SeedFile[] {
  return Object.entries(world).map(([place, text]) => {
    const [folder = '', key = ''] = place.split('/');
    const given = new Set(text.split('\n').map((line) => line.split(':')[0]));
    const filled = [
      ...(folder === 'pay-bands' ? [] : [`title: ${key}`]),
      ...(folder === 'skills' || folder === 'responsibilities' ? [`summary: ${key}`] : []),
      ...(required[folder] ?? '').split('\n'),
    ].filter((line) => line && !given.has(line.split(':')[0]));
    return { path: `${place}.yaml`, text: [text.trimEnd(), ...filled, ''].join('\n') };
  });
}

function seedOf(world: World, exceptions = '{}') {
  const seed = readSeed([
    { path: 'exceptions.yaml', text: exceptions },
    { path: 'dataset.yaml', text: 'title: T\nversion: 1.0.0\nlicence: CC0-1.0\ncitation: none\n' },
    ...filesOf(world),
  ]);
  expect(seed.faults).toEqual([]);
  return seed;
}

const named = (name: string): Rule => {
  const rule = rules.find((each) => each.name === name);
  if (!rule) throw new Error(`no rule ${name}`);
  return rule;
};

const faults = (name: string, world: World): string[] =>
  sortFaults(checkRule(named(name), recordsOf(seedOf(world).records), { whole: true })).map(printFault);

const step = (role: string, kind = 'PROMOTION', years = 'min: 1, typical: 2, max: 3') =>
  `leadsTo: [{ role: ${role}, kind: ${kind}, years: { ${years} }, difficulty: 1, gains: [Something], prevalence: USUAL }]\n`;
const askingStep = (role: string, held: string) =>
  step(role).replace('prevalence: USUAL', `prevalence: USUAL, asksFor: { roles: [${held}] }`);
const skippingWorld = (years: string): World => ({
  'roles/a': step('b').replace(' }]', ` }, ${step('c', 'PROMOTION', years).replace('USUAL', 'RARE').slice(10)}`),
  'roles/b': `level: LEAD\n${step('c')}`,
  'roles/c': 'level: MANAGER\n',
});
const risingWorld: World = {
  'roles/a': `${step('b')}requires: [{ skill: c, level: 3, importance: 1 }, { skill: d, level: 3, importance: 1 }]\n`,
  'roles/b': 'requires: [{ skill: c, level: 3, importance: 1 }, { skill: d, level: 2, importance: 1 }]\nlevel: LEAD\n',
  'skills/c': 'kind: LEADERSHIP\n',
};
/** Several roles from which one is promoted to b; only the first asks for a skill. */
const crowdedWorld = (roles: string): World => ({
  ...Object.fromEntries(roles.split(' ').map((key) => [`roles/${key}`, step('b')])),
  'roles/a': `${step('b')}requires: [{ skill: c, level: 4, importance: 1 }]\n`,
  'roles/b': 'level: LEAD\n',
  'skills/c': '',
});
const organization = (needs: string) => `${needs}summary: A kind.\nrecognisedBy: [A sign]\n`;
const line = (role: string, more = 'prevalence: USUAL') => `reportsTo: [{ role: ${role}, ${more} }]\n`;

interface Case {
  readonly good: World;
  readonly bad: World;
  readonly faults: readonly string[];
}

const list = (field: string, count: number, more: string) =>
  Array.from({ length: count }, (_, at) => `{ ${field}: x${at}, ${more} }`).join(', ');

/** For each rule a world that keeps it and one that breaks it. */
const cases: Readonly<Record<string, Case>> = {
  'no-placeholders': {
    good: { 'roles/a': 'summary: Keeps a list of each TODO.\n' },
    bad: { 'roles/a': 'summary: TODO\nemerged: { from: 1990, why: TODO }\naliases: [TODO]\n' },
    faults: [
      'roles/a.yaml:1:10: "summary" is still TODO [no-placeholders]\n    Write the text.',
      'roles/a.yaml:2:29: "emerged.why" is still TODO [no-placeholders]\n    Write the text.',
      'roles/a.yaml:3:11: "aliases.0" is still TODO [no-placeholders]\n    Write the text.',
    ],
  },
  'unique-names': {
    good: {
      'roles/a': 'title: CISO\naliases: [C-1]\n',
      'roles/b': 'title: Deputy CISO\n',
      'skills/c': 'title: CISO\n',
    },
    bad: {
      'roles/a': 'title: Security Chief\naliases: [CISO, ciso]\n',
      'roles/b': 'title: B\naliases: [security-chief, A]\n',
    },
    faults: [
      'roles/a.yaml:2:17: "ciso" is a name of this record already [unique-names]\n    Remove it.',
      'roles/b.yaml:2:11: "security-chief" names a already [unique-names]\n    Leave the name to one of the two, or make them one record.',
      'roles/b.yaml:2:27: "A" names a already [unique-names]\n    Leave the name to one of the two, or make them one record.',
    ],
  },
  'distinct-meanings': {
    good: {
      'skills/a': 'title: Vendor management\nsummary: Chooses suppliers and steers them.\n',
      'skills/b': 'title: Vendor selection\nsummary: Chooses suppliers and compares their offers.\n',
    },
    bad: {
      'skills/a': 'title: Vendor management\nsummary: Chooses suppliers and steers them.\n',
      'skills/b': 'title: Managing of vendors\nsummary: Something else.\n',
      'skills/c': 'title: Suppliers\nsummary: Steering suppliers, and choosing them.\n',
    },
    faults: [
      'skills/b.yaml:1:8: the title says the same as that of a [distinct-meanings]\n    Make them one record, or say what sets them apart.',
      'skills/c.yaml:2:10: the summary says the same as that of a [distinct-meanings]\n    Make them one record, or say what sets them apart.',
    ],
  },
  'matches-told-apart': {
    good: {
      'skills/a': 'closeMatch: [onet:1]\n',
      'skills/b': 'closeMatch: [onet:1]\n',
      'skills/c': 'broadMatch: [onet:1]\n',
    },
    bad: {
      'skills/a': 'closeMatch: [onet:1]\nbroadMatch: [onet:1]\n',
      'skills/b': 'closeMatch: [onet:2]\n',
      'skills/c': 'closeMatch: [onet:2]\n',
      'skills/d': 'closeMatch: [onet:3, onet:2]\n',
    },
    faults: [
      'skills/a.yaml:1:14: "onet:1" is a closeMatch of a and another kind of match, too [matches-told-apart]\n    Keep one of the two.',
      ...['b.yaml:1:14', 'c.yaml:1:14', 'd.yaml:1:22'].map(
        (place) =>
          `skills/${place}: "onet:2" is the closeMatch of b, c, d [matches-told-apart]\n    Keep it where the scope is the same; move it to broadMatch or relatedMatch elsewhere.`,
      ),
    ],
  },
  'evidence-of-equals': {
    good: {
      'roles/a':
        'requires: [{ skill: c, level: 3, importance: 1, sources: [s, t] }]\nclassifiedAs: [{ occupation: o, match: CLOSE }]\n',
      'occupations/o': 'scheme: ESCO\ncode: o\nsources: [s]\n',
      'sources/s': 'kind: CLASSIFICATION\n',
      'sources/t': '',
      'skills/c': '',
    },
    bad: {
      'roles/a':
        'requires: [{ skill: c, level: 3, importance: 1, sources: [s] }]\nclassifiedAs: [{ occupation: o, match: BROAD }]\n',
      'occupations/o': 'scheme: ESCO\ncode: o\nsources: [s]\n',
      'sources/s': 'kind: CLASSIFICATION\n',
      'skills/c': '',
    },
    faults: [
      'roles/a.yaml:1:59: "s" has no entry that a is matched with exactly or closely [evidence-of-equals]\n    Remove the source and say in basis what the requirement rests on, or mend classifiedAs.',
    ],
  },
  'never-to-itself': {
    good: { 'roles/a': step('b') + line('b'), 'roles/b': '' },
    bad: { 'roles/a': step('a') + line('a'), 'skills/c': 'buildsOn: [c]\n' },
    faults: [
      'roles/a.yaml:1:19: leadsTo leads from a to itself [never-to-itself]\n    Name another record, or remove the entry.',
      'roles/a.yaml:2:21: reportsTo leads from a to itself [never-to-itself]\n    Name another record, or remove the entry.',
      'skills/c.yaml:1:12: buildsOn leads from c to itself [never-to-itself]\n    Name another record, or remove the entry.',
    ],
  },
  'acyclic-skills': {
    good: { 'skills/a': 'buildsOn: [b, c]\n', 'skills/b': 'buildsOn: [c]\n', 'skills/c': '' },
    bad: {
      'skills/a': 'buildsOn: [b]\n',
      'skills/b': 'buildsOn: [c]\n',
      'skills/c': 'buildsOn: [d, a]\n',
      'skills/d': '',
    },
    faults: [
      'skills/c.yaml:1:15: skills build on each other in a circle: a → b → c → a [acyclic-skills]\n    Remove the link from the skill that can be learned first.',
    ],
  },
  'acyclic-reporting': {
    good: {
      'roles/a': line('b', 'prevalence: USUAL, organizationTypes: [start-up]'),
      'roles/b': line('c', 'prevalence: USUAL, organizationTypes: [bank]'),
      'roles/c': line('a'),
      'roles/d': line('e'),
      'roles/e': line('d', 'prevalence: OCCASIONAL'),
    },
    bad: {
      'roles/a': line('b', 'prevalence: USUAL, organizationTypes: [start-up]'),
      'roles/b': line('c', 'prevalence: USUAL, organizationTypes: [bank, start-up]'),
      'roles/c': line('a'),
      'roles/d': line('e'),
      'roles/e': line('d'),
    },
    faults: [
      'roles/c.yaml:1:21: roles report to each other in a circle: a → b → c → a [acyclic-reporting]\n    Make one of the lines COMMON or OCCASIONAL, or name the organization types it holds in.',
      'roles/e.yaml:1:21: roles report to each other in a circle: d → e → d [acyclic-reporting]\n    Make one of the lines COMMON or OCCASIONAL, or name the organization types it holds in.',
    ],
  },
  'skips-take-as-long': {
    good: skippingWorld('min: 3, typical: 4, max: 5'),
    bad: skippingWorld('min: 1, typical: 3, max: 5'),
    faults: [
      'roles/a.yaml:1:188: the step to c takes typically 3 years, the way through b 4 [skips-take-as-long]\n    Lengthen the step, or say under `figures` what its years rest on.',
    ],
  },
  'final-roles-end': {
    good: { 'roles/a': `final: true\n${step('b').replace('USUAL', 'RARE')}`, 'roles/b': step('a') },
    bad: { 'roles/a': `final: true\n${step('b')}`, 'roles/b': '' },
    faults: [
      'roles/a.yaml:2:125: a is final, yet its step to b is USUAL [final-roles-end]\n    Call the step OCCASIONAL or RARE, or remove `final: true`.',
    ],
  },
  'backgrounds-met': {
    good: { 'roles/a': step('b'), 'roles/b': askingStep('c', 'a'), 'roles/c': '' },
    bad: { 'roles/a': '', 'roles/b': askingStep('c', 'a'), 'roles/c': askingStep('b', 'c') },
    faults: [
      'roles/b.yaml:1:132: no way to b passes a role that the step to c asks for [backgrounds-met]\n    Mend `asksFor`, or add the steps that lead from such a role.',
    ],
  },
  'promotions-lead-up': {
    good: { 'roles/a': step('b'), 'roles/b': step('c', 'LATERAL'), 'roles/c': 'level: LEAD\n' },
    bad: { 'roles/a': `level: MANAGER\n${step('b')}`, 'roles/b': 'level: LEAD\n' },
    faults: [
      'roles/a.yaml:2:28: a PROMOTION from a (MANAGER) leads down to b (LEAD) [promotions-lead-up]\n    Call the step LATERAL or SWITCH, or mend the level of one of the roles.',
    ],
  },
  'years-in-order': {
    good: {
      'roles/a': `${step('b', 'SWITCH', 'min: 2, typical: 2, max: 2')}emerged: { from: 1990, to: 1990, why: x }\n`,
      'roles/b': '',
    },
    bad: {
      'roles/a': `${step('b', 'SWITCH', 'min: 2, typical: 4, max: 3')}emerged: { from: 1991, to: 1990, why: x }\n`,
      'roles/b': '',
    },
    faults: [
      'roles/a.yaml:1:36: the years to b are not in order: 2, 4, 3 [years-in-order]\n    Give them so that min ≤ typical ≤ max.',
      'roles/a.yaml:2:28: the role emerged from 1991 to 1990 [years-in-order]\n    Give the earlier year as `from`.',
    ],
  },
  'plausible-years': {
    good: {
      'roles/a': step('b', 'SWITCH', 'min: 0, typical: 0.5, max: 1'),
      'roles/b': step('a', 'PROMOTION', 'min: 1, typical: 15, max: 20'),
    },
    bad: {
      'roles/a': step('b', 'PROMOTION', 'min: 0, typical: 0.5, max: 1'),
      'roles/b': step('a', 'SWITCH', 'min: 1, typical: 16, max: 20'),
    },
    faults: [
      'roles/a.yaml:1:65: a PROMOTION to b after typically 0.5 years is not plausible [plausible-years]\n    Give 1 to 15 years, or break a longer way into steps.',
      'roles/b.yaml:1:62: a SWITCH to a after typically 16 years is not plausible [plausible-years]\n    Give 0 to 15 years, or break a longer way into steps.',
    ],
  },
  'pay-has-figures': {
    good: { 'roles/a': '', 'pay-bands/p': 'percentiles: { p90: 1 }\n', 'pay-bands/q': 'low: 0\n' },
    bad: { 'roles/a': '', 'pay-bands/p': 'percentiles: {}\n' },
    faults: [
      'pay-bands/p.yaml:1:1: the pay band gives no figure [pay-has-figures]\n    Add low, high, mean or percentiles, or remove the file.',
    ],
  },
  'pay-in-order': {
    good: { 'roles/a': '', 'pay-bands/p': 'low: 1\nhigh: 1\npercentiles: { p10: 1, p50: 1, p90: 2 }\n' },
    bad: { 'roles/a': '', 'pay-bands/p': 'low: 2\nhigh: 1\npercentiles: { p10: 3, p90: 2, p50: 3 }\n' },
    faults: [
      'pay-bands/p.yaml:1:6: the low end 2 is above the high end 1 [pay-in-order]\n    Exchange or mend the two.',
      'pay-bands/p.yaml:3:29: p90 (2) is below p50 (3) [pay-in-order]\n    Mend the figures: a higher percentile is never less pay.',
    ],
  },
  'pay-in-currency': {
    good: { 'roles/a': '', 'pay-bands/p': 'region: GB\ncurrency: GBP\n', 'pay-bands/q': 'region: DE\ncurrency: EUR\n' },
    bad: { 'roles/a': '', 'pay-bands/p': 'region: GB\ncurrency: USD\n', 'pay-bands/q': 'region: UK\ncurrency: USD\n' },
    faults: [
      'pay-bands/p.yaml:2:11: pay in GB is given in USD [pay-in-currency]\n    Give it in GBP as the source does, mend the region, or write an exception with its reason to exceptions.yaml.',
      'pay-bands/q.yaml:1:9: UK is no region of ISO 3166-1 [pay-in-currency]\n    Did you mean GB? Give the two letters of a country; of a wider area give a record for each country that the source tells apart.',
    ],
  },
  'sources-dated': {
    good: { 'sources/a': 'yearUnknown: true\n', 'sources/b': 'year: 2024\nyearUnknown: false\n' },
    bad: { 'sources/a': 'yearUnknown: false\n', 'sources/b': 'year: 2024\nyearUnknown: true\n' },
    faults: [
      'sources/a.yaml:2:8: a gives no year [sources-dated]\n    Write year, or yearUnknown: true where you looked for one and the work bears none.',
      'sources/b.yaml:2:14: b gives the year 2024 and calls it unknown [sources-dated]\n    Remove yearUnknown.',
    ],
  },
  'publishers-spelt-alike': {
    good: {
      'sources/a': 'publisher: A Blog\n',
      'sources/b': 'publisher: A Blog\n',
      'sources/c': 'publisher: Another Blog\n',
    },
    bad: {
      'sources/a': 'publisher: A Blog\n',
      'sources/b': 'publisher: The ABlog.com\n',
      'sources/c': 'publisher: A-blog, Inc.\n',
    },
    faults: [
      'sources/b.yaml:1:12: "The ABlog.com" is "A Blog" in sources/a.yaml [publishers-spelt-alike]\n    Spell it in both as the publisher does.',
      'sources/c.yaml:1:12: "A-blog, Inc." is "A Blog" in sources/a.yaml [publishers-spelt-alike]\n    Spell it in both as the publisher does.',
    ],
  },
  'official-statistics': {
    good: {
      'sources/a': 'kind: OFFICIAL_STATISTIC\nquality: OFFICIAL_STATISTIC\n',
      'sources/b': 'kind: CLASSIFICATION\nquality: STANDARD\n',
    },
    bad: {
      'sources/a': 'kind: OFFICIAL_STATISTIC\nquality: SURVEY\n',
      'sources/b': 'kind: ARTICLE\nquality: OFFICIAL_STATISTIC\n',
    },
    faults: [
      'sources/a.yaml:2:10: a is of the kind OFFICIAL_STATISTIC and of the quality SURVEY [official-statistics]\n    Figures of a statistical office are both; what retells them is neither.',
      'sources/b.yaml:2:10: b is of the kind ARTICLE and of the quality OFFICIAL_STATISTIC [official-statistics]\n    Figures of a statistical office are both; what retells them is neither.',
    ],
  },
  'acyclic-retelling': {
    good: { 'sources/a': 'retells: [b, c]\n', 'sources/b': 'retells: [c]\n', 'sources/c': '' },
    bad: { 'sources/a': 'retells: [b]\n', 'sources/b': 'retells: [a]\n' },
    faults: [
      'sources/b.yaml:1:11: sources retell each other in a circle: a → b → a [acyclic-retelling]\n    Remove the link from the source that came first.',
    ],
  },
  'roles-begin-somewhere': {
    good: { 'roles/a': `entry: true\n${step('b')}`, 'roles/b': step('c'), 'roles/c': '' },
    bad: { 'roles/a': `entry: true\n`, 'roles/b': step('c'), 'roles/c': step('b') },
    faults: [
      "roles/b.yaml:2:8: no steps lead to b from a role that people start in [roles-begin-somewhere]\n    Add a step to it in an earlier role's leadsTo, or `entry: true` where people come from outside.",
      "roles/c.yaml:2:8: no steps lead to c from a role that people start in [roles-begin-somewhere]\n    Add a step to it in an earlier role's leadsTo, or `entry: true` where people come from outside.",
    ],
  },
  'roles-lead-on': {
    good: {
      'roles/a': step('b', 'SWITCH'),
      'roles/b': step('chief'),
      'roles/chief': 'level: C_SUITE\n',
      'roles/expert': `final: true\n${step('b', 'SWITCH')}`,
    },
    bad: { 'roles/a': '', 'roles/b': `final: true\n${step('chief')}`, 'roles/chief': 'level: C_SUITE\n' },
    faults: [
      'roles/a.yaml:2:1: no steps lead from a to the executive level [roles-lead-on]\n    Add the steps that are missing, or `final: true` where careers usually end here.',
      'roles/b.yaml:1:8: b is final, yet promotions lead on from it to the executive level [roles-lead-on]\n    Remove `final: true`, or mend the kind of the steps.',
    ],
  },
  'roles-report': {
    good: { 'roles/a': `level: MANAGER\n${line('b')}`, 'roles/b': 'level: LEAD\n' },
    bad: { 'roles/a': 'level: MANAGER\n' },
    faults: [
      'roles/a.yaml:1:8: a is MANAGER and reports to nobody [roles-report]\n    Add reportsTo, or an exception with its reason to exceptions.yaml.',
    ],
  },
  'roles-described': {
    good: {
      'roles/a': `responsibleFor: [${list('responsibility', 4, 'share: LEADS')}]\nrequires: [${list('skill', 6, 'level: 1, importance: 1')}]\n`,
    },
    bad: { 'roles/a': `responsibleFor: [${list('responsibility', 3, 'share: LEADS')}]\n` },
    faults: [
      'roles/a.yaml:1:1: a has 0 entries of requires, of at least 6 [roles-described]\n    Add those that are missing.',
      'roles/a.yaml:1:1: a has 3 entries of responsibleFor, of at least 4 [roles-described]\n    Add those that are missing.',
    ],
  },
  'roles-classified': {
    good: { 'roles/a': 'classifiedAs: [{ occupation: x, match: BROAD }]\n' },
    bad: { 'roles/a': 'classifiedAs: []\n' },
    faults: [
      'roles/a.yaml:1:1: a is matched with no entry of a public classification [roles-classified]\n    Add classifiedAs, or an exception with its reason to exceptions.yaml.',
    ],
  },
  'levels-keep-up': {
    good: { ...risingWorld, 'skills/d': '' },
    bad: { ...risingWorld, 'skills/d': 'kind: BUSINESS\n' },
    faults: [
      'roles/a.yaml:2:70: a asks for d at level 3, b above it only for level 2 [levels-keep-up]\n    Raise the level above, lower this one, or write an exception with its reason to exceptions.yaml.',
    ],
  },
  'promotions-keep-skills': {
    good: crowdedWorld('a'),
    bad: crowdedWorld('a u v w x y z'),
    faults: [
      'roles/a.yaml:1:19: a PROMOTION leads from a to b, whose holder scores 50 for a [promotions-keep-skills]\n    Complete what b requires or how the skills of both build on each other, call the step LATERAL or SWITCH, or write an exception with its reason to exceptions.yaml.',
    ],
  },
  'scale-holds': {
    good: { 'roles/a': '' },
    bad: {
      'roles/a': 'requires: [{ skill: c, level: 3, importance: 1 }]\n',
      'roles/b': `leadsTo: [{ role: a, kind: PROMOTION, prevalence: USUAL, years: { min: 1, typical: 2, max: 3 }, difficulty: 2, gains: [Reach] }]\n`,
      'skills/c': '',
    },
    faults: [
      'roles/a.yaml:1:1: an outsider scores 100 for a [scale-holds]\n    Look at `npm run check -- --report` for the scores, and at what changed in requirements and steps.',
      'roles/a.yaml:1:1: the median score for a usual promotion is 0, outside 45 to 85 [scale-holds]\n    Look at `npm run check -- --report` for the scores, and at what changed in requirements and steps.',
      'roles/b.yaml:1:19: a usual promotion leads from b, whose holder scores 0 for a [scale-holds]\n    Complete what b requires, or what a asks for beyond what people learn there.',
    ],
  },
  'chief-executives': {
    good: { 'organization-types/a': organization('needs: [{ role: ceo, need: ESSENTIAL }]\n'), 'roles/ceo': '' },
    bad: { 'organization-types/a': organization('needs: [{ role: ceo, need: USUAL }]\n') },
    faults: [
      'organization-types/a.yaml:1:1: a names no chief executive [chief-executives]\n    Add `role: ceo` with `need: ESSENTIAL`; `when` says under which title.',
    ],
  },
  'responsibilities-held': {
    good: {
      'roles/a': 'responsibleFor: [{ responsibility: b, share: LEADS }]\n',
      'responsibilities/b': 'develops: [{ skill: c, how: By doing. }]\n',
    },
    bad: { 'responsibilities/b': '' },
    faults: [
      'responsibilities/b.yaml:2:1: b develops no skill [responsibilities-held]\n    Add develops: what does a person get better at by doing this work?',
      "responsibilities/b.yaml:2:8: no role answers for b [responsibilities-held]\n    Add it to a role's responsibleFor, or remove the file.",
    ],
  },
  'skills-used': {
    good: {
      'roles/a': 'requires: [{ skill: a, level: 1, importance: 1 }]\n',
      'responsibilities/a': 'develops: [{ skill: b, how: By doing. }]\n',
      'skills/a': 'buildsOn: [c]\n',
      'skills/b': '',
      'skills/c': '',
    },
    bad: { 'skills/a': 'buildsOn: []\n' },
    faults: [
      "skills/a.yaml:2:8: nothing asks for, develops or builds on a [skills-used]\n    Add it to a role's requires or a responsibility's develops, or remove the file.",
    ],
  },
  'sources-used': {
    good: {
      'sources/a': 'retells: [d]\n',
      'sources/b': '',
      'sources/c': '',
      'sources/d': '',
      'roles/a':
        'sources: [a]\nrequires: [{ skill: x, level: 1, importance: 1, sources: [b], figures: { sources: [c] } }]\n',
    },
    bad: { 'sources/a': '' },
    faults: [
      'sources/a.yaml:2:8: no fact names the source a [sources-used]\n    Name it where it states a fact, or remove the file.',
    ],
  },
  'editorial-has-basis': {
    good: {
      'tracks/security': 'sources: [s]\n',
      'sources/s': '',
      'roles/a': 'basis: Known to all.\nsuits: [{ trait: t, strength: 1, sources: [s], figures: { basis: Seen. } }]\n',
      'traits/t': 'summary: A trait.\nbasis: Known to all.\n',
    },
    bad: {
      'tracks/security': 'basis: Known to all.\n',
      'roles/a': 'basis: Known to all.\nsuits: [{ trait: t, strength: 1 }]\n',
      'sources/s': 'quality: UNATTRIBUTED\n',
      'traits/t': 'summary: A trait.\nsources: []\n',
      'traits/u': 'summary: A trait.\nsources: [s]\n',
    },
    faults: [
      'roles/a.yaml:2:9: suits of a to t names neither sources nor a basis [editorial-has-basis]\n    Name sources, write a basis, or state one for the group under bases in dataset.yaml.',
      'roles/a.yaml:2:9: the figures of suits of a to t names neither sources nor a basis [editorial-has-basis]\n    Name sources, write a basis, or state one for the group under bases in dataset.yaml.',
      'traits/t.yaml:1:1: t of traits names neither sources nor a basis [editorial-has-basis]\n    Name sources, write a basis, or state one for the group under bases in dataset.yaml.',
      'traits/u.yaml:1:1: u of traits names but unattributed pages and no basis [editorial-has-basis]\n    Name sources, write a basis, or state one for the group under bases in dataset.yaml.',
    ],
  },
};

describe.each(Object.entries(cases))('%s', (name, { good, bad, faults: expected }) => {
  test('is kept', () => {
    expect(faults(name, good)).toEqual([]);
  });

  test('is broken, with what, where and how to mend it', () => {
    expect(faults(name, bad)).toEqual(expected);
  });
});

test('every rule has a file of its name, a sentence and a case here', () => {
  const files = readdirSync(new URL('../../src/seed/rules', import.meta.url));
  expect(Object.keys(cases)).toEqual(rules.map(({ name }) => name));
  expect(rules.filter(({ name, says }) => !files.includes(`${name}.ts`) || !says.endsWith('.'))).toEqual([]);
});

test('seed/README.md says every rule in its words', () => {
  const readme = readFileSync(join(seedFolder, 'README.md'), 'utf8');
  const said = readme.replaceAll(/ +/g, ' ');
  expect(rules.filter(({ name, says }) => !said.includes(`| \`${name}\` | ${says} |`))).toEqual([]);
});

test('seed/README.md shows the templates that `new` writes; `npm run schema` puts them there', () => {
  const readme = readFileSync(join(seedFolder, 'README.md'), 'utf8');
  for (const label of ['Role', 'Skill', 'Responsibility', 'Source', 'PayBand'] as const)
    expect(readme).toContain(`\`\`\`yaml\n${templateOf(label)}\`\`\``);
  expect(withTemplates(readme.replaceAll('TODO', 'DONE'))).toContain(templateOf('Role'));
});

describe('an exception', () => {
  const found = (world: World, whole = true, rule = 'roles-report') =>
    checkSeed(seedOf(world, `${rule}:\n  roles/a: Answers to the board.\n`), { whole })
      .filter((fault) => fault.rule === 'roles-report' || fault.file === 'exceptions.yaml')
      .map(printFault);

  test('spares the record it names, and no other', () => {
    expect(found({ 'roles/a': 'level: VP\n', 'roles/b': 'level: VP\n' })).toEqual([
      expect.stringContaining('roles/b.yaml:1:8: b is VP'),
    ]);
  });

  test('that is no longer needed is a fault of the whole dataset', () => {
    const idle =
      'exceptions.yaml:2:3: roles/a is excepted from this rule and does not need to be [roles-report]\n' +
      '    Remove the line.';
    expect(found({ 'roles/a': line('b'), 'roles/b': '' })).toEqual([idle]);
    expect(found({ 'roles/b': '' })).toEqual([idle]);
    expect(found({ 'roles/b': '' }, false)).toEqual([]);
  });

  test('from a rule that there is not', () => {
    expect(found({}, false, 'roles-reprot')[0]).toMatch(/^exceptions\.yaml:1:1: there is no rule "roles-reprot"\n/);
  });
});

describe('a check', () => {
  const world: World = { 'tracks/security': '', 'roles/a': `level: MANAGER\n${step('b')}`, 'roles/b': 'level: LEAD\n' };
  const rulesBroken = (broken: World, whole: boolean) => [
    ...new Set(checkSeed(seedOf(broken), { whole }).map(({ rule }) => rule)),
  ];

  test('asks the rules for a whole dataset only on request', () => {
    expect(rulesBroken(world, false)).toEqual(['promotions-lead-up']);
    expect(rulesBroken(world, true)).toEqual(expect.arrayContaining(['promotions-lead-up', 'roles-classified']));
  });

  test('asks the rules of every record, also where references are at fault', () => {
    expect(rulesBroken({ ...world, 'roles/b': 'level: LEAD\ntrack: nowhere\n' }, false)).toEqual([
      undefined,
      'promotions-lead-up',
    ]);
  });

  test('finds the world of the tests sound, and loading refuses one that breaks a rule', async () => {
    const files = await readSeedFiles(worldFolder);
    expect(checkSeed(readSeed(files))).toEqual([]);
    await expect(loadSeed(worldFolder)).resolves.toBeDefined();
  });
});
