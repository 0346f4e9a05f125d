import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Query } from '../../src/graph/port.ts';
import { engine, openSmallWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openSmallWorld();
});
afterAll(() => world.graph.close());

const all: Query = { limit: 100 };

describe(`the relationships of the graph port on ${engine}`, () => {
  test('all of a name come with the fields asked for at least', async () => {
    const some = await world.graph.allEdges('REQUIRES', ['from', 'to', 'level']);
    const whole = await world.graph.allEdges('REQUIRES');
    const told = ({ from, to, level }: (typeof some)[number]) => ({ from, to, level });
    expect(some.map(told)).toEqual(whole.map(told));
  });

  test('all of a name come by key', async () => {
    const edges = await world.graph.allEdges('REPORTS_TO');
    expect(edges.map(({ key }) => key)).toEqual([
      'cfo>ceo:USUAL',
      'cio>ceo:USUAL',
      'cio>cfo:COMMON',
      'cto>ceo:USUAL',
      'engineering-manager>vp-engineering:USUAL',
      'infrastructure-lead>it-director:USUAL',
      'it-director>cfo:COMMON',
      'it-director>cio:USUAL',
      'it-manager>it-director:USUAL',
      'systems-administrator>infrastructure-lead:COMMON',
      'systems-administrator>it-manager:USUAL',
      'vp-engineering>ceo:OCCASIONAL',
      'vp-engineering>cto:USUAL',
    ]);
  });

  describe('edges of many nodes', () => {
    test('are filtered, sorted and cut for each key on its own, in one statement', async () => {
      world.statements();
      const pages = await world.graph.findEdges('REQUIRES', 'out', ['cio', 'it-manager', 'ceo', 'no-such-role'], {
        limit: 2,
        orderBy: [
          { field: 'importance', on: 'edge', direction: 'desc' },
          { field: 'level', on: 'edge', direction: 'desc' },
        ],
      });
      expect(world.statements()).toBe(1);
      const rows = (key: string) =>
        pages.get(key)?.rows.map(({ value: { edge, node } }) => [node.title, edge.level, edge.importance]);
      expect(rows('cio')).toEqual([
        ['Strategic thinking', 5, 0.9],
        ['Vendor management', 4, 0.9],
      ]);
      expect(rows('it-manager')).toEqual([
        ['Cloud computing', 3, 0.7],
        ['Vendor management', 3, 0.7],
      ]);
      expect(rows('ceo')).toEqual([]);
      expect([...pages].map(([key, { total, more }]) => [key, total, more])).toEqual([
        ['cio', 3, true],
        ['it-manager', 2, false],
        ['ceo', 0, false],
        ['no-such-role', 0, false],
      ]);
    });

    test('go on behind a position of their own key', async () => {
      const query: Query = { limit: 2, orderBy: [{ field: 'importance', on: 'edge', direction: 'desc' }] };
      const first = (await world.graph.findEdges('REQUIRES', 'out', ['cio'], query)).get('cio');
      const after = first?.rows.at(-1)?.position;
      const next = (
        await world.graph.findEdges('REQUIRES', 'out', ['cio'], { ...query, ...(after ? { after } : {}) })
      ).get('cio');
      expect(next?.rows.map(({ value }) => value.node.key)).toEqual(['cloud-computing']);
      expect(next?.total).toBe(3);
    });

    test('carry both ends, parallel edges, lists, nested figures and evidence', async () => {
      const page = (await world.graph.findEdges('LEADS_TO', 'out', ['it-manager'], all)).get('it-manager');
      expect(page?.rows.map(({ value }) => value.edge.key)).toEqual([
        'it-manager>it-director:LATERAL',
        'it-manager>it-director:PROMOTION',
      ]);
      expect(page?.rows[0]?.value.edge.asksFor).toBeUndefined();
      expect(page?.rows[1]?.value.edge).toEqual({
        edge: 'LEADS_TO',
        key: 'it-manager>it-director:PROMOTION',
        from: 'it-manager',
        to: 'it-director',
        kind: 'PROMOTION',
        prevalence: 'USUAL',
        asksFor: { roles: ['infrastructure-lead'], tracks: ['it-operations'], level: 'DIRECTOR' },
        years: { min: 3, typical: 5, max: 8 },
        difficulty: 3,
        gains: ['Something'],
        sources: ['article'],
        confidence: 'REPORTED',
        figures: { sources: [], confidence: 'EDITORIAL' },
        prevalenceEvidence: { sources: [], confidence: 'EDITORIAL' },
      });
      const required = (await world.graph.findEdges('REQUIRES', 'in', ['vendor-management'], all)).get(
        'vendor-management',
      );
      expect(
        required?.rows.map(({ value: { edge, node } }) => [node.key, edge.confidence, edge.figures?.confidence]),
      ).toEqual([
        ['cio', 'REPORTED', 'EDITORIAL'],
        ['it-manager', 'ESTABLISHED', 'ESTABLISHED'],
      ]);
    });

    test('of a symmetric relationship are found from either end', async () => {
      const pages = await world.graph.findEdges('COLLABORATES_WITH', 'both', ['cto', 'cio'], all);
      const ends = (key: string) =>
        pages.get(key)?.rows.map(({ value: { edge, node } }) => [node.key, edge.from, edge.to, edge.domain]);
      expect(ends('cto')).toEqual([
        ['cio', 'cto', 'cio', 'cloud'],
        ['cio', 'cto', 'cio', 'security'],
      ]);
      expect(ends('cio')).toEqual([
        ['cto', 'cto', 'cio', 'cloud'],
        ['cto', 'cto', 'cio', 'security'],
      ]);
    });

    test('are filtered by the far node and by the edge', async () => {
      const pages = await world.graph.findEdges('PAYS', 'in', ['cto', 'cio'], {
        ...all,
        where: [{ field: 'year', in: [2024] }],
      });
      expect([...pages].map(([key, page]) => [key, page.total])).toEqual([
        ['cto', 0],
        ['cio', 1],
      ]);
      const steps = await world.graph.findEdges('LEADS_TO', 'out', ['it-manager'], {
        ...all,
        where: [{ field: 'kind', on: 'edge', in: ['LATERAL'] }],
      });
      expect(steps.get('it-manager')?.total).toBe(1);
    });
  });

  describe('shortest paths', () => {
    const paths = async (from: string, to: string, bounds = { maxLength: 15, limit: 10 }) =>
      (await world.graph.shortestPaths('LEADS_TO', from, to, bounds)).map(({ nodes, edges }) => [
        nodes.map(({ key }) => key).join(' '),
        edges.map(({ kind }) => kind).join(' '),
      ]);

    test('are all there, by the keys passed and then by the edges', async () => {
      expect(await paths('systems-administrator', 'cio')).toEqual([
        ['systems-administrator infrastructure-lead it-director cio', 'PROMOTION PROMOTION PROMOTION'],
        ['systems-administrator it-manager it-director cio', 'PROMOTION LATERAL PROMOTION'],
        ['systems-administrator it-manager it-director cio', 'PROMOTION PROMOTION PROMOTION'],
      ]);
    });

    test('stop at the limit of number', async () => {
      expect(await paths('systems-administrator', 'cio', { maxLength: 15, limit: 2 })).toHaveLength(2);
    });

    test('stop at the limit of length', async () => {
      expect(await paths('systems-administrator', 'cio', { maxLength: 2, limit: 10 })).toEqual([]);
    });

    test('from a node to itself are one path without edges, even on a cycle', async () => {
      expect(await paths('cio', 'cio')).toEqual([['cio', '']]);
    });

    test('follow the direction of the edges; there may be no way', async () => {
      expect(await paths('cio', 'it-support-specialist')).toEqual([]);
      expect(await paths('ceo', 'cio')).toEqual([]);
      expect(await paths('no-such-role', 'cio')).toEqual([]);
      expect(await paths('no-such-role', 'no-such-role')).toEqual([]);
    });
  });
});
