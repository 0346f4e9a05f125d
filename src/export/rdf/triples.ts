import { edgeShape, labels, nodeShape, type EdgeName, type Label } from '../../graph/model.ts';
import { labelProperty } from '../../graph/naming/named-record.ts';
import { languages } from '../../graph/shapes/labels.ts';
import type { Dataset, Properties, Scalar, StoredEdge, StoredNode } from '../../graph/dataset.ts';
import { licenceAddress } from '../../licence.ts';
import { endsOf, titleOf, visible } from '../plain.ts';
import { iriOf, type Literal, type Term, type Triple } from './terms.ts';

const iri = (value: string): Term => ({ iri: value });
const english = (value: Scalar): Literal => ({ value, language: 'en' });

const datasetIri = iriOf('dataset');
const schemeIri = (label: string) => iriOf('scheme', label);
const recordIri = ({ label, key }: { readonly label: string; readonly key: string }) => iriOf(label, key);

/**
 * The dataset in the vocabularies of the field: SKOS for concepts, names and matches, schema.org for occupations and
 * pay, PROV-O for evidence, DCAT for the dataset; the rest in terms of its own, named like the properties.
 */
export function* triples(dataset: Dataset): Generator<Triple> {
  yield* describe(dataset);
  for (const node of dataset.nodes) yield* ofNode(node);
  for (const edge of dataset.edges) yield* ofEdge(edge);
}

const about = (subject: string, pairs: readonly (readonly [string, Term])[]): Triple[] =>
  pairs.map(([predicate, object]) => ({ subject, predicate, object }));

function* describe({ header, revision, nodes }: Dataset): Generator<Triple> {
  const address = licenceAddress(header.licence);
  yield* about(datasetIri, [
    ['rdf:type', iri('dcat:Dataset')],
    ['dcterms:title', english(header.title)],
    ['dcterms:license', address === undefined ? { value: header.licence } : iri(address)],
    ['dcterms:bibliographicCitation', english(header.citation)],
    ['owl:versionInfo', { value: header.version }],
    ['dcterms:identifier', { value: revision }],
  ]);
  const present = new Set(nodes.map(({ label }) => label));
  for (const label of labels.filter((each) => present.has(each)))
    yield* about(schemeIri(label), [
      ['rdf:type', iri('skos:ConceptScheme')],
      ['skos:prefLabel', english(label)],
      ['skos:definition', english(nodeShape(label).description)],
      ['dcterms:isPartOf', iri(datasetIri)],
    ]);
}

/** What else a record of a label is. */
export const types: Readonly<Partial<Record<Label, readonly string[]>>> = {
  Role: ['schema:Occupation'],
  Occupation: ['schema:Occupation'],
  Source: ['prov:Entity'],
  PayBand: ['schema:MonetaryAmountDistribution'],
};

/** The properties that a vocabulary of the field has a name for; several values make several triples. */
export const known: Readonly<Record<string, readonly [string, 'text' | 'plain' | 'iri']>> = {
  summary: ['skos:definition', 'text'],
  correction: ['skos:definition', 'text'],
  abbreviation: ['skos:altLabel', 'text'],
  aliases: ['skos:altLabel', 'text'],
  alternativeTitles: ['skos:altLabel', 'text'],
  code: ['skos:notation', 'plain'],
  uri: ['skos:exactMatch', 'iri'],
  url: ['foaf:page', 'iri'],
  publisher: ['dcterms:publisher', 'plain'],
  licence: ['dcterms:license', 'plain'],
  currency: ['schema:currency', 'plain'],
  percentilesP10: ['schema:percentile10', 'plain'],
  percentilesP25: ['schema:percentile25', 'plain'],
  percentilesP50: ['schema:median', 'plain'],
  percentilesP75: ['schema:percentile75', 'plain'],
  percentilesP90: ['schema:percentile90', 'plain'],
};

export const otherLanguages = new Map(Object.keys(languages).map((language) => [labelProperty(language), language]));

/** Said otherwise. */
export const told = new Set(['key', 'title', 'claim', 'sources']);

function* ofNode(node: StoredNode): Generator<Triple> {
  const { label, properties } = node;
  const subject = recordIri(node);
  yield* about(subject, [
    ['rdf:type', iri('skos:Concept')],
    ['rdf:type', iri(`tlg:${label}`)],
    ...(types[label] ?? []).map((type) => ['rdf:type', iri(type)] as const),
    ['skos:prefLabel', english(titleOf(node))],
    ['skos:inScheme', iri(schemeIri(label))],
    ['dcterms:identifier', { value: node.key }],
    ...(types[label]?.includes('schema:Occupation') ? [['schema:name', english(titleOf(node))] as const] : []),
    ...(label === 'PayBand' ? [['schema:duration', { value: 'P1Y' }] as const] : []),
    ...propertiesOf(properties),
    ...sourcesOf(properties.sources),
  ]);
}

function propertiesOf(properties: Properties): (readonly [string, Term])[] {
  return Object.entries(visible(properties)).flatMap(([name, value]) => {
    if (told.has(name)) return [];
    const values = typeof value === 'object' ? value : [value];
    const language = otherLanguages.get(name);
    const [predicate, form] = known[name] ?? [`tlg:${name}`, 'plain'];
    return values.map((each): readonly [string, Term] => {
      if (language !== undefined) return ['skos:altLabel', { value: each, language }];
      return [predicate, form === 'iri' ? iri(String(each)) : form === 'text' ? english(each) : { value: each }];
    });
  });
}

const sourcesOf = (sources: Properties[string] | undefined): (readonly [string, Term])[] =>
  (typeof sources === 'object' ? sources : []).map((key) => ['prov:wasDerivedFrom', iri(iriOf('Source', String(key)))]);

const matches: Readonly<Record<string, string>> = {
  EXACT: 'skos:exactMatch',
  CLOSE: 'skos:closeMatch',
  BROAD: 'skos:broadMatch',
  NARROW: 'skos:narrowMatch',
};

/** What a relationship may say in one triple. */
export function predicatesOf(edge: EdgeName): readonly string[] {
  if (edge === 'CLASSIFIED_AS') return Object.values(matches);
  if (edge === 'BROADER') return ['skos:broader'];
  if (edge === 'RELATED_TO') return ['skos:related'];
  return [`tlg:${edgeShape(edge).field}`];
}

/** What it says; what stands on it is said of a statement about that triple. */
const predicateOf = ({ edge, properties }: StoredEdge): string =>
  matches[String(properties.match)] ?? predicatesOf(edge)[0] ?? 'skos:related';

function* ofEdge(edge: StoredEdge): Generator<Triple> {
  const { from, to } = endsOf(edge);
  const [subject, object, predicate] = [recordIri(from), recordIri(to), predicateOf(edge)];
  yield { subject, predicate, object: iri(object) };
  if (edge.edge === 'REQUIRES' || edge.edge === 'OCCUPATION_REQUIRES')
    yield { subject, predicate: 'schema:skills', object: iri(object) };
  if (edge.edge === 'PAYS') yield { subject: object, predicate: 'schema:estimatedSalary', object: iri(subject) };
  yield* about(iriOf('statement', edge.edge, edge.key), [
    ['rdf:type', iri('rdf:Statement')],
    ['rdf:type', iri(`tlg:${edge.edge}`)],
    ['rdf:subject', iri(subject)],
    ['rdf:predicate', iri(predicate)],
    ['rdf:object', iri(object)],
    ...propertiesOf(edge.properties),
    ...sourcesOf(edge.properties.sources),
  ]);
}
