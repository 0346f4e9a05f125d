import { article, both, collaborateOn, collaborators, facts, mentions, misconception, role, stated } from './facts.ts';

article(() => {
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
});
