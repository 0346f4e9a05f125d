import { isMap, isPair, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';

export interface Position {
  readonly line: number;
  readonly column: number;
}

export type Path = readonly PropertyKey[];

/** Where the value at a path stands; where there is none, the innermost part of the path that exists. */
export function locate(document: Document, lines: LineCounter, path: Path): Position {
  let here: Node | null = document.contents;
  let offset = here?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(here)) {
      const pair = here.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!isPair(pair)) break;
      offset = startOf(pair.key) ?? offset;
      here = nodeOf(pair.value);
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
