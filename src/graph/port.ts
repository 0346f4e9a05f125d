import type { Direction, EdgeName, EdgeOf, FarLabel, Label, NodeOf } from './model.ts';
import { inOnePiece, type Work } from './in-pieces.ts';
import type { Understanding } from './naming/named-record.ts';
import type { Understood } from './naming/resolver.ts';
import type { SearchQuery } from './naming/search.ts';
import type { Confidence } from './shape.ts';
import type { Language } from './shapes/labels.ts';
import type { Dataset, DatasetHeader, Scalar } from './dataset.ts';
import type { EndSignal } from './until-aborted.ts';

/** A property of the far node, or (`on: 'edge'`) of the relationship that leads to it. Nested names are joined: `yearsTypical`. */
export interface Property {
  readonly field: string;
  readonly on?: 'node' | 'edge';
}

/** All conditions of a query must hold. A property that is absent meets no condition. */
export type Condition =
  | (Property & { readonly in: readonly Scalar[] })
  /** The property is a list and holds one of these. */
  | (Property & { readonly hasAny: readonly Scalar[] })
  | (Property & { readonly atLeast: number })
  | (Property & { readonly atMost: number })
  /** The node has such an edge, to or from a node with one of these keys, or (`keys` left out) any at all. */
  | { readonly linked: EdgeName; readonly direction: Direction; readonly keys?: readonly string[] }
  /** The node has no such edge. */
  | { readonly unlinked: EdgeName; readonly direction: Direction };

/** Absent values come last in either direction; ties are broken by key, so every order is total. */
export type Order = Property & { readonly direction: 'asc' | 'desc' };

/** The values a row is sorted by, then the keys that break ties. */
export type Position = readonly (Scalar | null)[];

export interface Query {
  readonly where?: readonly Condition[];
  readonly orderBy?: readonly Order[];
  /** The number of rows wanted, counted from the end with `backward`. */
  readonly limit: number;
  readonly backward?: boolean;
  /** Only rows strictly behind this position. */
  readonly after?: Position;
  /** Only rows strictly before this position. */
  readonly before?: Position;
  /** What of the answer is wanted; all of it where left out. An engine may give more. */
  readonly wanted?: Partial<Wanted>;
}

export interface Wanted {
  /** The fields of the nodes; their keys always come. */
  readonly node: readonly string[];
  /** The fields of the relationships, `from` and `to` among them. */
  readonly edge: readonly string[];
  readonly total: boolean;
  readonly positions: boolean;
}

export interface Row<T> {
  readonly value: T;
  /** Left out where it is not wanted. */
  readonly position?: Position;
}

export interface Page<T> {
  readonly rows: readonly Row<T>[];
  /** Exact number of rows that meet the conditions, whatever the page. Left out where it is not wanted. */
  readonly total?: number;
  /** Whether rows follow beyond the page on the side it was cut: behind it, or before it with `backward`. */
  readonly more: boolean;
}

/** An edge and the node at its other end. */
export interface Link<E extends EdgeName, D extends Direction> {
  readonly edge: EdgeOf<E>;
  readonly node: NodeOf<FarLabel<E, D>>;
}

export interface PathBounds {
  readonly maxLength: number;
  readonly limit: number;
  readonly wanted?: WantedOfPaths | undefined;
}

export interface WantedOfPaths extends Pick<Wanted, 'node' | 'edge'> {
  /** The fields of the relationships where there is but one path, so that none has to be chosen. */
  readonly ofOnePath: readonly string[];
}

/** A way along edges; `nodes` is one longer than `edges`. */
export interface GraphPath<E extends EdgeName> {
  readonly nodes: readonly NodeOf<FarLabel<E>>[];
  readonly edges: readonly EdgeOf<E>[];
}

export interface Hit {
  readonly label: Label;
  readonly key: string;
  /** How well the name fits, from 0 to 1 (the same name, but for case, accents and punctuation); less of a group of occupations. */
  readonly score: number;
  /** The name that fits best, as the record or an occupation that lends it writes it. */
  readonly matched: string;
  readonly by: Understanding;
  /** The language of that name; English where left out. */
  readonly language?: Language;
  /** The title of the record. */
  readonly title: string;
}

export interface Count {
  readonly kind: Label | EdgeName;
  readonly count: number;
}

/** Facts of one kind that rest on the same sources; the numbers of a relationship are counted apart from the statement. */
export interface FactCount {
  readonly kind: Label | EdgeName;
  readonly part: 'statement' | 'figures';
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly facts: number;
}

export interface Revision extends DatasetHeader {
  /** Changes whenever the data does; equal in both engines for equal data. */
  readonly revision: string;
}

/** Does a work in the turns of an operation, and gives what comes of it. */
export type Compute = <T>(work: Work<T>) => Promise<T>;

/** At once, for whoever asks alone. */
export const atOnce: Compute = <T>(work: Work<T>): Promise<T> =>
  new Promise((resolve) => {
    resolve(inOnePiece(work));
  });

/** What the domain asks of a graph. Every answer reflects one state of the data. */
export interface Graph {
  /** The nodes of these keys, with the fields wanted or all; a key that names none is absent from the answer. */
  nodes<L extends Label>(
    label: L,
    keys: readonly string[],
    fields?: readonly string[],
  ): Promise<Map<string, NodeOf<L>>>;

  /** One page of the nodes of a label. */
  findNodes<L extends Label>(label: L, query: Query): Promise<Page<NodeOf<L>>>;

  /** For each key its own page of edges; an entry for every key given. */
  findEdges<E extends EdgeName, D extends Direction>(
    edge: E,
    direction: D,
    keys: readonly string[],
    query: Query,
  ): Promise<Map<string, Page<Link<E, D>>>>;

  /** For each name the nodes it stands for, in the order of their keys, and how it was understood; an entry for every name given. */
  resolve(label: Label, names: readonly string[]): Promise<Map<string, readonly Understood[]>>;

  /**
   * All shortest paths from one node to another along the direction of the edges, at most `limit`,
   * in the order of the keys they pass and then of their edges' keys. From a node to itself: one path without edges.
   * What of the nodes and edges is wanted may be said, as in a query.
   */
  shortestPaths<E extends EdgeName>(
    edge: E,
    from: string,
    to: string,
    bounds: PathBounds,
  ): Promise<readonly GraphPath<E>[]>;

  /** Nodes whose names, in English or another language, are like the text, tolerant of typing errors, best first. */
  search(text: string, query: SearchQuery): Promise<readonly Hit[]>;

  /** Every edge of a name, ordered by key, with the fields named, `from` and `to` among them, or whole. */
  allEdges<E extends EdgeName>(edge: E, fields?: readonly string[]): Promise<readonly EdgeOf<E>[]>;

  /** The number of nodes of each label and of edges of each name, in the order of the model. */
  counts(): Promise<readonly Count[]>;

  /** All facts, grouped by kind, confidence and sources, in the order of the model and then of confidence and sources. */
  facts(): Promise<readonly FactCount[]>;

  /** What data this is; null where none has been seeded. */
  revision(): Promise<Revision | null>;

  /**
   * The same graph for one operation: it tells of each answer which revision of the data it reflects (null where none has
   * been seeded), and once the signal aborts it gives up what it asked, in the database, too. What it computes itself it
   * does in the operation's turns.
   */
  observed(seen: (revision: string | null) => void, signal?: EndSignal, compute?: Compute): Graph;

  /** Answers when the graph answers; throws otherwise. */
  ready(): Promise<void>;

  close(): Promise<void>;
}

export interface Change {
  readonly kind: Label | EdgeName;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What the seeding commands ask; nothing else writes. */
export interface GraphWriter {
  /**
   * Makes the graph equal to the dataset and tells what changed; what others wrote stays as it is. Readers see it before
   * or after: much data takes several transactions, and until the last the graph does not answer.
   * Throws a ForeignDataError, and writes nothing, where what others wrote cannot be told from it or hangs on it.
   */
  sync(dataset: Dataset, progress?: (done: number, total: number) => void): Promise<readonly Change[]>;
  /** How many nodes the database holds that this program did not write. */
  foreignNodes(): Promise<number>;
  close(): Promise<void>;
}

/** The graph did not answer; the cause says why. */
export class GraphUnavailableError extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'GraphUnavailableError';
  }
}

/** The database answers that it will not do what was asked; the message says what to change. */
export class DatabaseRefusesError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DatabaseRefusesError';
  }
}

/** What this program wrote into the database and what it finds there do not agree. */
export class ForeignDataError extends Error {
  constructor(found: string, remedy: string) {
    super(`Neo4j holds ${found}, so nothing was changed. ${remedy}`);
    this.name = 'ForeignDataError';
  }
}
