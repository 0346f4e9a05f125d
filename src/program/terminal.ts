import { styleText } from 'node:util';

export interface Terminal {
  /** Columns of a line; undefined where nothing limits them. */
  readonly width?: number | undefined;
  readonly colours: boolean;
}

interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What the output can show: a pipe or a file takes lines of any length, and no colours. */
export function terminalOf(
  { isTTY = false, columns }: Output,
  { NO_COLOR, FORCE_COLOR, TERM, COLUMNS }: Readonly<Record<string, string | undefined>>,
): Terminal {
  const asked = Number(COLUMNS);
  const refused = Boolean(NO_COLOR) || FORCE_COLOR === '0' || TERM === 'dumb';
  return {
    width: Number.isInteger(asked) && asked > 0 ? asked : isTTY ? columns : undefined,
    colours: !refused && (isTTY || Boolean(FORCE_COLOR)),
  };
}

/** Narrower than this, words would stand one below the other. */
const narrowest = 40;

/** Lays text out for a terminal: long lines go on below their own beginning, headings stand out, labels step back. */
export const layOut = (text: string, { width, colours }: Terminal): string =>
  text
    .split('\n')
    .flatMap((line) => {
      const lines = width === undefined ? [line] : wrap(line, Math.max(width, narrowest));
      return colours ? lines.map((each, at) => (at === 0 ? coloured(each) : each)) : lines;
    })
    .join('\n');

function wrap(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  const hanging = ' '.repeat(hangingOf(line, width));
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const cut = rest.lastIndexOf(' ', width);
    // A word that is longer than a line stays whole, so that it can be copied.
    const end = cut > hanging.length ? cut : rest.indexOf(' ', width);
    if (end < 0) break;
    lines.push(rest.slice(0, end).trimEnd());
    rest = hanging + rest.slice(end).trimStart();
  }
  return [...lines, rest];
}

/** Where a line goes on: below its last column, the text after its label, or its beginning. */
function hangingOf(line: string, width: number): number {
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const column = /^.*\S {2,}(?=\S)/.exec(line.slice(0, width))?.[0].length;
  const label = /^ {2,}\S+(?: \S+){0,2}: /.exec(line)?.[0].length;
  return [column, label].find((at) => at !== undefined && at <= width / 2) ?? (indent || 2);
}

/** Whether colours show is settled by `terminalOf`, not by the stream of the process. */
const style = (format: 'bold' | 'cyan', text: string) => styleText(format, text, { validateStream: false });

const coloured = (line: string): string =>
  /^\S/.test(line) ? style('bold', line) : line.replace(/^ +[\p{L} ]+:(?= )|^ +↓/u, (label) => style('cyan', label));
