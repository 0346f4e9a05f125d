import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../schema/index.ts';
import type { Graph, Page, Query } from '../src/graph/port.ts';
import { openApi, type Api } from './api.ts';
import { openSmallWorld } from './world.ts';

type Field = GraphQLField<unknown, unknown>;

const fieldsOf = (type: GraphQLObjectType): Field[] =>
  Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));

/** Everything of a field that needs no further question. */
function selection({ name, type }: Field): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return name;
  if (!isObjectType(named)) return `${name} { __typename id }`;
  if (named.name.endsWith('Connection')) return `${name}(first: 2) { totalCount nodes { key } }`;
  const leaves = fieldsOf(named).filter((each) => isLeafType(getNamedType(each.type)));
  return `${name} { __typename ${leaves.map((each) => each.name).join(' ')} }`;
}

const objectOf = (field: Field): GraphQLObjectType => {
  const named = getNamedType(field.type);
  if (!isObjectType(named)) throw new Error(`${field.name} is no object`);
  return named;
};
const fieldOf = (type: GraphQLObjectType, name: string): Field => {
  const field = type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no ${name}`);
  return field;
};
const isConnection = (field: Field) => getNamedType(field.type).name.endsWith('Connection');

const query = schema.getQueryType();
const lists = (query ? fieldsOf(query) : []).filter(isConnection);
const records = lists.map((list) => ({ list: list.name, record: objectOf(fieldOf(objectOf(list), 'nodes')) }));

const everyField = records.flatMap(({ list, record }) =>
  fieldsOf(record).map((field) => [list, field.name, selection(field)] as const),
);
const everyEdgeField = records.flatMap(({ list, record }) =>
  fieldsOf(record)
    .filter(isConnection)
    .flatMap((connection) => {
      const fields = fieldsOf(objectOf(fieldOf(objectOf(connection), 'edges'))).filter(({ name }) => name !== 'node');
      const all = fields.map(selection).join(' ');
      return fields.map((field) => [list, connection.name, field.name, selection(field), all] as const);
    }),
);

/** An engine that gives no more than what is wanted. */
function sparing(graph: Graph): Graph {
  const only = <T extends object>(value: T, fields: readonly string[] | undefined, always: readonly string[]) =>
    fields
      ? (Object.fromEntries(Object.entries(value).filter(([name]) => [...always, ...fields].includes(name))) as T)
      : value;
  const nodeOf = <T extends object>(value: T, fields?: readonly string[]) => only(value, fields, ['label', 'key']);
  const pageOf = <T>({ rows, total, more }: Page<T>, { wanted }: Query, value: (each: T) => T): Page<T> => ({
    more,
    ...(total !== undefined && wanted?.total !== false ? { total } : {}),
    rows: rows.map((row) => ({
      value: value(row.value),
      ...(row.position && wanted?.positions !== false ? { position: row.position } : {}),
    })),
  });
  return {
    ...graph,
    observed: (seen) => sparing(graph.observed(seen)),
    async nodes(label, keys, fields) {
      const found = await graph.nodes(label, keys, fields);
      return new Map([...found].map(([key, node]) => [key, nodeOf(node, fields)]));
    },
    async findNodes(label, asked) {
      const page = await graph.findNodes(label, asked);
      return pageOf(page, asked, (node) => nodeOf(node, asked.wanted?.node));
    },
    async findEdges(edge, direction, keys, asked) {
      const pages = await graph.findEdges(edge, direction, keys, asked);
      const { wanted } = asked;
      return new Map(
        [...pages].map(([key, page]) => [
          key,
          pageOf(page, asked, (link) => ({
            node: nodeOf(link.node, wanted?.node),
            edge: only(link.edge, wanted?.edge, ['edge']),
          })),
        ]),
      );
    },
    async shortestPaths(edge, from, to, bounds) {
      const paths = await graph.shortestPaths(edge, from, to, bounds);
      const { wanted } = bounds;
      if (!wanted) return paths;
      const ofEdges = paths.length === 1 ? wanted.ofOnePath : wanted.edge;
      return paths.map(({ nodes, edges }) => ({
        nodes: nodes.map((node) => nodeOf(node, wanted.node)),
        edges: edges.map((each) => only(each, ofEdges, ['edge', 'key'])),
      }));
    },
  };
}

let api: Api;
beforeAll(async () => {
  const world = await openSmallWorld();
  api = openApi({ ...world, graph: sparing(world.graph) });
});
afterAll(() => api.world.graph.close());

describe('rows that bring what is asked', () => {
  test.each(everyField)('answer %s { %s } alone as they do among others', async (list, name, alone) => {
    const { data, errors } = await api.ask(`{ ${list}(last: 5) { nodes { id ${alone} } } }`);
    expect(errors).toBeUndefined();
    const nodes: { id: string; [name: string]: unknown }[] = data[list].nodes;
    const [type] = nodes[0]?.id.split(':') ?? [];
    const whole = await api.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${String(type)} { id ${alone} } } }`,
      { ids: nodes.map(({ id }) => id) },
    );
    expect(nodes.map((node) => node[name])).toEqual(
      whole.data.nodes.map((node: Record<string, unknown>) => node[name]),
    );
  });

  test.each(everyEdgeField)(
    'answer %s { %s { edges { %s } } } alone as they do among others',
    async (list, connection, name, alone, all) => {
      const ask = async (selected: string) => {
        const { data, errors } = await api.ask(
          `{ ${list}(first: 20) { nodes { ${connection}(first: 2) { edges { ${selected} } } } } }`,
        );
        expect(errors).toBeUndefined();
        return data[list].nodes.flatMap((node: any) => node[connection].edges.map((edge: any) => edge[name])); // oxlint-disable-line typescript/no-explicit-any
      };
      expect(await ask(alone)).toEqual(await ask(all));
    },
  );

  test('answer a shortest path with the same roles alone as among others, in one statement where keys are given', async () => {
    const ask = async (rest: string) => {
      const { data, errors } = await api.ask(
        `{ shortestPath(from: "software-engineer", to: "vp-engineering") { length roles { key title level } ${rest} } }`,
      );
      expect(errors).toBeUndefined();
      return data.shortestPath as { length: number; years: object; roles: readonly object[] };
    };
    const { length, years, roles } = await ask('years { typical } steps { gains } warnings { message }');
    expect(length).toBeGreaterThan(0);
    api.world.statements();
    expect(await ask('years { typical }')).toEqual({ length, years, roles });
    expect(await ask('')).toEqual({ length, roles });
    expect(api.world.statements()).toBe(2);
  });
});
