import { randomUUID } from 'node:crypto';
import type { RecordShape } from 'neo4j-driver';
import { edgeNames, labels } from '../model.ts';
import { DatabaseRefusesError, type GraphWriter } from '../port.ts';
import type { Connection, Run } from './connection.ts';
import { edgePattern, nodePattern } from './cypher.ts';
import { define } from './definitions.ts';
import { countNodes, foreignNodes, refuseForeign, refuseHanging } from './foreign.ts';
import { datasetLabel } from './mark.ts';
import { plansFor, type Existing, type Work } from './plan.ts';
import { sumBy } from '../sums.ts';

/** `transactionSize`: how many rows one transaction writes; Neo4j holds all that it changes in memory. */
export function createNeo4jWriter(connection: Connection, { transactionSize = 20_000 } = {}): GraphWriter {
  return {
    async sync({ header, revision, nodes, edges }, progress) {
      // In transactions that write there is no limit of time: a Neo4j that has just started plans for seconds.
      await connection.write(async (run) => (await countNodes(run)) > 0 && refuseForeign(run));
      await define(connection);
      const seeding = randomUUID();
      let total = 0;
      let done = 0;
      const write = async (run: Run, part: readonly Work[]) => {
        for (const { statement, rows } of part) {
          await run(statement, { rows });
          progress?.((done += rows.length), total);
        }
      };
      // Readers pass over what stands between the two marks, for Neo4j shows a commit bit by bit.
      const { changes, parts } = await connection.write(async (run) => {
        await run(`MERGE (d:${datasetLabel} {key: '${datasetKey}'}) SET d.seeding = $seeding`, { seeding });
        const isMarkAlone = (await countNodes(run)) === 1;
        const plans = plansFor({ nodes, edges }, isMarkAlone ? [] : await run<Existing & RecordShape>(existing));
        await refuseHanging(run, plans);
        // Edges go before the nodes they hang on, and come after them.
        const work = [...plans.flatMap(({ remove }) => remove).reverse(), ...plans.flatMap(({ upsert }) => upsert)];
        [total, done] = [sumBy(work, ({ rows }) => rows.length), 0];
        return { changes: plans.map(({ change }) => change), parts: transactions(work, transactionSize) };
      });
      for (const part of parts)
        await connection
          .write(async (run) => {
            await stillSeeding(run, seeding);
            const before = done;
            await write(run, part).catch((error: unknown) => {
              done = before;
              throw error;
            });
          })
          .catch(async (error: unknown) => {
            if (part === parts[0]) await unmark(connection, seeding);
            throw error;
          });
      await connection.write(async (run) => {
        await stillSeeding(run, seeding);
        const packs = header.packs && JSON.stringify(header.packs);
        const dataset = { key: datasetKey, ...header, packs: packs ?? null, revision };
        await run(`MATCH (d:${datasetLabel}) SET d = $dataset`, { dataset });
      });
      return changes;
    },
    foreignNodes: () => connection.write(foreignNodes),
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

/** Where nothing was written yet, the data stand as they stood. */
const unmark = (connection: Connection, seeding: string): Promise<unknown> =>
  connection
    .write((run) => run(`MATCH (d:${datasetLabel} {seeding: $seeding}) REMOVE d.seeding`, { seeding }))
    .catch(() => undefined);

/** All that this program wrote. */
const existing = [
  ...labels.map(
    (label) => `MATCH ${nodePattern(label, 'n')}
                RETURN '${label}' AS kind, n.key AS key, null AS from, properties(n) AS properties`,
  ),
  ...edgeNames.map(
    (edge) => `MATCH ${edgePattern(edge, 'r')}
               RETURN '${edge}' AS kind, r.key AS key, startNode(r).key AS from, properties(r) AS properties`,
  ),
].join(' UNION ALL ');

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
