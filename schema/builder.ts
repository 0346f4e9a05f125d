import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import type { Graph, Revision } from '../src/graph/port.ts';
import type { Asked } from '../src/graph/projection.ts';
import type { Turns } from '../src/graph/turns.ts';
import { labels } from '../src/graph/model.ts';
import { badUserInput } from './errors.ts';

export interface Context {
  readonly graph: Graph;
  readonly projections: Asked;
  /** The computing that this operation may do. */
  readonly turns: Turns;
  /** The states of the data that may be asked, the current one first. */
  readonly versions: () => Promise<readonly Version[]>;
}

/** A state of the data that may be asked. */
export interface Version extends Revision {
  readonly isCurrent: boolean;
}

/** The connection itself already counts its items. */
const listOfPage = { field: 1, multiplier: 1 };

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Connection: { totalCount: number };
}>({
  plugins: [ComplexityPlugin, RelayPlugin],
  defaultFieldNullability: false,
  complexity: {
    // The whole operation is checked before it begins: see complexity.ts.
    disabled: true,
    defaultComplexity: 1,
    defaultListMultiplier: 5,
  },
  relay: {
    cursorType: 'String',
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      complexity: listOfPage,
      description: 'The items of the page with the properties of the relationship.',
    },
    nodeFieldOptions: { nullable: false, description: 'The item itself.' },
    nodesOnConnection: {
      complexity: listOfPage,
      description: 'The items of the page alone, for when the properties of the relationship are not needed.',
    },
    cursorFieldOptions: {
      description: 'Marks this item for `after` and `before`; opaque, valid for the same ordering only.',
    },
    pageInfoFieldOptions: { description: 'Whether there is more, and from where.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list, as in the Relay connection specification.' },
    hasNextPageFieldOptions: { description: 'Whether items follow behind this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether items stand before this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first item. Null: the page is empty.' },
    endCursorFieldOptions: { description: 'Cursor of the last item, for `after`. Null: the page is empty.' },
    firstArgOptions: {
      description: 'Number of items from the start, 0 to 100; 20 where neither `first` nor `last` is given.',
    },
    lastArgOptions: { description: 'Number of items from the end, 0 to 100; not together with `first`.' },
    afterArgOptions: { description: 'Only items behind the one with this cursor.' },
    beforeArgOptions: { description: 'Only items before the one with this cursor.' },
    idFieldOptions: { description: 'Global id, readable and stable: type, colon, key. Example: `Role:cio`.' },
    nodeTypeOptions: {
      description: 'Anything with a global id.',
      resolveType: (value) => (value as { label: string }).label,
    },
    nodeQueryOptions: {
      description: 'Any record by its global id. Null: there is none with this id.',
      args: { id: { description: 'Global id. Example: `Role:cio`.' } },
    },
    nodesQueryOptions: {
      description: 'Records by their global ids, in the order asked for; null where there is none. At most 100 ids.',
      args: { ids: { description: 'Global ids. Example: `["Role:cio", "Skill:strategic-thinking"]`.' } },
    },
    encodeGlobalID: (typename, id) => `${typename}:${String(id)}`,
    decodeGlobalID(globalID) {
      const [typename, ...rest] = globalID.split(':');
      const id = rest.join(':');
      if (!typename || !labels.some((label) => label === typename) || id === '')
        throw badUserInput(
          `"${globalID}" is not a global id: it is a type, a colon and a key, such as "Role:cio". Types: ${labels.join(', ')}.`,
        );
      return { typename, id };
    },
  },
});

builder.globalConnectionField('totalCount', (t) =>
  t.exposeInt('totalCount', { description: 'Exact number of items in the whole list, whatever the page.' }),
);

builder.queryType({ description: 'Questions to the graph of technology-leadership roles.' });
