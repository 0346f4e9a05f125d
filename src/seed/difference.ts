import { compareText } from '../graph/names.ts';
import { joined, type Dataset, type Properties } from '../graph/dataset.ts';
import { edgeNames, edgeShape } from '../graph/model.ts';
import { evidenceParts } from '../graph/shape.ts';

/** What became of a record or a relationship from one dataset to another. */
export interface Difference {
  readonly what: 'record' | 'relationship';
  /** `Role`, or `LEADS_TO`. */
  readonly kind: string;
  /** `cio`, or `cio>ceo:PROMOTION`. */
  readonly key: string;
  readonly how: 'added' | 'removed' | 'changed';
  /** Of what changed, each property with its value before and after; null where there was or is none. */
  readonly properties: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
}

/** Worked out from the others. */
const derived = new Set([
  'names',
  'sortName',
  'confidence',
  ...edgeNames.flatMap((name) => evidenceParts(edgeShape(name))).map((part) => joined(part, 'confidence')),
]);

/** Everything that differs, records first, by kind and key. */
export function differences(before: Dataset, after: Dataset): Difference[] {
  const [old, now] = [rowsOf(before), rowsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .flatMap((id): Difference[] => {
      const [a, b] = [old.get(id), now.get(id)];
      const row = a ?? b;
      if (!row) return [];
      const { what, kind, key } = row;
      if (!a || !b) return [{ what, kind, key, how: a ? 'removed' : 'added', properties: {} }];
      const properties = changesOf(a.properties, b.properties);
      return Object.keys(properties).length > 0 ? [{ what, kind, key, how: 'changed', properties }] : [];
    })
    .sort((a, b) => compareText(a.what, b.what) || compareText(a.kind, b.kind) || compareText(a.key, b.key));
}

interface Row extends Pick<Difference, 'what' | 'kind' | 'key'> {
  readonly properties: Properties;
}

function rowsOf({ nodes, edges }: Dataset): Map<string, Row> {
  const rows: Row[] = [
    ...nodes.map(({ label, key, properties }) => ({ what: 'record' as const, kind: label, key, properties })),
    ...edges.map(({ edge, key, properties }) => ({ what: 'relationship' as const, kind: edge, key, properties })),
  ];
  return new Map(rows.map((row) => [`${row.kind} ${row.key}`, row]));
}

function changesOf(before: Properties, after: Properties): Difference['properties'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return Object.fromEntries(
    names
      .filter((name) => !derived.has(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((name) => [name, { before: before[name] ?? null, after: after[name] ?? null }]),
  );
}
