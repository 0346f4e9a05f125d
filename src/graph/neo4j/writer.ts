import neo4j from 'neo4j-driver';
import { edgeNames, edgeShape, edgeShapes, labels, nodeShape } from '../model.ts';
import { ForeignDataError, type Change, type GraphWriter } from '../port.ts';
import { fractions, type Properties, type StoredEdge, type StoredNode } from '../stored.ts';
import type { Connection, Run } from './connection.ts';
import { datasetLabel, define } from './definitions.ts';

const batchSize = 1_000;
/** `transactionSize`: how many rows one transaction writes; Neo4j holds all that it changes in memory. */
export function createNeo4jWriter(connection: Connection, { transactionSize = 20_000 } = {}): GraphWriter {
  return {
    async sync({ header, revision, nodes, edges }, progress) {
      await refuseForeign(connection.read);
      await define(connection);
      const plans = await connection.write((run) => planned(run, nodes, edges));
      // Edges go before the nodes they hang on, and come after them.
      const work = [...plans.flatMap(({ remove }) => remove).reverse(), ...plans.flatMap(({ upsert }) => upsert)];
      const total = work.reduce((sum, { rows }) => sum + rows.length, 0);
      let done = 0;
      const write = async (run: Run, part: readonly Work[]) => {
        for (const { statement, rows } of part) {
          await run(statement, { rows });
          progress?.((done += rows.length), total);
        }
      };
      const finish = (run: Run) =>
        run(`MERGE (d:${datasetLabel}) SET d = $dataset`, { dataset: { ...header, revision } });
      const parts = transactions(work, transactionSize);
      // Of several transactions readers would see the first ones alone, so they are told to wait for the last.
      if (parts.length > 1) await connection.write((run) => run(`MERGE (d:${datasetLabel}) SET d = {seeding: true}`));
      for (const part of parts.slice(0, -1)) await connection.write((run) => write(run, part));
      await connection.write(async (run) => {
        await write(run, parts.at(-1) ?? []);
        await finish(run);
      });
      return plans.map(({ change }) => change);
    },
    close: () => connection.close(),
  };
}

async function planned(run: Run, nodes: readonly StoredNode[], edges: readonly StoredEdge[]): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const label of labels)
    plans.push(
      await planNodes(
        run,
        label,
        nodes.filter((node) => node.label === label),
      ),
    );
  for (const edge of edgeNames)
    plans.push(
      await planEdges(
        run,
        edge,
        edges.filter((each) => each.edge === edge),
      ),
    );
  return plans;
}

/** Nodes that carry a label of ours, though this program cannot have written them. */
async function refuseForeign(run: Run): Promise<void> {
  const [found] = await run<{ seeded: boolean; keyed: number; keyless: number }>(
    `MATCH (n:${labels.join('|')})
     RETURN EXISTS { (:${datasetLabel}) } AS seeded, count(n.key) AS keyed, count(*) - count(n.key) AS keyless`,
  );
  if (!found) return;
  const foreign = found.keyless + (found.seeded ? 0 : found.keyed);
  if (foreign > 0) throw new ForeignDataError(foreign);
}

function transactions(work: readonly Work[], most: number): Work[][] {
  const parts: Work[][] = [];
  let size = most;
  for (const each of work) {
    if (size + each.rows.length > most) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(each);
    size += each.rows.length;
  }
  return parts;
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
  const fractional = fractions(nodeShape(label).fields);
  return plan(label, existing, rows, {
    remove: `UNWIND $rows AS row MATCH (n:${label} {key: row.key}) DETACH DELETE n`,
    add: `UNWIND $rows AS row CREATE (n:${label}) SET n = row.properties`,
    change: `UNWIND $rows AS row MATCH (n:${label} {key: row.key}) SET n = row.properties`,
    typed: (row) => ({ ...row, properties: typed(row.properties, fractional) }),
  });
}

async function planEdges(run: Run, edge: (typeof edgeNames)[number], wanted: readonly StoredEdge[]): Promise<Plan> {
  const { type, from, to } = edgeShapes[edge];
  const existing = await run<Keyed>(
    `MATCH (:${from})-[r:${type}]->(:${to}) WHERE r.key IS NOT NULL RETURN r.key AS key, properties(r) AS properties`,
  );
  const rows = wanted.map(({ key, from: start, to: end, properties }) => ({ key, from: start, to: end, properties }));
  const fractional = fractions(edgeShape(edge).fields);
  return plan(edge, existing, rows, {
    remove: `UNWIND $rows AS row MATCH (:${from})-[r:${type} {key: row.key}]->(:${to}) DELETE r`,
    // The hints are for an empty database, whose statistics speak for reading all nodes for every row.
    add: `UNWIND $rows AS row
          MATCH (a:${from} {key: row.from}) USING INDEX SEEK a:${from}(key)
          MATCH (b:${to} {key: row.to}) USING INDEX SEEK b:${to}(key)
          CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
    change: `UNWIND $rows AS row MATCH (:${from})-[r:${type} {key: row.key}]->(:${to}) SET r = row.properties`,
    typed: (row) => ({ ...row, properties: typed(row.properties, fractional) }),
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
  statements: {
    readonly remove: string;
    readonly add: string;
    readonly change: string;
    readonly typed: (row: R) => unknown;
  },
): Plan {
  const before = new Map(existing.map(({ key, properties }) => [key, canonical(properties)]));
  const after = new Set(wanted.map(({ key }) => key));
  const added = wanted.filter(({ key }) => !before.has(key));
  const changed = wanted.filter(({ key, properties }) => before.has(key) && before.get(key) !== canonical(properties));
  const removed = [...before.keys()].filter((key) => !after.has(key)).map((key) => ({ key }));
  return {
    change: { kind, added: added.length, changed: changed.length, removed: removed.length },
    remove: batches(statements.remove, removed),
    upsert: [
      ...batches(statements.add, added.map(statements.typed)),
      ...batches(statements.change, changed.map(statements.typed)),
    ],
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
