import { isMap, isPair, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';

export interface Position {
  /** Where it is another than that of the record: a pack overrides the value. */
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}

export type Path = readonly PropertyKey[];

/** Where the value at a path stands, or the name of its field; where there is none, the innermost part that exists. */
export function locate(document: Document, lines: LineCounter, path: Path, side: 'value' | 'name' = 'value'): Position {
  let here: Node | null = document.contents;
  let offset = here?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(here)) {
      const pair = here.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!isPair(pair)) break;
      here = nodeOf(pair.value);
      offset = startOf(side === 'value' && isScalar(here) ? here : pair.key) ?? offset;
    } else if (isSeq(here)) {
      here = nodeOf(here.items[Number(step)]);
      offset = startOf(here) ?? offset;
    } else break;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

const nodeOf = (value: unknown): Node | null => (isMap(value) || isSeq(value) || isScalar(value) ? value : null);

const startOf = (value: unknown): number | undefined => nodeOf(value)?.range?.[0];
