import {
  answersFor,
  article,
  bothShare,
  collaborators,
  describes,
  evidence,
  facts,
  mentions,
  needs,
  role,
  stated,
} from './facts.ts';

article(() => {
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
    [
      'what sets them apart most is technology as a product, and the systems of the organization',
      '{ compareRoles(roles: ["cto", "cio"]) { lead: differences(first: 1) { responsibility { key } } differences(first: 8) { role { key } responsibility { key } } } }',
      {
        compareRoles: {
          lead: [{ responsibility: { key: 'product-technology-strategy' } }],
          differences: [
            { role: { key: 'cto' }, responsibility: { key: 'product-collaboration' } },
            { role: { key: 'cio' }, responsibility: { key: 'enterprise-it-strategy' } },
          ],
        },
      },
    ],
  ]);
});
