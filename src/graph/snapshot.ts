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

/** A dataset as one text, whole and exact. */
export function snapshotOf({ header, revision, nodes, edges }: Dataset, madeFrom?: string): string {
  const head: SnapshotHead = { ...(madeFrom && { madeFrom }), header, revision, nodes: nodes.length };
  const lines = inBatches([...nodes, ...edges], rowsPerLine).map((each) => JSON.stringify(each));
  return [JSON.stringify(head), ...lines].join('\n');
}

export const headOf = (text: string): SnapshotHead => JSON.parse(text.split('\n', 1)[0] ?? '') as SnapshotHead;

/** The dataset of a snapshot, in pieces between which others have their turn. */
export async function datasetOfSnapshot(text: string): Promise<Dataset> {
  const { header, revision, nodes } = headOf(text);
  const rows: unknown[] = [];
  for (const line of text.split('\n').slice(1)) {
    rows.push(...(JSON.parse(line) as unknown[]));
    await new Promise(setImmediate);
  }
  return { header, revision, nodes: rows.slice(0, nodes) as StoredNode[], edges: rows.slice(nodes) as StoredEdge[] };
}

/** Millions of relationships are longer than one text may be. */
const hashedAtOnce = 10_000;

/** Changes whenever the data does; equal for equal data. */
export const revisionOf = ({ header, nodes, edges }: Omit<Dataset, 'revision'>): string =>
  fingerprint(...[[header], nodes, edges].flatMap((part) => inBatches<unknown>(part, hashedAtOnce)));
