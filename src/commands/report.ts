import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { schemes } from '../graph/shapes/occupation.ts';
import { essentialSkills, readEsco } from '../import/esco.ts';
import { readOnet, relatedOccupations } from '../import/onet.ts';
import { printFault, sortFaults, type Fault } from '../seed/fault.ts';
import type { SeedRecord } from '../seed/read.ts';
import { copiedSentences, type Work } from '../seed/rules/copied-sentences.ts';
import { recordsOf, type Records } from '../seed/rules/records.ts';
import { quantile } from '../graph/quantile.ts';
import { stepPrevalences } from '../graph/shapes/role.ts';
import { namesOf } from '../graph/shape.ts';
import { scaleOfRecords } from '../seed/scale.ts';
import { CommandError } from './error.ts';
import { observedCareers, printObservedCareers, type ObservedCareers } from './observed-careers.ts';
import { observedLines, printObservedLines, type ObservedLines } from './observed-lines.ts';

/** How many career steps a public data set bears out. */
export interface Measure {
  readonly says: string;
  /** Steps between roles that the data set tells apart. */
  readonly steps: number;
  readonly agreeing: number;
  /** The same share among all pairs of such roles, whether a step leads from one to the other or not. */
  readonly ofAllPairs: number;
  /** Steps it does not bear out, as `from → to`. */
  readonly others: readonly string[];
}

/** How scores of readiness are spread over the data. */
export interface Spread {
  readonly of: string;
  readonly values: readonly number[];
}

export interface Measures {
  readonly steps: readonly Measure[];
  readonly careers: ObservedCareers;
  readonly lines: ObservedLines;
  readonly readiness: readonly Spread[];
  readonly copied: readonly Fault[];
}

const folders = { esco: 'esco-1.1.1', onet: 'onet-29.0' } as const;
const article = 'cto-vs-cio-article.txt';

/** Holds the records against the public data sets of a folder, and against the founding article where it lies beside it. */
export function measure(all: readonly SeedRecord[], dataFolder: string): Measures {
  for (const folder of Object.values(folders))
    if (!existsSync(join(dataFolder, folder))) throw new CommandError(`${dataFolder} holds no ${folder}.`);
  const records = recordsOf(all);
  const related = relatedOccupations(readOnet(join(dataFolder, folders.onet)));
  const essential = essentialSkills(readEsco(join(dataFolder, folders.esco)));
  return {
    steps: [relatedSteps(records, related), skilledSteps(records, essential)],
    careers: observedCareers(records),
    lines: observedLines(records),
    readiness: readinessSpreads(records),
    copied: copiedSentences(all, worksIn(dataFolder)),
  };
}

export function readinessSpreads(records: Records): Spread[] {
  const { steps, holders, outsiders } = scaleOfRecords(records);
  const promotions = steps.filter(({ kind }) => kind === 'PROMOTION');
  return [
    { of: 'the role held', values: [...holders.values()] },
    { of: 'the job just left by promotion', values: promotions.map(({ down }) => down) },
    ...namesOf(stepPrevalences).map((name) => ({
      of: `the next role by a promotion that is ${name}`,
      values: promotions.filter(({ prevalence }) => prevalence === name).map(({ up }) => up),
    })),
    { of: 'any role, of an outsider', values: [...outsiders.values()] },
  ];
}

const printSpread = ({ of, values }: Spread) =>
  values.length === 0
    ? `  ${of}: none`
    : `  ${of}: ${[0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map((share) => quantile(values, share)).join(', ')} (of ${values.length})`;

/** By the code of an occupation within its classification. */
type ByCode = ReadonlyMap<string, ReadonlySet<string>>;

export const relatedSteps = (records: Records, related: ByCode): Measure =>
  measureSteps(
    records,
    'O*NET lists the occupations of both roles as related',
    'ONET_SOC',
    (from, to) => related.get(from)?.has(to) ?? false,
  );

/** A step is borne out where the origin brings more of the target's essential skills than occupations do on average. */
export function skilledSteps(records: Records, essential: ByCode): Measure {
  const brought = (from: ReadonlySet<string>, to: ReadonlySet<string>) =>
    [...to].filter((skill) => from.has(skill)).length / Math.max(to.size, 1);
  const averages = new Map<string, number>();
  const average = (to: string, skills: ReadonlySet<string>) => {
    const known = averages.get(to);
    if (known !== undefined) return known;
    const others = [...essential].filter(([code]) => code !== to);
    const mean = others.reduce((sum, [, other]) => sum + brought(other, skills), 0) / Math.max(others.length, 1);
    averages.set(to, mean);
    return mean;
  };
  return measureSteps(
    records,
    "the first role's ESCO occupation brings more of the second's essential skills than the average occupation",
    'ESCO',
    (from, to) => {
      const [origin, target] = [essential.get(from), essential.get(to)];
      return origin !== undefined && target !== undefined && brought(origin, target) > average(to, target);
    },
  );
}

/** Roles that share an occupation are not told apart: what holds between them is not measured. */
function measureSteps(
  { of, edges }: Records,
  says: string,
  scheme: keyof typeof schemes,
  agrees: (from: string, to: string) => boolean,
): Measure {
  const codes = new Map(
    of('Occupation').flatMap(({ key, fields }) => (fields.scheme === scheme ? [[key, fields.code]] : [])),
  );
  const byRole = new Map<string, string[]>();
  for (const { from, to } of edges('CLASSIFIED_AS')) {
    const code = codes.get(to);
    if (code !== undefined) byRole.set(from, [...(byRole.get(from) ?? []), code]);
  }
  const codesOf = (role: string) => byRole.get(role) ?? [];
  const apart = (from: string, to: string) =>
    byRole.has(from) && byRole.has(to) && !codesOf(from).some((code) => codesOf(to).includes(code));
  const holds = ({ from, to }: Pair) => codesOf(from).some((one) => codesOf(to).some((other) => agrees(one, other)));

  const roles = [...byRole.keys()];
  const pairs = roles.flatMap((from) => roles.filter((to) => apart(from, to)).map((to) => ({ from, to })));
  const steps = distinct(edges('LEADS_TO').filter(({ from, to }) => apart(from, to)));
  return {
    says,
    steps: steps.length,
    agreeing: steps.filter(holds).length,
    ofAllPairs: pairs.length === 0 ? 0 : pairs.filter(holds).length / pairs.length,
    others: steps.filter((step) => !holds(step)).map(({ from, to }) => `${from} → ${to}`),
  };
}

interface Pair {
  readonly from: string;
  readonly to: string;
}

const distinct = (pairs: readonly Pair[]): Pair[] => [
  ...new Map(pairs.map(({ from, to }) => [`${from} ${to}`, { from, to }])).values(),
];

function* worksIn(dataFolder: string): Generator<Work> {
  const beside = join(dataFolder, '..', article);
  if (existsSync(beside)) yield { title: article, text: readFileSync(beside, 'utf8') };
  for (const entry of readdirSync(dataFolder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const title = `${basename(entry.parentPath)}/${entry.name}`;
    if (/\.(csv|txt|json|yml|yaml)$/.test(entry.name)) yield { title, text: readFileSync(file, 'utf8') };
    if (entry.name.endsWith('.zip'))
      for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file), { filter: isTable })))
        yield { title: `${basename(entry.parentPath)}/${basename(name)}`, text: strFromU8(bytes) };
  }
}

const isTable = ({ name }: { name: string }) => name.endsWith('.csv');

export function printMeasures({ steps, careers, lines, readiness, copied }: Measures): string {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const measures = steps.map(({ says, agreeing, steps: all, ofAllPairs, others }) =>
    [
      `Steps of which it holds that ${says}:`,
      `  ${agreeing} of ${all} (${all === 0 ? 'none to measure' : percent(agreeing / all)}); of all pairs of roles ${percent(ofAllPairs)}`,
      ...(others.length > 0 ? [`  not of: ${others.join(', ')}`] : []),
    ].join('\n'),
  );
  const sentences =
    copied.length === 0
      ? 'No text repeats eight words in a row of the data sets or the article.'
      : `Texts that repeat a work word for word:\n${sortFaults(copied).map(printFault).join('\n')}`;
  const spreads = [
    'Readiness, least, 10 %, 25 %, median, 75 %, 90 % and most, for:',
    ...readiness.map(printSpread),
  ].join('\n');
  return [...measures, printObservedCareers(careers), printObservedLines(lines), spreads, sentences].join('\n\n');
}
