import type { Preparation } from '../graph/shapes/preparation.ts';

/** An occupation as a public classification describes it. */
export interface Entry {
  /** Key of the record under seed/occupations. */
  readonly key: string;
  readonly scheme: 'ESCO' | 'ONET_SOC' | 'ISCO_08' | 'NICE' | 'UK_GDAD';
  readonly code: string;
  readonly uri?: string;
  readonly title: string;
  readonly alternativeTitles: readonly string[];
  /** In the vocabulary of the classification; records.ts says which of our skills each means. */
  readonly requires: readonly VocabularyRequirement[];
  readonly relatedTo: readonly { readonly code: string; readonly relatedness: string }[];
  readonly preparation?: Preparation | undefined;
}

export interface VocabularyRequirement {
  /** As skills write it under `closeMatch`. */
  readonly match: string;
  readonly relation: 'ESSENTIAL' | 'OPTIONAL';
  /** 1 to 5. */
  readonly level?: number;
  /** 0 to 1. */
  readonly importance?: number;
}

export interface Classification {
  /** Key of the record under seed/sources. */
  readonly source: string;
  readonly entries: readonly Entry[];
  /** Defects of the data met on the way, and how each was handled. */
  readonly defects: readonly string[];
}

/** `11-3021.00` as a key says it. */
export const codeKey = (prefix: string, code: string): string => `${prefix}-${code.toLowerCase().replaceAll('.', '-')}`;

/** Titles as they are written elsewhere: no space around them nor two spaces within, each once, not the main one again. */
export const titlesBeside = (title: string, others: readonly string[]): string[] =>
  [...new Set(others.map(tidy))].filter((other) => other !== '' && other !== tidy(title));

export const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');

export const defect = (count: number, what: string): string[] => (count > 0 ? [`${String(count)} ${what}`] : []);
