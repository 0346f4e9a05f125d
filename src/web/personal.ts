import {
  BREAK,
  getNamedType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

const personalType = 'ProfileInput';

/** Whether a document asks about a person. */
export function takesProfile(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument() {
        found ||= getNamedType(types.getInputType())?.name === personalType;
        return found ? BREAK : undefined;
      },
    }),
  );
  return found;
}

/** The same of the text of a question. */
export const asksAboutPerson = (schema: GraphQLSchema, query: string): boolean => takesProfile(schema, parse(query));
