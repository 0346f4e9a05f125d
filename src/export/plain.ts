import { edgeShapes } from '../graph/model.ts';
import type { Work } from '../graph/in-pieces.ts';
import type { Dataset, Properties, Scalar, StoredEdge, StoredNode } from '../graph/dataset.ts';

/** A file of an export, relative to where the export goes; an empty path is the file itself. */
export interface ExportedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The parts of a file in their order. */
export type Parts = readonly string[];

/** Writes all of it at once, or, where that takes long, while others have their turns. */
export type Write = (dataset: Dataset) => string | Work<Parts>;

/** Forms kept for look-up and sorting, which no record holds. */
const internal = new Set(['names', 'sortName']);

export const visible = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !internal.has(name)));

/** Every value a plain one, for formats that know no lists. */
export const plain = (properties: Properties): Readonly<Record<string, Scalar>> =>
  Object.fromEntries(
    Object.entries(visible(properties)).map(([name, value]) => [
      name,
      typeof value === 'object' ? value.join('; ') : value,
    ]),
  );

/** Of all kinds of records together: keys are unique within one kind only. */
export const nodeId = ({ label, key }: Pick<StoredNode, 'label' | 'key'>): string => `${label}:${key}`;

export const edgeId = ({ edge, key }: StoredEdge): string => `${edge}:${key}`;

/** The label and key of both ends, and the relationship's type. */
export function endsOf({ edge, from, to }: StoredEdge) {
  const { from: fromLabel, to: toLabel, type } = edgeShapes[edge];
  return { type, from: { label: fromLabel, key: from }, to: { label: toLabel, key: to } };
}

export const titleOf = ({ key, properties: { title, claim } }: StoredNode): string => String(title ?? claim ?? key);
