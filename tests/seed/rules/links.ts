import { line, step, type Case } from './world.ts';

/** Rules of records and links, one by one. */
export const cases: Readonly<Record<string, Case>> = {
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
};
