import { randomUUID } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { edgeNames, edgeShape, edgeShapes, labels, nodeShape, type EdgeName, type Label } from '../model.ts';
import { DatabaseRefusesError, type Change, type GraphWriter } from '../port.ts';
import { fractions, type Properties, type StoredEdge, type StoredNode } from '../stored.ts';
import type { Connection, Run } from './connection.ts';
import { edgePattern, nodePattern } from './cypher.ts';
import { define } from './definitions.ts';
import { foreignNodes, refuseForeign, refuseHanging } from './foreign.ts';
import { datasetLabel, marked } from './mark.ts';

const batchSize = 1_000;

/** `transactionSize`: how many rows one transaction writes; Neo4j holds all that it changes in memory. */
export function createNeo4jWriter(connection: Connection, { transactionSize = 20_000 } = {}): GraphWriter {
  return {
    async sync({ header, revision, nodes, edges }, progress) {
      await refuseForeign(connection.read);
      await define(connection);
      const seeding = randomUUID();
      let total = 0;
      let done = 0;
      const write = async (run: Run, part: readonly Work[] = []) => {
        for (const { statement, rows } of part) {
          await run(statement, { rows });
          progress?.((done += rows.length), total);
        }
      };
      const finish = (run: Run) =>
        run(`MATCH (d:${datasetLabel}) SET d = $dataset`, { dataset: { key: datasetKey, ...header, revision } });

      const { changes, rest } = await connection.write(async (run) => {
        await run(`MERGE (d:${datasetLabel} {key: '${datasetKey}'}) SET d.seeding = $seeding`, { seeding });
        const plans = await planned(run, nodes, edges);
        // Edges go before the nodes they hang on, and come after them.
        const work = [...plans.flatMap(({ remove }) => remove).reverse(), ...plans.flatMap(({ upsert }) => upsert)];
        [total, done] = [work.reduce((sum, { rows }) => sum + rows.length, 0), 0];
        const [first, ...others] = transactions(work, transactionSize);
        await write(run, first);
        if (others.length === 0) await finish(run);
        return { changes: plans.map(({ change }) => change), rest: others };
      });
      // Of several transactions readers would see the first ones alone, so the mark of seeding stays until the last.
      for (const part of rest)
        await connection.write(async (run) => {
          await stillSeeding(run, seeding);
          const before = done;
          await write(run, part).catch((error: unknown) => {
            done = before;
            throw error;
          });
          if (part === rest.at(-1)) await finish(run);
        });
      return changes;
    },
    foreignNodes: () => foreignNodes(connection.read),
    close: () => connection.close(),
  };
}

const datasetKey = 'dataset';

/** Locks the mark of seeding, so that two who seed at once do not mix what they write. */
async function stillSeeding(run: Run, seeding: string): Promise<void> {
  const held = await run(`MATCH (d:${datasetLabel} {seeding: $seeding}) SET d.seeding = $seeding RETURN d.key AS key`, {
    seeding,
  });
  if (held.length === 0)
    throw new DatabaseRefusesError('Another seeding of the same database has begun; this one gives way to it.');
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
  readonly removed: readonly string[];
  readonly remove: readonly Work[];
  readonly upsert: readonly Work[];
}

async function planNodes(run: Run, label: Label, wanted: readonly StoredNode[]): Promise<Plan> {
  const ours = marked(label);
  const existing = await run<Keyed>(`MATCH (n:${ours}) RETURN n.key AS key, properties(n) AS properties`);
  const rows = wanted.map(({ key, properties }) => ({ key, properties }));
  const fractional = fractions(nodeShape(label).fields);
  const node = `MATCH (n:${ours} {key: row.key})`;
  const made = plan(label, existing, rows, {
    remove: `UNWIND $rows AS row ${node} DETACH DELETE n`,
    add: `UNWIND $rows AS row CREATE (n:${label}:${ours}) SET n = row.properties`,
    change: `UNWIND $rows AS row ${node} SET n = row.properties`,
    typed: (row) => ({ ...row, properties: typed(row.properties, fractional) }),
  });
  await refuseHanging(run, label, made.removed);
  return made;
}

async function planEdges(run: Run, edge: EdgeName, wanted: readonly StoredEdge[]): Promise<Plan> {
  const { from, to } = edgeShapes[edge];
  const existing = await run<Keyed>(
    `MATCH ${edgePattern(edge, 'r')} RETURN r.key AS key, startNode(r).key AS from, properties(r) AS properties`,
  );
  const rows = wanted.map(({ key, from: start, to: end, properties }) => ({ key, from: start, to: end, properties }));
  const fractional = fractions(edgeShape(edge).fields);
  const { type } = edgeShapes[edge];
  const link = `MATCH (:${marked(from)} {key: row.from})-[r:${type} {key: row.key}]->${nodePattern(to)}`;
  return plan(edge, existing, rows, {
    remove: `UNWIND $rows AS row ${link} DELETE r`,
    // The hints are for an empty database, whose statistics speak for reading all nodes for every row.
    add: `UNWIND $rows AS row
          MATCH (a:${marked(from)} {key: row.from}) USING INDEX SEEK a:${marked(from)}(key)
          MATCH (b:${marked(to)} {key: row.to}) USING INDEX SEEK b:${marked(to)}(key)
          CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
    change: `UNWIND $rows AS row ${link} SET r = row.properties`,
    typed: (row) => ({ ...row, properties: typed(row.properties, fractional) }),
  });
}

interface Keyed {
  readonly key: string;
  /** Where a relationship starts. */
  readonly from?: string;
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
  const removed = existing.filter(({ key }) => !after.has(key)).map(({ key, from }) => ({ key, from }));
  return {
    change: { kind, added: added.length, changed: changed.length, removed: removed.length },
    removed: removed.map(({ key }) => key),
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
