import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { mappingTable } from '../../src/export/mappings.ts';
import { loadSeed } from '../../src/seed/load.ts';
import { seedFolder, worldFolder } from '../world.ts';

const described = z.object({
  mapping_set_id: z.string(),
  license: z.url(),
  subject_source: z.string(),
  curie_map: z.record(z.string(), z.string()),
});

/** The table as SSSOM reads it: metadata in YAML behind #, then tab-separated values under a header. */
async function table(folder: string) {
  const lines = mappingTable(await loadSeed(folder))
    .trimEnd()
    .split('\n');
  const comments = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1));
  const [header = '', ...rows] = lines.filter((line) => !line.startsWith('#'));
  const columns = header.split('\t');
  return {
    metadata: described.parse(parse(comments.join('\n'))),
    columns,
    rows: rows.map((row) => Object.fromEntries(row.split('\t').map((cell, at) => [columns[at] ?? 'beyond', cell]))),
  };
}

test('the matches of roles and skills make a table that keeps the rules of SSSOM', async () => {
  const { metadata, columns, rows } = await table(seedFolder);
  const { mapping_set_id, subject_source, curie_map } = metadata;
  const curie = new RegExp(`^(${Object.keys(curie_map).join('|')}):\\S+$`);
  expect(mapping_set_id).toMatch(curie);
  expect([subject_source, curie_map.tlg]).toEqual(['tlg:', 'urn:tech-leadership-graph:']);
  expect(columns).toEqual(
    expect.arrayContaining(['subject_id', 'predicate_id', 'object_id', 'mapping_justification', 'confidence']),
  );
  const faulty = rows.filter(
    (row) =>
      Object.keys(row).length !== columns.length ||
      ![row.subject_id, row.predicate_id, row.object_id, row.mapping_justification].every((id) =>
        curie.test(id ?? ''),
      ) ||
      !/^skos:(exact|close|broad|narrow|related)Match$/.test(row.predicate_id ?? '') ||
      !(Number(row.confidence) > 0 && Number(row.confidence) <= 1),
  );
  expect(faulty).toEqual([]);
  expect(new Set(rows.map((row) => [row.subject_id, row.predicate_id, row.object_id].join(' '))).size).toBe(
    rows.length,
  );
});

test('a role is matched with the address of the entry, in the words of SKOS', async () => {
  const { rows } = await table(worldFolder);
  expect(rows.find(({ subject_id }) => subject_id === 'tlg:role/cio')).toMatchObject({
    subject_label: 'Chief Information Officer',
    predicate_id: 'skos:exactMatch',
    object_label: 'chief information officer',
    mapping_justification: 'semapv:ManualMappingCuration',
    confidence: '0.95',
  });
});
