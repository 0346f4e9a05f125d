import {
  getNamedType,
  GraphQLString,
  isInputObjectType,
  Kind,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type TypeNode,
  type ValueNode,
} from 'graphql';
import { keyPattern } from '../src/graph/shape.ts';
import { work } from './limits.ts';

type Input = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>;
type Variables = Readonly<Record<string, unknown>>;

interface Given {
  readonly input: Input;
  readonly value: ValueNode;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Texts that are compared as they are; all others are looked up as names. */
const isCompared = ({ name, type }: Input) =>
  getNamedType(type).name.endsWith('Filter') || ['before', 'after'].includes(name);

/** All that counts of a text; see also `whatWeighs`. */
const ofText = (text: string) => (keyPattern.test(text) ? work.key : work.name);

function workOf(input: Input, value: unknown, isName = !isCompared(input)): number {
  if (value === null || value === undefined) return 0;
  const type = getNamedType(input.type);
  const values = asList(value);
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return values
      .flatMap((each) => Object.entries(each as Variables))
      .reduce((sum, [name, inner]) => sum + (fields[name] ? workOf(fields[name], inner, isName) : 0), 0);
  }
  if (isName && type === GraphQLString) return values.reduce<number>((sum, each) => sum + ofText(String(each)), 0);
  return Array.isArray(value) ? values.length : 0;
}

function givenIn(schema: GraphQLSchema, document: DocumentNode): readonly Given[] {
  const types = new TypeInfo(schema);
  const found: Given[] = [];
  const enter = ({ value }: { readonly value: ValueNode }) => {
    const input = types.getArgument();
    if (input) found.push({ input, value });
    return false;
  };
  visit(document, visitWithTypeInfo(types, { Argument: { enter } }));
  return found;
}

const known = new WeakMap<OperationDefinitionNode, readonly Given[]>();

/** What the values of all arguments of an operation cost: a name that is no key takes a search for what it stands for. */
export function argumentWork(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
  variables: Variables,
): number {
  const given =
    known.get(operation) ?? givenIn(schema, { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] });
  known.set(operation, given);
  return given.reduce((sum, { input, value }) => sum + workOf(input, valueFromASTUntyped(value, variables)), 0);
}

/** What an operation's weight follows of its variables: of a text the work it is, of all else the value. */
export function whatWeighs(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables | null | undefined,
): string {
  if (variableDefinitions.length === 0) return '';
  return JSON.stringify(
    variableDefinitions.map(({ type, variable: { name } }) => {
      const value = variables?.[name.value];
      return typeName(type) === 'String' ? weighedTexts(value) : value;
    }),
  );
}

const weighedTexts = (value: unknown): unknown =>
  typeof value === 'string' ? ofText(value) : Array.isArray(value) ? value.map(weighedTexts) : value;

const typeName = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : typeName(type.type));
