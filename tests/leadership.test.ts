import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from './api.ts';
import { openSeed } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
});
afterAll(() => api.world.graph.close());

describe('the real data', () => {
  const recommend = async (organization: string) => {
    const { data } = await api.ask(
      `{ recommendLeadership(organization: ${organization}) { roles { key } organizationTypes { key } because needs { role { key } because needs { need when } } perhaps { role { key } } reportingLines { from { key } to { key } } signals { signal } chart { role { key } reports { role { key } } } } }`,
    );
    return data.recommendLeadership;
  };
  const keys = (list: { key: string }[]) => list.map(({ key }) => key);

  test('recommends a CTO alone to a start-up, a CIO to a factory, and both to a bank that builds products', async () => {
    const startup = await recommend('{productIsTechnology: true, internalItComplexity: LOW, stage: FOUNDING}');
    expect(keys(startup.organizationTypes)).toEqual(['start-up']);
    expect(keys(startup.roles)).toContain('cto');
    expect(keys(startup.roles)).not.toContain('cio');
    expect(startup.because[0]).toBe(
      'Advised as a start-up, because it sells technology, the complexity of its own IT is low and it still looks for a product that sells.',
    );
    const factory = await recommend('{productIsTechnology: false, internalItComplexity: HIGH, sector: MANUFACTURING}');
    expect(keys(factory.organizationTypes)).toEqual(['manufacturer']);
    expect(keys(factory.roles)).toContain('cio');
    expect(keys(factory.roles)).not.toContain('cto');
    const bank = await recommend('{productIsTechnology: true, internalItComplexity: HIGH, transforming: true}');
    expect(keys(bank.roles)).toEqual(expect.arrayContaining(['cto', 'cio']));
    expect(bank.reportingLines).toEqual(expect.arrayContaining([{ from: { key: 'cto' }, to: { key: 'ceo' } }]));
    expect(bank.signals.length).toBeGreaterThan(0);
  });

  test('advises any organization lawfully, with one top and no more roles than people', async () => {
    const sectors = ['TECHNOLOGY', 'FINANCE', 'HEALTHCARE', 'PUBLIC', 'NON_PROFIT', 'PROFESSIONAL_SERVICES', null];
    for (const sector of sectors)
      for (const headcount of [1, 3, 12, 150, 900, 30_000])
        for (const rest of ['', 'investorOwned: true', 'productIsTechnology: true, stage: GROWTH']) {
          const organization = `{headcount: ${String(headcount)}, ${sector === null ? '' : `sector: ${sector}, `}${rest}}`;
          const { data } = await api.ask(
            `{ recommendLeadership(organization: ${organization}) { roles { key } chart { role { key } } reportingLines { againstLaw } } }`,
          );
          const { roles, chart, reportingLines } = data.recommendLeadership;
          expect(keys(chart.map(({ role }: { role: { key: string } }) => role)), organization).toEqual(['ceo']);
          expect(roles.length, organization).toBeLessThanOrEqual(headcount);
          for (const { againstLaw } of reportingLines) expect(againstLaw, organization).toBeNull();
        }
  });

  test('tells in which case a role is needed in whole sentences', async () => {
    const { data } = await api.ask('{ organizationTypes(first: 100) { nodes { needs { when } } } }');
    const cases: string[] = data.organizationTypes.nodes.flatMap(({ needs }: { needs: { when: string | null }[] }) =>
      needs.flatMap(({ when }) => when ?? []),
    );
    expect(cases.length).toBeGreaterThan(50);
    for (const each of cases) {
      expect(each).toMatch(/^[A-Z].*\.$/);
      expect(each, 'a clause without a main one').not.toMatch(/^(When|If|Until|From|Under|As|While|To)\b[^,]*$/);
    }
  });

  test('draws an organization chart with every role once, below its manager', async () => {
    const { data } = await api.ask(
      '{ orgChart(organizationType: "traditional-enterprise") { organizationType { key } top { role { key } } posts { role { key } depth line { to { key } } } needs { need } } }',
    );
    const { top, posts, needs } = data.orgChart;
    expect(top.map(({ role }: { role: { key: string } }) => role.key)).toEqual(['ceo']);
    expect(new Set(posts.map(({ role }: { role: { key: string } }) => role.key)).size).toBe(posts.length);
    expect(needs).toHaveLength(posts.length);
  });

  test('refuses an organization of which nothing is said', async () => {
    for (const [organization, message] of [
      ['{}', '"organization" is empty'],
      ['{headcount: 0}', '"headcount: 0" is outside'],
    ])
      expect(
        await api.refuse(`{ recommendLeadership(organization: ${String(organization)}) { because } }`),
      ).toMatchObject({
        message: expect.stringContaining(String(message)),
        extensions: { code: 'BAD_USER_INPUT' },
      });
  });
});
