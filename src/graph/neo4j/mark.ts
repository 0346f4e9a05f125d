import { labels, type Label } from '../model.ts';

/**
 * What this program writes carries, beside the label of its concept, one that no other data has. Nodes are read, counted
 * and changed by that label alone, and relationships by both their ends and their key.
 */
const mark = 'Tlg';

export const marked = (label: Label): string => mark + label;

/** One node of this label says which data the graph holds. */
export const datasetLabel = `${mark}Dataset`;

export const markedLabels = labels.map(marked);

/** Cypher for the label without its mark. */
export const unmarked = (expression: string): string => `substring(${expression}, ${String(mark.length)})`;
