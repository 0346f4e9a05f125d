import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page, Query } from '../../src/graph/port.ts';
import { engine, openSmallWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openSmallWorld();
});
afterAll(() => world.graph.close());

const keys = (page: Page<{ key: string }> | undefined) => page?.rows.map(({ value }) => value.key);
const all: Query = { limit: 100 };

describe(`the graph port on ${engine}`, () => {
  describe('nodes by key', () => {
    test('returns what there is, with nested values restored, and leaves out what there is not', async () => {
      const found = await world.graph.nodes('Role', ['cio', 'no-such-role']);
      expect([...found.keys()]).toEqual(['cio']);
      expect(found.get('cio')).toEqual({
        label: 'Role',
        key: 'cio',
        title: 'Chief Information Officer',
        abbreviation: 'CIO',
        aliases: ['Head of information technology'],
        summary: 'A role.',
        level: 'C_SUITE',
        orientation: 'INWARD',
        keyQuestion: 'How do we run better?',
        emerged: { from: 1980, to: 1999, why: 'Computers came.' },
        entry: false,
        final: false,
        sources: ['article'],
        confidence: 'REPORTED',
      });
    });

    test('answers an empty list of keys with nothing', async () => {
      expect(await world.graph.nodes('Role', [])).toEqual(new Map());
    });
  });

  describe('a page of nodes', () => {
    test('comes in the order of the keys where none is asked for, with the exact total', async () => {
      const page = await world.graph.findNodes('Role', { limit: 3 });
      expect(keys(page)).toEqual(['ceo', 'cfo', 'cio']);
      expect(page.total).toBe(12);
      expect(page.more).toBe(true);
    });

    test('sorts by a property in either direction, ties by key, absent values last', async () => {
      const by = (direction: 'asc' | 'desc') => ({ ...all, orderBy: [{ field: 'orientation', direction }] });
      const rest = [
        'ceo',
        'cfo',
        'engineering-manager',
        'infrastructure-lead',
        'it-director',
        'it-manager',
        'it-support-specialist',
        'software-engineer',
        'systems-administrator',
        'vp-engineering',
      ];
      expect(keys(await world.graph.findNodes('Role', by('asc')))).toEqual(['cio', 'cto', ...rest]);
      expect(keys(await world.graph.findNodes('Role', by('desc')))).toEqual(['cto', 'cio', ...rest]);
    });

    test('goes on behind a position, also among absent values, without a gap or a repetition', async () => {
      const orderBy = [{ field: 'orientation', direction: 'desc' }] as const;
      const seen: string[] = [];
      for (let after: Query['after']; ;) {
        const page = await world.graph.findNodes('Role', { limit: 5, orderBy, ...(after ? { after } : {}) });
        seen.push(...(keys(page) ?? []));
        expect(page.total).toBe(12);
        if (!page.more) break;
        after = page.rows.at(-1)?.position;
      }
      expect(seen).toEqual(keys(await world.graph.findNodes('Role', { ...all, orderBy })));
    });

    test('reads backward from the end and from before a position, still in forward order', async () => {
      const orderBy = [{ field: 'seniority', direction: 'asc' }] as const;
      const last = await world.graph.findNodes('Role', { limit: 2, backward: true, orderBy });
      expect(keys(last)).toEqual(['cio', 'cto']);
      const before = last.rows[0]?.position;
      const previous = await world.graph.findNodes('Role', {
        limit: 3,
        backward: true,
        orderBy,
        ...(before ? { before } : {}),
      });
      expect(keys(previous)).toEqual(['vp-engineering', 'ceo', 'cfo']);
      expect(previous.more).toBe(true);
    });

    test('holds only what meets every condition', async () => {
      const where = async (conditions: Query['where'] & object) => {
        const page = await world.graph.findNodes('Role', { ...all, where: conditions });
        expect(page.total).toBe(page.rows.length);
        return keys(page);
      };
      expect(await where([{ field: 'level', in: ['C_SUITE', 'VP'] }])).toEqual([
        'ceo',
        'cfo',
        'cio',
        'cto',
        'vp-engineering',
      ]);
      expect(await where([{ field: 'aliases', hasAny: ['sysadmin', 'Programmer'] }])).toEqual([
        'software-engineer',
        'systems-administrator',
      ]);
      expect(
        await where([
          { field: 'seniority', atLeast: 6 },
          { field: 'seniority', atMost: 7 },
        ]),
      ).toEqual(['it-director', 'vp-engineering']);
      expect(await where([{ field: 'abbreviation', in: [] }])).toEqual([]);
      expect(await where([{ linked: 'IN_TRACK', direction: 'out', keys: ['general-management'] }])).toEqual([
        'ceo',
        'cfo',
      ]);
      expect(
        await where([
          { linked: 'REQUIRES', direction: 'out', keys: ['cloud-computing', 'vendor-management'] },
          { linked: 'IN_TRACK', direction: 'out', keys: ['it-operations', 'general-management'] },
          { field: 'level', in: ['C_SUITE'] },
        ]),
      ).toEqual(['cio']);
      expect(await where([{ linked: 'PAYS', direction: 'in' }])).toEqual(['cio', 'cto']);
      expect(
        await where([
          { unlinked: 'PAYS', direction: 'in' },
          { field: 'level', in: ['C_SUITE'] },
        ]),
      ).toEqual(['ceo', 'cfo']);
      expect(await where([{ field: 'entry', in: [true] }])).toEqual([
        'it-support-specialist',
        'software-engineer',
        'systems-administrator',
      ]);
    });

    test('of no rows has a total and no more', async () => {
      expect(await world.graph.findNodes('Role', { limit: 0 })).toEqual({ rows: [], total: 12, more: true });
    });
  });

  describe('names', () => {
    test('are found by key, abbreviation, alias and title in any case, spacing and punctuation', async () => {
      const asked = [
        'cio',
        'CIO',
        ' chief   information officer ',
        'SYSADMIN',
        'server-administrator',
        'Vp Engineering',
        'nobody',
        '',
        '+',
        'c"io',
      ];
      const found = await world.graph.resolve('Role', asked);
      expect(Object.fromEntries([...found].map(([name, each]) => [name, each.map(({ key }) => key)]))).toEqual({
        cio: ['cio'],
        CIO: ['cio'],
        ' chief   information officer ': ['cio'],
        SYSADMIN: ['systems-administrator'],
        'server-administrator': ['systems-administrator'],
        'Vp Engineering': ['vp-engineering'],
        nobody: [],
        '': [],
        '+': [],
        'c"io': [],
      });
    });

    test('are of one kind of record only', async () => {
      expect((await world.graph.resolve('Responsibility', ['Cloud strategy'])).get('Cloud strategy')).toEqual([
        { key: 'cloud-strategy', matched: 'Cloud strategy', by: 'TITLE' },
      ]);
      expect((await world.graph.resolve('Skill', ['Cloud strategy'])).get('Cloud strategy')).toEqual([]);
    });
  });

  describe('search', () => {
    const first = async (text: string) => (await world.graph.search(text, { labels: ['Role', 'Skill'], limit: 1 }))[0];

    test('ranks the same name first, then names with typing errors and beginnings', async () => {
      expect(await first('CTO')).toMatchObject({ label: 'Role', key: 'cto', score: 1, matched: 'CTO' });
      expect((await first('chief informaton oficer'))?.key).toBe('cio');
      expect((await first('sysadmn'))?.key).toBe('systems-administrator');
      expect((await first('vendor man'))?.key).toBe('vendor-management');
      expect((await first('engineerng manger'))?.key).toBe('engineering-manager');
    });

    test('looks only at the kinds wanted', async () => {
      const hits = await world.graph.search('cloud', { labels: ['Domain', 'Responsibility'], limit: 10 });
      expect(hits.map(({ label, key }) => `${label}:${key}`)).toEqual([
        'Domain:cloud',
        'Responsibility:cloud-strategy',
      ]);
    });

    const told = async (text: string, language?: 'en' | 'de' | 'fr') =>
      (
        await world.graph.search(text, { labels: ['Role', 'Occupation'], limit: 10, ...(language && { language }) })
      ).map(({ key, score, matched, by, language: of }) => [key, score, matched, by, of ?? 'en']);

    test('finds records by titles in other languages, of a role those of its occupations too, and says which', async () => {
      expect(await told('edv leiter')).toEqual([
        ['cio', 1, 'EDV-Leiter', 'TRANSLATION', 'de'],
        ['esco-1330-2', 1, 'EDV-Leiter', 'TRANSLATION', 'de'],
      ]);
      expect(await told('Systeembehereder')).toEqual([
        ['systems-administrator', expect.closeTo(0.8, 1), 'Systeembeheerder', 'TRANSLATION', 'nl'],
      ]);
      expect((await told('chief information officer')).slice(0, 2)).toEqual([
        ['cio', 1, 'Chief Information Officer', 'TITLE', 'en'],
        ['esco-1330-2', 1, 'chief information officer', 'TITLE', 'en'],
      ]);
    });

    test('compares English names and those in the language of the text, where it is said', async () => {
      expect(await told('edv leiter', 'fr')).toEqual([]);
      expect(await told('edv leiter', 'en')).toEqual([]);
      expect((await told('EDV-Leiterin', 'de'))[0]?.[0]).toBe('cio');
      expect((await told('sysadmin', 'fr'))[0]?.[0]).toBe('systems-administrator');
      expect((await told('server administrator'))[0]?.slice(2)).toEqual(['Server administrator', 'ALIAS', 'en']);
      expect((await told('administrator fur server', 'de'))[0]?.slice(2)).toEqual([
        'Administrator für Server',
        'TRANSLATION',
        'de',
      ]);
    });

    test.each(['', '   ', '"', '+ -', 'AND OR NOT', 'zzzzzz', '\\', '{x: 1}', '*'])(
      'answers %j without an error',
      async (text) => {
        expect(await world.graph.search(text, { labels: ['Role'], limit: 5 })).toEqual([]);
      },
    );
  });

  test('counts every label and every relationship, also the two that share a type', async () => {
    const counts = Object.fromEntries((await world.graph.counts()).map(({ kind, count }) => [kind, count]));
    expect(counts).toMatchObject({
      Role: 12,
      Skill: 3,
      PayBand: 2,
      Source: 4,
      RETELLS: 2,
      LEADS_TO: 14,
      REQUIRES: 7,
      OCCUPATION_REQUIRES: 1,
    });
  });

  test('groups facts by what they rest on', async () => {
    const facts = (await world.graph.facts()).filter(({ kind }) => kind === 'REQUIRES');
    expect(facts).toEqual([
      { kind: 'REQUIRES', part: 'statement', confidence: 'ESTABLISHED', sources: ['article', 'survey'], facts: 1 },
      { kind: 'REQUIRES', part: 'statement', confidence: 'REPORTED', sources: ['article'], facts: 3 },
      { kind: 'REQUIRES', part: 'statement', confidence: 'EDITORIAL', sources: [], facts: 3 },
      { kind: 'REQUIRES', part: 'figures', confidence: 'ESTABLISHED', sources: ['statistic'], facts: 1 },
      { kind: 'REQUIRES', part: 'figures', confidence: 'EDITORIAL', sources: [], facts: 6 },
    ]);
  });

  test('tells which data it holds, and that it is ready', async () => {
    expect(await world.graph.revision()).toMatchObject({
      version: '0.0.1',
      licence: 'CC0-1.0',
      revision: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
    });
    await expect(world.graph.ready()).resolves.toBeUndefined();
  });
});
