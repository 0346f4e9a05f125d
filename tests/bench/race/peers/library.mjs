// @neo4j/graphql under GraphQL Yoga, its types laid over what this project stores.
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';

const { NEO4J_URI, NAMES_INDEX, PORT } = process.env;
const typeDefs = `
  type Role @node @fulltext(indexes: [{ indexName: "${NAMES_INDEX}", queryName: "searchRoles", fields: ["title"] }]) {
    key: String!
    title: String!
    level: String!
    summary: String!
    skills: [Skill!]! @relationship(type: "REQUIRES", direction: OUT, properties: "Requirement")
    nextSteps: [Role!]! @relationship(type: "LEADS_TO", direction: OUT, properties: "Step")
  }
  type Skill @node { key: String! title: String! kind: String! }
  type Requirement @relationshipProperties { level: Int! importance: Float! }
  type Step @relationshipProperties { difficulty: Int! }
  type Query {
    shortestPath(from: String!, to: String!): [Role!]!
      @cypher(
        statement: "MATCH (a:Role {key: $from}), (b:Role {key: $to}) MATCH way = SHORTEST 1 (a)-[:LEADS_TO]->+(b) UNWIND nodes(way) AS role RETURN role"
        columnName: "role"
      )
  }
`;
const driver = neo4j.driver(NEO4J_URI, undefined, { notificationFilter: { minimumSeverityLevel: 'OFF' } });
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const context = () => ({ sessionConfig: { defaultAccessMode: 'READ' } });
createServer(createYoga({ schema, context, logging: false, graphiql: false, landingPage: false })).listen(
  Number(PORT),
  '127.0.0.1',
);
