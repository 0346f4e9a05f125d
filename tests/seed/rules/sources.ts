import type { Case } from './world.ts';

/** Rules of sources. */
const occupation = 'scheme: ONET_SOC\ncode: 11-3021.00\n';
const outlook = 'occupation: onet-1, region: US, fromYear: 2024, toYear: 2034';

export const cases: Readonly<Record<string, Case>> = {
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
  'shown-titles-listed': {
    good: {
      'roles/a': 'labels: { de: [IT-Leiter], fr: [DSI] }\n',
      'sources/a': 'showsTitles: [{ role: a, language: de, titles: [IT-Leiter] }]\n',
    },
    bad: {
      'roles/a': 'labels: { de: [IT-Leiter], fr: [DSI] }\n',
      'sources/a': 'showsTitles: [{ role: a, language: de, titles: [IT-Leiter, DSI] }]\n',
    },
    faults: [
      'sources/a.yaml:1:60: a has no title "DSI" in the language de [shown-titles-listed]\n    Spell it as `labels` of the role does, or list it there.',
    ],
  },
  'outlooks-add-up': {
    good: {
      'occupations/onet-1': occupation,
      'sources/a': `showsOutlooks: [{ ${outlook}, people: 667100, projectedPeople: 768700, percentChange: 15 }]\n`,
      'sources/b': `showsOutlooks: [{ ${outlook}, people: 1000, projectedPeople: 1100, percentChange: 15.5 }]\n`,
    },
    bad: {
      'occupations/onet-1': occupation,
      'sources/a': `showsOutlooks: [{ ${outlook}, people: 667100, projectedPeople: 768700, percentChange: -15 }]\n`,
      'sources/b': `showsOutlooks: [{ ${outlook.replace('2034', '2024')}, people: 100000, projectedPeople: 100000, percentChange: 0 }]\n`,
    },
    faults: [
      'sources/a.yaml:1:137: 667100 and 768700 people are no change of -15 % [outlooks-add-up]\n    Copy all three as the source publishes them.',
      'sources/b.yaml:1:75: a projection from 2024 looks to 2024 [outlooks-add-up]\n    Exchange or mend the two.',
    ],
  },
};
