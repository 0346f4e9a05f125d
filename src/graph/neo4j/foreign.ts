import { edgeNames, edgeShapes, labels, nodeShapes, type Label } from '../model.ts';
import { ForeignDataError, type Change } from '../port.ts';
import type { Run } from './connection.ts';
import { nodePattern } from './cypher.ts';
import { datasetLabel, marked, markedLabels } from './mark.ts';
import type { Plan } from './plan.ts';

const anyMark = markedLabels.join('|');

/** How many nodes of the database carry no mark. */
export async function foreignNodes(run: Run): Promise<number> {
  const [found] = await run<{ count: number }>(
    `MATCH (n) WHERE NOT n:${anyMark}|${datasetLabel} RETURN count(n) AS count`,
  );
  return found?.count ?? 0;
}

/** Neo4j keeps the number, so that asking costs nothing; what a Neo4j that has just started plans for seconds need not be asked of an empty database. */
export async function countNodes(run: Run): Promise<number> {
  const [found] = await run<{ nodes: number }>('MATCH (n) RETURN count(n) AS nodes');
  return found?.nodes ?? 0;
}

const nodesInDoubt = [
  ...labels.map((label) => `COUNT { (n:${label}) WHERE NOT n:${marked(label)} }`),
  ...labels.map((label) => `COUNT { ${nodePattern(label, 'n')} WHERE n.key IS NULL OR NOT seeded }`),
];
const edgesInDoubt = edgeNames.map((edge) => {
  const { type, from, to } = edgeShapes[edge];
  const pattern = `${nodePattern(from, 'a')}-[r:${type}]->${nodePattern(to)}`;
  return `COUNT { ${pattern} WHERE r.key IS NULL OR NOT r.key STARTS WITH a.key + '>' }`;
});

/** Throws where nodes or relationships look like ours and lack what we would have given them, or the other way round. */
export async function refuseForeign(run: Run): Promise<void> {
  const [found] = await run<{ nodes: number; edges: number }>(
    `WITH EXISTS { (:${datasetLabel}) } AS seeded
     RETURN ${nodesInDoubt.join(' + ')} AS nodes, ${edgesInDoubt.join(' + ')} AS edges`,
  );
  if (found && found.nodes > 0)
    throw new ForeignDataError(
      `${String(found.nodes)} nodes with labels of this graph that it did not write`,
      'Seed a database of its own (NEO4J_DATABASE), or remove or relabel them.',
    );
  if (found && found.edges > 0)
    throw new ForeignDataError(
      `${String(found.edges)} relationships between records of this graph that it did not write`,
      'Remove them, or give them a type of their own.',
    );
}

/** Throws where foreign relationships would go with the records to be removed. */
export async function refuseHanging(run: Run, plans: readonly Plan[]): Promise<void> {
  for (const { change, removed } of plans) {
    if (removed.length === 0 || !isLabel(change.kind)) continue;
    const [found] = await run<{ count: number }>(
      `UNWIND $removed AS key
       MATCH (n:${marked(change.kind)} {key: key})-[r]-(m) WHERE r.key IS NULL OR NOT m:${anyMark}
       RETURN count(r) AS count`,
      { removed },
    );
    if (found && found.count > 0)
      throw new ForeignDataError(
        `${String(found.count)} relationships from elsewhere at records of ${change.kind} that are to go`,
        'Remove them first, or keep the records.',
      );
  }
}

const isLabel = (kind: Change['kind']): kind is Label => kind in nodeShapes;
