import { z } from 'zod';

declare module 'zod' {
  interface GlobalMeta {
    /** The label of the node whose key the value must be. */
    references?: string;
  }
}

export const keyPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const key = z.string().regex(keyPattern, 'a key is kebab-case: a-z, 0-9 and single hyphens');
export const text = z.string().trim().min(1);
/** Pages link to it, so that it must be one that a browser only opens. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'an address of the web' });

/** The key of a node with this label; the data check says which one is nearest when there is none. */
export const reference = (label: string, description: string) => key.meta({ references: label, description });

/** An enumeration said once: its values and what each means, for YAML, Neo4j, TypeScript and GraphQL. */
export type Enumeration = Readonly<Record<string, string>>;

const meanings = new WeakMap<object, Enumeration>();

export function oneOf<E extends Enumeration>(enumeration: E, description: string) {
  const schema = z.enum(namesOf(enumeration)).describe(description);
  meanings.set(schema, enumeration);
  return schema;
}

/** The enumeration that a schema of `oneOf` takes its values from. */
export function meaningsOf(schema: object): Enumeration {
  const enumeration = meanings.get(schema);
  if (!enumeration) throw new Error('an enumeration of a shape must be made by oneOf');
  return enumeration;
}

export function namesOf<E extends Enumeration>(meanings: E): [keyof E & string] {
  return Object.keys(meanings) as [keyof E & string];
}

/** The place of a value in its enumeration, from 1: what an order by meaning sorts by. */
export const placeIn = <E extends Enumeration>(meanings: E, value: keyof E & string): number =>
  Object.keys(meanings).indexOf(value) + 1;

/** The description of a schema, also when it stands inside `.optional()` or `.default()`. */
export function descriptionOf(schema: z.ZodType): string | undefined {
  const { innerType } = schema.def as { innerType?: z.ZodType };
  return schema.description ?? (innerType && descriptionOf(innerType));
}

/** The schema inside `.optional()` and `.default()`. */
export const unwrapped = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrapped(schema.unwrap()) : schema;

export const confidence = {
  ESTABLISHED:
    'Two independent sources that tell how they know (official statistics, standards, peer-reviewed work, surveys), or an official statistic of the very thing.',
  REPORTED: 'A source that somebody answers for, but no two independent ones that tell how they know.',
  EDITORIAL: "This project's own estimate, or what unattributed pages alone say; `basis` says from what.",
} as const satisfies Enumeration;
export type Confidence = keyof typeof confidence;

const sources = z
  .array(reference('Source', 'A record under seed/sources.'))
  .describe('Keys of the sources that state the fact. None: the fact is editorial.');
const basis = text.describe('For an editorial fact: what the estimate rests on.');

/** What a record or an edge in YAML may say about where it comes from. */
export const evidenceFields = { sources: sources.optional(), basis: basis.optional() };

/** The same for a part of an edge, such as its numbers, where it comes from elsewhere than the statement itself. */
export const partField = (part: string) =>
  z
    .strictObject(evidenceFields)
    .describe(
      `What stands behind ${part === 'figures' ? 'the numbers' : `the ${part.replace(/Evidence$/, '')}`} of this edge. Left out: editorial.`,
    );

/** Evidence as the graph stores it, the confidence worked out from the sources. */
export const storedEvidence = z.object({
  sources: z.array(z.string()),
  basis: z.string().optional(),
  confidence: z.enum(namesOf(confidence)),
});
export type StoredEvidence = z.output<typeof storedEvidence>;

/** Where a record or a relationship comes from, as the graph stores it. */
export const storedOrigin = z.object({ pack: z.string().optional() });
export type StoredOrigin = z.output<typeof storedOrigin>;

type FieldOf<S extends z.ZodObject> = keyof S['shape'] & string;

export interface NodeShape<S extends z.ZodObject = z.ZodObject> {
  readonly label: string;
  /** The folder below seed/ and the stem of file names for tests and schema modules. */
  readonly folder: string;
  readonly description: string;
  readonly fields: S;
  /** The fields a person may call the node by, for look-up by name and for search. */
  readonly names: readonly (keyof S['shape'] & string)[];
  /** Fields, those of relationships too, that a pack may leave out and a record of the base may not. */
  readonly baseNeeds?: readonly string[];
  /** Fields that a pack alone may have, as they hold words of others. */
  readonly packsAlone?: readonly (keyof S['shape'] & string)[];
  /** Fields that lists are filtered by, nested names joined, of each of which a store keeps an index. */
  readonly filtered?: readonly (FieldOf<S> | `${FieldOf<S>}${Capitalize<string>}`)[];
  /** Properties worked out from the record when it is read, so that both engines can sort and filter by them. */
  derived?(fields: z.output<S>): Readonly<Record<string, number>>;
}

export const node = <const L extends string, S extends z.ZodObject>(shape: NodeShape<S> & { readonly label: L }) =>
  shape;

export interface EdgeShape<S extends z.ZodObject = z.ZodObject> {
  /** The relationship's type in Neo4j. */
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** The field of the from-node's record that lists the edges. */
  readonly field: string;
  readonly description: string;
  /**
   * How the record writes them: `one` key, a list of `keys`, or a list of `objects`
   * whose field `end` names the far node.
   */
  readonly form: 'one' | 'keys' | 'objects';
  readonly end: string;
  readonly fields: S;
  /** Fields that tell parallel edges between the same two nodes apart. */
  readonly identity: readonly (keyof S['shape'] & string)[];
  /** The edge carries numbers with evidence of their own. */
  readonly figures: boolean;
  /** Further fields with evidence of their own, which stands in `…Evidence`. */
  readonly evidenced: readonly (keyof S['shape'] & string)[];
  /** Fields that no record writes: they are worked out from other records. */
  readonly workedOut: readonly (keyof S['shape'] & string)[];
  /** As of a node. */
  derived?(fields: z.output<S>): Readonly<Record<string, number>>;
  /** Read from both ends alike. */
  readonly symmetric: boolean;
  /** A record without the edge is a fault. */
  readonly required: boolean;
}

/** The fields that say what stands behind a part of an edge. */
export const evidenceParts = ({ figures, evidenced }: Pick<EdgeShape, 'figures' | 'evidenced'>): string[] => [
  ...(figures ? ['figures'] : []),
  ...evidenced.map((field) => `${field}Evidence`),
];

const noFields = z.strictObject({});

export function edge<
  const T extends string,
  const F extends string,
  const O extends string,
  S extends z.ZodObject = typeof noFields,
>(shape: {
  type: T;
  from: F;
  to: O;
  field: string;
  description: string;
  form: EdgeShape['form'];
  end?: string;
  fields?: S;
  identity?: readonly (keyof S['shape'] & string)[];
  figures?: boolean;
  evidenced?: readonly (keyof S['shape'] & string)[];
  workedOut?: readonly (keyof S['shape'] & string)[];
  derived?(fields: z.output<S>): Readonly<Record<string, number>>;
  symmetric?: boolean;
  required?: boolean;
}) {
  return {
    ...shape,
    end: shape.end ?? shape.field,
    fields: shape.fields ?? (noFields as unknown as S),
    identity: shape.identity ?? [],
    figures: shape.figures ?? false,
    evidenced: shape.evidenced ?? [],
    workedOut: shape.workedOut ?? [],
    symmetric: shape.symmetric ?? false,
    required: shape.required ?? false,
  } as const;
}
