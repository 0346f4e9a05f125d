import neo4j, { type Plan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../../src/graph/engines.ts';
import type { Graph, Order } from '../../src/graph/port.ts';
import { connect } from '../../src/graph/neo4j/connection.ts';
import { createNeo4jGraph } from '../../src/graph/neo4j/engine.ts';
import { loadSeed } from '../../src/seed/load.ts';
import { engine, worldFolder } from '../world.ts';

const title: readonly Order[] = [{ field: 'sortName', direction: 'asc' }];
const seniority: readonly Order[] = [{ field: 'seniority', direction: 'asc' }, ...title];

describe.skipIf(engine !== 'neo4j')('a page of records in Neo4j', () => {
  const settings = process.env;
  const sent: string[] = [];
  let graph: Graph;
  beforeAll(async () => {
    const dataset = await loadSeed(worldFolder);
    const writer = await engines.neo4j.writer({ settings, loadDataset: () => Promise.resolve(dataset) });
    await writer.sync(dataset);
    await writer.close();
    graph = createNeo4jGraph(
      await connect({ uri: settings.NEO4J_URI ?? '', onStatement: (statement) => sent.push(statement) }),
    );
  });
  afterAll(() => graph.close());

  test.each([
    ['by title', title, false],
    ['by title, from the end', title, true],
    ['by seniority', seniority, false],
    ['by key', [], false],
  ])('%s is read from an index in its order, without sorting all of them', async (_, orderBy, backward) => {
    sent.length = 0;
    await graph.findNodes('Role', { orderBy, backward, limit: 5 });
    const operators = await explained(sent.at(-1) ?? '');
    expect(operators.filter((name) => /NodeIndexScan|Sort|Top/.test(name))).toEqual(['NodeIndexScan@neo4j']);
  });
});

/** The operators that Neo4j would answer a statement with. */
async function explained(statement: string): Promise<string[]> {
  const driver = neo4j.driver(process.env.NEO4J_URI ?? '');
  try {
    const parameters = { p0: neo4j.int(6) };
    const { summary } = await driver.executeQuery(`EXPLAIN ${statement}`, parameters);
    const names = (plan: Plan): string[] => [plan.operatorType, ...plan.children.flatMap(names)];
    return summary.plan ? names(summary.plan) : [];
  } finally {
    await driver.close();
  }
}
