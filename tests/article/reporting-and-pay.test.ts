import { article, describes, evidence, facts, mentions, pays, reportsTo, stated } from './facts.ts';

article(() => {
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
});
