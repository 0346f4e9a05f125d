import { advises, article, both, facts, leadsTo, mentions, needs, needsWhen, require, type Fact } from './facts.ts';

article(() => {
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
});
