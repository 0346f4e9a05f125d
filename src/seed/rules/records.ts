import type { z } from 'zod';
import { groupBy } from '../../graph/group-by.ts';
import { edgeShape, type EdgeName, type edgeShapes, type Label, type nodeShapes } from '../../graph/model.ts';
import { once } from '../../graph/once.ts';
import { evidenceParts } from '../../graph/shape.ts';
import { edgesWritten, type WrittenEdge } from '../assemble.ts';
import type { Path } from '../locate.ts';
import type { SeedRecord } from '../read.ts';

export interface Evidence {
  readonly sources?: readonly string[];
  readonly basis?: string;
}

export type RecordOf<L extends Label> = SeedRecord & {
  readonly fields: z.output<(typeof nodeShapes)[L]['fields']> & Evidence;
};

export interface RecordEdge<E extends EdgeName> {
  readonly record: SeedRecord;
  readonly from: string;
  readonly to: string;
  /** Where the key of the far node stands. */
  readonly path: Path;
  readonly fields: z.output<(typeof edgeShapes)[E]['fields']> &
    Evidence & { readonly figures?: Evidence; readonly prevalenceEvidence?: Evidence };
}

/** The records of a seed whose shapes are sound, by label and by edge. */
export interface Records {
  readonly all: readonly SeedRecord[];
  readonly of: <L extends Label>(label: L) => readonly RecordOf<L>[];
  readonly edges: <E extends EdgeName>(edge: E) => readonly RecordEdge<E>[];
}

/** What stands behind the parts of an edge that have evidence of their own, by part. */
export const partsOf = (edge: EdgeName, fields: object): [part: string, Evidence][] =>
  evidenceParts(edgeShape(edge)).map((part) => [part, (fields as Readonly<Record<string, Evidence>>)[part] ?? {}]);

/** Edges that lead nowhere or repeat another are no edges: `isLink` says which are. */
export function recordsOf(all: readonly SeedRecord[], isLink: (edge: WrittenEdge) => boolean = () => true): Records {
  const byLabel = groupBy(
    all.filter(({ layer }) => layer !== 'addition'),
    ({ label }) => label,
  );
  const edges = once((edge: EdgeName) =>
    all
      .filter(({ label }) => label === edgeShape(edge).from)
      .flatMap((record) => edgesWritten(edge, record))
      .filter(isLink),
  );
  // The shapes have been checked when the files were read: here they only get their types back.
  return {
    all,
    of: <L extends Label>(label: L) => (byLabel.get(label) ?? []) as unknown as readonly RecordOf<L>[],
    edges: <E extends EdgeName>(edge: E) => edges(edge) as unknown as readonly RecordEdge<E>[],
  };
}

/** Where a field of an edge stands that is written as an object. */
export const fieldPath = ({ path }: { readonly path: Path }, ...steps: Path): Path => [...path.slice(0, -1), ...steps];

export interface PlacedText {
  readonly record: SeedRecord;
  readonly path: Path;
  readonly text: string;
}

/** Every text of a record that is looked for, wherever it stands. */
export function textsIn(record: SeedRecord, isWanted: (text: string) => boolean): PlacedText[] {
  const found: PlacedText[] = [];
  const path: string[] = [];
  const visit = (value: unknown) => {
    if (typeof value === 'string' && isWanted(value)) found.push({ record, path: [...path], text: value });
    if (typeof value !== 'object' || value === null) return;
    for (const [step, inner] of Object.entries(value)) {
      path.push(step);
      visit(inner);
      path.pop();
    }
  };
  visit(record.fields);
  return found;
}
