import { stringify } from 'csv-stringify/sync';
import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;
export interface Table {
  /** Each the path of a field by its response names, such as `role.skills.edges.node.title`. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}
type Fields = Map<string, Fields | undefined>;

/**
 * An answer as a table, by one rule: every item of a list takes rows of its own, in which the values around it are
 * repeated and those of other lists are empty; plain values in a list share a cell. The columns are those of the
 * question, so that they do not depend on the data.
 */
export function tableOf(document: DocumentNode, operationName: string | undefined | null, answer: unknown): Table {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const operation = document.definitions.find(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && (!operationName || definition.name?.value === operationName),
  );
  const fields: Fields = new Map();
  if (operation?.kind === Kind.OPERATION_DEFINITION) collect(operation.selectionSet, fragments, fields);
  return { columns: columnsOf(fields, ''), rows: rowsOf(fields, answer, '') };
}

function collect(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  into: Fields,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      const below = into.get(name) ?? (selection.selectionSet ? (new Map() as Fields) : undefined);
      into.set(name, below);
      if (selection.selectionSet && below) collect(selection.selectionSet, fragments, below);
    } else {
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment) collect(fragment.selectionSet, fragments, into);
    }
  }
}

const columnsOf = (fields: Fields, before: string): string[] =>
  [...fields].flatMap(([name, below]) => (below ? columnsOf(below, `${before}${name}.`) : [before + name]));

function rowsOf(fields: Fields, value: unknown, before: string): Row[] {
  const { own, below } = unfold(fields, value, before);
  return below.length === 0 ? [own] : below.map((row) => ({ ...own, ...row }));
}

function unfold(fields: Fields, value: unknown, before: string): { own: Row; below: Row[] } {
  let own: Row = {};
  const below: Row[] = [];
  const values = (value ?? {}) as Readonly<Record<string, unknown>>;
  for (const [name, within] of fields) {
    const child = values[name];
    const path = before + name;
    if (!within) own = { ...own, [path]: cellOf(child) };
    else if (Array.isArray(child))
      below.push(...child.flatMap((item) => (item === null ? [] : rowsOf(within, item, `${path}.`))));
    else {
      const inner = unfold(within, child, `${path}.`);
      own = { ...own, ...inner.own };
      below.push(...inner.below);
    }
  }
  return { own, below };
}

const cellOf = (value: unknown): Cell =>
  Array.isArray(value) ? value.map(String).join('; ') : ((value ?? null) as Cell);

/** Text that a spreadsheet would take for a formula is quoted by an apostrophe, as spreadsheets do (CSV injection). */
const defuse = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

/** RFC 4180, with a header; numbers and booleans as they are, null as an empty cell. */
export const csvOf = ({ columns, rows }: Table): string =>
  stringify([...rows], {
    header: true,
    columns: columns.map((key) => ({ key, header: key })),
    record_delimiter: 'windows',
    cast: { string: defuse, boolean: String },
  });
