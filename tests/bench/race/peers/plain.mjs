// What one writes by hand for these questions alone: GraphQL Yoga, a DataLoader for each list, one statement for a level.
import { createServer } from 'node:http';
import DataLoader from 'dataloader';
import { createSchema, createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import { forLucene } from '../operations.mjs';

const { NEO4J_URI, NAMES_INDEX, PORT } = process.env;
const driver = neo4j.driver(NEO4J_URI, undefined, { disableLosslessIntegers: true });

async function ask(statement, parameters = {}) {
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    const { records } = await session.executeRead((transaction) => transaction.run(statement, parameters));
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

const listOf = (match, order, item) =>
  new DataLoader(
    async (asked) => {
      const statement = `
      UNWIND $keys AS key MATCH (r:Role {key: key})
      CALL (r) { ${match} WITH e, n ORDER BY ${order}, n.key LIMIT $first RETURN collect(${item}) AS items }
      RETURN key, items`;
      const rows = await ask(statement, { keys: asked.map(({ key }) => key), first: neo4j.int(asked[0].first) });
      const found = new Map(rows.map(({ key, items }) => [key, items]));
      return asked.map(({ key }) => ({ edges: found.get(key), nodes: found.get(key).map(({ node }) => node) }));
    },
    { cacheKeyFn: ({ key, first }) => `${key} ${first}` },
  );

const role = 'n {.key, .title, .level, .summary}';
const context = () => ({
  skills: listOf(
    'MATCH (r)-[e:REQUIRES]->(n:Skill)',
    'e.importance DESC',
    '{level: e.level, importance: e.importance, node: n {.key, .title, .kind}}',
  ),
  nextSteps: listOf('MATCH (r)-[e:LEADS_TO]->(n:Role)', 'e.difficulty', `{node: ${role}}`),
});

const typeDefs = `
  type Role { key: String! title: String! level: String! summary: String! skills(first: Int!): Skills! nextSteps(first: Int!): Roles! }
  type Skill { key: String! title: String! kind: String! }
  type Skills { edges: [Requirement!]! nodes: [Skill!]! }
  type Requirement { level: Int! importance: Float! node: Skill! }
  type Roles { totalCount: Int! nodes: [Role!]! }
  type Path { roles: [Role!]! }
  enum Order { TITLE_ASC }
  enum Kind { ROLE }
  type Query {
    role(key: String!): Role
    roles(first: Int!, orderBy: Order): Roles!
    shortestPath(from: String!, to: String!): Path
    search(text: String!, kinds: [Kind!], first: Int!): [Role!]!
  }
`;
const resolvers = {
  Query: {
    role: async (_, { key }) => (await ask(`MATCH (n:Role {key: $key}) RETURN ${role} AS role`, { key }))[0]?.role,
    roles: async (_, { first }) => {
      const statement = `CALL () { MATCH (n:Role) RETURN count(n) AS totalCount }
        CALL () { MATCH (n:Role) WITH n ORDER BY n.title LIMIT $first RETURN collect(${role}) AS nodes }
        RETURN totalCount, nodes`;
      return (await ask(statement, { first: neo4j.int(first) }))[0];
    },
    shortestPath: async (_, ends) => {
      const statement = `MATCH (a:Role {key: $from}), (b:Role {key: $to}) MATCH way = SHORTEST 1 (a)-[:LEADS_TO]->+(b)
        RETURN [n IN nodes(way) | n {.key, .title}] AS roles`;
      return (await ask(statement, ends))[0];
    },
    search: (_, { text, first }) =>
      ask(
        `CALL db.index.fulltext.queryNodes($index, $words) YIELD node AS n, score WHERE n:Role
           RETURN n.key AS key, n.title AS title ORDER BY score DESC LIMIT $first`,
        { index: NAMES_INDEX, words: forLucene(text), first: neo4j.int(first) },
      ),
  },
  Role: {
    skills: ({ key }, { first }, { skills }) => skills.load({ key, first }),
    nextSteps: ({ key }, { first }, { nextSteps }) => nextSteps.load({ key, first }),
  },
};
const schema = createSchema({ typeDefs, resolvers });
createServer(createYoga({ schema, context, logging: false, graphiql: false, landingPage: false })).listen(
  Number(PORT),
  '127.0.0.1',
);
