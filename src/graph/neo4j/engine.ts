import { int, type RecordShape } from 'neo4j-driver';
import type { PackHeader } from '../dataset.ts';
import {
  edgeNames,
  edgeShapes,
  labels,
  type Direction,
  type EdgeName,
  type EdgeOf,
  type FarLabel,
  type Label,
} from '../model.ts';
import { factCounts } from '../fact-counts.ts';
import { inOnePiece, inPieces, mapping } from '../in-pieces.ts';
import { atOnce, GraphUnavailableError, type Compute, type Graph, type Link } from '../port.ts';
import type { PathBounds, Query, Revision } from '../port.ts';
import { askNames } from '../naming/naming.ts';
import type { Connection } from './connection.ts';
import {
  allMatching,
  arrow,
  conditions,
  edgePattern,
  farLabel,
  inOrder,
  nearLabel,
  nodePattern,
  orderClause,
  Parameters,
  positionConditions,
  whereClause,
} from './cypher.ts';
import { namesIndex } from './definitions.ts';
import {
  countParameters,
  countsStatement,
  factRowsOf,
  factsStatement,
  kindOf,
  type CountRow,
  type FactsRow,
} from './facts.ts';
import { datasetLabel, marked } from './mark.ts';
import { createNameIndex, type NameIndex } from './name-index.ts';
import { countClause, paged, type PageRow } from './paged.ts';
import { edgePart, nodePart, type Part } from './rows.ts';
import { stateAs, unseeded, untilSettled, type Seen, type State } from './state.ts';
import type { EndSignal } from '../until-aborted.ts';

/** For how many milliseconds the database may think over whether it is ready. */
const readyWithin = 3_000;

/** What one operation, or everybody, asks by. */
interface Asking {
  /** Is told of every statement which revision of the data it read. */
  readonly seen?: (revision: string | null) => void;
  readonly signal?: EndSignal | undefined;
  readonly nameIndex?: NameIndex;
  readonly compute?: Compute | undefined;
}

export function createNeo4jGraph(
  connection: Connection,
  { seen = () => undefined, signal, nameIndex = createNameIndex(), compute = atOnce }: Asking = {},
): Graph {
  const settled = <A extends Seen>(ask: () => Promise<A>): Promise<A> => untilSettled(ask, seen, signal);

  /** The rows of a statement, all of one revision of the data, which is known also where there are no rows. */
  async function read<R extends RecordShape>(
    columns: readonly (keyof R & string)[],
    statement: string,
    parameters: Readonly<Record<string, unknown>> = {},
  ): Promise<R[]> {
    const { rows } = await settled(async () => {
      const [answer] = await connection.read<Seen & { rows: R[] }>(
        `${stateAs('before')}
         CALL () {
           CALL () { ${statement} }
           RETURN collect({${columns.map((name) => `${name}: ${name}`).join(', ')}}) AS rows
         }
         ${stateAs('after')}
         RETURN before, after, rows`,
        parameters,
        { signal },
      );
      return answer ?? { before: unseeded, after: unseeded, rows: [] };
    });
    return rows;
  }

  async function nodes<L extends Label>(label: L, keys: readonly string[], fields?: readonly string[]) {
    const node = nodePart(label, fields);
    const rows = await read<{ row: unknown[] }>(
      ['row'],
      `MATCH ${nodePattern(label, 'n')} WHERE n.key IN $keys RETURN [${node.columns.join(', ')}] AS row`,
      { keys },
    );
    return new Map(rows.map(({ row }) => node.read(row, 0)).map((each) => [each.key, each]));
  }

  return {
    observed: (observer, until, inTurn) =>
      createNeo4jGraph(connection, { seen: observer, signal: until, compute: inTurn, nameIndex }),

    nodes,

    async findNodes(label, query) {
      const parameters = new Parameters();
      const node = nodePart(label, query.wanted?.node);
      const { columns, page } = paged({ label }, query, node.columns, node.read);
      const pattern = nodePattern(label, 'n');
      const matching = conditions(query, parameters);
      const shown = [...matching, ...inOrder(label, query), ...positionConditions({ label }, query, parameters)];
      const statement = `
        ${countClause(query, '', () => `${allMatching(label, query, parameters)} RETURN count(n) AS total`)}
        CALL () {
          MATCH ${pattern} ${whereClause(shown)}
          WITH n ${orderClause({ label }, query)} LIMIT ${parameters.bind(int(query.limit + 1))}
          RETURN collect([${columns.join(', ')}]) AS rows
        }
        RETURN total, rows`;
      const [row] = await read<PageRow>(['total', 'rows'], statement, parameters.values);
      return page(row ?? { total: 0, rows: [] });
    },

    async findEdges<E extends EdgeName, D extends Direction>(
      edge: E,
      direction: D,
      keys: readonly string[],
      query: Query,
    ) {
      const parameters = new Parameters();
      const far = farLabel(edge, direction) as FarLabel<E, D>;
      const from = { label: far, edge };
      const node = nodePart(far, query.wanted?.node);
      const link = edgePart(edge, query.wanted?.edge);
      const { columns, page } = paged<Link<E, D>>(from, query, [...node.columns, ...link.columns], (row, at) => ({
        node: node.read(row, at),
        edge: link.read(row, at + node.columns.length),
      }));
      const pattern = `MATCH (a)${arrow(edge, direction, 'r')}${nodePattern(far, 'n')}`;
      const matching = conditions(query, parameters);
      const shown = [...matching, ...positionConditions(from, query, parameters)];
      const statement = `
        UNWIND ${parameters.bind(keys)} AS key
        MATCH (a:${marked(nearLabel(edge, direction))} {key: key})
        ${countClause(query, 'a', () => `${pattern} ${whereClause(matching)} RETURN count(r) AS total`)}
        CALL (a) {
          ${pattern} ${whereClause(shown)}
          WITH r, n ${orderClause(from, query)} LIMIT ${parameters.bind(int(query.limit + 1))}
          RETURN collect([${columns.join(', ')}]) AS rows
        }
        RETURN key, total, rows`;
      const rows = await read<PageRow & { key: string }>(['key', 'total', 'rows'], statement, parameters.values);
      const found = new Map(rows.map((row) => [row.key, page(row)]));
      return new Map(keys.map((key) => [key, found.get(key) ?? page({ total: 0, rows: [] })]));
    },

    ...askNames(() => nameIndex(read), compute),

    async shortestPaths<E extends EdgeName>(
      edge: E,
      from: string,
      to: string,
      { maxLength, limit, wanted }: PathBounds,
    ) {
      const label: FarLabel<E> = edgeShapes[edge].to;
      if (from === to) {
        const node = (await nodes(label, [from], wanted?.node)).get(from);
        return node ? [{ nodes: [node], edges: [] }] : [];
      }
      const node = nodePart(label, wanted?.node);
      const part = (fields?: readonly string[]) => edgePart(edge, fields && ['key', ...fields]);
      const [ofSeveral, ofOne] = [part(wanted?.edge), part(wanted?.ofOnePath)];
      const edges = ({ columns }: Part<EdgeOf<E>>) => `[r IN relationships(path) | [${columns.join(', ')}]]`;
      const search = (link: string) =>
        read<{ nodes: unknown[][]; edges: unknown[][] }>(
          ['nodes', 'edges'],
          `MATCH (a:${marked(label)} {key: $from}), (b:${marked(label)} {key: $to})
           MATCH path = ALL SHORTEST (a) (()${link}${nodePattern(label)}){1,${String(int(maxLength))}} (b)
           WITH path ORDER BY [n IN nodes(path) | n.key], [r IN relationships(path) | r.key] LIMIT $limit
           WITH collect(path) AS paths UNWIND paths AS path
           RETURN [n IN nodes(path) | [${node.columns.join(', ')}]] AS nodes,
                  CASE size(paths) WHEN 1 THEN ${edges(ofOne)} ELSE ${edges(ofSeveral)} END AS edges`,
          { from, to, limit: int(limit) },
        );
      // To look at the key of every relationship costs half as much again, so it is done only where one without was met.
      const met = await search(`-[:${edgeShapes[edge].type}]->`);
      const foreign = met.some(({ edges }) => edges.some(([key]) => key === null));
      const rows = foreign ? await search(arrow(edge, 'out')) : met;
      const link = rows.length === 1 ? ofOne : ofSeveral;
      return rows.map((row) => ({
        nodes: row.nodes.map((each) => node.read(each, 0)),
        edges: row.edges.map((each) => link.read(each, 0)),
      }));
    },

    async allEdges(edge, fields) {
      const link = edgePart(edge, fields);
      const { rows } = await settled(async () => {
        // So many rows are not collected in Neo4j: they come one by one, and the state of the data after them.
        const found = await connection.read<{ before: State; row: unknown[] }>(
          `${stateAs('before')} MATCH ${edgePattern(edge, 'r')}
           RETURN before, [${link.columns.join(', ')}] AS row ORDER BY r.key`,
          {},
          { signal },
        );
        const [now] = await connection.read<{ after: State }>(`${stateAs('after')} RETURN after`, {}, { signal });
        const after = now?.after ?? unseeded;
        return { before: found[0]?.before ?? after, after, rows: found };
      });
      return inPieces(mapping(rows, ({ row }) => link.read(row, 0)));
    },

    async counts() {
      const rows = await read<CountRow>(['ends', 'count'], countsStatement, countParameters);
      const counts = new Map(rows.map((row) => [kindOf(row), row.count]));
      return [...labels, ...edgeNames].map((kind) => ({ kind, count: counts.get(kind) ?? 0 }));
    },

    async facts() {
      const columns = ['ends', 'count', 'statement', 'figures'] as const;
      const rows = await read<FactsRow>(columns, factsStatement, countParameters);
      return inOnePiece(factCounts(rows.flatMap(factRowsOf)));
    },

    async revision() {
      const { dataset, packs } = await settled(async () => {
        const [row] = await connection.read<{ state: State; dataset: Revision; packs: string | null }>(
          `MATCH (d:${datasetLabel})
           RETURN d {.title, .version, .licence, .citation, .revision} AS dataset, d.packs AS packs, [d.revision, d.seeding] AS state`,
          {},
          { signal },
        );
        const state = row?.state ?? unseeded;
        return { before: state, after: state, dataset: row?.dataset ?? null, packs: row?.packs ?? null };
      });
      return dataset && packs !== null ? { ...dataset, packs: JSON.parse(packs) as readonly PackHeader[] } : dataset;
    },

    async ready() {
      const [row] = await connection.read<{ seeded: boolean }>(
        `RETURN EXISTS { (d:${datasetLabel}) WHERE d.revision IS NOT NULL } AS seeded`,
        {},
        { within: readyWithin },
      );
      if (row?.seeded !== true)
        throw new GraphUnavailableError('Neo4j holds no dataset yet: run the seed command', undefined);
      const indexes = await connection.read<{ name: string }>(
        "SHOW FULLTEXT INDEXES YIELD name, state WHERE name = $index AND state = 'ONLINE' RETURN name",
        { index: namesIndex },
        { within: readyWithin },
      );
      if (indexes.length === 0)
        throw new GraphUnavailableError('Neo4j lacks the full-text index of names: run the seed command', undefined);
    },

    close: () => connection.close(),
  };
}
