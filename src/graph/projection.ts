import type { EdgeName, EdgeOf, Label, NodeOf } from './model.ts';
import type { FactCount, Graph, Position } from './port.ts';

/**
 * Of relationships and records that may be very many: the fields that planner and advice go by. Whatever else a question
 * tells of one of them, such as its evidence, is read by its key. The others are read with all their fields.
 */
const fieldsRead = {
  REQUIRES: ['from', 'to', 'level', 'importance'],
  OCCUPATION_REQUIRES: ['from', 'to', 'relation', 'level', 'importance'],
  RESPONSIBLE_FOR: ['from', 'to', 'share'],
  Role: ['title', 'abbreviation', 'level', 'orientation', 'entry'],
  Skill: ['title', 'summary', 'kind'],
  Responsibility: ['title'],
  Occupation: ['scheme'],
} as const satisfies Partial<Record<EdgeName | Label, readonly string[]>>;

const fieldsOf = (kind: EdgeName | Label): readonly string[] | undefined =>
  kind in fieldsRead ? fieldsRead[kind as keyof typeof fieldsRead] : undefined;

type ReadOf<T, K> = K extends keyof typeof fieldsRead
  ? Pick<T, Extract<keyof T, 'key' | (typeof fieldsRead)[K][number]>>
  : T;
export type EdgeRead<E extends EdgeName> = ReadOf<EdgeOf<E>, E>;
type NodeRead<L extends Label> = ReadOf<NodeOf<L>, L>;

/** Reads every edge of a name; all that one snapshot reads belongs to one revision of the data. */
export type ReadEdges = <E extends EdgeName>(edge: E) => Promise<readonly EdgeRead<E>[]>;

/** Reads every node of a label, by key. */
export type ReadNodes = <L extends Label>(label: L) => Promise<readonly NodeRead<L>[]>;

/** Counts the facts of the graph by what they rest on. */
export type ReadFacts = () => Promise<readonly FactCount[]>;

/** Makes something of whole relationships and nodes. */
export type Recipe<T> = (edges: ReadEdges, nodes: ReadNodes, facts: ReadFacts) => Promise<T>;

export interface Projections {
  /** Every edge of a name, read once per revision of the data; a sync shows in the next call. */
  readonly edges: <E extends EdgeName>(edge: E, asking?: Asking) => Promise<readonly EdgeRead<E>[]>;
  /** What a recipe makes of whole relationships, made once per revision and never of two. */
  derive<T>(recipe: Recipe<T>, asking?: Asking): Promise<T>;
  /** The same where it is made already of the revision that the operation reads, else undefined; nothing is read for it. */
  known<T>(recipe: Recipe<T>, asking: Asking): T | undefined;
}

/** What one operation asks for. */
export interface Asked {
  readonly edges: ReadEdges;
  readonly derive: <T>(recipe: Recipe<T>) => Promise<T>;
  readonly known: <T>(recipe: Recipe<T>) => T | undefined;
}

export interface Asking {
  /** Is told which revision of the data an answer reflects. */
  readonly seen: Seen;
  /** The revision that the same operation has read already: what was made of it is given without a look for a later one. */
  readonly reading: () => string | null | undefined;
}

export type Seen = (revision: string | null) => void;

const pageSize = 1_000;

/** Every node of a label with these fields or whole, by the order of lists. */
export async function allNodes<L extends Label>(
  graph: Graph,
  label: L,
  fields?: readonly string[],
): Promise<NodeOf<L>[]> {
  const nodes: NodeOf<L>[] = [];
  for (let after: Position | undefined; ;) {
    const { rows } = await graph.findNodes(label, {
      limit: pageSize,
      wanted: { total: false, ...(fields && { node: fields }) },
      ...(after ? { after } : {}),
    });
    nodes.push(...rows.map(({ value }) => value));
    if (rows.length < pageSize) return nodes;
    after = rows.at(-1)?.position;
  }
}

/** What was read and made of a revision. */
interface Snapshot {
  readonly revision: string | undefined;
  readonly held: Map<unknown, Promise<unknown>>;
  /** By recipe, once it is done. */
  readonly made: Map<unknown, unknown>;
}

class RevisionChangedError extends Error {}

export function createProjections(graph: Graph): Projections {
  const currentRevision = async () => (await graph.revision())?.revision;
  let snapshot: Snapshot | undefined;

  /** Made once per snapshot; a failure is not remembered, the next request tries again. */
  function once<T>(held: Map<unknown, Promise<unknown>>, of: unknown, make: () => Promise<T>): Promise<T> {
    const known = held.get(of) as Promise<T> | undefined;
    if (known) return known;
    const made = make();
    held.set(of, made);
    made.catch(() => held.delete(of));
    return made;
  }

  async function derive<T>(recipe: Recipe<T>, asking?: Asking): Promise<T> {
    const reading = asking?.reading() ?? undefined;
    const revision = reading !== undefined && reading === snapshot?.revision ? reading : await currentRevision();
    if (!snapshot || snapshot.revision !== revision) snapshot = { revision, held: new Map(), made: new Map() };
    const { held, made } = snapshot;
    const ofOneRevision = <V>(of: unknown, read: (graph: Graph) => Promise<V>) =>
      once(held, of, async () => {
        const others = new Set<string | null>();
        const value = await read(graph.observed((each) => each !== (revision ?? null) && others.add(each)));
        if (others.size > 0) throw new RevisionChangedError();
        return value;
      });
    const edges: ReadEdges = <E extends EdgeName>(edge: E) =>
      ofOneRevision(edge, (one) => one.allEdges(edge, fieldsOf(edge)) as Promise<readonly EdgeRead<E>[]>);
    const nodes: ReadNodes = <L extends Label>(label: L) =>
      ofOneRevision(label, (one) => allNodes(one, label, fieldsOf(label))) as unknown as Promise<
        readonly NodeRead<L>[]
      >;
    const facts: ReadFacts = () => ofOneRevision('facts', (one) => one.facts());
    try {
      const value = await once(held, recipe, () => recipe(edges, nodes, facts));
      made.set(recipe, value);
      asking?.seen(revision ?? null);
      return value;
    } catch (error) {
      // A sync ended between two reads: start again from the new revision.
      if (error instanceof RevisionChangedError)
        return derive(recipe, asking && { ...asking, reading: () => undefined });
      throw error;
    }
  }

  const readers = new Map<EdgeName, (read: ReadEdges) => Promise<unknown>>();
  return {
    derive,
    known: <T>(recipe: Recipe<T>, { reading }: Asking) =>
      snapshot && snapshot.revision === reading() ? (snapshot.made.get(recipe) as T | undefined) : undefined,
    edges<E extends EdgeName>(edge: E, asking?: Asking) {
      const reader = (readers.get(edge) ?? ((read: ReadEdges) => read(edge))) as (
        read: ReadEdges,
      ) => Promise<readonly EdgeRead<E>[]>;
      readers.set(edge, reader);
      return derive(reader, asking);
    },
  };
}

/**
 * For one request: asks for each relationship and each recipe once, so that an answer takes as many statements for many
 * nodes as for few.
 */
export function forOneRequest(projections: Projections, asking: Asking): Asked {
  const asked = new Map<unknown, Promise<unknown>>();
  function once<T>(of: unknown, ask: () => Promise<T>): Promise<T> {
    const known = (asked.get(of) as Promise<T> | undefined) ?? ask();
    asked.set(of, known);
    return known;
  }
  return {
    edges: (edge) => once(edge, () => projections.edges(edge, asking)),
    derive: (recipe) => once(recipe, () => projections.derive(recipe, asking)),
    known: (recipe) => projections.known(recipe, asking),
  };
}
