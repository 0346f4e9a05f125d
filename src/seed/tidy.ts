import { isMap, isScalar, parse, parseDocument } from 'yaml';
import { nodeShape, type Label } from '../graph/model.ts';
import { recordShape } from './record.ts';

/**
 * A record with its fields in the order of its kind, each with its comments, the schema for editors named, and lines
 * ended alike. A text that is not a record of the usual form, or would come to mean something else, stays as it is.
 */
export function tidied(text: string, label: Label): string {
  const lines = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const blocks = blocksOf(lines);
  if (!blocks) return text;
  const order = Object.keys(recordShape(label).shape);
  const place = ({ field }: Block) => (order.includes(field) ? order.indexOf(field) : order.length);
  const sorted = [...blocks.fields].sort((a, b) => place(a) - place(b));
  const schema = `# yaml-language-server: $schema=../.schema/${nodeShape(label).folder}.json\n`;
  const head = blocks.head.includes('yaml-language-server:') ? blocks.head : schema + blocks.head;
  const result = [head, ...sorted.map(({ text: block }) => `${block.trimEnd()}\n`)]
    .join('')
    .replaceAll(/[ \t]+$/gm, '');
  return result === text || meaningOf(result) === meaningOf(text) ? result : text;
}

interface Block {
  readonly field: string;
  readonly text: string;
}

/** The text of each field, and what stands before the first; undefined where the fields do not begin their lines. */
function blocksOf(text: string): { readonly head: string; readonly fields: readonly Block[] } | undefined {
  const { contents, errors } = parseDocument(text);
  if (errors.length > 0 || !isMap(contents) || contents.flow === true) return undefined;
  const starts = contents.items.map(({ key }, at) => ({
    field: isScalar(key) ? String(key.value) : '',
    start: at === 0 ? offsetOf(key) : withComments(text, offsetOf(key)),
  }));
  const [first] = starts;
  if (!first) return undefined;
  const fields = starts.map(({ field, start }, at) => ({ field, text: text.slice(start, starts[at + 1]?.start) }));
  return { head: text.slice(0, first.start), fields };
}

const offsetOf = (key: unknown): number => (isScalar(key) ? (key.range?.[0] ?? 0) : 0);

/** Comments on the lines right above a field are its own. */
function withComments(text: string, start: number): number {
  let at = start;
  for (;;) {
    const line = text.lastIndexOf('\n', at - 2) + 1;
    if (at === 0 || !text.startsWith('#', line)) return at;
    at = line;
  }
}

function meaningOf(text: string): string {
  const value: unknown = parse(text);
  return JSON.stringify(typeof value === 'object' && value !== null ? Object.entries(value).sort() : value);
}
