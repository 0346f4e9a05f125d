import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createEmbeddedGraph } from '../../src/graph/embedded/engine.ts';
import { normalizeName } from '../../src/graph/names.ts';
import type { Graph } from '../../src/graph/port.ts';
import type { StoredNode } from '../../src/graph/dataset.ts';
import { loadSeed } from '../../src/seed/load.ts';

const data = process.argv[2] ?? '../shared/data';
const header = { title: 'MELO', version: '1', licence: '', citation: '' };

const rows = (...path: string[]): string[][] =>
  readFileSync(join(data, ...path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t').map((cell) => cell.trim()));

/** Every occupation of a corpus as a record that is called by all its labels. */
function corpus(set: string) {
  const addressOf = new Map(rows('melo', set, 'concept_mapping.tsv').map(([id = '', address = '']) => [id, address]));
  const labels = new Map<string, string[]>();
  for (const [id = '', label = ''] of rows('melo', set, 'corpus_elements.tsv')) {
    const address = addressOf.get(id) ?? '';
    if (address.includes('/occupation/')) labels.set(address, [...(labels.get(address) ?? []), label]);
  }
  const nodes = [...labels].map(([key, [title = '', ...alternativeTitles]]): StoredNode => {
    const names = [...new Set([title, ...alternativeTitles].map(normalizeName))];
    return { label: 'Occupation', key, properties: { key, title, alternativeTitles, names, sortName: title } };
  });
  const right = new Map<string, Set<string>>();
  for (const [query = '', , id = ''] of rows('melo', set, 'annotations.tsv'))
    right.set(query, (right.get(query) ?? new Set()).add(addressOf.get(id) ?? ''));
  return { graph: createEmbeddedGraph({ header, revision: set, nodes, edges: [] }), right };
}

/** Queries of odd number are for tuning; only those of even number are measured. */
async function measure(set: string): Promise<string> {
  const { graph, right } = corpus(set);
  const queries = rows('melo', set, 'queries.tsv').filter(([id = '']) => Number(id.slice(1)) % 2 === 0);
  let reciprocal = 0;
  let first = 0;
  const start = performance.now();
  for (const [id = '', text = ''] of queries) {
    const hits = await graph.search(text, { labels: ['Occupation'], limit: 3_000 });
    const rank = hits.findIndex(({ key }) => right.get(id)?.has(key)) + 1;
    reciprocal += rank > 0 ? 1 / rank : 0;
    first += rank === 1 ? 1 : 0;
  }
  const each = (sum: number) => (sum / queries.length).toFixed(3);
  const time = ((performance.now() - start) / queries.length).toFixed(1);
  return `${set} MRR ${each(reciprocal)} hit@1 ${each(first)}, ${String(queries.length)} queries, ${time} ms each`;
}

/** O*NET's reported titles of the occupations that roles are matched with, by what each is understood as. */
async function reported(graph: Graph): Promise<string> {
  const codes = new Set((await graph.findNodes('Occupation', { limit: 10_000 })).rows.map(({ value }) => value.code));
  const titles = rows('onet-29.0', 'Sample of Reported Titles.txt').filter(
    ([code = '']) => codes.has(code) && (code.startsWith('15-1') || code.startsWith('11-3021')),
  );
  let clear = 0;
  let open = 0;
  let first = 0;
  for (const [code = '', title = ''] of titles) {
    const understood = (await graph.resolve('Role', [title])).get(title) ?? [];
    clear += understood.length === 1 ? 1 : 0;
    open += understood.length > 1 ? 1 : 0;
    const [hit] = await graph.search(title, { labels: ['Role'], limit: 1 });
    const pages = hit ? await graph.findEdges('CLASSIFIED_AS', 'out', [hit.key], { limit: 100 }) : undefined;
    const covered = [...(pages?.values() ?? [])].flatMap(({ rows: found }) =>
      found.map(({ value }) => value.node.code),
    );
    first += covered.includes(code) ? 1 : 0;
  }
  const share = (count: number) => `${((100 * count) / titles.length).toFixed(0)} %`;
  return `O*NET reported titles of technology occupations: ${String(titles.length)}, clear ${share(clear)}, told ambiguous ${share(open)}, first hit a role of the occupation ${share(first)}`;
}

if (!existsSync(join(data, 'melo'))) throw new Error(`${data} holds no folder melo; give the folder of the data sets`);
console.log(await reported(createEmbeddedGraph(await loadSeed('seed'))));
for (const set of readdirSync(join(data, 'melo')).sort()) if (/_q_.*_c_/.test(set)) console.log(await measure(set));
