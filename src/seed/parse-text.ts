import { isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Fault } from './fault.ts';
import { locate, type Path, type Position } from './locate.ts';
import type { SeedFile } from './read.ts';

export interface ParsedText {
  /** Undefined where the text is not YAML. */
  readonly value: unknown;
  readonly faults: readonly Fault[];
  readonly at: (path: Path, side?: 'value' | 'name') => Position;
}

/** Reads the YAML of a file, and says what of it would be lost or could not be stored. */
export function parseText({ path: file, text }: SeedFile): ParsedText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  const placed = (offset: number, message: string, remedy: string): Fault => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), message, remedy };
  };
  const unreadable = unreadableIn(text);
  const { value, fault: reference } = valueOf(document);
  const faults = unreadable
    ? [placed(unreadable.offset, unreadable.message, unreadable.remedy)]
    : [
        ...causes(document).map(({ pos, message }) =>
          placed(
            pos[0],
            `not YAML: ${message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? ''}`,
            'Mend the syntax; indent with spaces, quote text that holds ": " or starts with a special character.',
          ),
        ),
        ...(reference === undefined
          ? []
          : [placed(0, `not YAML: ${reference}`, 'Put quotes around text that begins with * or &.')]),
        ...foreignTags(document).map(({ offset, tag }) =>
          placed(
            offset,
            `the tag ${tag} means nothing here`,
            'Remove it; quote text that starts with an exclamation mark.',
          ),
        ),
        ...escaped(document).map(({ offset, code }) =>
          placed(
            offset,
            `a text holds the control character ${code}`,
            'Remove it: no format that the data is exported to can hold it.',
          ),
        ),
      ];
  return {
    value: document.errors.length > 0 || unreadable ? undefined : value,
    faults,
    at: (path, side) => locate(document, lines, path, side),
  };
}

/** One slip in the syntax makes several errors, and the first tells it; keys written twice are slips of their own. */
const causes = ({ errors }: Document.Parsed) =>
  errors.every(({ code }) => code === 'DUPLICATE_KEY') ? errors : errors.slice(0, 1);

/** The library throws for an alias, as in `title: *CIO`, that nothing defines. */
function valueOf(document: Document.Parsed): { readonly value: unknown; readonly fault?: string } {
  try {
    return { value: document.toJS() ?? {} };
  } catch (error) {
    if (error instanceof ReferenceError) return { value: undefined, fault: error.message };
    throw error;
  }
}

/** What XML, and so GEXF and GraphML, cannot hold: controls but for tab and line ends, and halves of a character. */
const control = /(?![\t\n\r\u0085])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u;
const lost = '\uFFFD';

const codeOf = (character = '') => `U+${(character.charCodeAt(0) || 0).toString(16).toUpperCase().padStart(4, '0')}`;

export function unreadableIn(text: string): { offset: number; message: string; remedy: string } | undefined {
  if (text.includes(lost))
    return {
      offset: text.indexOf(lost),
      message: 'not UTF-8, or a character was lost when the file was saved',
      remedy: 'Write the character anew and save the file as UTF-8.',
    };
  const found = control.exec(text);
  return found
    ? {
        offset: found.index,
        message: `the control character ${codeOf(found[0])} stands here`,
        remedy: 'Remove it; it often comes along when text is pasted.',
      }
    : undefined;
}

const plainTags = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

function foreignTags(document: Document.Parsed): { offset: number; tag: string }[] {
  const found: { offset: number; tag: string }[] = [];
  visit(document, {
    Node(_, { tag, range }) {
      if (tag !== undefined && !plainTags.test(tag)) found.push({ offset: range?.[0] ?? 0, tag });
    },
  });
  return found;
}

/** Controls that a text writes as an escape, such as "\x01". */
function escaped(document: Document.Parsed): { offset: number; code: string }[] {
  const found: { offset: number; code: string }[] = [];
  visit(document, {
    Scalar(_, node) {
      const [character] = isScalar(node) && typeof node.value === 'string' ? (control.exec(node.value) ?? []) : [];
      if (character !== undefined) found.push({ offset: node.range?.[0] ?? 0, code: codeOf(character) });
    },
  });
  return found;
}
