import { DataFactory, Writer, type NamedNode, type Quad_Object } from 'n3';
import { z } from 'zod';
import { edgeColumns, nodeColumns, type Column } from '../../graph/columns.ts';
import { edgeNames, edgesFrom, edgeShape, labels, nodeShape, type EdgeName, type Label } from '../../graph/model.ts';
import { keyPattern, unwrapped } from '../../graph/shape.ts';
import { expanded, iriOf, prefixes } from './terms.ts';
import { known, otherLanguages, predicatesOf, told, types } from './triples.ts';

const namedNode = (value: string) => DataFactory.namedNode(value);
const literal = (value: string | number, language?: string) => DataFactory.literal(value, language);
const iri = (name: string): NamedNode => namedNode(expanded(name));

/** What a property shape says, by predicate; each has one value. */
type Said = readonly (readonly [string, Quad_Object | Quad_Object[]])[];

const datatype = (name: string): Said => [['sh:datatype', iri(name)]];
const exactly = (least: number, most?: number): Said => [
  ...(least > 0 ? [['sh:minCount', literal(least)] as const] : []),
  ...(most === undefined ? [] : [['sh:maxCount', literal(most)] as const]),
];

/** The shapes that the RDF of any dataset keeps, generated from those of records and relationships, in SHACL as Turtle. */
export function shapes(): string {
  const writer = new Writer({ prefixes });
  const add = (subject: NamedNode, predicate: string, object: Quad_Object | Quad_Object[]) => {
    writer.addQuad(subject, iri(predicate), object);
  };
  const list = (items: Quad_Object[]) => writer.list(items);

  function shapeOf(kind: string, description: string): (name: string, path: string, said: Said) => void {
    const shape = namedNode(iriOf('shape', kind));
    add(shape, 'rdf:type', iri('sh:NodeShape'));
    add(shape, 'sh:targetClass', iri(`tlg:${kind}`));
    add(shape, 'sh:description', literal(description, 'en'));
    return (name, path, said) => {
      const property = namedNode(iriOf('shape', kind, name));
      add(shape, 'sh:property', property);
      add(property, 'sh:path', iri(path));
      for (const [predicate, object] of said) add(property, predicate, object);
    };
  }

  /** What is stored of a record or relationship beside its names and sources. */
  function addColumns(put: ReturnType<typeof shapeOf>, columns: readonly Column[]): void {
    for (const column of columns) {
      const { property, required } = column;
      const schema = unwrapped(column.schema);
      if (told.has(property) || otherLanguages.has(property)) continue;
      const [path, form] = known[property] ?? [`tlg:${property}`, 'plain'];
      const description = descriptionOf(column.schema) ?? descriptionOf(schema);
      put(property, path, [
        ...(description === undefined ? [] : [['sh:description', literal(description, 'en')] as const]),
        ...(sharesPath(path) ? [] : exactly(required && !isList(schema) ? 1 : 0, isList(schema) ? undefined : 1)),
        ...(form === 'iri'
          ? [['sh:nodeKind', iri('sh:IRI')] as const]
          : form === 'text'
            ? datatype('rdf:langString')
            : valuesOf(schema, list)),
      ]);
    }
  }

  for (const label of labels) {
    const put = shapeOf(label, nodeShape(label).description);
    put('prefLabel', 'skos:prefLabel', [...exactly(1, 1), ...datatype('rdf:langString')]);
    put('inScheme', 'skos:inScheme', exactly(1, 1));
    put('key', 'dcterms:identifier', [...exactly(1, 1), ['sh:pattern', literal(keyPattern.source)]]);
    put('sources', 'prov:wasDerivedFrom', [['sh:class', iri('tlg:Source')]]);
    for (const type of types[label] ?? []) put(type, 'rdf:type', [['sh:hasValue', iri(type)]]);
    addColumns(put, nodeColumns(label));
    for (const edge of edgesFrom(label)) addEnds(put, edge);
  }
  for (const edge of edgeNames) {
    const { from, to, description } = edgeShape(edge);
    const put = shapeOf(edge, description);
    put('subject', 'rdf:subject', [...exactly(1, 1), ['sh:class', iri(`tlg:${from}`)]]);
    put('predicate', 'rdf:predicate', [...exactly(1, 1), ['sh:in', list(predicatesOf(edge).map(iri))]]);
    put('object', 'rdf:object', [...exactly(1, 1), ['sh:class', iri(`tlg:${to}`)]]);
    put('sources', 'prov:wasDerivedFrom', [['sh:class', iri('tlg:Source')]]);
    addColumns(put, edgeColumns(edge));
  }

  let text = '';
  writer.end((error: Error | null | undefined, result: string) => {
    if (error) throw error;
    text = result;
  });
  return text;
}

/** The triple of a relationship leads to the right kind; predicates that others share say so of statements alone. */
function addEnds(put: (name: string, path: string, said: Said) => void, edge: EdgeName): void {
  const { to, form } = edgeShape(edge);
  for (const predicate of predicatesOf(edge).filter((each) => each.startsWith('tlg:')))
    put(edge, predicate, [['sh:class', iri(`tlg:${to as Label}`)], ...(form === 'one' ? exactly(0, 1) : [])]);
}

const descriptionOf = (schema: unknown) =>
  schema instanceof z.ZodType ? schema.description?.replace('Null: ', 'Left out: ') : undefined;

const isList = (schema: unknown): boolean => schema instanceof z.ZodArray;

const paths = Object.values(known).map(([path]) => path);

/** Several properties go by this name, so that none can say how many values there are. */
const sharesPath = (path: string): boolean => paths.filter((each) => each === path).length > 1;

function valuesOf(schema: unknown, list: (items: Quad_Object[]) => Quad_Object[]): Said {
  if (schema instanceof z.ZodArray) return valuesOf(unwrapped(schema.element), list);
  if (schema instanceof z.ZodEnum) return [['sh:in', list(schema.options.map((each) => literal(String(each))))]];
  if (schema instanceof z.ZodBoolean) return datatype('xsd:boolean');
  if (schema instanceof z.ZodNumber) return numbersOf(schema);
  return datatype('xsd:string');
}

function numbersOf({ format, minValue, maxValue }: z.ZodNumber): Said {
  const whole = format === 'safeint';
  const within = (bound: number | null, name: string): Said =>
    bound !== null && Number.isSafeInteger(bound) && Math.abs(bound) < Number.MAX_SAFE_INTEGER
      ? [[name, literal(bound)]]
      : [];
  return [
    ...(whole ? datatype('xsd:integer') : []),
    ...within(minValue, 'sh:minInclusive'),
    ...within(maxValue, 'sh:maxInclusive'),
  ];
}
