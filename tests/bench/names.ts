import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createEmbeddedGraph } from '../../src/graph/embedded/engine.ts';
import { normalizeName } from '../../src/graph/names.ts';
import type { Graph } from '../../src/graph/port.ts';
import type { StoredNode } from '../../src/graph/dataset.ts';
import { onDemand } from '../../src/graph/once.ts';
import { readEsco } from '../../src/import/esco.ts';
import { loadSeed } from '../../src/seed/load.ts';

const [, , data = '../shared/data', half] = process.argv;
/** Queries of odd number are for tuning; only those of even number are measured, unless `tuning` is asked for. */
const remainder = half === 'tuning' ? 1 : 0;
const header = { title: 'MELO', version: '1', licence: '', citation: '' };

const rows = (...path: string[]): string[][] =>
  readFileSync(join(data, ...path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t').map((cell) => cell.trim()));

/** The best mean reciprocal rank that Retyk et al. 2024 (arXiv 2410.08319) reach without a model, by data set. */
const bestLexical: Readonly<Record<string, number>> = {
  usa_q_en_c_en: 0.606,
  deu_q_de_c_de: 0.547,
  fra_q_fr_c_fr: 0.804,
  esp_q_es_c_es: 0.47,
  ita_q_it_c_it: 0.48,
  prt_q_pt_c_pt: 0.595,
  nld_q_nl_c_nl: 0.481,
  pol_q_pl_c_pl: 0.559,
  swe_q_sv_c_sv: 0.39,
};

const isOccupation = (address: string): boolean => address.includes('/occupation/');

const groupCode = (address: string): string => address.split('/isco/C')[1] ?? '';

/** An occupation of ESCO, or a unit group of ISCO-08, which is what the import takes of the groups. */
const isRecord = (address: string): boolean => isOccupation(address) || groupCode(address).length === 4;

/** The codes of ESCO's occupations, by address. */
const codes = onDemand(
  () => new Map(readEsco(join(data, 'esco-1.1.1')).occupations.map(({ conceptUri, code = '' }) => [conceptUri, code])),
);

/** What classification it is of, with its code there. */
const placeOf = (address: string) =>
  isOccupation(address)
    ? { scheme: 'ESCO', code: codes().get(address) ?? '' }
    : { scheme: 'ISCO_08', code: groupCode(address) };

/** Every occupation and unit group of a corpus as a record that is called by all its labels. */
function corpus(set: string) {
  const addressOf = new Map(rows('melo', set, 'concept_mapping.tsv').map(([id = '', address = '']) => [id, address]));
  const labels = new Map<string, string[]>();
  for (const [id = '', label = ''] of rows('melo', set, 'corpus_elements.tsv')) {
    const address = addressOf.get(id) ?? '';
    if (isRecord(address)) labels.set(address, [...(labels.get(address) ?? []), label]);
  }
  const nodes = [...labels].map(([key, [title = '', ...alternativeTitles]]): StoredNode => {
    const names = [...new Set([title, ...alternativeTitles].map(normalizeName))];
    const properties = { key, title, alternativeTitles, names, sortName: title, ...placeOf(key) };
    return { label: 'Occupation', key, properties };
  });
  const right = new Map<string, Set<string>>();
  for (const [query = '', , id = ''] of rows('melo', set, 'annotations.tsv'))
    right.set(query, (right.get(query) ?? new Set()).add(addressOf.get(id) ?? ''));
  return { graph: createEmbeddedGraph({ header, revision: set, nodes, edges: [] }), right, size: nodes.length };
}

/** Reciprocal ranks of the first right one, added up. */
function tally() {
  let count = 0;
  let reciprocal = 0;
  let first = 0;
  return {
    add: (place: number) => {
      count += 1;
      reciprocal += place < 0 ? 0 : 1 / (place + 1);
      first += place === 0 ? 1 : 0;
    },
    toString: () => `MRR ${(reciprocal / count).toFixed(3)} hit@1 ${(first / count).toFixed(3)}`,
  };
}

async function measure(set: string): Promise<string> {
  const { graph, right, size } = corpus(set);
  const queries = rows('melo', set, 'queries.tsv').filter(([id = '']) => Number(id.slice(1)) % 2 === remainder);
  const [, warming = ''] = queries[0] ?? [];
  await graph.search(warming, { labels: ['Occupation'], limit: 1 });
  const all = tally();
  const occupations = tally();
  let time = 0;
  for (const [id = '', text = ''] of queries) {
    const start = process.cpuUsage();
    const hits = await graph.search(text, { labels: ['Occupation'], limit: size });
    const { user, system } = process.cpuUsage(start);
    time += (user + system) / 1000;
    const isRight = ({ key }: { readonly key: string }) => right.get(id)?.has(key) ?? false;
    all.add(hits.findIndex(isRight));
    if ([...(right.get(id) ?? [])].some(isOccupation))
      occupations.add(hits.filter(({ key }) => isOccupation(key)).findIndex(isRight));
  }
  const of = `of ${String(queries.length)} queries, ${(time / queries.length).toFixed(1)} ms of CPU each`;
  const lexical = bestLexical[set]?.toFixed(3) ?? 'not known';
  return `${set} ${all.toString()} ${of}; best lexical baseline MRR ${lexical}; where an occupation is right, among occupations alone ${occupations.toString()}`;
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
