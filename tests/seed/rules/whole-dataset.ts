import { line, step, type Case, type World } from './world.ts';

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
const list = (field: string, count: number, more: string) =>
  Array.from({ length: count }, (_, at) => `{ ${field}: x${at}, ${more} }`).join(', ');

/** Rules of a whole dataset. */
export const cases: Readonly<Record<string, Case>> = {
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
  'kinds-keep-meaning': {
    good: {
      'tracks/security': '',
      'tracks/other': '',
      'roles/a': step('b', 'LATERAL'),
      'roles/b': `level: LEAD\n${step('c', 'SWITCH')}`,
      'roles/c': `level: C_SUITE\ntrack: other\n${step('d', 'SWITCH')}`,
      'roles/d': 'level: BOARD\ntrack: other\n',
    },
    bad: {
      'tracks/security': '',
      'roles/a': step('b', 'LATERAL'),
      'roles/b': `level: MANAGER\n${step('c', 'SWITCH')}`,
      'roles/c': step('b', 'ENTRY'),
    },
    faults: [
      'roles/a.yaml:1:28: the LATERAL step from a (SENIOR) leads to b (MANAGER) [kinds-keep-meaning]\n    Call it PROMOTION or SWITCH, or write an exception with its reason to exceptions.yaml.',
      'roles/b.yaml:2:28: the SWITCH step from b to c stays on the track security [kinds-keep-meaning]\n    Call it PROMOTION or LATERAL, or write an exception with its reason to exceptions.yaml.',
      'roles/c.yaml:1:28: the ENTRY step from c to b stays on the track security [kinds-keep-meaning]\n    Call it PROMOTION or LATERAL, or write an exception with its reason to exceptions.yaml.',
    ],
  },
  'leaps-are-rare': {
    good: {
      'roles/a': step('c').replace('USUAL', 'RARE').replace('difficulty: 1', 'difficulty: 5'),
      'roles/b': `level: LEAD\n${step('c')}`,
      'roles/c': 'level: DIRECTOR\n',
    },
    bad: {
      'roles/a': step('c'),
      'roles/b': step('c').replace('USUAL', 'RARE'),
      'roles/c': 'level: DIRECTOR\n',
    },
    faults: [
      'roles/a.yaml:1:125: the PROMOTION from a (SENIOR) to c (DIRECTOR) is USUAL and of difficulty 1 [leaps-are-rare]\n    Call it RARE and of difficulty 5, mend the level of one of the roles, or write an exception with its reason to exceptions.yaml.',
      'roles/b.yaml:1:90: the PROMOTION from b (SENIOR) to c (DIRECTOR) is RARE and of difficulty 1 [leaps-are-rare]\n    Call it RARE and of difficulty 5, mend the level of one of the roles, or write an exception with its reason to exceptions.yaml.',
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
