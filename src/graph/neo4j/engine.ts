import { int, type RecordShape } from 'neo4j-driver';
import { edgeNames, edgeShapes, labels, type Direction, type EdgeName, type FarLabel } from '../model.ts';
import { factCounts, type FactRow } from '../fact-counts.ts';
import { compareText, normalizeName } from '../names.ts';
import { GraphUnavailableError, type Graph, type Link, type Page, type Query, type Revision } from '../port.ts';
import { positionOf } from '../position.ts';
import { rank, type Candidate } from '../ranking.ts';
import { edgeFrom, nodeFrom, type Properties } from '../stored.ts';
import type { Connection } from './connection.ts';
import {
  arrow,
  conditions,
  farLabel,
  luceneQuery,
  nearLabel,
  orderClause,
  Parameters,
  positionConditions,
  whereClause,
} from './cypher.ts';
import { datasetLabel, namesIndex } from './definitions.ts';

export function createNeo4jGraph(connection: Connection): Graph {
  const { read } = connection;

  return {
    async nodes(label, keys) {
      const rows = await read<{ node: Keyed }>(`MATCH (n:${label}) WHERE n.key IN $keys RETURN properties(n) AS node`, {
        keys,
      });
      return new Map(rows.map(({ node }) => [node.key, nodeFrom(label, node)]));
    },

    async findNodes(label, query) {
      const parameters = new Parameters();
      const ties = ['n.key'];
      const matching = conditions(query, parameters);
      const page = [...matching, ...positionConditions(query, ties, parameters)];
      const statement = `
        CALL () { MATCH (n:${label}) ${whereClause(matching)} RETURN count(n) AS total }
        CALL () {
          MATCH (n:${label}) ${whereClause(page)}
          WITH n ${orderClause(query, ties)} LIMIT ${parameters.bind(int(query.limit + 1))}
          RETURN collect(properties(n)) AS rows
        }
        RETURN total, rows`;
      const [row] = await read<{ total: number; rows: Keyed[] }>(statement, parameters.values);
      return pageOf(query, row?.total ?? 0, row?.rows ?? [], (node) => ({
        value: nodeFrom(label, node),
        position: positionOf(query.orderBy ?? [], node, {}, [node.key]),
      }));
    },

    async findEdges<E extends EdgeName, D extends Direction>(
      edge: E,
      direction: D,
      keys: readonly string[],
      query: Query,
    ) {
      const parameters = new Parameters();
      const ties = ['n.key', 'r.key'];
      const far = farLabel(edge, direction) as FarLabel<E, D>;
      const pattern = `MATCH (a)${arrow(edge, direction, 'r')}(n:${far})`;
      const matching = conditions(query, parameters);
      const page = [...matching, ...positionConditions(query, ties, parameters)];
      const statement = `
        UNWIND ${parameters.bind(keys)} AS key
        MATCH (a:${nearLabel(edge, direction)} {key: key})
        CALL (a) { ${pattern} ${whereClause(matching)} RETURN count(r) AS total }
        CALL (a) {
          ${pattern} ${whereClause(page)}
          WITH r, n ${orderClause(query, ties)} LIMIT ${parameters.bind(int(query.limit + 1))}
          RETURN collect({edge: properties(r), from: startNode(r).key, to: endNode(r).key, node: properties(n)}) AS rows
        }
        RETURN key, total, rows`;
      const rows = await read<{ key: string; total: number; rows: LinkRow[] }>(statement, parameters.values);
      const answer = new Map<string, Page<Link<E, D>>>(keys.map((key) => [key, { rows: [], total: 0, more: false }]));
      for (const row of rows)
        answer.set(
          row.key,
          pageOf(query, row.total, row.rows, (each) => ({
            value: { edge: edgeFrom(edge, each.from, each.to, each.edge), node: nodeFrom(far, each.node) },
            position: positionOf(query.orderBy ?? [], each.node, each.edge, [each.node.key, each.edge.key]),
          })),
        );
      return answer;
    },

    async keysByName(label, names) {
      const asked = names.map((name) => ({ name, normalized: normalizeName(name) }));
      const rows = await read<{ name: string; keys: string[] }>(
        `UNWIND $asked AS each
         CALL (each) {
           CALL db.index.fulltext.queryNodes($index, each.phrase) YIELD node
           WHERE $label IN labels(node) AND each.normalized IN node.names
           RETURN collect(node.key) AS keys
         }
         RETURN each.name AS name, keys`,
        {
          index: namesIndex,
          label,
          asked: asked
            .filter(({ normalized }) => /[\p{L}\p{N}]/u.test(normalized))
            .map((each) => ({ ...each, phrase: `"${each.normalized}"` })),
        },
      );
      const found = new Map(rows.map(({ name, keys }) => [name, keys]));
      return new Map(names.map((name) => [name, (found.get(name) ?? []).sort(compareText)]));
    },

    async shortestPaths<E extends EdgeName>(
      edge: E,
      from: string,
      to: string,
      { maxLength, limit }: { maxLength: number; limit: number },
    ) {
      const label: FarLabel<E> = edgeShapes[edge].to;
      if (from === to) {
        const node = (await this.nodes(label, [from])).get(from);
        return node ? [{ nodes: [node], edges: [] }] : [];
      }
      const rows = await read<{ nodes: Keyed[]; edges: LinkRow[] }>(
        `MATCH (a:${label} {key: $from}), (b:${label} {key: $to})
         MATCH path = ALL SHORTEST (a)-[:${edgeShapes[edge].type}]->{1,${String(int(maxLength))}}(b)
         WITH path ORDER BY [n IN nodes(path) | n.key], [r IN relationships(path) | r.key] LIMIT $limit
         RETURN [n IN nodes(path) | properties(n)] AS nodes,
                [r IN relationships(path) | {edge: properties(r), from: startNode(r).key, to: endNode(r).key}] AS edges`,
        { from, to, limit: int(limit) },
      );
      return rows.map(({ nodes, edges }) => ({
        nodes: nodes.map((node) => nodeFrom(label, node)),
        edges: edges.map((row) => edgeFrom(edge, row.from, row.to, row.edge)),
      }));
    },

    async search(text, { labels: wanted, limit }) {
      const query = luceneQuery(normalizeName(text));
      if (query === '') return [];
      const rows = await read<RecordShape & Candidate>(
        `CALL db.index.fulltext.queryNodes($index, $query) YIELD node
         WITH node, head([label IN labels(node) WHERE label IN $wanted]) AS label
         WHERE label IS NOT NULL
         RETURN label, node.key AS key, node.names AS names`,
        { index: namesIndex, query, wanted },
      );
      return rank(text, rows, limit);
    },

    async allEdges(edge) {
      const { from, to } = edgeShapes[edge];
      const rows = await read<Omit<LinkRow, 'node'>>(
        `MATCH (a:${from})${arrow(edge, 'out', 'r')}(b:${to})
         RETURN properties(r) AS edge, a.key AS from, b.key AS to ORDER BY r.key`,
      );
      return rows.map((row) => edgeFrom(edge, row.from, row.to, row.edge));
    },

    async counts() {
      const kinds = [
        ...labels.map((kind) => ({ kind, pattern: `(:${kind})` })),
        ...edgeNames.map((kind) => ({
          kind,
          pattern: `(:${edgeShapes[kind].from})${arrow(kind, 'out')}(:${edgeShapes[kind].to})`,
        })),
      ];
      const [row] = await read<Record<string, number>>(
        `RETURN ${kinds.map(({ kind, pattern }) => `COUNT { ${pattern} } AS ${kind}`).join(', ')}`,
      );
      return kinds.map(({ kind }) => ({ kind, count: row?.[kind] ?? 0 }));
    },

    async facts() {
      const matches = [
        ...labels.map((kind) => ({ kind, pattern: `(x:${kind})`, figures: false })),
        ...edgeNames.map((kind) => ({
          kind,
          pattern: `(:${edgeShapes[kind].from})${arrow(kind, 'out', 'x')}(:${edgeShapes[kind].to})`,
          figures: edgeShapes[kind].figures,
        })),
      ];
      // One pass over each kind for both parts: reading the sources is what it costs.
      const statements = matches.map(({ kind, pattern, figures }) => {
        const part = (name: string, confidence: string, sources: string) =>
          `{kind: '${kind}', part: '${name}', confidence: ${confidence}, sources: ${sources}, facts: facts}`;
        const both = figures ? ', x.figuresConfidence AS figuresConfidence, x.figuresSources AS figuresSources' : '';
        const parts = [part('statement', 'confidence', 'sources')];
        if (figures) parts.push(part('figures', 'figuresConfidence', 'figuresSources'));
        return `MATCH ${pattern}
                WITH x.confidence AS confidence, x.sources AS sources${both}, count(*) AS facts
                UNWIND [${parts.join(', ')}] AS row
                RETURN row`;
      });
      const rows = await read<{ row: FactRow }>(statements.join(' UNION ALL '));
      return factCounts(rows.map(({ row }) => row));
    },

    async revision() {
      const [row] = await read<{ dataset: Revision }>(
        `MATCH (d:${datasetLabel}) RETURN d {.title, .version, .licence, .citation, .revision} AS dataset`,
      );
      return row?.dataset ?? null;
    },

    async ready() {
      const [row] = await read<{ seeded: boolean }>(`RETURN EXISTS { (:${datasetLabel}) } AS seeded`);
      if (row?.seeded !== true)
        throw new GraphUnavailableError('Neo4j holds no dataset yet: run the seed command', undefined);
    },

    close: () => connection.close(),
  };
}

type Keyed = Properties & { readonly key: string };

interface LinkRow {
  readonly edge: Keyed;
  readonly from: string;
  readonly to: string;
  readonly node: Keyed;
}

function pageOf<R, T>(
  query: Query,
  total: number,
  rows: readonly R[],
  row: (each: R) => Page<T>['rows'][number],
): Page<T> {
  const kept = rows.slice(0, query.limit).map(row);
  return { rows: query.backward ? kept.reverse() : kept, total, more: rows.length > query.limit };
}
