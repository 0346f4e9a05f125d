import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from './api.ts';
import { openSeed } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
});
afterAll(() => api.world.graph.close());

type Question = [query: string, answer: object];
type Fact = [fact: string, ...Question];

/** The answer may say more than is expected: further fields, further items, further words. */
function holding(expected: unknown): unknown {
  if (expected instanceof RegExp) return expect.stringMatching(expected);
  if (Array.isArray(expected)) return expect.arrayContaining(expected.map(holding));
  if (typeof expected !== 'object' || expected === null || 'asymmetricMatch' in expected) return expected;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(expected).map(([field, value]) => [field, holding(value)])),
  );
}

const facts = (group: string, rows: Fact[]) => {
  describe(group, () => {
    test.each(rows)('%s', async (_fact, query, answer) => {
      const { data, errors } = await api.ask(query);
      expect(errors).toBeUndefined();
      expect(data).toEqual(holding(answer));
    });
  });
};

const mentions = (...words: string[]) => new RegExp(words.map((word) => `(?=.*${word})`).join(''), 'is');

const evidence = 'evidence { sources { key } }';
const both = ['cto', 'cio'];
const stated = { evidence: { sources: [{ key: 'cto-vs-cio-article' }] } };

const role = (key: string, fields: string, answer: object): Question => [
  `{ role(key: "${key}") { ${fields} } }`,
  { role: answer },
];

const describes = (key: string, fields: string, answer: object) =>
  role(key, `${fields} ${evidence}`, { ...answer, ...stated });

const answersFor = (key: string, responsibility: string, words: string[]) =>
  role(key, `responsibilities(first: 100) { edges { share ${evidence} node { key summary ${evidence} } } }`, {
    responsibilities: {
      edges: [{ share: 'LEADS', ...stated, node: { key: responsibility, summary: mentions(...words), ...stated } }],
    },
  });

const bothShare = (responsibility: string, words: string[]): Question => [
  `{ responsibility(key: "${responsibility}") { title summary ${evidence} heldBy(first: 100) { edges { share ${evidence} node { key } } } } }`,
  {
    responsibility: {
      summary: mentions(...words),
      ...stated,
      heldBy: { edges: both.map((key) => ({ share: 'SHARES', node: { key }, ...stated })) },
    },
  },
];

const reportsTo = (key: string, manager: string, line: object) =>
  role(key, `reportsTo { manager { key } prevalence signal organizationTypes { key } ${evidence} }`, {
    reportsTo: [{ manager: { key: manager }, ...line, ...stated }],
  });

const pays = (key: string, region: string, component: string, band: object) =>
  role(
    key,
    `pay(region: "${region}", component: ${component}) { low high currency note organizationType { key } ${evidence} }`,
    { pay: [{ ...band, ...stated }] },
  );

const leadsTo = (from: string, to: string, step: object) =>
  role(from, `nextSteps(first: 100) { edges { kind difficulty gains note node { key } ${evidence} } }`, {
    nextSteps: { edges: [{ node: { key: to }, ...step, ...stated }] },
  });

const stage = (from: string[], to: string[], gains: string[]): Fact[] =>
  from.flatMap((one) =>
    to.map((other): Fact => [
      `from ${one} to ${other} one gains: ${gains.join(', ')}`,
      ...leadsTo(one, other, { kind: expect.stringMatching(/^(PROMOTION|LATERAL)$/), gains }),
    ]),
  );

const ladder = (...keys: string[]): Question => [
  `{ careerPaths(from: "${keys[0] ?? ''}", to: "${keys.at(-1) ?? ''}", via: ${JSON.stringify(keys.slice(1, -1))}, maxSteps: ${keys.length - 1}, first: 1) { length roles { key } } }`,
  { careerPaths: [{ length: keys.length - 1, roles: keys.map((key) => ({ key })) }] },
];

const require = (keys: string[], skill: string): Question => [
  `{ roles(filter: { keys: ${JSON.stringify(keys)} }) { nodes { key skills(first: 100) { edges { node { key } ${evidence} } } } } }`,
  { roles: { nodes: keys.map((key) => ({ key, skills: { edges: [{ node: { key: skill }, ...stated }] } })) } },
];

const needs = (organizationType: string, needed: Record<string, string>, more: object = {}): Question => [
  `{ organizationType(key: "${organizationType}") { examples recognisedBy criteria { productIsTechnology } needs { role { key } need when ${evidence} } } }`,
  {
    organizationType: {
      ...more,
      needs: Object.entries(needed).map(([key, need]) => ({ role: { key }, need, ...stated })),
    },
  },
];

const needsWhen = (organizationType: string, key: string, ...words: string[]): Question => [
  `{ organizationType(key: "${organizationType}") { needs { role { key } when ${evidence} } } }`,
  { organizationType: { needs: [{ role: { key }, when: mentions(...words), ...stated }] } },
];

const advises = (organization: string, present: string[], absent?: string): Question => [
  `{ recommendLeadership(organization: { ${organization} }) { roles { key } others: roles { key } } }`,
  {
    recommendLeadership: {
      roles: present.map((key) => ({ key })),
      others: absent === undefined ? [] : expect.not.arrayContaining([{ key: absent }]),
    },
  },
];

const reshapes = (trend: string, key: string, ...words: string[]): Question => [
  `{ trend(key: "${trend}") { ${evidence} reshapes { role { key } effect ${evidence} } } }`,
  { trend: { ...stated, reshapes: [{ role: { key }, effect: mentions(...words), ...stated }] } },
];

const suits = (trait: string, key: string, ...words: string[]) =>
  role(key, `traits { ${evidence} trait { key summary ${evidence} } }`, {
    traits: [{ ...stated, trait: { key: trait, summary: mentions(...words), ...stated } }],
  });

const collaborators = `collaborators { role { key } domain { key } how part counterpart ${evidence} }`;
const collaborateOn = (domain: string, how: string[], cto: string[], cio: string[]): Question => {
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

const misconception = (key: string, claim: string[], correction: string[], about: string[]): Question => [
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

const asks = (skill: string, kind: string): Question => [
  `{ readinessQuestions(role: "cto") { skill { key kind } ${evidence} } }`,
  { readinessQuestions: [{ skill: { key: skill, kind }, ...stated }] },
];

describe('the founding article', () => {
  facts('on the difference between the roles', [
    [
      'is a source of the graph',
      '{ source(key: "cto-vs-cio-article") { kind title } }',
      { source: { kind: 'ARTICLE', title: /^CTO vs CIO/ } },
    ],
    ['the CTO is an executive', ...describes('cto', 'level', { level: 'C_SUITE' })],
    ['the CIO is an executive', ...describes('cio', 'level', { level: 'C_SUITE' })],
    ['the CTO looks outward', ...describes('cto', 'orientation', { orientation: 'OUTWARD' })],
    ['the CIO looks inward', ...describes('cio', 'orientation', { orientation: 'INWARD' })],
    [
      'to the CTO technology is the product that is sold or stands out',
      ...describes('cto', 'summary', {
        summary: mentions('technology as a product', 'platforms', 'innovations', 'sells', 'stands out'),
      }),
    ],
    [
      'to the CIO technology is what keeps the organization running',
      ...describes('cio', 'summary', { summary: mentions('infrastructure', 'internal systems', 'keep it running') }),
    ],
    [
      'the CTO asks how technology serves customers better',
      ...describes('cto', 'keyQuestion', { keyQuestion: mentions('technology', 'customers') }),
    ],
    [
      'the CIO asks how technology makes the business run better',
      ...describes('cio', 'keyQuestion', { keyQuestion: mentions('technology', 'business', 'run') }),
    ],
    [
      'business applications are ERP, CRM and HR systems',
      `{ domain(key: "business-applications") { summary ${evidence} } }`,
      { domain: { summary: mentions('ERP', 'CRM', 'HR'), ...stated } },
    ],
  ]);

  facts('on history', [
    [
      'the CIO came first, in the 1980s and 1990s, to manage a growing estate of IT',
      ...describes('cio', 'emerged { from to why }', {
        emerged: { from: 1980, to: 1999, why: mentions('mainframes', 'data centres', 'ERP', 'internal systems') },
      }),
    ],
    [
      'the CTO came in the late 1990s and 2000s with companies led by their product',
      ...describes('cto', 'emerged { from to why }', {
        emerged: { from: 1995, to: 2009, why: mentions('product-led', 'engineering', 'not internal IT') },
      }),
    ],
    [
      'established enterprises lean on a CIO',
      ...needs(
        'traditional-enterprise',
        { cio: 'ESSENTIAL' },
        { examples: [/Banking/, /Manufacturing/, /Healthcare/] },
      ),
    ],
    ['banks lean on a CIO', ...needs('regulated-financial-institution', { cio: 'ESSENTIAL' })],
    ['manufacturers lean on a CIO', ...needs('manufacturer', { cio: 'ESSENTIAL' })],
    ['healthcare leans on a CIO', ...needs('healthcare-provider', { cio: 'ESSENTIAL' })],
    [
      'technology companies lean on a CTO, and large ones now have both',
      ...needs(
        'technology-company',
        { cto: 'ESSENTIAL', cio: 'USUAL' },
        { examples: [/SaaS/, /Platforms/, /Marketplaces/] },
      ),
    ],
    ['platforms lean on a CTO', ...needs('platform-business', { cto: 'ESSENTIAL' })],
  ]);

  facts('on what the CTO answers for', [
    [
      'the CTO answers for the technology strategy of products',
      ...answersFor('cto', 'product-technology-strategy', ['architecture', 'platform', 'customer', 'build', 'buy']),
    ],
    [
      'the CTO answers for leading engineers',
      ...answersFor('cto', 'engineering-team-leadership', ['hiring', 'organizing', 'developing', 'product engineers']),
    ],
    [
      'the CTO answers for research and innovation',
      ...answersFor('cto', 'research-and-innovation', ['emerging', 'experiments', 'ahead', 'market']),
    ],
    [
      'the CTO answers for standing for the technology before outsiders',
      ...answersFor('cto', 'technical-due-diligence-representation', [
        'investors',
        'acquirers',
        'enterprise customers',
      ]),
    ],
    [
      'the CTO answers for shaping what gets built',
      ...answersFor('cto', 'product-collaboration', ['product', 'design', 'what gets built']),
    ],
    [
      'the CTO answers for technical debt and quality',
      ...answersFor('cto', 'technical-debt-and-quality', ['speed', 'maintained']),
    ],
    [
      'the CTO works beside the CPO and the CEO on the product',
      ...role('cto', collaborators, {
        collaborators: ['cpo', 'ceo'].map((key) => ({
          role: { key },
          domain: { key: 'product-development' },
          ...stated,
        })),
      }),
    ],
  ]);

  facts('on what the CIO answers for', [
    [
      'the CIO answers for the strategy of enterprise IT',
      ...answersFor('cio', 'enterprise-it-strategy', ['choosing', 'introducing', 'managing', 'business applications']),
    ],
    [
      'the CIO answers for cybersecurity and compliance',
      ...answersFor('cio', 'cybersecurity-and-compliance', ['data', 'risk', 'GDPR', 'SOX', 'HIPAA']),
    ],
    [
      'the CIO answers for IT operations',
      ...answersFor('cio', 'it-operations-management', ['networks', 'cloud', 'service desks', 'support']),
    ],
    [
      'the CIO answers for digital transformation',
      ...answersFor('cio', 'digital-transformation-leadership', ['legacy', 'automating', 'new tools']),
    ],
    [
      'the CIO answers for vendors',
      ...answersFor('cio', 'vendor-management', ['negotiating', 'service levels', 'consolidating']),
    ],
    ['the CIO answers for the IT budget', ...answersFor('cio', 'it-budgeting', ['large', 'spend', 'board', 'returns'])],
  ]);

  facts('on what both answer for', [
    ['both share in cloud strategy', ...bothShare('cloud-strategy', ['cloud', 'products', 'internal'])],
    ['both share in data governance', ...bothShare('data-governance-and-architecture', ['data', 'owns', 'flows'])],
    ['both share in security', ...bothShare('security-leadership', ['product security', 'enterprise security'])],
    [
      'both share in leading teams, budgets and vendor relationships',
      ...bothShare('team-and-budget-leadership', ['people', 'money', 'suppliers']),
    ],
    [
      'both report to the CEO',
      '{ compareRoles(roles: ["cto", "cio"]) { shared { reportsTo { key } } } }',
      { compareRoles: { shared: { reportsTo: [{ key: 'ceo' }] } } },
    ],
  ]);

  facts('on reporting', [
    [
      'the CTO usually reports to the CEO, in technology companies above all',
      ...reportsTo('cto', 'ceo', {
        prevalence: 'USUAL',
        organizationTypes: [{ key: 'start-up' }, { key: 'scale-up' }, { key: 'technology-company' }],
      }),
    ],
    [
      'a CTO under the CPO is more of a VP of Engineering',
      ...reportsTo('cto', 'cpo', { prevalence: 'OCCASIONAL', signal: mentions('VP of Engineering', 'true CTO') }),
    ],
    [
      'a CTO under the COO is more of a VP of Engineering',
      ...reportsTo('cto', 'coo', { prevalence: 'OCCASIONAL', signal: mentions('VP of Engineering', 'true CTO') }),
    ],
    [
      'the CIO usually reports to the CEO where IT is strategic',
      ...reportsTo('cio', 'ceo', { prevalence: 'USUAL', signal: mentions('strategic') }),
    ],
    [
      'in established enterprises the CIO commonly reports to the CFO: a cost, a budget under scrutiny, less influence',
      ...reportsTo('cio', 'cfo', {
        prevalence: 'COMMON',
        organizationTypes: [{ key: 'traditional-enterprise' }],
        signal: mentions('cost', 'budget', 'less influence'),
      }),
    ],
    [
      'where both exist, the CTO owns product engineering and research, the CIO enterprise IT and internal systems',
      '{ compareRoles(roles: ["cto", "cio"]) { distinct { role { key } responsibilities { key } } } }',
      {
        compareRoles: {
          distinct: [
            {
              role: { key: 'cto' },
              responsibilities: [{ key: 'engineering-team-leadership' }, { key: 'research-and-innovation' }],
            },
            {
              role: { key: 'cio' },
              responsibilities: [{ key: 'enterprise-it-strategy' }, { key: 'it-operations-management' }],
            },
          ],
        },
      },
    ],
    [
      'where both exist, they work together on security, data and cloud',
      `{ compareRoles(roles: ["cto", "cio"]) { collaboration { domain { key } ${evidence} } } }`,
      {
        compareRoles: {
          collaboration: ['security', 'data', 'cloud'].map((key) => ({ domain: { key }, ...stated })),
        },
      },
    ],
  ]);

  facts('on pay', [
    [
      'a CTO of a middling or large company in the US has a base of 200,000 to 350,000 dollars',
      ...pays('cto', 'US', 'BASE', { low: 200000, high: 350000, currency: 'USD', note: mentions('mid', 'large') }),
    ],
    [
      'a CTO in the US can pass 500,000 dollars in total with equity',
      ...pays('cto', 'US', 'TOTAL', {
        low: 500000,
        high: null,
        currency: 'USD',
        organizationType: { key: 'start-up' },
        note: mentions('equity', 'well-funded', 'public companies'),
      }),
    ],
    [
      'a CIO in the US has a base of 180,000 to 320,000 dollars and a bonus for operations and savings',
      ...pays('cio', 'US', 'BASE', {
        low: 180000,
        high: 320000,
        currency: 'USD',
        note: mentions('bonus', 'operations', 'savings'),
      }),
    ],
    [
      'a CTO of a scale-up in the UK has 120,000 to 250,000 pounds or more',
      ...pays('cto', 'GB', 'TOTAL', {
        low: 120000,
        high: 250000,
        currency: 'GBP',
        organizationType: { key: 'scale-up' },
        note: mentions('and more'),
      }),
    ],
    [
      'a CIO of a FTSE 250 company has about as much, with a bonus easier to foresee',
      ...pays('cio', 'GB', 'TOTAL', {
        low: 120000,
        high: 250000,
        currency: 'GBP',
        note: mentions('FTSE 250', 'similar', 'predictable bonus'),
      }),
    ],
    [
      'much of what a CTO of a young company gets is equity, and technology companies pay more',
      ...describes('cto', 'payStructure', {
        payStructure: mentions('equity', 'start-ups', 'scale-ups', 'upside', 'higher at technology companies'),
      }),
    ],
    [
      'what a CIO gets is steadier and mostly cash, and more where IT budgets are large',
      ...describes('cio', 'payStructure', {
        payStructure: mentions('steadier', 'cash', 'bonus', 'traditional', 'finance', 'healthcare', 'manufacturing'),
      }),
    ],
  ]);

  facts('on the way to CTO', [
    ...stage(
      ['software-engineer'],
      ['senior-engineer', 'staff-engineer'],
      ['Building products', 'Learning architecture', 'Developing craft'],
    ),
    ...stage(
      ['senior-engineer', 'staff-engineer'],
      ['engineering-manager', 'tech-lead'],
      ['Technical leadership', 'System design', 'Mentoring'],
    ),
    ...stage(
      ['engineering-manager', 'tech-lead'],
      ['vp-engineering', 'head-of-engineering'],
      ['People leadership', 'Delivery management', 'Stakeholder communication'],
    ),
    ...stage(
      ['vp-engineering', 'head-of-engineering'],
      ['cto'],
      ['Scaling teams', 'Organization design', 'Executive presence'],
    ),
    ['a CTO has to set technology strategy', ...require(['cto'], 'technology-strategy')],
    ['a CTO has to speak to the board', ...require(['cto'], 'board-communication')],
    ['a CTO has to be a partner of the business', ...require(['cto'], 'cross-functional-partnership')],
    [
      'the way can be walked from end to end',
      ...ladder('software-engineer', 'senior-engineer', 'engineering-manager', 'vp-engineering', 'cto'),
    ],
    ['strategic thinking tells CTOs apart', ...require(['cto'], 'strategic-thinking')],
    ['communication with stakeholders tells CTOs apart', ...require(['cto'], 'stakeholder-communication')],
    ['business acumen tells CTOs apart', ...require(['cto'], 'business-acumen')],
    ['technical depth stands beside these skills', ...require(['cto'], 'technical-depth')],
  ]);

  facts('on the way to CIO', [
    ...stage(
      ['it-support-specialist', 'systems-administrator'],
      ['it-manager', 'infrastructure-lead'],
      ['Understanding infrastructure from the ground up'],
    ),
    ...stage(
      ['it-manager', 'infrastructure-lead'],
      ['it-director'],
      ['Managing teams', 'Managing vendors', 'Managing budgets'],
    ),
    ...stage(
      ['it-director'],
      ['vp-it', 'senior-it-director'],
      ['Enterprise-wide responsibility', 'Compliance', 'Digital transformation'],
    ),
    ...stage(
      ['vp-it', 'senior-it-director'],
      ['cio'],
      ['Strategic IT planning', 'Exposure to the board', 'Managing a large budget'],
    ),
    ['a CIO has to set technology strategy', ...require(['cio'], 'technology-strategy')],
    ['a CIO has to lead digital transformation', ...require(['cio'], 'digital-transformation')],
    ['a CIO has to be a partner of the other executives', ...require(['cio'], 'cross-functional-partnership')],
    [
      'the way can be walked from end to end',
      ...ladder('it-support-specialist', 'it-manager', 'it-director', 'vp-it', 'cio'),
    ],
    [
      'some enter from consulting, with stakeholder and change management',
      ...leadsTo('management-consultant', 'cio', {
        kind: 'ENTRY',
        gains: ['Stakeholder management', 'Change management'],
        note: mentions('McKinsey', 'Deloitte', 'Accenture', 'transformation programmes'),
      }),
    ],
  ]);

  facts('on who needs which role', [
    [
      'a start-up needs a CTO and hardly a CIO: rented tools, no legacy',
      ...needs(
        'start-up',
        { cto: 'ESSENTIAL', cio: 'RARE' },
        { criteria: { productIsTechnology: true }, recognisedBy: [/office tools/, /no legacy/] },
      ),
    ],
    [
      'a scale-up needs a CTO and hardly a CIO',
      ...needs('scale-up', { cto: 'ESSENTIAL', cio: 'RARE' }, { criteria: { productIsTechnology: true } }),
    ],
    [
      'an enterprise whose product is not technology needs a CIO and hardly a CTO',
      ...needs(
        'traditional-enterprise',
        { cio: 'ESSENTIAL', cto: 'RARE' },
        { criteria: { productIsTechnology: false }, examples: [/Manufacturing/, /Retail/, /financial institutions/] },
      ),
    ],
    ['a manufacturer needs a CIO and hardly a CTO', ...needs('manufacturer', { cio: 'ESSENTIAL', cto: 'RARE' })],
    ['a retailer needs a CIO and hardly a CTO', ...needs('retailer', { cio: 'ESSENTIAL', cto: 'RARE' })],
    [
      'a financial institution needs a CIO and hardly a CTO',
      ...needs('regulated-financial-institution', { cio: 'ESSENTIAL', cto: 'RARE' }),
    ],
    [
      'a large technology company with a complex estate needs both',
      ...needs('technology-company', { cto: 'ESSENTIAL', cio: 'USUAL' }, { criteria: { productIsTechnology: true } }),
    ],
    [
      'an enterprise in transformation needs both: a bank with fintech, healthcare with platforms, a retailer with e-commerce',
      ...needs(
        'enterprise-in-transformation',
        { cto: 'ESSENTIAL', cio: 'ESSENTIAL' },
        {
          examples: [
            mentions('bank', 'fintech'),
            mentions('healthcare', 'platforms', 'patients'),
            mentions('retailer', 'e-commerce', 'supply-chain'),
          ],
        },
      ),
    ],
    [
      'a bank that builds technology products has a CTO beside its CIO',
      ...needsWhen('regulated-financial-institution', 'cto', 'technology products', 'beside the CIO'),
    ],
    [
      'a healthcare company that builds platforms for patients has a CTO beside its CIO',
      ...needsWhen('healthcare-provider', 'cto', 'platforms for patients'),
    ],
    ['a retailer that builds e-commerce has a CTO beside its CIO', ...needsWhen('retailer', 'cto', 'e-commerce')],
    [
      'where both exist without clear mandates, there is rivalry, double work and confusion',
      ...needsWhen('enterprise-in-transformation', 'cto', 'mandate', 'rivalry', 'double work', 'whom to follow'),
    ],
    [
      'a young company is advised to have a CTO only',
      ...advises(
        'productIsTechnology: true, internalItComplexity: LOW, stage: FOUNDING, headcount: 30',
        ['cto'],
        'cio',
      ),
    ],
    [
      'a growing company is advised to have a CTO only',
      ...advises('productIsTechnology: true, internalItComplexity: LOW, stage: GROWTH, headcount: 300', ['cto'], 'cio'),
    ],
    [
      'an established enterprise is advised to have a CIO only',
      ...advises(
        'productIsTechnology: false, internalItComplexity: HIGH, stage: ESTABLISHED, headcount: 5000, transforming: false',
        ['cio'],
        'cto',
      ),
    ],
    [
      'a transforming enterprise is advised to have both',
      ...advises(
        'productIsTechnology: true, internalItComplexity: HIGH, stage: ESTABLISHED, headcount: 5000, transforming: true',
        both,
      ),
    ],
  ]);

  facts('on what AI changes for the CTO', [
    [
      'products gain features of learning, language and generation, or no longer matter',
      ...reshapes('ai-powered-product-features', 'cto', 'learning', 'language', 'generative', 'opportunity', 'risk'),
    ],
    [
      'engineering works with assistants, generated tests and smarter tooling',
      ...reshapes('ai-developer-productivity', 'cto', 'assistants', 'tests', 'DevOps', 'way of working changes'),
    ],
    [
      'architecture weighs models against ordinary software, with cost and latency at scale',
      ...reshapes('ai-architecture-decisions', 'cto', 'models', 'ordinary software', 'cost', 'latency', 'scale'),
    ],
    [
      'foundation models are built, bought or fine-tuned',
      ...reshapes('build-buy-or-fine-tune', 'cto', 'foundation models', 'build', 'APIs'),
    ],
    ['the role grows', ...reshapes('ai-powered-product-features', 'cto', 'role grows wider')],
  ]);

  facts('on what AI changes for the CIO', [
    [
      'services, security operations and processes are automated',
      ...reshapes('intelligent-automation', 'cio', 'service management', 'security operations', 'business processes'),
    ],
    [
      'defence works with AI against attacks that do so too',
      ...reshapes('ai-in-cybersecurity', 'cio', 'detection', 'threats', 'attacks'),
    ],
    [
      'data has to be structured, governed and ready without breaking privacy rules',
      ...reshapes('ai-data-governance', 'cio', 'structured', 'governed', 'ready', 'privacy'),
    ],
    [
      'tools that staff adopt unseen have to be controlled',
      ...reshapes('shadow-ai', 'cio', 'tools', 'employees', 'oversight', 'control'),
    ],
    [
      'what vendors call AI has to be told from marketing',
      ...reshapes('ai-vendor-evaluation', 'cio', 'value', 'marketing', 'vendors'),
    ],
    [
      'the role grows, and who leaves AI aside falls behind',
      ...reshapes('intelligent-automation', 'cio', 'role grows wider', 'falls behind', 'efficiency', 'security'),
    ],
  ]);

  facts('on the people whom the role of CTO suits', [
    [
      'it suits those who love to build and to see products used',
      ...suits('loves-building-products', 'cto', 'making', 'people use'),
    ],
    [
      'it suits those who draw energy from ambiguity and bets',
      ...suits('energised-by-ambiguity', 'cto', 'experiments', 'calculated bets'),
    ],
    [
      'it suits those who prefer product, design and engineering teams',
      ...suits('prefers-product-teams', 'cto', 'product', 'design', 'engineering'),
    ],
    [
      'it suits those who bear the risk of young companies',
      ...suits('comfortable-with-start-up-risk', 'cto', 'uncertainty', 'young'),
    ],
    [
      'it suits those who think of standing out in the market',
      ...suits('thinks-in-competitive-advantage', 'cto', 'stand out', 'market'),
    ],
  ]);

  facts('on the people whom the role of CIO suits', [
    [
      'it suits those who love complex systems that run',
      ...suits('loves-reliable-systems', 'cio', 'complex', 'dependably', 'scale'),
    ],
    [
      'it suits those who draw energy from better processes and less waste',
      ...suits('energised-by-process-improvement', 'cio', 'processes', 'less waste', 'excellence'),
    ],
    [
      'it suits those who prefer people from all of the organization',
      ...suits('prefers-cross-functional-stakeholders', 'cio', 'every part', 'organization'),
    ],
    [
      'it suits those who value stability and large programmes',
      ...suits('values-stability', 'cio', 'steady', 'large programmes'),
    ],
    [
      'it suits those who think of operations and risk',
      ...suits('thinks-in-enablement-and-risk', 'cio', 'operate', 'risk'),
    ],
  ]);

  facts('on collaboration', [
    [
      'over cloud, agreement prevents sprawl and waste',
      ...collaborateOn('cloud', ['sprawl', 'waste'], ['product workloads'], ['enterprise infrastructure']),
    ],
    [
      'over security, intelligence, response and tools are shared',
      ...collaborateOn(
        'security',
        ['threat intelligence', 'incident response', 'tooling'],
        ['product security'],
        ['enterprise security'],
      ),
    ],
    [
      'over data, shared governance prevents silos',
      ...collaborateOn(
        'data',
        ['flow between systems', 'governance', 'silos'],
        ['customer data'],
        ['operational data'],
      ),
    ],
    [
      'over identity, sign-on and access touch both',
      ...collaborateOn(
        'identity-and-access',
        ['single sign-on', 'staff', 'customers'],
        ['customers'],
        ['internal tools'],
      ),
    ],
    [
      'over compliance, neither can do it alone',
      ...collaborateOn('compliance', ['GDPR', 'SOC 2', 'alone'], ['product'], ['enterprise systems']),
    ],
    [
      'respect and clear limits make it work; a subordinate, or a CEO who does not settle ownership, breaks it',
      ...role('cto', collaborators, {
        collaborators: [
          {
            role: { key: 'ceo' },
            domain: { key: 'governance' },
            how: mentions('respect', 'limits', 'subordinate', 'who owns what'),
            part: mentions('equal'),
            counterpart: mentions('settles who owns what'),
            ...stated,
          },
        ],
      }),
    ],
    [
      'the CEO draws the line between mandates, which prevents rivalry and double work',
      ...role('cio', collaborators, {
        collaborators: [
          {
            role: { key: 'ceo' },
            how: mentions('mandates', 'rivalry', 'double work'),
            counterpart: mentions('draws the line'),
            ...stated,
          },
        ],
      }),
    ],
  ]);

  facts('on misconceptions', [
    [
      'the CTO is not always the more technical one',
      ...misconception(
        'cto-is-more-technical',
        ['CTO', 'more technical'],
        ['clouds', 'security operations', 'ERP', 'kind', 'depth'],
        both,
      ),
    ],
    [
      'the CIO role is not dying',
      ...misconception('cio-role-is-dying', ['CIO', 'dying'], ['ten years', 'cloud', 'AI', 'remote work'], ['cio']),
    ],
    [
      'writing code does not tell the two apart',
      ...misconception(
        'ctos-write-code-cios-do-not',
        ['CTOs write code', 'CIOs do not'],
        ['some CTOs', 'large organizations', 'some CIOs', 'strategic responsibility'],
        both,
      ),
    ],
    [
      'switching between the two is hard and possible',
      ...misconception('no-switch-between-cto-and-cio', ['cannot switch'], ['hard but possible', 'deliberate'], both),
    ],
  ]);

  facts('on the switch between the two roles', [
    [
      'a CTO can become CIO, with difficulty and by experience of the other domain',
      ...leadsTo('cto', 'cio', { kind: 'SWITCH', difficulty: 5, note: mentions('hard but viable', 'other domain') }),
    ],
    [
      'a CIO can become CTO, with difficulty and by experience of the other domain',
      ...leadsTo('cio', 'cto', { kind: 'SWITCH', difficulty: 5, note: mentions('hard but viable', 'other domain') }),
    ],
    ['technology strategy carries over', ...require(both, 'technology-strategy')],
    ['team leadership carries over', ...require(both, 'team-leadership')],
    ['communication with stakeholders carries over', ...require(both, 'stakeholder-communication')],
    ['budget management carries over', ...require(both, 'budgeting')],
  ]);

  facts('on deciding', [
    [
      'nobody has to choose early: both roles can be reached from either beginning',
      '{ a: shortestPath(from: "software-engineer", to: "cto") { roles { key } } b: shortestPath(from: "software-engineer", to: "cio") { roles { key } } c: shortestPath(from: "it-support-specialist", to: "cto") { roles { key } } d: shortestPath(from: "it-support-specialist", to: "cio") { roles { key } } }',
      {
        a: { roles: [{ key: 'cto' }] },
        b: { roles: [{ key: 'cio' }] },
        c: { roles: [{ key: 'cto' }] },
        d: { roles: [{ key: 'cio' }] },
      },
    ],
    [
      'the fork comes at the level of senior manager or director',
      '{ careerFork(roles: ["cto", "cio"], first: 100) { role { key level } } }',
      {
        careerFork: [
          { role: { key: 'senior-engineering-manager', level: 'MANAGER' } },
          { role: { key: 'director-of-engineering', level: 'DIRECTOR' } },
          { role: { key: 'it-director', level: 'DIRECTOR' } },
        ],
      },
    ],
    ...(
      [
        ['senior-engineering-manager', 'it-director'],
        ['director-of-engineering', 'it-director'],
        ['it-director', 'head-of-engineering'],
      ] as const
    ).map(([from, to]): Fact => [
      `at the fork one can turn from ${from} to ${to}`,
      ...leadsTo(from, to, { kind: 'SWITCH', note: mentions('fork', 'senior manager or director') }),
    ]),
    ['strategic thinking is fundamental to both', ...require(both, 'strategic-thinking')],
    ['clear communication is fundamental to both', ...require(both, 'stakeholder-communication')],
    ['developing teams is fundamental to both', ...require(both, 'talent-development')],
    ['tying technology to business results is fundamental to both', ...require(both, 'business-acumen')],
  ]);

  facts('on readiness to be CTO', [
    ['technical strategy is asked for', ...asks('technology-strategy', 'TECHNICAL')],
    ['team leadership is asked for', ...asks('team-leadership', 'LEADERSHIP')],
    ['communication with stakeholders is asked for', ...asks('stakeholder-communication', 'INTERPERSONAL')],
    ['business acumen is asked for', ...asks('business-acumen', 'BUSINESS')],
    [
      'an assessment tells strengths, gaps and a roadmap',
      '{ assessReadiness(role: "cto", profile: { skills: [{ skill: "technology-strategy", level: 5 }] }) { dimensions { skillKind } strengths { skill { key } } gaps { skill { key } } roadmap { skill { key } } } }',
      {
        assessReadiness: {
          dimensions: ['TECHNICAL', 'LEADERSHIP', 'INTERPERSONAL', 'BUSINESS'].map((skillKind) => ({ skillKind })),
          strengths: [{ skill: { key: 'technology-strategy' } }],
          gaps: [{ skill: { key: 'team-leadership' } }],
          roadmap: [{ skill: { key: 'team-leadership' } }],
        },
      },
    ],
  ]);
});
