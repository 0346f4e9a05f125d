import { createContextCache } from '@pothos/core';
import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionNode } from 'graphql';
import { edgeShape, nodeShape, type EdgeName, type Label } from '../src/graph/model.ts';
import type { Wanted } from '../src/graph/port.ts';
import { evidenceParts, storedEvidence, storedOrigin } from '../src/graph/shape.ts';
import type { Context } from './builder.ts';

type Asked = ReadonlyMap<string, readonly FieldNode[]>;

/** A compiled operation asks with the same nodes each time. */
const found = new WeakMap<readonly FieldNode[], Asked>();

/** The fields selected below others by name, through fragments of any type, skipped or not: what may be needed. */
function below(fields: readonly FieldNode[], info: Pick<GraphQLResolveInfo, 'fragments'>): Asked {
  const asked = found.get(fields) ?? selectedBelow(fields, info);
  found.set(fields, asked);
  return asked;
}

function selectedBelow(fields: readonly FieldNode[], { fragments }: Pick<GraphQLResolveInfo, 'fragments'>): Asked {
  const asked = new Map<string, FieldNode[]>();
  const visit = (selections: readonly SelectionNode[] = []): void => {
    for (const selection of selections)
      if (selection.kind === Kind.FIELD)
        asked.set(selection.name.value, [...(asked.get(selection.name.value) ?? []), selection]);
      else
        visit(
          (selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value])?.selectionSet
            .selections,
        );
  };
  for (const { selectionSet } of fields) visit(selectionSet?.selections);
  return asked;
}

/** The stored properties behind fields that every record and relationship has beside those of its shape. */
const stored: Readonly<Record<string, readonly string[]>> = {
  evidence: Object.keys(storedEvidence.shape),
  pack: Object.keys(storedOrigin.shape),
};

const fieldsBelow = new WeakMap<Asked, Map<Label, readonly string[]>>();

/** A field of a type that its record doesn't hold is answered from the record's key. */
function fieldsOf(label: Label, asked: Asked): readonly string[] {
  const known = fieldsBelow.get(asked) ?? new Map<Label, readonly string[]>();
  fieldsBelow.set(asked, known);
  const { shape } = nodeShape(label).fields;
  const fields = known.get(label) ?? [...asked.keys()].flatMap((name) => stored[name] ?? (name in shape ? name : []));
  known.set(label, fields);
  return fields;
}

/** A field that a relationship doesn't hold is answered from the whole of it. */
function edgeFieldsOf(edge: EdgeName, names: readonly string[]): string[] {
  const shape = edgeShape(edge);
  const held = [...evidenceParts(shape), ...Object.keys(shape.fields.shape)];
  const whole = names.some((name) => !(name in stored) && !held.includes(name));
  const asked = whole ? ['key', 'from', 'to', ...Object.keys(stored), ...held] : names;
  return asked.flatMap((name) => stored[name] ?? name);
}

/** What an operation asks of the record that a field answers with. */
export const fieldsWanted = (info: GraphQLResolveInfo, label: Label): readonly string[] =>
  fieldsOf(label, below(info.fieldNodes, info));

/** The names of the fields that an operation asks of what a field answers with. */
export const namesWanted = (info: GraphQLResolveInfo): string[] => [...below(info.fieldNodes, info).keys()];

/** What an operation asks of the records that a field of the answer lists. */
export const fieldsWantedOf = (info: GraphQLResolveInfo, name: string, label: Label): readonly string[] =>
  fieldsOf(label, below(below(info.fieldNodes, info).get(name) ?? [], info));

const cursors = ['startCursor', 'endCursor'];
const ofEveryEdge = ['node', 'cursor', '__typename'];

/** What an operation asks of a page of records, and of the relationships that lead to them. */
export function pageWanted(info: GraphQLResolveInfo, label: Label, edge?: EdgeName): Wanted {
  const known = pagesBelow.get(info.fieldNodes) ?? new Map<string, Wanted>();
  pagesBelow.set(info.fieldNodes, known);
  const rows = `${label} ${String(edge)}`;
  const wanted = known.get(rows) ?? wantedOfPage(info, label, edge);
  known.set(rows, wanted);
  return wanted;
}

const pagesBelow = new WeakMap<readonly FieldNode[], Map<string, Wanted>>();

function wantedOfPage(info: GraphQLResolveInfo, label: Label, edge: EdgeName | undefined): Wanted {
  const page = below(info.fieldNodes, info);
  const edges = below(page.get('edges') ?? [], info);
  const nodes = [...(page.get('nodes') ?? []), ...(edges.get('node') ?? [])];
  const pageInfo = below(page.get('pageInfo') ?? [], info);
  const ofEdge = [...edges.keys()].filter((name) => !ofEveryEdge.includes(name));
  return {
    node: fieldsOf(label, below(nodes, info)),
    edge: edge === undefined ? [] : edgeFieldsOf(edge, ofEdge),
    total: page.has('totalCount'),
    positions: edges.has('cursor') || cursors.some((name) => pageInfo.has(name)),
  };
}

const answersOf = createContextCache(() => new Map<readonly FieldNode[], unknown>());

/** Worked out for the first parent of a field in an operation; all of them have one list of field nodes and the same arguments. */
export function oncePerField<T>(context: Context, { fieldNodes }: GraphQLResolveInfo, make: () => T): T {
  const answers = answersOf(context);
  const known = answers.get(fieldNodes) as T | undefined;
  if (known !== undefined) return known;
  const made = make();
  answers.set(fieldNodes, made);
  return made;
}
