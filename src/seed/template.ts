import { stringify, type ToStringOptions } from 'yaml';
import { z } from 'zod';
import { nodeShape, type Label } from '../graph/model.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { recordShape } from './record.ts';

/** Stands where a value is still to be written; `check` finds every one that is left. */
export const placeholder = 'TODO';

/** As much of JSON Schema as records need. */
interface Field {
  readonly description?: string | undefined;
  readonly type?: string | undefined;
  readonly enum?: readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, Field>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Field | undefined;
}

const field: z.ZodType<Field> = z.lazy(() =>
  z.object({
    description: z.string().optional(),
    type: z.string().optional(),
    enum: z.array(z.string()).optional(),
    properties: z.record(z.string(), field).optional(),
    required: z.array(z.string()).optional(),
    items: field.optional(),
  }),
);

/**
 * A record of a kind to be filled in: every field with what it means, the required ones with a placeholder or the value
 * given, the optional ones commented out. Lines that start with `##` explain.
 */
export function templateOf(label: Label, given: Readonly<Record<string, string>> = {}): string {
  const { folder, description } = nodeShape(label);
  const { properties = {}, required = [] } = field.parse(jsonSchemaOf(recordShape(label)));
  const blocks = Object.entries(properties).map(([name, each]) => {
    const value = given[name];
    const lines = value === undefined ? written(name, each) : [`${name}: ${scalar(value)}`];
    return [
      ...fold(explained(each), 116).map((line) => `## ${line}`),
      ...(required.includes(name) || value !== undefined ? lines : lines.map((line) => `# ${line}`)),
    ].join('\n');
  });
  const head = [
    `# yaml-language-server: $schema=../.schema/${folder}.json`,
    `## ${description}`,
    `## Replace every ${placeholder}; of the lines that begin with a single # keep what is known, without the #.`,
  ];
  return `${[head.join('\n'), ...blocks].join('\n\n')}\n`;
}

/** A field and what is in it; fields within it are explained at the end of their lines. */
function written(name: string, { type, properties, required, items }: Field): string[] {
  if (properties) return [`${name}:`, ...indent(within(properties, required))];
  if (items?.properties) {
    const [first = '', ...rest] = within(items.properties, items.required);
    return [`${name}:`, `  - ${first}`, ...indent(indent(rest))];
  }
  // A boolean that may be left out is false.
  if (type === 'boolean') return [`${name}: true`];
  return [`${name}: ${items ? `[${placeholder}]` : placeholder}`];
}

const within = (properties: Readonly<Record<string, Field>>, required: readonly string[] = []): string[] =>
  Object.entries(properties).flatMap(([name, each]) => {
    const [first = '', ...rest] = written(name, each);
    const lines = [`${first} # ${explained(each)}`, ...rest];
    return required.includes(name) ? lines : lines.map((line) => `# ${line}`);
  });

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

const explained = ({ description = '', enum: values, items }: Field): string =>
  [
    description,
    ...(values ? [`One of ${values.join(', ')}.`] : []),
    ...(items?.description ? [`Each is ${items.description.replace(/^./, (first) => first.toLowerCase())}`] : []),
  ].join(' ');

const plain: ToStringOptions = { lineWidth: 0, singleQuote: true };
const scalar = (text: string): string => stringify(text, plain).trimEnd();

function fold(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
