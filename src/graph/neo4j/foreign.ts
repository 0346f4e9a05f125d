import { edgeNames, edgeShapes, labels, type Label } from '../model.ts';
import { ForeignDataError } from '../port.ts';
import type { Run } from './connection.ts';
import { nodePattern } from './cypher.ts';
import { datasetLabel, marked, markedLabels } from './mark.ts';

const anyMark = markedLabels.join('|');

/** How many nodes of the database carry no mark. */
export async function foreignNodes(run: Run): Promise<number> {
  const [found] = await run<{ count: number }>(
    `MATCH (n) WHERE NOT n:${anyMark}|${datasetLabel} RETURN count(n) AS count`,
  );
  return found?.count ?? 0;
}

/** Throws where nodes or relationships look like ours and lack what we would have given them, or the other way round. */
export async function refuseForeign(run: Run): Promise<void> {
  const doubtful = [
    ...labels.map((label) => `COUNT { (n:${label}) WHERE NOT n:${marked(label)} }`),
    ...labels.map((label) => `COUNT { ${nodePattern(label, 'n')} WHERE n.key IS NULL OR NOT $seeded }`),
  ];
  const [dataset] = await run<{ seeded: boolean }>(`RETURN EXISTS { (:${datasetLabel}) } AS seeded`);
  const [nodes] = await run<{ count: number }>(`RETURN ${doubtful.join(' + ')} AS count`, { ...dataset });
  if (nodes && nodes.count > 0)
    throw new ForeignDataError(
      `${String(nodes.count)} nodes with labels of this graph that it did not write`,
      'Seed a database of its own (NEO4J_DATABASE), or remove or relabel them.',
    );
  const hanging = edgeNames.map((edge) => {
    const { type, from, to } = edgeShapes[edge];
    return `COUNT { ${nodePattern(from, 'a')}-[r:${type}]->${nodePattern(to)}
                    WHERE r.key IS NULL OR NOT r.key STARTS WITH a.key + '>' }`;
  });
  const [edges] = await run<{ count: number }>(`RETURN ${hanging.join(' + ')} AS count`);
  if (edges && edges.count > 0)
    throw new ForeignDataError(
      `${String(edges.count)} relationships between records of this graph that it did not write`,
      'Remove them, or give them a type of their own.',
    );
}

/** Throws where foreign relationships would go with the records to be removed. */
export async function refuseHanging(run: Run, label: Label, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const [found] = await run<{ count: number }>(
    `UNWIND $keys AS key
     MATCH (n:${marked(label)} {key: key})-[r]-(m) WHERE r.key IS NULL OR NOT m:${anyMark}
     RETURN count(r) AS count`,
    { keys },
  );
  if (found && found.count > 0)
    throw new ForeignDataError(
      `${String(found.count)} relationships from elsewhere at records of ${label} that are to go`,
      'Remove them first, or keep the records.',
    );
}
