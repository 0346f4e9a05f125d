import { getNamedType, isEnumType, isInputObjectType, type GraphQLField, type GraphQLInputField } from 'graphql';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { connect } from '../../src/graph/neo4j/connection.ts';
import { createNeo4jGraph } from '../../src/graph/neo4j/engine.ts';
import { datasetLabel } from '../../src/graph/neo4j/mark.ts';
import { createNeo4jWriter } from '../../src/graph/neo4j/writer.ts';
import { loadSeed } from '../../src/seed/load.ts';
import { openApi, type Api } from '../api.ts';
import { engine, seedFolder } from '../world.ts';

type Field = GraphQLField<unknown, unknown>;
const argument = ({ args }: Field, name: string) => getNamedType(args.find((each) => each.name === name)?.type);

/** Every list of records that a client may ask for from the top. */
const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const [order, filter] = [argument(field, 'orderBy'), argument(field, 'filter')];
  return isEnumType(order) && isInputObjectType(filter)
    ? [{ list: field.name, orders: order.getValues(), filters: Object.values(filter.getFields()) }]
    : [];
});

/** A value that a filter may be given, as it is written. */
function valueFor({ type }: GraphQLInputField): string {
  const named = getNamedType(type);
  if (isEnumType(named)) return `[${String(named.getValues()[0]?.name)}]`;
  if (named.name === 'Int') return '5';
  return named.name === 'Boolean' ? 'true' : '["one", "other"]';
}

const sorted = lists.flatMap(({ list, orders }) =>
  orders.flatMap(({ name }) => ['first', 'last'].map((end) => ({ list, order: name, end }))),
);
const filtered = lists.flatMap(({ list, filters }) =>
  filters.map((filter) => ({ list, filter: filter.name, value: valueFor(filter) })),
);

/**
 * What no index can serve: years are not known of all, and an index holds no record for having or lacking some link, nor
 * one for each item of a list.
 */
const unserved = {
  order: ['sources YEAR_DESC', 'payBands YEAR_DESC'],
  filter: ['roles hasPay', 'occupations technologies'],
};

const uri = process.env.NEO4J_URI ?? '';

describe.skipIf(engine !== 'neo4j')('a list in Neo4j', () => {
  const sent: string[] = [];
  let driver: Driver;
  let api: Api;
  beforeAll(async () => {
    const dataset = await loadSeed(seedFolder);
    const writer = createNeo4jWriter(await connect({ uri }));
    await writer.sync(dataset);
    await writer.close();
    driver = neo4j.driver(uri);
    // Plans follow samples of the indexes, which Neo4j else takes at some time after the data has changed.
    await driver.executeQuery('CALL db.prepareForReplanning(60)');
    const connection = await connect({ uri, onStatement: (statement) => sent.push(statement) });
    api = openApi({ graph: createNeo4jGraph(connection), statements: () => 0 });
  });
  afterAll(() => Promise.all([driver.close(), api.world.graph.close()]));

  /** What Neo4j does with the records to answer a list: not with the mark of the dataset, which it looks at twice. */
  async function operatorsOf(list: string, asked: string): Promise<string[]> {
    sent.length = 0;
    const { errors } = await api.ask(`{ ${list} { ${asked} } }`);
    expect(errors).toBeUndefined();
    const { summary } = await driver.executeQuery(`EXPLAIN ${sent.at(-1) ?? ''}`);
    const operators = (plan: Plan): string[] => [
      ...(String(plan.arguments.Details).includes(datasetLabel) ? [] : [plan.operatorType.replace('@neo4j', '')]),
      ...plan.children.flatMap(operators),
    ];
    return summary.plan ? operators(summary.plan) : [];
  }

  test.each(sorted)(
    'of $list by $order is read in its order from the $end, not sorted',
    async ({ list, order, end }) => {
      const operators = await operatorsOf(`${list}(${end}: 5, orderBy: ${order})`, 'nodes { key }');
      const reading = operators.filter((name) => /^(Node|Sort|Top)/.test(name));
      expect(reading).toEqual(
        unserved.order.includes(`${list} ${order}`) ? ['Top', 'NodeByLabelScan'] : ['NodeIndexScan'],
      );
    },
  );

  test.each(filtered)('of $list where $filter is $value is counted from an index', async ({ list, filter, value }) => {
    const operators = await operatorsOf(
      `${list}(first: 0, orderBy: KEY_ASC, filter: { ${filter}: ${value} })`,
      'totalCount',
    );
    const sought = operators.some((name) => /^Node(Unique)?IndexSeek/.test(name));
    expect(sought).toBe(!unserved.filter.includes(`${list} ${filter}`));
    expect(operators).not.toContain(sought ? 'NodeByLabelScan' : 'NodeIndexSeek');
  });
});
