import {
  astFromValue,
  Kind,
  parse,
  print,
  typeFromAST,
  visit,
  type ConstValueNode,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Site } from './site.ts';

type Variables = Readonly<Record<string, unknown>>;

/** The address of GraphiQL with a query in it, its variables written into the query as defaults. */
export const workbenchLink = ({ schema, endpoint }: Site, query: string, variables: Variables = {}): string =>
  `${endpoint}?${new URLSearchParams({ query: withDefaults(schema, query, variables) }).toString()}`;

function withDefaults(schema: GraphQLSchema, query: string, variables: Variables): string {
  const document = visit(parse(query), {
    VariableDefinition(node) {
      const name = node.variable.name.value;
      const type = typeFromAST(schema, node.type) as GraphQLInputType | undefined;
      if (!(name in variables) || !type) return undefined;
      const value = variables[name];
      const defaultValue = value === null ? { kind: Kind.NULL as const } : astFromValue(value, type);
      return defaultValue ? { ...node, defaultValue: defaultValue as ConstValueNode } : undefined;
    },
  });
  return print(document);
}
