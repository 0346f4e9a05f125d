import { citationOf, type Dataset, type Scalar } from '../graph/dataset.ts';
import { mapping, type Work } from '../graph/in-pieces.ts';
import { edgeId, endsOf, nodeId, plain, titleOf, type Parts } from './plain.ts';

interface Column {
  readonly id: string;
  readonly name: string;
  readonly type: 'string' | 'double' | 'long' | 'boolean';
}

type Row = Readonly<Record<string, Scalar>>;

interface NodeRow {
  readonly id: string;
  readonly title: string;
  readonly row: Row;
}

interface EdgeRow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly row: Row;
}

/** What GraphML and GEXF write of a graph: nodes, edges, and the columns that each have. */
function* tablesOf({ nodes, edges }: Dataset) {
  const nodeRows = yield* mapping(nodes, (node): NodeRow => ({
    id: nodeId(node),
    title: titleOf(node),
    row: { type: node.label, label: titleOf(node), ...plain(node.properties) },
  }));
  const edgeRows = yield* mapping(edges, (edge): EdgeRow => {
    const { type, from, to } = endsOf(edge);
    // NetworkX takes an attribute named `key` of an edge for the key of its multigraph.
    const row = Object.fromEntries(Object.entries(plain(edge.properties)).filter(([name]) => name !== 'key'));
    return { id: edgeId(edge), from: nodeId(from), to: nodeId(to), row: { type, ...row } };
  });
  const nodeColumns = yield* columnsOf(nodeRows, 'n');
  const edgeColumns = yield* columnsOf(edgeRows, 'e');
  return { nodeRows, edgeRows, nodeColumns, edgeColumns };
}

function* columnsOf(rows: readonly { readonly row: Row }[], prefix: string): Work<Column[]> {
  const types = new Map<string, Column['type']>();
  for (const { row } of rows) {
    yield;
    for (const [name, value] of Object.entries(row)) {
      const type = typeOf(value);
      const known = types.get(name) ?? type;
      types.set(name, known === type ? type : known === 'string' || type === 'string' ? 'string' : 'double');
    }
  }
  return [...types].map(([name, type], at) => ({ id: `${prefix}${String(at)}`, name, type }));
}

const typeOf = (value: Scalar): Column['type'] =>
  typeof value === 'number'
    ? Number.isInteger(value)
      ? 'long'
      : 'double'
    : typeof value === 'boolean'
      ? 'boolean'
      : 'string';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};
const xml = (value: Scalar): string => String(value).replace(/[&<>"\n\t\r]/g, (sign) => escapes[sign] ?? sign);

const cells = (row: Row, columns: readonly Column[], cell: (column: Column, value: string) => string): string =>
  columns
    .flatMap((column) => (row[column.name] === undefined ? [] : cell(column, xml(row[column.name] ?? ''))))
    .join('');

/** GraphML, for NetworkX, igraph, Gephi and yEd. */
export function* graphml(dataset: Dataset): Work<Parts> {
  const { nodeRows, edgeRows, nodeColumns, edgeColumns } = yield* tablesOf(dataset);
  const keys = (columns: readonly Column[], of: string) =>
    columns.map(({ id, name, type }) => `<key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}"/>`);
  const data = ({ id }: Column, value: string) => `<data key="${id}">${value}</data>`;
  return lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys(nodeColumns, 'node'),
    ...keys(edgeColumns, 'edge'),
    `<graph id="${xml(dataset.revision)}" edgedefault="directed">`,
    ...(yield* mapping(nodeRows, ({ id, row }) => `<node id="${xml(id)}">${cells(row, nodeColumns, data)}</node>`)),
    ...(yield* mapping(
      edgeRows,
      ({ id, from, to, row }) =>
        `<edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}">${cells(row, edgeColumns, data)}</edge>`,
    )),
    '</graph>',
    '</graphml>',
  ]);
}

/** GEXF 1.3, for Gephi and NetworkX. */
export function* gexf(dataset: Dataset): Work<Parts> {
  const { nodeRows, edgeRows, nodeColumns, edgeColumns } = yield* tablesOf(dataset);
  const attributes = (columns: readonly Column[], of: string) => [
    `<attributes class="${of}">`,
    ...columns.map(({ id, name, type }) => `<attribute id="${id}" title="${name}" type="${type}"/>`),
    '</attributes>',
  ];
  const data = ({ id }: Column, value: string) => `<attvalue for="${id}" value="${value}"/>`;
  return lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `<meta><creator>${xml(dataset.header.title)}</creator><description>${xml(citationOf({ ...dataset.header, revision: dataset.revision }))}</description></meta>`,
    '<graph mode="static" defaultedgetype="directed">',
    ...attributes(nodeColumns, 'node'),
    ...attributes(edgeColumns, 'edge'),
    '<nodes>',
    ...(yield* mapping(
      nodeRows,
      ({ id, title, row }) =>
        `<node id="${xml(id)}" label="${xml(title)}"><attvalues>${cells(row, nodeColumns, data)}</attvalues></node>`,
    )),
    '</nodes>',
    '<edges>',
    ...(yield* mapping(
      edgeRows,
      ({ id, from, to, row }) =>
        `<edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}"><attvalues>${cells(row, edgeColumns, data)}</attvalues></edge>`,
    )),
    '</edges>',
    '</graph>',
    '</gexf>',
  ]);
}

const lines = (all: readonly string[]): Parts => all.map((line) => `${line}\n`);
