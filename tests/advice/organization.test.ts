import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allPosts, orgChart } from '../../src/advice/org-chart.ts';
import { matchKinds, rolesNeeded, type Kind, type Organization } from '../../src/advice/organization.ts';
import { reasonForKind, reasonForRole } from '../../src/advice/reasons.ts';
import { warningsOf } from '../../src/advice/organization-warnings.ts';
import type { Line } from '../../src/advice/reporting-chain.ts';

const kinds: Kind[] = [
  { key: 'start-up', criteria: { productIsTechnology: true, internalItComplexity: ['LOW'], maxHeadcount: 100 } },
  { key: 'enterprise', criteria: { productIsTechnology: false, internalItComplexity: ['HIGH'], minHeadcount: 250 } },
  { key: 'bank', criteria: { internalItComplexity: ['HIGH'], sectors: ['FINANCE'], regulated: true } },
  { key: 'portfolio', criteria: { investorOwned: true } },
  { key: 'unknown' },
];

describe('kinds of organization', () => {
  it.each<[string, Organization, string[]]>([
    ['are matched by what is given', { productIsTechnology: true }, ['start-up']],
    ['count where most things meet', { productIsTechnology: false, internalItComplexity: 'HIGH' }, ['enterprise']],
    ['tied to a sector count only where it is given', { internalItComplexity: 'HIGH' }, ['enterprise']],
    ['of a sector', { internalItComplexity: 'HIGH', sector: 'FINANCE' }, ['bank']],
    ['of an owner match alone where nothing tells of the business', { investorOwned: true }, ['portfolio']],
    [
      'of an owner stand beside those of the business',
      { investorOwned: true, productIsTechnology: true },
      ['portfolio', 'start-up'],
    ],
    [
      'of an owner do not count of a public body',
      { investorOwned: true, sector: 'PUBLIC', headcount: 9 },
      ['start-up'],
    ],
    ['of an owner do not count where there is none', { investorOwned: false, sector: 'FINANCE' }, ['bank']],
    [
      'of an owner do not count while it is being founded',
      { investorOwned: true, stage: 'FOUNDING', productIsTechnology: true },
      ['start-up'],
    ],
    ['that tie are told apart by size', { internalItComplexity: 'HIGH', headcount: 20 }, ['start-up']],
    ['are bounded by headcount', { productIsTechnology: true, headcount: 100 }, ['start-up']],
    [
      'contradicted are passed over',
      { productIsTechnology: false, internalItComplexity: 'LOW', headcount: 20 },
      ['enterprise'],
    ],
    [
      'are told apart by what they are before their size',
      { productIsTechnology: true, headcount: 5_000 },
      ['start-up'],
    ],
    ['are none where nothing given is known of any', { transforming: true }, []],
  ])('%s', (_, organization, expected) => {
    expect(matchKinds(organization, kinds).map(({ key }) => key)).toEqual(expected);
  });

  it('tell what met and what did not', () => {
    expect(matchKinds({ productIsTechnology: false, internalItComplexity: 'LOW', headcount: 20 }, kinds)).toEqual([
      {
        key: 'enterprise',
        ofOwner: false,
        met: ['productIsTechnology'],
        contradicted: ['internalItComplexity', 'headcount'],
      },
    ]);
  });
});

describe('warnings', () => {
  it.each<[string, Organization, string[], string]>([
    [
      'tell what is unusual for the kind',
      {},
      ['headcount', 'stage'],
      'Bank is the nearest kind, but the number of staff and the stage are unusual',
    ],
    ['tell of three people who are established', { headcount: 3, stage: 'ESTABLISHED' }, [], 'Fewer than five people'],
    [
      'tell of technology that is not the product',
      { productIsTechnology: false, sector: 'TECHNOLOGY' },
      [],
      'one of the two',
    ],
  ])('%s', (_, organization, contradicted, expected) => {
    const match = { title: 'Bank', ofOwner: false, contradicted: contradicted as (keyof Organization)[] };
    expect(warningsOf(organization, [match], [])).toEqual([expect.stringContaining(expected)]);
  });

  it('tell once what is unusual for several kinds', () => {
    const kind = { title: 'Start-up', ofOwner: false, contradicted: ['productIsTechnology'] } as const;
    expect(warningsOf({}, [kind, { ...kind, title: 'Scale-up' }], [])[0]).toBe(
      'Start-up and scale-up are the nearest kinds, but whether technology is the product is unusual for them: read the advice with care.',
    );
  });

  it('tell what would tell kinds apart that match alike', () => {
    const startUp = { title: 'Start-up', ofOwner: false, contradicted: [], criteria: { productIsTechnology: true } };
    const small = { ...startUp, title: 'Small business', criteria: { productIsTechnology: false } };
    expect(warningsOf({ headcount: 9 }, [startUp, small], [])).toEqual([
      'A start-up and a small business fit alike, and the advice takes in what each of them needs. Add whether technology is the product to tell them apart.',
    ]);
    expect(warningsOf({ headcount: 9 }, [{ ...startUp, ofOwner: true }, small], [])).toEqual([]);
  });

  it('tell which roles nobody is left for', () => {
    const matches = [{ title: 'Start-up', ofOwner: false, contradicted: [] }];
    expect(warningsOf({ headcount: 1 }, matches, ['Chief Technology Officer'])).toEqual([
      'One person cannot fill every role that such an organization has. Chief Technology Officer is left out: the same person does that work beside another role, or buys it.',
    ]);
  });

  it('tell that roles of small and large organizations stand side by side', () => {
    const match = { title: 'Bank', ofOwner: false, contradicted: [] };
    const upTo = { from: 'x', maxHeadcount: 99 };
    const needs = [upTo, { from: 'x', minHeadcount: 100 }];
    expect(warningsOf({}, [match], [], needs)).toEqual([expect.stringContaining('add the number of staff')]);
    expect(warningsOf({ headcount: 9 }, [match], [], needs)).toEqual([]);
    expect(warningsOf({}, [match], [], [upTo, { from: 'y', minHeadcount: 100 }])).toEqual([]);
  });

  it('are none where nothing contradicts', () => {
    expect(
      warningsOf({ headcount: 300, sector: 'RETAIL' }, [{ title: 'Retailer', ofOwner: false, contradicted: [] }], []),
    ).toEqual([]);
  });
});

describe('roles needed', () => {
  const business = (...keys: string[]) => keys.map((key) => ({ key, ofOwner: false }));
  const needs = [
    { from: 'x', to: 'cto', need: 'ESSENTIAL' },
    { from: 'y', to: 'cto', need: 'USUAL' },
    { from: 'x', to: 'cio', need: 'RARE' },
    { from: 'y', to: 'cio', need: 'USUAL' },
    { from: 'x', to: 'ciso', need: 'RARE' },
    { from: 'other', to: 'coo', need: 'ESSENTIAL' },
  ] as const;

  it('are those that half of the kinds need, the most needed first', () => {
    const { recommended, perhaps } = rolesNeeded(business('x', 'y'), needs);
    expect(recommended.map(({ role, need }) => `${role} ${need}`)).toEqual(['cto ESSENTIAL', 'cio USUAL']);
    expect(perhaps.map(({ role }) => role)).toEqual(['ciso']);
  });

  it('are never more than there are people, the chief executive first', () => {
    const all = [...needs, { from: 'x', to: 'ceo', need: 'ESSENTIAL' } as const];
    const { recommended, unfilled, perhaps } = rolesNeeded(business('x'), all, { headcount: 1 });
    expect(recommended.map(({ role }) => role)).toEqual(['ceo']);
    expect(unfilled.map(({ role }) => role)).toEqual(['cto']);
    expect(perhaps.map(({ role }) => role)).toEqual(['cto', 'cio', 'ciso']);
  });

  it('go by size and product', () => {
    const bounded = [
      { from: 'x', to: 'cio', need: 'ESSENTIAL', minHeadcount: 250 },
      { from: 'x', to: 'it-manager', need: 'USUAL', maxHeadcount: 249 },
      { from: 'x', to: 'cto', need: 'USUAL', productIsTechnology: true },
    ] as const;
    const keys = (organization: Organization) =>
      rolesNeeded(business('x'), bounded, organization).recommended.map(({ role }) => role);
    expect(keys({ headcount: 30 })).toEqual(['it-manager']);
    expect(keys({ headcount: 300, productIsTechnology: true })).toEqual(['cio', 'cto']);
    expect(keys({ headcount: 300, productIsTechnology: false })).toEqual(['cio']);
    expect(keys({})).toEqual(['cio', 'it-manager']);
  });

  it('are told of as later ones only within reach of the size', () => {
    const bounded = [
      { from: 'x', to: 'cio', need: 'USUAL', minHeadcount: 250 },
      { from: 'x', to: 'it-manager', need: 'USUAL', maxHeadcount: 249 },
      { from: 'x', to: 'cdo', need: 'RARE' },
    ] as const;
    const later = (headcount?: number) =>
      rolesNeeded(business('x'), bounded, { headcount }).perhaps.map(({ role }) => role);
    expect(later(24)).toEqual(['cdo']);
    expect(later(25)).toEqual(['cdo', 'cio']);
    expect(later(300)).toEqual(['cdo']);
    expect(later()).toEqual(['cdo']);
  });

  it('are those of the owner beside those of the business', () => {
    const owned = [...business('x', 'y', 'z'), { key: 'other', ofOwner: true }];
    expect(rolesNeeded(owned, needs).recommended.map(({ role }) => role)).toEqual(['coo', 'cto']);
  });

  it('are none where no kind matches', () => {
    expect(rolesNeeded([], needs)).toEqual({ recommended: [], unfilled: [], perhaps: [] });
  });
});

describe('reasons in words', () => {
  it('name what met and what did not', () => {
    expect(
      reasonForKind(
        'Start-up',
        { met: ['productIsTechnology', 'stage'], contradicted: ['headcount'] },
        { productIsTechnology: true, stage: 'FOUNDING', headcount: 1_200 },
      ),
    ).toBe(
      'Advised as a start-up, because it sells technology and it still looks for a product that sells; what does not fit: 1,200 people work there.',
    );
    expect(
      reasonForRole({ title: 'CTO', summary: 'Answers for technology as a product.' }, [
        { kind: 'Start-up', need: 'ESSENTIAL', when: undefined },
        { kind: 'Retailer', need: 'RARE', when: 'It needs one when it sells online.' },
        { kind: 'Bank', need: 'RARE', minHeadcount: 100, maxHeadcount: 2_500, productIsTechnology: true },
      ]),
    ).toBe(
      'CTO: answers for technology as a product. A start-up can hardly do without one. A retailer seldom has one. It needs one when it sells online. A bank of 100 to 2,500 people that sells technology usually has one.',
    );
  });
});

const line = (ends: string, rest: Partial<Line> = {}): Line => {
  const [from = '', to = ''] = ends.split('>');
  return { from, to, prevalence: 'USUAL', organizationTypes: [], ...rest };
};
const drawn = (roles: string[], lines: Line[], type?: string) =>
  allPosts(orgChart(roles, lines, { type })).map(({ role, depth }) => '·'.repeat(depth) + role);

describe('an organization chart', () => {
  it('puts each role below its manager', () => {
    expect(drawn(['cto', 'ceo', 'em'], [line('cto>ceo'), line('em>cto')])).toEqual(['ceo', '·cto', '··em']);
  });
  it('follows lines typical of the kind', () => {
    const lines = [
      line('cio>ceo'),
      line('cio>cfo', { prevalence: 'COMMON', organizationTypes: ['x'] }),
      line('cfo>ceo'),
    ];
    expect(drawn(['ceo', 'cfo', 'cio'], lines)).toEqual(['ceo', '·cfo', '·cio']);
    expect(drawn(['ceo', 'cfo', 'cio'], lines, 'x')).toEqual(['ceo', '·cfo', '··cio']);
  });
  it('has one top where there is a chief executive, with no line above the chief', () => {
    const lines = [line('ceo>ned'), line('cto>ceo'), line('ned>em')];
    expect(
      allPosts(orgChart(['ceo', 'cto', 'em'], lines, { top: 'ceo' })).map(
        ({ role, depth }) => `${String(depth)} ${role}`,
      ),
    ).toEqual(['0 ceo', '1 cto', '1 em']);
  });
  it('passes over no superior whose line is as usual', () => {
    const lines = [
      line('director>cfo', { prevalence: 'COMMON', organizationTypes: ['x'] }),
      line('director>cio'),
      line('cio>cfo', { organizationTypes: ['x'] }),
      line('digital>ceo', { organizationTypes: ['x'] }),
      line('digital>cio', { prevalence: 'COMMON' }),
      line('cfo>ceo'),
    ];
    expect(drawn(['ceo', 'cfo', 'cio', 'director', 'digital'], lines, 'x')).toEqual([
      'ceo',
      '·cfo',
      '··cio',
      '···director',
      '·digital',
    ]);
    expect(drawn(['ceo', 'cfo', 'director'], lines, 'x')).toEqual(['ceo', '·cfo', '··director']);
  });
  it('leads past superiors that it does not show', () => {
    expect(drawn(['em', 'cto', 'coo'], [line('em>vp'), line('vp>cto')])).toEqual(['cto', '·em', 'coo']);
  });
  it('never draws a line that a law speaks against', () => {
    expect(drawn(['dpo', 'cio'], [line('dpo>cio', { againstLaw: 'GDPR' })])).toEqual(['dpo', 'cio']);
  });
  it('stands a role at the top whose manager it does not show', () => {
    expect(drawn(['em', 'vp'], [line('em>cto')])).toEqual(['em', 'vp']);
  });
  it('passes over lines that lead in a circle or to the role itself', () => {
    expect(drawn(['a', 'b'], [line('a>b'), line('b>a'), line('a>a')])).toEqual(['b', '·a']);
  });
  it('shows every role once, whatever the lines', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const anyLine = fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...names))
      .map(([from, to]) => line(`${from}>${to}`));
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
        expect(
          allPosts(orgChart(names, lines))
            .map(({ role }) => role)
            .sort(),
        ).toEqual(names);
      }),
    );
  });
});
