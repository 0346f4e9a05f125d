import type { InputFieldMap, InputShapeFromFields } from '@pothos/core';
import { nodeShape, type Label } from '../src/graph/model.ts';
import type { Condition } from '../src/graph/port.ts';
import { builder } from './builder.ts';
import { nodeConnection, orderArgument, pageComplexity, type Ordered } from './connection.ts';
import { listLimit } from './limits.ts';
import { resolveNode, words } from './loading.ts';
import { among, nameArgument, type RecordRef } from './record.ts';

type FilterFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

interface Lookups<O extends string, F extends InputFieldMap> {
  /** A name that one may be asked by. */
  readonly example: string;
  readonly order: Ordered<O>;
  readonly first: NoInfer<O>;
  /** The conditions a list may be asked with, beside the keys of its records. */
  readonly filter?: {
    readonly fields: (t: FilterFields) => F;
    readonly conditions: (filter: Partial<InputShapeFromFields<F>>) => readonly Condition[];
  };
}

interface Keys {
  readonly keys?: string[] | null;
  readonly packs?: string[] | null;
}

/** `organization-types` as a field: `organizationTypes`. */
const camelCase = (folder: string) => folder.replace(/-./g, ([, letter = '']) => letter.toUpperCase());
const capitalized = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The two questions that every concept answers: one record by name, many by filter and order. */
export function lookups<L extends Label, O extends string, F extends InputFieldMap = InputFieldMap>(
  ref: RecordRef<L>,
  asked: Lookups<O, F>,
): void {
  const type = ref as unknown as RecordRef<Label>;
  const { example, order, first, filter } = asked as unknown as Lookups<string, InputFieldMap>;
  const { label } = type;
  const { folder } = nodeShape(label);
  const several = folder.replaceAll('-', ' ');
  const many = camelCase(folder);
  const Filter = builder.inputRef<Keys>(`${label}Filter`).implement({
    description: `Which ${several} a list holds; every condition given must be met. A list holds at most ${String(listLimit)} values.`,
    fields: (t) => ({
      keys: t.stringList({
        description: 'Only records with these keys; a key that names none is passed over. Example: `["cio"]`.',
      }),
      packs: t.stringList({
        description: 'Only records that these packs bring or override, by name. Example: `["esco"]`.',
      }),
      ...filter?.fields(t),
    }),
  });
  builder.queryFields((t) => ({
    [label.charAt(0).toLowerCase() + label.slice(1)]: t.field({
      type,
      nullable: true,
      description: `One ${words(label)}. Null only together with an error.`,
      args: { key: t.arg.string(nameArgument(example)) },
      resolve: (_, { key }, context, info) => resolveNode(context, label, key, info),
    }),
    [many]: t.connection(
      {
        type,
        description: `All ${several}, or those that meet a filter.`,
        args: {
          filter: t.arg({ type: Filter, description: 'Only those that meet it.' }),
          orderBy: t.arg(orderArgument(order, first)),
        },
        complexity: pageComplexity,
        resolve: (_, args, context, info) => {
          const where = [
            ...among('key', args.filter?.keys),
            ...among('pack', args.filter?.packs),
            ...((args.filter && filter?.conditions(args.filter)) ?? []),
          ];
          return nodeConnection(context, label, args, { where, orderBy: order.by(args.orderBy) }, info);
        },
      },
      { name: `${capitalized(many)}Connection`, description: `A page of ${several}.` },
      { name: `${capitalized(many)}Edge`, description: `One of a list of ${several}.` },
    ),
  }));
}
