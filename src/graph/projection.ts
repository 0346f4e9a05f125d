import type { EdgeName, EdgeOf, Label, NodeOf } from './model.ts';
import type { FactCount, Graph, Position } from './port.ts';

/** Reads every edge of a name; all that one snapshot reads belongs to one revision of the data. */
export type ReadEdges = <E extends EdgeName>(edge: E) => Promise<readonly EdgeOf<E>[]>;

/** Reads every node of a label, by key. */
export type ReadNodes = <L extends Label>(label: L) => Promise<readonly NodeOf<L>[]>;

/** Counts the facts of the graph by what they rest on. */
export type ReadFacts = () => Promise<readonly FactCount[]>;

/** Makes something of whole relationships and nodes. */
export type Recipe<T> = (edges: ReadEdges, nodes: ReadNodes, facts: ReadFacts) => Promise<T>;

export interface Projections {
  /** Every edge of a name, read once per revision of the data; a sync shows in the next call. */
  readonly edges: <E extends EdgeName>(edge: E, asking?: Asking) => Promise<readonly EdgeOf<E>[]>;
  /** What a recipe makes of whole relationships, made once per revision and never of two. */
  derive<T>(recipe: Recipe<T>, asking?: Asking): Promise<T>;
}

export interface Asking {
  /** Is told which revision of the data an answer reflects. */
  readonly seen: Seen;
  /** The revision that the same operation has read already: what was made of it is given without a look for a later one. */
  readonly reading: () => string | null | undefined;
}

export type Seen = (revision: string | null) => void;

const pageSize = 1_000;

/** Every node of a label, by the order of lists. */
export async function allNodes<L extends Label>(graph: Graph, label: L): Promise<NodeOf<L>[]> {
  const nodes: NodeOf<L>[] = [];
  for (let after: Position | undefined; ;) {
    const { rows } = await graph.findNodes(label, {
      limit: pageSize,
      wanted: { total: false },
      ...(after ? { after } : {}),
    });
    nodes.push(...rows.map(({ value }) => value));
    if (rows.length < pageSize) return nodes;
    after = rows.at(-1)?.position;
  }
}

class RevisionChangedError extends Error {}

export function createProjections(graph: Graph): Projections {
  const currentRevision = async () => (await graph.revision())?.revision;
  let snapshot: { readonly revision: string | undefined; readonly held: Map<unknown, Promise<unknown>> } | undefined;

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
    if (snapshot?.revision !== revision) snapshot = { revision, held: new Map() };
    const { held } = snapshot ?? { held: new Map<unknown, Promise<unknown>>() };
    const ofOneRevision = <V>(of: unknown, read: (graph: Graph) => Promise<V>) =>
      once(held, of, async () => {
        const others = new Set<string | null>();
        const value = await read(graph.observed((each) => each !== (revision ?? null) && others.add(each)));
        if (others.size > 0) throw new RevisionChangedError();
        return value;
      });
    const edges: ReadEdges = (edge) => ofOneRevision(edge, (one) => one.allEdges(edge));
    const nodes: ReadNodes = (label) => ofOneRevision(label, (one) => allNodes(one, label));
    const facts: ReadFacts = () => ofOneRevision('facts', (one) => one.facts());
    try {
      const made = await once(held, recipe, () => recipe(edges, nodes, facts));
      asking?.seen(revision ?? null);
      return made;
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
    edges<E extends EdgeName>(edge: E, asking?: Asking) {
      const reader = (readers.get(edge) ?? ((read: ReadEdges) => read(edge))) as (
        read: ReadEdges,
      ) => Promise<readonly EdgeOf<E>[]>;
      readers.set(edge, reader);
      return derive(reader, asking);
    },
  };
}

/**
 * For one request: asks for each relationship and each recipe once, so that an answer takes as many statements for many
 * nodes as for few.
 */
export function forOneRequest(projections: Projections, asking: Asking): Projections {
  const asked = new Map<unknown, Promise<unknown>>();
  function once<T>(of: unknown, ask: () => Promise<T>): Promise<T> {
    const known = (asked.get(of) as Promise<T> | undefined) ?? ask();
    asked.set(of, known);
    return known;
  }
  return {
    edges: (edge) => once(edge, () => projections.edges(edge, asking)),
    derive: (recipe) => once(recipe, () => projections.derive(recipe, asking)),
  };
}
