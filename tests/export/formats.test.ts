import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { parse as parseCsv } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { describe, expect, test } from 'vitest';
import { exportData } from '../../src/commands/export.ts';
import { cypher } from '../../src/export/cypher.ts';
import { filesOf } from '../../src/export/formats.ts';
import { edgeNames, labels } from '../../src/graph/model.ts';
import { endsOf, nodeId, visible } from '../../src/export/plain.ts';
import { sheetsOf } from '../../src/export/sheets.ts';
import { datasetOf } from '../../src/seed/load.ts';
import { readSeedFiles } from '../../src/seed/read.ts';
import { engine, worldFolder } from '../world.ts';

const awkward = `"Quotes", 'apostrophes' \\ & <tags>; $dollars {braces} — ünïcode 🚀`;
const files = await readSeedFiles(worldFolder);
const dataset = datasetOf(
  files.map((file) =>
    file.path === 'tracks/engineering.yaml'
      ? { ...file, text: `title: ${JSON.stringify(awkward)}\nsummary: A.\n` }
      : file,
  ),
);
const textOf = (ending: string) => String(filesOf(dataset, `graph${ending}`)?.[0]?.content);
const skos = 'http://www.w3.org/2004/02/skos/core#';

test('NDJSON: a line for each thing, which reads back as it was', () => {
  const lines = textOf('.ndjson')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines[0]).toEqual({ dataset: { ...dataset.header, revision: dataset.revision } });
  expect(lines.slice(1)).toEqual([
    ...dataset.nodes.map(({ label, properties }) => ({ node: label, properties: visible(properties) })),
    ...dataset.edges.map((edge) => ({ edge: edge.edge, ...endsOf(edge), properties: visible(edge.properties) })),
  ]);
});

test('JSON: every end of an edge says label and key', () => {
  const { edges } = JSON.parse(textOf('.json')) as { edges: Record<string, string>[] };
  const ends = new Set(dataset.nodes.map(nodeId));
  expect(
    edges.filter(
      ({ fromLabel, from, toLabel, to }) => !ends.has(`${fromLabel}:${from}`) || !ends.has(`${toLabel}:${to}`),
    ),
  ).toEqual([]);
});

describe.each(['.graphml', '.gexf'])('%s', (ending) => {
  const text = textOf(ending);
  const all = (name: string) =>
    Array.from(new DOMParser().parseFromString(text, 'text/xml').getElementsByTagName(name));
  const values = (name: string, attribute: string) => all(name).map((each) => each.getAttribute(attribute) ?? '');

  test('is XML that holds every node and edge, each once, between nodes that are there', () => {
    const ids = values('node', 'id');
    expect(ids).toEqual(dataset.nodes.map(nodeId));
    expect(new Set(values('edge', 'id')).size).toBe(dataset.edges.length);
    expect([...values('edge', 'source'), ...values('edge', 'target')].filter((end) => !ids.includes(end))).toEqual([]);
  });

  test('names no attribute of edges `key`, which NetworkX keeps for itself', () => {
    expect([...text.matchAll(/(?:name|title)="key"/g)]).toHaveLength(1);
  });
});

describe('RDF', () => {
  const quads = new Parser().parse(textOf('.ttl'));
  const objects = (subject: string, predicate: string) =>
    quads
      .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
      .map(({ object }) => object.value);

  test('Turtle says names, matches and evidence in the vocabularies of the field', () => {
    expect(objects('urn:tech-leadership-graph:Role:cio', `${skos}prefLabel`)).toEqual(['Chief Information Officer']);
    expect(objects('urn:tech-leadership-graph:Role:cio', `${skos}altLabel`)).toContain('CIO');
    expect(objects('urn:tech-leadership-graph:Role:cio', 'http://www.w3.org/ns/prov#wasDerivedFrom')).toEqual([
      'urn:tech-leadership-graph:Source:article',
    ]);
    expect(objects('urn:tech-leadership-graph:Track:engineering', `${skos}prefLabel`)).toEqual([awkward]);
  });

  test('every record is a concept, every relationship a statement', () => {
    const typed = (type: string) => quads.filter(({ object }) => object.value === type).length;
    expect(typed(`${skos}Concept`)).toBe(dataset.nodes.length);
    expect(typed('http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement')).toBe(dataset.edges.length);
  });

  test('JSON-LD says the same triples', async () => {
    const other = (await jsonld.toRDF(JSON.parse(textOf('.jsonld')) as object, {
      format: 'application/n-quads',
    })) as unknown as string;
    const said = (all: typeof quads) =>
      new Set(
        all.map(({ subject, predicate, object }) =>
          [
            subject.value,
            predicate.value,
            object.termType === 'Literal' && object.datatype.value.endsWith('double')
              ? Number(object.value)
              : object.value,
          ].join(' '),
        ),
      );
    expect(said(new Parser().parse(other))).toEqual(said(quads));
  });
});

describe('SHACL', () => {
  const shapes = new Parser().parse(textOf('.shacl.ttl'));
  const validator = new Validator(new Store(shapes));
  const validate = async (turtle: string) => {
    const report = await validator.validate(new Store(new Parser().parse(turtle)));
    return report.results.map(({ focusNode, path, sourceConstraintComponent: component }) =>
      [focusNode, Array.isArray(path) ? undefined : path, component]
        .map((term) => term?.value.split(/[/#]/).at(-1))
        .join(' '),
    );
  };

  test('the shapes are kept by what is exported', async () => {
    expect(await validate(textOf('.ttl'))).toEqual([]);
  });

  test('every kind of record and of relationship has one', () => {
    const targets = shapes.filter(({ predicate }) => predicate.value.endsWith('#targetClass'));
    expect(targets.map(({ object }) => object.value.split('#').at(-1))).toEqual([...labels, ...edgeNames]);
  });

  test.each([
    ['a level that is none', 'tlg:level "C_SUITE"', 'tlg:level "EMPEROR"', 'level InConstraintComponent'],
    [
      'a name that is missing',
      'skos:prefLabel "Chief Information Officer"@en;',
      '',
      'prefLabel MinCountConstraintComponent',
    ],
    [
      'a number out of its range',
      /tlg:difficulty \d/,
      'tlg:difficulty 9',
      'difficulty MaxInclusiveConstraintComponent',
    ],
    ['a text for a number', /tlg:difficulty \d/, 'tlg:difficulty "hard"', 'difficulty DatatypeConstraintComponent'],
    [
      'a source that is not there',
      /prov:wasDerivedFrom <[^>]+>/,
      'prov:wasDerivedFrom <urn:none>',
      'wasDerivedFrom ClassConstraintComponent',
    ],
    [
      'a step to what is no role',
      /tlg:leadsTo <[^>]+>/,
      'tlg:leadsTo <urn:tech-leadership-graph:Skill:strategic-thinking>',
      'leadsTo ClassConstraintComponent',
    ],
    ['a match of no kind', 'rdf:predicate tlg:leadsTo', 'rdf:predicate tlg:follows', 'predicate InConstraintComponent'],
  ])('tell %s', async (_, whole, wrong, told) => {
    const text = textOf('.ttl');
    expect(text.replace(whole, wrong)).not.toBe(text);
    expect((await validate(text.replace(whole, wrong))).join('\n')).toContain(told);
  });
});

test('a folder of CSV tables holds every value, typed by its data package', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'export-')), 'tables');
  await exportData(dataset, folder);
  const { resources } = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as {
    resources: Resource[];
  };
  const read = await Promise.all(
    resources.map(async ({ path, schema }) => {
      const types = new Map(schema.fields.map(({ name, type }) => [name, type]));
      const rows: Record<string, string>[] = parseCsv(await readFile(join(folder, path), 'utf8'), { columns: true });
      return rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).flatMap(([name, cell]) =>
            cell === '' ? [] : [[name, types.get(name) === 'string' ? cell : (JSON.parse(cell) as unknown)]],
          ),
        ),
      );
    }),
  );
  const written = [
    ...dataset.nodes.map(({ properties }) => visible(properties)),
    ...dataset.edges.map((edge) => {
      const { type, from, to } = endsOf(edge);
      return {
        type,
        fromLabel: from.label,
        from: from.key,
        toLabel: to.label,
        to: to.key,
        ...visible(edge.properties),
      };
    }),
  ];
  expect(read.flat()).toEqual(written);
});

test('a folder of Parquet tables holds every value, typed', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'export-')), 'tables');
  await exportData(dataset, folder, { as: 'parquet' });
  const bytes = async (name: string) => new Uint8Array(await readFile(join(folder, `${name}.parquet`))).buffer;
  const read = await Promise.all(
    sheetsOf(dataset).map(async ({ name }) => parquetReadObjects({ file: await bytes(name), utf8: false })),
  );
  const values = (rows: readonly Record<string, unknown>[]) =>
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).flatMap(([name, value]) =>
          value === null || value === undefined ? [] : [[name, plainOf(value)]],
        ),
      ),
    );
  expect(read.flatMap(values)).toEqual(sheetsOf(dataset).flatMap(({ rows }) => rows));
  const { key_value_metadata: said } = parquetMetadata(await bytes('roles'));
  expect(said).toContainEqual({ key: 'citation', value: `none Revision ${dataset.revision}.` });
});

const plainOf = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(plainOf) : typeof value === 'bigint' ? Number(value) : value;

test('kinds of tables are for folders', async () => {
  await expect(exportData(dataset, 'graph.json', { as: 'parquet' })).rejects.toThrow('--as is for a folder');
});

interface Resource {
  readonly path: string;
  readonly schema: { readonly fields: { readonly name: string; readonly type: string }[] };
}

test.runIf(engine === 'neo4j')('the Cypher script makes the same graph', { timeout: 180_000 }, async () => {
  const { auth, driver: connect } = await import('neo4j-driver');
  const { NEO4J_URI = '', NEO4J_USERNAME, NEO4J_PASSWORD = '' } = process.env;
  const driver = connect(
    NEO4J_URI,
    NEO4J_USERNAME === undefined ? undefined : auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD),
    { disableLosslessIntegers: true },
  );
  const empty = async () => {
    await driver.executeQuery('MATCH (n) DETACH DELETE n');
    const { records: constraints } = await driver.executeQuery('SHOW CONSTRAINTS YIELD name');
    for (const each of constraints) await driver.executeQuery(`DROP CONSTRAINT ${String(each.get('name'))}`);
    const { records: indexes } = await driver.executeQuery("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'");
    for (const each of indexes) await driver.executeQuery(`DROP INDEX ${String(each.get('name'))}`);
  };
  await empty();
  const statements = cypher(dataset)
    .split(/;\n/)
    .filter((statement) => statement.trim() !== '');
  for (const statement of statements) await driver.executeQuery(statement);
  const { records } = await driver.executeQuery(
    'MATCH (n) WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r) AS edges',
  );
  const { records: titles } = await driver.executeQuery("MATCH (n:Track {key: 'engineering'}) RETURN n.title AS title");
  await empty();
  await driver.close();
  expect(records[0]?.toObject()).toEqual({ nodes: dataset.nodes.length, edges: dataset.edges.length });
  expect(titles[0]?.toObject()).toEqual({ title: awkward });
});
