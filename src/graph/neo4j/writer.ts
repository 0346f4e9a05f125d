import neo4j from 'neo4j-driver';
import { edgeNames, edgeShape, edgeShapes, labels, nodeShape } from '../model.ts';
import type { Change, GraphWriter } from '../port.ts';
import { fractions, type Properties, type StoredEdge, type StoredNode } from '../stored.ts';
import type { Connection, Run } from './connection.ts';
import { datasetLabel, define } from './definitions.ts';

const batchSize = 1_000;

export function createNeo4jWriter(connection: Connection): GraphWriter {
  return {
    async sync({ header, revision, nodes, edges }, progress) {
      await define(connection);
      return connection.write(async (run) => {
        const plans = await Promise.all([
          ...labels.map((label) =>
            planNodes(
              run,
              label,
              nodes.filter((node) => node.label === label),
            ),
          ),
          ...edgeNames.map((edge) =>
            planEdges(
              run,
              edge,
              edges.filter((each) => each.edge === edge),
            ),
          ),
        ]);
        // Edges go before the nodes they hang on, and come after them.
        const work = [...plans.flatMap(({ remove }) => remove).reverse(), ...plans.flatMap(({ upsert }) => upsert)];
        const total = work.reduce((sum, { rows }) => sum + rows.length, 0);
        let done = 0;
        for (const { statement, rows } of work) {
          await run(statement, { rows });
          progress?.((done += rows.length), total);
        }
        await run(`MERGE (d:${datasetLabel}) SET d = $dataset`, { dataset: { ...header, revision } });
        return plans.map(({ change }) => change);
      });
    },
    close: () => connection.close(),
  };
}

interface Work {
  readonly statement: string;
  readonly rows: readonly unknown[];
}

interface Plan {
  readonly change: Change;
  readonly remove: readonly Work[];
  readonly upsert: readonly Work[];
}

async function planNodes(run: Run, label: (typeof labels)[number], wanted: readonly StoredNode[]): Promise<Plan> {
  const existing = await run<Keyed>(
    `MATCH (n:${label}) WHERE n.key IS NOT NULL RETURN n.key AS key, properties(n) AS properties`,
  );
  const rows = wanted.map(({ key, properties }) => ({ key, properties }));
  return plan(label, existing, rows, {
    remove: `UNWIND $rows AS row MATCH (n:${label} {key: row.key}) DETACH DELETE n`,
    upsert: `UNWIND $rows AS row MERGE (n:${label} {key: row.key}) SET n = row.properties`,
    typed: (row) => ({ ...row, properties: typed(row.properties, fractions(nodeShape(label).fields)) }),
  });
}

async function planEdges(run: Run, edge: (typeof edgeNames)[number], wanted: readonly StoredEdge[]): Promise<Plan> {
  const { type, from, to } = edgeShapes[edge];
  const existing = await run<Keyed>(
    `MATCH (:${from})-[r:${type}]->(:${to}) WHERE r.key IS NOT NULL RETURN r.key AS key, properties(r) AS properties`,
  );
  const rows = wanted.map(({ key, from: start, to: end, properties }) => ({ key, from: start, to: end, properties }));
  return plan(edge, existing, rows, {
    remove: `UNWIND $rows AS row MATCH (:${from})-[r:${type} {key: row.key}]->(:${to}) DELETE r`,
    upsert: `UNWIND $rows AS row
             MATCH (a:${from} {key: row.from}) MATCH (b:${to} {key: row.to})
             MERGE (a)-[r:${type} {key: row.key}]->(b) SET r = row.properties`,
    typed: (row) => ({ ...row, properties: typed(row.properties, fractions(edgeShape(edge).fields)) }),
  });
}

interface Keyed {
  readonly key: string;
  readonly properties: Properties;
}

function plan<R extends Keyed>(
  kind: Change['kind'],
  existing: readonly Keyed[],
  wanted: readonly R[],
  statements: { readonly remove: string; readonly upsert: string; readonly typed: (row: R) => unknown },
): Plan {
  const before = new Map(existing.map(({ key, properties }) => [key, canonical(properties)]));
  const after = new Set(wanted.map(({ key }) => key));
  const added = wanted.filter(({ key }) => !before.has(key));
  const changed = wanted.filter(({ key, properties }) => before.has(key) && before.get(key) !== canonical(properties));
  const removed = [...before.keys()].filter((key) => !after.has(key)).map((key) => ({ key }));
  return {
    change: { kind, added: added.length, changed: changed.length, removed: removed.length },
    remove: batches(statements.remove, removed),
    upsert: batches(statements.upsert, [...added, ...changed].map(statements.typed)),
  };
}

const canonical = (properties: Properties): string =>
  JSON.stringify(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));

const batches = (statement: string, rows: readonly unknown[]): Work[] =>
  Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, at) => ({
    statement,
    rows: rows.slice(at * batchSize, (at + 1) * batchSize),
  }));

/** The driver sends every number of JavaScript as a fraction unless told otherwise. */
const typed = (properties: Properties, fractional: ReadonlySet<string>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'number' && !fractional.has(name) ? neo4j.int(value) : value,
    ]),
  );
