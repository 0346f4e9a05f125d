import { groupBy } from '../graph/group-by.ts';
import { citationOf, type Dataset, type Properties, type Scalar } from '../graph/dataset.ts';
import { inBatches } from '../graph/in-batches.ts';
import type { Label } from '../graph/model.ts';
import { endsOf, visible } from './plain.ts';

/** Rows of one statement. */
const batch = 500;

/** Between the entries of a list; no text of the data holds it. */
const between = '\\u001F';

/**
 * A script for `cypher-shell` or the Neo4j Browser; run twice it changes nothing. Values stand in one list for each
 * property: Neo4j takes a list of literals for a parameter, while maps take it most of a second for twenty records.
 */
export function cypher({ header, revision, nodes, edges }: Dataset): string {
  const byLabel = groupBy(nodes, ({ label }) => label);
  const byEdge = groupBy(edges, ({ edge }) => edge);
  return [
    `// ${citationOf({ ...header, revision })}`,
    ...constraints([...byLabel.keys()]),
    ...[...byLabel].flatMap(([label, all]) =>
      inBatches(all, batch).map((rows) =>
        statement(
          rows.map(({ properties }) => visible(properties)),
          `MERGE (x:${label} {key: key[i]})`,
        ),
      ),
    ),
    ...[...byEdge].flatMap(([, all]) =>
      inBatches(all, batch).map((rows) => {
        const [{ type, from, to }] = rows.map(endsOf) as [ReturnType<typeof endsOf>];
        return statement(
          rows.map((edge) => visible(edge.properties)),
          `MATCH (a:${from.label} {key: fromKey[i]}) MATCH (b:${to.label} {key: toKey[i]}) MERGE (a)-[x:${type} {key: key[i]}]->(b)`,
          [`${list(rows.map((edge) => edge.from))} AS fromKey`, `${list(rows.map((edge) => edge.to))} AS toKey`],
        );
      }),
    ),
    '',
  ].join('\n');
}

/** Statements after which no two nodes of a label have one key. */
export const constraints = (labels: readonly Label[]): string[] =>
  labels.map(
    (label) => `CREATE CONSTRAINT ${label.toLowerCase()}_key IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE;`,
  );

function statement(rows: readonly Properties[], find: string, ends: readonly string[] = []): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lists = new Set(names.filter((name) => rows.some((row) => typeof row[name] === 'object')));
  const columns = names.map((name) => `${list(rows.map((row) => entry(row[name])))} AS ${name}`);
  const values = names.map((name) =>
    lists.has(name)
      ? `x.${name} = [each IN split(${name}[i], '${between}') WHERE each <> '']`
      : `x.${name} = ${name}[i]`,
  );
  return `WITH ${[...ends, ...columns].join(',\n  ')}\nUNWIND range(0, ${String(rows.length - 1)}) AS i ${find} SET ${values.join(', ')};`;
}

const entry = (value: Properties[string] | undefined): Scalar | undefined =>
  typeof value === 'object' ? value.join('\u001F') : value;

const list = (values: readonly (Scalar | undefined)[]): string => `[${values.map(literal).join(', ')}]`;

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001F': between };

const literal = (value: Scalar | undefined): string => {
  if (typeof value !== 'string') return value === undefined ? 'null' : String(value);
  // oxlint-disable-next-line no-control-regex -- the sign between the entries of a list
  return `'${value.replace(/[\\']/g, '\\$&').replace(/[\n\r\t\u001F]/g, (sign) => escapes[sign] ?? sign)}'`;
};
