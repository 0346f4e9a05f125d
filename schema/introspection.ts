import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { sum, sumBy } from '../src/graph/sums.ts';

const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** How many items the lists of a schema hold on average, by the field that tells them. */
function sizesOf(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap(fieldsOf);
  const inputs = types.flatMap((type) => (isInputObjectType(type) ? Object.values(type.getFields()) : []));
  const values = types.flatMap((type) => (isEnumType(type) ? type.getValues() : []));
  const args = fields.flatMap((field) => field.args);
  return new Map([
    ['types', types.length],
    ['directives', schema.getDirectives().length],
    ['fields', fields.length / types.length],
    ['inputFields', inputs.length / types.length],
    ['enumValues', values.length / types.length],
    ['args', args.length / fields.length],
    // Half of all types are wrapped in another, and half of those once more.
    ['ofType', 0.5],
  ]);
}

type Selections = Readonly<Record<string, { readonly selectionSet: SelectionSetNode } | undefined>>;

/** About how many values of the schema an operation asks for; 0 where it asks for none. */
export function createIntrospected(schema: GraphQLSchema) {
  const sizes = sizesOf(schema);
  const told = Object.values(schema.getTypeMap()).map((type) => sumBy(fieldsOf(type), ({ args }) => 1 + args.length));
  const average = sum(told) / told.length;
  /** The one type that is asked for may be the largest. */
  const roots = new Map([
    ['__schema', 1],
    ['__type', Math.max(...told) / average],
  ]);
  return (selectionSet: SelectionSetNode, fragments: Selections): number => {
    const known = new Map<SelectionSetNode, number>();
    const valuesOf = (set: SelectionSetNode | undefined, count: (selection: SelectionNode) => number): number => {
      if (!set) return 0;
      const before = known.get(set);
      if (before !== undefined) return before;
      const values = sumBy(set.selections, count);
      known.set(set, values);
      return values;
    };
    const below = (selection: SelectionNode) =>
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value]?.selectionSet : selection.selectionSet;
    const ofSchema = (selection: SelectionNode): number => {
      const within = valuesOf(below(selection), ofSchema);
      return selection.kind === Kind.FIELD ? (sizes.get(selection.name.value) ?? 1) * (1 + within) : within;
    };
    const ofRoot = (selection: SelectionNode): number => {
      if (selection.kind !== Kind.FIELD) return valuesOf(below(selection), ofRoot);
      return (roots.get(selection.name.value) ?? 0) * (1 + valuesOf(selection.selectionSet, ofSchema));
    };
    return valuesOf(selectionSet, ofRoot);
  };
}
