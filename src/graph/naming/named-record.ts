import { addTo } from '../group-by.ts';
import { labels, nodeShape, type Label } from '../model.ts';
import { languages, type Language } from '../shapes/labels.ts';
import { namesOf as keysOf } from '../shape.ts';
import { joined, type Dataset, type Properties } from '../dataset.ts';

/** How a name was understood, the surest first. */
export const understandings = {
  KEY: 'It is the key of the record.',
  TITLE: 'It is the title, but for case, accents, punctuation, word order and usual abbreviations of words.',
  ABBREVIATION: 'It is the abbreviation.',
  ALIAS: 'It is an alias that the record lists.',
  CODE: 'It is the code of the entry within its classification.',
  ALTERNATIVE_TITLE: 'A public classification lists it for an occupation that means the same job or nearly the same.',
  TRANSLATION:
    'It is a title in another language than English: ours, that of an occupation which means the same job or nearly the same, or one read word by word.',
  PATTERN:
    'Part of it is a name of the record; the rest (scope, seniority, a product, an employer, a place) was found not to change the role.',
} as const;
export type Understanding = keyof typeof understandings;

export interface Name {
  readonly text: string;
  readonly by: Understanding;
  /** The language it is in; English where left out. */
  readonly language?: Language;
}

/** The matches by which what an occupation is called in another language calls a role, too, the nearest first. */
export const speaking = ['EXACT', 'CLOSE'] as const;

export interface Classification {
  readonly occupation: string;
  readonly match: string;
}

/** What the index of names has to know of a record; the properties are those that the shape of its label says it is called by. */
export interface NamedRecord {
  readonly label: Label;
  readonly key: string;
  readonly properties: Properties;
  readonly classifiedAs: readonly Classification[];
}

/** A record with its names as they are written. */
export type Named = NamedRecord & { readonly names: readonly Name[] };

const understandingOf: Readonly<Record<string, Understanding>> = {
  abbreviation: 'ABBREVIATION',
  aliases: 'ALIAS',
  code: 'CODE',
  alternativeTitles: 'ALTERNATIVE_TITLE',
};

/** The names of a record as they are written: the title first, the key last. */
export const namesOf = ({ label, key, properties }: NamedRecord): Name[] => [
  ...nodeShape(label).names.flatMap((field) =>
    [properties[field] ?? []].flat().map((text) => ({ text: String(text), by: understandingOf[field] ?? 'TITLE' })),
  ),
  ...keysOf(languages).flatMap((language) =>
    [properties[labelProperty(language)] ?? []]
      .flat()
      .map((text) => ({ text: String(text), by: 'TRANSLATION' as const, language })),
  ),
  { text: key, by: 'KEY' },
];

/** As flattening names it: `labelsDe`. */
export const labelProperty = (language: string): string => joined('labels', language);

/** The fields by which the records of a graph may be called, and what they belong to: a classification, a pack. */
export const nameFields: readonly string[] = [
  ...new Set(labels.flatMap((label) => nodeShape(label).names)),
  ...Object.keys(languages).map(labelProperty),
  'scheme',
  'pack',
];

export function namedRecords({ nodes, edges }: Pick<Dataset, 'nodes' | 'edges'>): NamedRecord[] {
  const classified = new Map<string, Classification[]>();
  for (const { edge, from, to, properties } of edges)
    if (edge === 'CLASSIFIED_AS') addTo(classified, from, { occupation: to, match: String(properties.match) });
  return nodes.map((node) => ({
    ...node,
    classifiedAs: node.label === 'Role' ? (classified.get(node.key) ?? []) : [],
  }));
}
