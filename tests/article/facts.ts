import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from '../api.ts';
import { openSeed } from '../world.ts';

let api: Api;

/** What the founding article states, as answers that the API must give. */
export const article = (groups: () => void) => {
  describe('the founding article', () => {
    beforeAll(async () => {
      api = openApi(await openSeed());
    });
    afterAll(() => api.world.graph.close());
    groups();
  });
};

type Question = [query: string, answer: object];
export type Fact = [fact: string, ...Question];

/** The answer may say more than is expected: further fields, further items, further words. */
function holding(expected: unknown): unknown {
  if (expected instanceof RegExp) return expect.stringMatching(expected);
  if (Array.isArray(expected)) return expect.arrayContaining(expected.map(holding));
  if (typeof expected !== 'object' || expected === null || 'asymmetricMatch' in expected) return expected;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(expected).map(([field, value]) => [field, holding(value)])),
  );
}

export const facts = (group: string, rows: Fact[]) => {
  describe(group, () => {
    test.each(rows)('%s', async (_fact, query, answer) => {
      const { data, errors } = await api.ask(query);
      expect(errors).toBeUndefined();
      expect(data).toEqual(holding(answer));
    });
  });
};

export const mentions = (...words: string[]) => new RegExp(words.map((word) => `(?=.*${word})`).join(''), 'is');

export const evidence = 'evidence { sources { key } }';
export const both = ['cto', 'cio'];
export const stated = { evidence: { sources: [{ key: 'cto-vs-cio-article' }] } };

export const role = (key: string, fields: string, answer: object): Question => [
  `{ role(key: "${key}") { ${fields} } }`,
  { role: answer },
];

export const describes = (key: string, fields: string, answer: object) =>
  role(key, `${fields} ${evidence}`, { ...answer, ...stated });

export const answersFor = (key: string, responsibility: string, words: string[]) =>
  role(key, `responsibilities(first: 100) { edges { share ${evidence} node { key summary ${evidence} } } }`, {
    responsibilities: {
      edges: [{ share: 'LEADS', ...stated, node: { key: responsibility, summary: mentions(...words), ...stated } }],
    },
  });

export const bothShare = (responsibility: string, words: string[]): Question => [
  `{ responsibility(key: "${responsibility}") { title summary ${evidence} heldBy(first: 100) { edges { share ${evidence} node { key } } } } }`,
  {
    responsibility: {
      summary: mentions(...words),
      ...stated,
      heldBy: { edges: both.map((key) => ({ share: 'SHARES', node: { key }, ...stated })) },
    },
  },
];

export const reportsTo = (key: string, manager: string, line: object) =>
  role(key, `reportsTo { manager { key } prevalence signal organizationTypes { key } ${evidence} }`, {
    reportsTo: [{ manager: { key: manager }, ...line, ...stated }],
  });

export const pays = (key: string, region: string, component: string, band: object) =>
  role(
    key,
    `pay(region: "${region}", component: ${component}) { low high currency note organizationType { key } ${evidence} }`,
    { pay: [{ ...band, ...stated }] },
  );

export const leadsTo = (from: string, to: string, step: object) =>
  role(from, `nextSteps(first: 100) { edges { kind difficulty gains note node { key } ${evidence} } }`, {
    nextSteps: { edges: [{ node: { key: to }, ...step, ...stated }] },
  });

export const stage = (from: string[], to: string[], gains: string[]): Fact[] =>
  from.flatMap((one) =>
    to.map((other): Fact => [
      `from ${one} to ${other} one gains: ${gains.join(', ')}`,
      ...leadsTo(one, other, { kind: expect.stringMatching(/^(PROMOTION|LATERAL)$/), gains }),
    ]),
  );

export const ladder = (...keys: string[]): Question => [
  `{ careerPaths(from: "${keys[0] ?? ''}", to: "${keys.at(-1) ?? ''}", via: ${JSON.stringify(keys.slice(1, -1))}, maxSteps: ${keys.length - 1}, first: 1) { length roles { key } } }`,
  { careerPaths: [{ length: keys.length - 1, roles: keys.map((key) => ({ key })) }] },
];

export const require = (keys: string[], skill: string): Question => [
  `{ roles(filter: { keys: ${JSON.stringify(keys)} }) { nodes { key skills(first: 100) { edges { node { key } ${evidence} } } } } }`,
  { roles: { nodes: keys.map((key) => ({ key, skills: { edges: [{ node: { key: skill }, ...stated }] } })) } },
];

export const needs = (organizationType: string, needed: Record<string, string>, more: object = {}): Question => [
  `{ organizationType(key: "${organizationType}") { examples recognisedBy criteria { productIsTechnology } needs { role { key } need when ${evidence} } } }`,
  {
    organizationType: {
      ...more,
      needs: Object.entries(needed).map(([key, need]) => ({ role: { key }, need, ...stated })),
    },
  },
];

export const needsWhen = (organizationType: string, key: string, ...words: string[]): Question => [
  `{ organizationType(key: "${organizationType}") { needs { role { key } when ${evidence} } } }`,
  { organizationType: { needs: [{ role: { key }, when: mentions(...words), ...stated }] } },
];

export const advises = (organization: string, present: string[], absent?: string): Question => [
  `{ recommendLeadership(organization: { ${organization} }) { roles { key } others: roles { key } } }`,
  {
    recommendLeadership: {
      roles: present.map((key) => ({ key })),
      others: absent === undefined ? [] : expect.not.arrayContaining([{ key: absent }]),
    },
  },
];

export const reshapes = (trend: string, key: string, ...words: string[]): Question => [
  `{ trend(key: "${trend}") { ${evidence} reshapes { role { key } effect ${evidence} } } }`,
  { trend: { ...stated, reshapes: [{ role: { key }, effect: mentions(...words), ...stated }] } },
];

export const suits = (trait: string, key: string, ...words: string[]) =>
  role(key, `traits { ${evidence} trait { key summary ${evidence} } }`, {
    traits: [{ ...stated, trait: { key: trait, summary: mentions(...words), ...stated } }],
  });

export const collaborators = `collaborators { role { key } domain { key } how part counterpart ${evidence} }`;
export const collaborateOn = (domain: string, how: string[], cto: string[], cio: string[]): Question => {
  const side = (key: string, part: string[], counterpart: string[]) => ({
    collaborators: [
      {
        role: { key },
        domain: { key: domain },
        how: mentions(...how),
        part: mentions(...part),
        counterpart: mentions(...counterpart),
        ...stated,
      },
    ],
  });
  return [
    `{ cto: role(key: "cto") { ${collaborators} } cio: role(key: "cio") { ${collaborators} } }`,
    { cto: side('cio', cto, cio), cio: side('cto', cio, cto) },
  ];
};

export const misconception = (key: string, claim: string[], correction: string[], about: string[]): Question => [
  `{ misconception(key: "${key}") { claim correction about { key } ${evidence} } }`,
  {
    misconception: {
      claim: mentions(...claim),
      correction: mentions(...correction),
      about: about.map((one) => ({ key: one })),
      ...stated,
    },
  },
];

export const asks = (skill: string, kind: string): Question => [
  `{ readinessQuestions(role: "cto") { skill { key kind } ${evidence} } }`,
  { readinessQuestions: [{ skill: { key: skill, kind }, ...stated }] },
];
