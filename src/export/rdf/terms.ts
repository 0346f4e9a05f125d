import type { Scalar } from '../../graph/dataset.ts';

export const prefixes = {
  tlg: 'urn:tech-leadership-graph:terms#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  owl: 'http://www.w3.org/2002/07/owl#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  sh: 'http://www.w3.org/ns/shacl#',
} as const;

const base = 'urn:tech-leadership-graph:';

export interface Literal {
  readonly value: Scalar;
  readonly language?: string;
  readonly datatype?: `xsd:${string}`;
}

/** The object of a triple: an address, whole or with a prefix of `prefixes`, or a literal. */
export type Term = { readonly iri: string } | Literal;

export interface Triple {
  readonly subject: string;
  /** With a prefix: `skos:prefLabel`. */
  readonly predicate: string;
  readonly object: Term;
}

/** The address of a record, relationship or list of records. */
export const iriOf = (...parts: readonly string[]): string =>
  base + parts.map((part) => encodeURIComponent(part)).join(':');

export const expanded = (name: string): string => {
  const [, prefix = '', local = ''] = /^([a-z]+):(.*)$/.exec(name) ?? [];
  const long = prefixes[prefix as keyof typeof prefixes] as string | undefined;
  return long === undefined ? name : long + local;
};
