import { article, asks, both, facts, ladder, leadsTo, mentions, require, stage } from './facts.ts';

article(() => {
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
