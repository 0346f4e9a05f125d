import neo4j from 'neo4j-driver';
import { groupBy } from '../group-by.ts';
import { inBatches } from '../in-batches.ts';
import { edgeNames, edgeShape, edgeShapes, labels, nodeShape, type EdgeName, type Label } from '../model.ts';
import type { Change } from '../port.ts';
import { fractions, type Dataset, type Properties, type StoredEdge, type StoredNode } from '../dataset.ts';
import { nodePattern } from './cypher.ts';
import { marked } from './mark.ts';

const batchSize = 1_000;

/** A statement and the rows it writes. */
export interface Work {
  readonly statement: string;
  readonly rows: readonly unknown[];
}

/** What has to be done to one kind of node or relationship. */
export interface Plan {
  readonly change: Change;
  readonly removed: readonly string[];
  readonly remove: readonly Work[];
  readonly upsert: readonly Work[];
}

/** What makes the database equal to the dataset, in the order of the model. */
export function plansFor({ nodes, edges }: Pick<Dataset, 'nodes' | 'edges'>, existing: readonly Existing[]): Plan[] {
  const before = groupBy(existing, ({ kind }) => kind);
  const wantedNodes = groupBy(nodes, ({ label }) => label);
  const wantedEdges = groupBy(edges, ({ edge }) => edge);
  return [
    ...labels.map((label) => planNodes(label, before.get(label) ?? [], wantedNodes.get(label) ?? [])),
    ...edgeNames.map((edge) => planEdges(edge, before.get(edge) ?? [], wantedEdges.get(edge) ?? [])),
  ];
}

function planNodes(label: Label, existing: readonly Keyed[], wanted: readonly StoredNode[]): Plan {
  const ours = marked(label);
  const rows = wanted.map(({ key, properties }) => ({ key, properties }));
  const fractional = fractions(nodeShape(label).fields);
  const node = `MATCH (n:${ours} {key: row.key})`;
  return plan(label, existing, rows, {
    remove: `UNWIND $rows AS row ${node} DETACH DELETE n`,
    add: `UNWIND $rows AS row CREATE (n:${label}:${ours}) SET n = row.properties`,
    change: `UNWIND $rows AS row ${node} SET n = row.properties`,
    typed: (row) => ({ ...row, properties: typed(row.properties, fractional) }),
  });
}

function planEdges(edge: EdgeName, existing: readonly Keyed[], wanted: readonly StoredEdge[]): Plan {
  const { type, from, to } = edgeShapes[edge];
  const rows = wanted.map(({ key, from: start, to: end, properties }) => ({ key, from: start, to: end, properties }));
  const fractional = fractions(edgeShape(edge).fields);
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

/** A node or relationship that the database holds. */
export interface Existing extends Keyed {
  readonly kind: Label | EdgeName;
}

interface Keyed {
  readonly key: string;
  /** Where a relationship starts. */
  readonly from?: string | null;
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
  inBatches(rows, batchSize).map((each) => ({ statement, rows: each }));

/** The driver sends every number of JavaScript as a fraction unless told otherwise. */
const typed = (properties: Properties, fractional: ReadonlySet<string>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'number' && !fractional.has(name) ? neo4j.int(value) : value,
    ]),
  );
