import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import { formats } from '../export/formats.ts';
import type { Parts } from '../export/plain.ts';
import { inBatches } from '../graph/in-batches.ts';
import { inPiecesOfARow } from '../graph/in-pieces.ts';
import type { Graph } from '../graph/port.ts';
import { wholeOf } from '../graph/whole.ts';
import { sumBy } from '../graph/sums.ts';
import { offers, type Download, type Downloads } from '../web/downloads.ts';
import type { States } from './states.ts';

/** Records and relationships of which files are made; of more they would take too much memory. */
const most = 100_000;

/** Parts of a file packed at once: so many take about a millisecond. */
const batch = 500;

/** Revisions whose files are kept. */
const kept = 2;

/** Of the whole process, as data of the same revision are the same. */
const made = new LRUCache<string, ReturnType<Downloads>>({ max: kept });
const queue = new PQueue({ concurrency: 1 });

/** The whole data as files, made when it is first asked for, one after the other while others have their turns. */
export function createDownloads(states: States): Downloads {
  return (revision) => {
    const known = made.get(revision);
    if (known) return known;
    const files = queue.add(async () => filesOf((await states.of([revision])).graph));
    made.set(revision, files);
    files.catch(() => made.delete(revision));
    return files;
  };
}

async function filesOf(graph: Graph): Promise<readonly Download[] | undefined> {
  const rows = sumBy(await graph.counts(), ({ count }) => count);
  const dataset = rows > most ? undefined : await wholeOf(graph);
  if (!dataset) return undefined;
  const files: Download[] = [];
  for (const offer of offers) {
    const written = formats[offer.ending]?.(dataset) ?? '';
    const parts = typeof written === 'string' ? [written] : await inPiecesOfARow(written);
    files.push({ ...offer, ...(await packed(parts)) });
  }
  return files;
}

async function packed(parts: Parts): Promise<Pick<Download, 'size' | 'gzipped'>> {
  let size = 0;
  function* chunks() {
    for (const each of inBatches(parts, batch)) {
      const chunk = Buffer.from(each.join(''));
      size += chunk.length;
      yield chunk;
    }
  }
  const gzipped = new Uint8Array(await buffer(Readable.from(chunks()).pipe(createGzip())));
  return { size, gzipped };
}
