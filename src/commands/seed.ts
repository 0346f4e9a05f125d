import { SingleBar } from 'cli-progress';
import type { Config } from '../config.ts';
import { engineOf } from '../graph/engines.ts';
import type { Change } from '../graph/port.ts';
import type { Dataset } from '../graph/dataset.ts';
import { CommandError } from './error.ts';

/** Makes Neo4j equal to the seed files and returns a summary of what changed. */
export async function seed(settings: Config, loadDataset: () => Promise<Dataset>): Promise<string> {
  const openWriter = engineOf(settings).writer;
  if (!openWriter)
    throw new CommandError(
      'NEO4J_URI is not set. The embedded engine reads seed/ by itself; only Neo4j needs seeding.',
    );
  const dataset = await loadDataset();
  const writer = await openWriter({ settings, loadDataset });
  const bar = new SingleBar({
    format: 'seeding {bar} {value}/{total}',
    clearOnComplete: true,
    stream: process.stderr,
    noTTYOutput: false,
  });
  try {
    const changes = await writer.sync(dataset, (done, total) => {
      if (!bar.isActive) bar.start(total, 0);
      bar.update(done);
    });
    return summary(changes, dataset);
  } finally {
    bar.stop();
    await writer.close();
  }
}

function summary(changes: readonly Change[], { revision, nodes, edges }: Dataset): string {
  const touched = changes.filter(({ added, changed, removed }) => added + changed + removed > 0);
  const width = Math.max(...touched.map(({ kind }) => kind.length), 0);
  const rows = touched.map(
    ({ kind, added, changed, removed }) =>
      `  ${kind.padEnd(width)}  ${String(added)} added, ${String(changed)} changed, ${String(removed)} removed`,
  );
  const size = `${String(nodes.length)} records and ${String(edges.length)} relationships, revision ${revision}`;
  return [touched.length === 0 ? 'Nothing to change.' : 'Changed:', ...rows, `Neo4j holds ${size}.`].join('\n');
}
