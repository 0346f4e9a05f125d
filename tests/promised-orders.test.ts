import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { schema } from '../schema/index.ts';
import { openApi, type Api } from './api.ts';
import { byKey, type Proof } from './orders/asking.ts';
import { orders } from './orders/orders.ts';
import { questionProofs } from './orders/questions.ts';
import { recordProofs } from './orders/records.ts';
import { scrambledSeed } from './orders/scrambled.ts';
import { inOrder, keysOf, listsIn, type SortBy } from './orders/sorting.ts';
import { openWorld } from './world.ts';

type Field = GraphQLField<unknown, unknown>;

const isConnection = ({ type }: Field) => getNamedType(type).name.endsWith('Connection');
const isList = (field: Field) => isListType(getNullableType(field.type)) || isConnection(field);

const lists = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) && !/^__|Connection$/.test(type.name))
  .flatMap((type) => Object.values((type as GraphQLObjectType).getFields()).map((field) => ({ type, field })))
  .filter(({ field }) => isList(field));

const promise = /\b(first|newest|oldest|nearest|in (the )?order)\b|[,;] by \w+/i;
const promised = lists
  .filter(({ field }) => promise.test(field.description ?? ''))
  .map(({ type, field }) => `${type.name}.${field.name}`);

const chosen = lists.flatMap(({ type, field }) => {
  const argument = getNamedType(field.args.find(({ name }) => name === 'orderBy')?.type);
  return isEnumType(argument)
    ? argument
        .getValues()
        .map((value) => ({ place: `${type.name}.${field.name}`, type, field, argument, value: value.name }))
    : [];
});

let api: Api;
let known: Readonly<Record<string, Proof>>;

beforeAll(async () => {
  const { records, dataset } = await scrambledSeed();
  const world = await openWorld(dataset);
  api = openApi(world);
  known = { ...recordProofs(records), ...(await questionProofs(world.graph, records)) };
});
afterAll(() => api.world.graph.close());

/** The lists of an answer come in an order, and it is another than that of their keys. */
async function proveOrder(ask: string, by: SortBy) {
  const { data, errors } = await api.ask(ask);
  expect(errors).toBeUndefined();
  const found = listsIn(data)
    .filter(({ items }) => items.length > 1)
    .map(({ items, ancestors }) => ({
      places: items.map((item) => by(item, ...ancestors)),
      keys: items.map(
        (item) => keysOf(item).join(' ') || String(item.title ?? item.kind ?? item.quality ?? item.skillKind),
      ),
    }));
  expect(found.length).toBeGreaterThan(0);
  for (const { places } of found) expect(places).toEqual(inOrder(places));
  if (by !== byKey) expect(found.some(({ keys }) => keys.join() !== [...keys].sort().join())).toBe(true);
}

/** Lists that the seed alone does not have, each with the test that proves its order. */
const elsewhere: Readonly<Record<string, string>> = {
  'Dataset.versions': 'versions.test.ts',
  'Occupation.outlook': 'occupations.test.ts',
  'Occupation.tasks': 'import/onet-pack.test.ts',
};

test('every description that promises an order has its proof here', () => {
  expect([...Object.keys(known), ...Object.keys(elsewhere)].sort()).toEqual(promised.sort());
});

describe('a list comes in the order that its description promises', () => {
  it.each(promised.filter((place) => !(place in elsewhere)))('%s', async (place) => {
    const proof = known[place];
    if (!proof) throw new Error(`write the proof of ${place} in tests/orders/questions.ts or records.ts`);
    await proveOrder(proof.ask, proof.by);
  });
});

/** The operation that asks every record of a type for a connection. */
function everywhere(type: { readonly name: string }, asked: string): string {
  if (type.name === 'Query') return `{ ${asked} }`;
  if (type.name === 'Dataset') return `{ dataset { ${asked} } }`;
  const plural = lists.find(({ type: owner, field }) => owner.name === 'Query' && nodeOf(field)?.name === type.name);
  return `{ ${String(plural?.field.name)}(first: 50) { nodes { ${asked} } } }`;
}

function nodeOf(field: Field): GraphQLObjectType | undefined {
  const page = getNamedType(field.type);
  const node = isObjectType(page) && isConnection(field) ? getNamedType(page.getFields().nodes?.type) : undefined;
  return isObjectType(node) ? node : undefined;
}

const orderOf = (argument: GraphQLEnumType, value: string) => orders[`${argument.name}.${value}`] ?? orders[value];

describe('a connection comes in the order asked for', () => {
  it.each(chosen)('$place by $value', async ({ type, field, argument, value }) => {
    const order = orderOf(argument, value);
    if (!order) throw new Error(`write what ${argument.name}.${value} sorts by in tests/orders/orders.ts`);
    const has = Object.keys(nodeOf(field)?.getFields() ?? {});
    const node = ['key', 'title', 'claim', 'level', 'year', 'quality'].filter((name) => has.includes(name)).join(' ');
    const edge = `edges { ${order.ask ?? ''} node { ${node} } }`;
    await proveOrder(everywhere(type, `list: ${field.name}(first: 50, orderBy: ${value}) { ${edge} }`), order.by);
  });
});
