import { fingerprint, type Dataset, type DatasetHeader, type StoredEdge, type StoredNode } from './dataset.ts';
import { inBatches } from './in-batches.ts';

/** The first line of a snapshot; the rows follow, nodes before edges. */
export interface SnapshotHead {
  /** The files and the program that the dataset was made from, where it is only good for these. */
  readonly madeFrom?: string;
  readonly header: DatasetHeader;
  readonly revision: string;
  readonly nodes: number;
}

const rowsPerLine = 1_000;

/** A dataset as lines of text, whole and exact, made one by one. */
export function* snapshotOf({ header, revision, nodes, edges }: Dataset, madeFrom?: string): Generator<string> {
  const head: SnapshotHead = { ...(madeFrom && { madeFrom }), header, revision, nodes: nodes.length };
  yield JSON.stringify(head);
  for (const rows of inBatches([...nodes, ...edges], rowsPerLine)) yield `\n${JSON.stringify(rows)}`;
}

const newLine = 10;

/** The lines of a snapshot, one by one: the whole may be longer than one text may be. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(newLine, start);
    const end = found < 0 ? bytes.length : found;
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}

const headAmong = (lines: Generator<string>): SnapshotHead => JSON.parse(String(lines.next().value)) as SnapshotHead;

export const headOf = (bytes: Buffer): SnapshotHead => headAmong(linesOf(bytes));

/** The dataset of a snapshot, in pieces between which others have their turn. */
export async function datasetOfSnapshot(bytes: Buffer): Promise<Dataset> {
  const lines = linesOf(bytes);
  const { header, revision, nodes: count } = headAmong(lines);
  const nodes: StoredNode[] = [];
  const edges: StoredEdge[] = [];
  for (const line of lines) {
    const rows = JSON.parse(line) as (StoredNode | StoredEdge)[];
    const missing = count - nodes.length;
    nodes.push(...(rows.slice(0, missing) as StoredNode[]));
    edges.push(...(rows.slice(missing) as StoredEdge[]));
    await new Promise(setImmediate);
  }
  return { header, revision, nodes, edges };
}

/** Millions of relationships are longer than one text may be. */
const hashedAtOnce = 10_000;

/** Changes whenever the data does; equal for equal data. */
export const revisionOf = ({ header, nodes, edges }: Omit<Dataset, 'revision'>): string =>
  fingerprint(...[[header], nodes, edges].flatMap((part) => inBatches<unknown>(part, hashedAtOnce)));
