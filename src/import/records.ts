import { Document, isSeq, visit } from 'yaml';
import type { Labels } from '../graph/shapes/labels.ts';
import { compareText } from '../graph/names.ts';
import type { Classification, Entry, VocabularyRequirement } from './classification.ts';
import type { ClassifiedRole, SkillsByMatch } from './named.ts';
import { topCodedNote, type Wages } from './oews.ts';
import { grouped } from './tables.ts';

/** A generated record: the file's path below seed/ and its fields. */
export interface GeneratedRecord {
  readonly path: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** As `movesTo` of an occupation says them, by its key. */
export type MovesByOccupation = ReadonlyMap<string, readonly { readonly occupation: string }[]>;

const titleLimit = 12;

/** The occupations wanted, each with the skills of ours that its classification asks for. */
export function occupationRecords(
  classifications: readonly Classification[],
  wanted: ReadonlySet<string>,
  skills: SkillsByMatch,
  labels: ReadonlyMap<string, Labels> = new Map(),
  moves: MovesByOccupation = new Map(),
): GeneratedRecord[] {
  return classifications.flatMap(({ source, entries }) => {
    const byCode = new Map(entries.map((entry) => [entry.code, entry]));
    return entries
      .filter(({ key }) => wanted.has(key))
      .map((entry) => ({
        path: `occupations/${entry.key}.yaml`,
        fields: {
          scheme: entry.scheme,
          code: entry.code,
          uri: entry.uri,
          title: entry.title,
          alternativeTitles: some(entry.alternativeTitles.slice(0, titleLimit)),
          labels: entry.scheme === 'ESCO' ? labels.get(entry.uri ?? '') : undefined,
          ...entry.preparation,
          sources: [source],
          requires: some(requirements(entry, skills, source)),
          relatedTo: some(
            entry.relatedTo
              .flatMap(({ code, relatedness }) => {
                const key = byCode.get(code)?.key;
                return key !== undefined && wanted.has(key)
                  ? [{ occupation: key, relatedness, sources: [source] }]
                  : [];
              })
              .sort((a, b) => compareText(a.occupation, b.occupation)),
          ),
          movesTo: some((moves.get(entry.key) ?? []).filter(({ occupation }) => wanted.has(occupation))),
        },
      }));
  });
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

function requirements({ requires }: Entry, skills: SkillsByMatch, source: string) {
  const bySkill = grouped(
    requires.flatMap((requirement) => (skills.get(requirement.match) ?? []).map((skill) => ({ skill, requirement }))),
    ({ skill }) => skill,
    ({ requirement }) => requirement,
  );
  return [...bySkill]
    .sort(([a], [b]) => compareText(a, b))
    .map(([skill, all]) => {
      const { relation, importance, level } = all.reduce((best, each) => (outweighs(each, best) ? each : best));
      const rated = importance !== undefined || level !== undefined;
      return {
        skill,
        relation,
        level,
        importance,
        sources: [source],
        figures: rated ? { sources: [source] } : undefined,
      };
    });
}

/** Of several elements that stand for one skill the essential one counts, then the most important, then the highest. */
function outweighs(a: VocabularyRequirement, b: VocabularyRequirement): boolean {
  if (a.relation !== b.relation) return a.relation === 'ESSENTIAL';
  if (a.importance !== b.importance) return (a.importance ?? 0) > (b.importance ?? 0);
  return (a.level ?? 0) > (b.level ?? 0);
}

/** What the official statistic says of each role's pay, by the first of its codes that matches best. */
export const payRecords = (
  roles: readonly ClassifiedRole[],
  wages: ReadonlyMap<string, Wages> | undefined,
): GeneratedRecord[] => (wages ? roles.flatMap((role) => usBand(role, wages)) : []);

const matches = ['EXACT', 'CLOSE', 'BROAD'];

/** Entries of one scheme, the best match first; a narrower entry does not speak for the role. */
const entriesFor = ({ classifiedAs }: ClassifiedRole, prefix: string) =>
  classifiedAs
    .filter(({ occupation, match }) => occupation.startsWith(prefix) && matches.includes(match))
    .sort((a, b) => matches.indexOf(a.match) - matches.indexOf(b.match));

function usBand(role: ClassifiedRole, wages: ReadonlyMap<string, Wages>): GeneratedRecord[] {
  for (const { occupation, match } of entriesFor(role, 'onet-')) {
    const [, soc = '', detail] = /^onet-(\d\d-\d{4})-(\d\d)$/.exec(occupation) ?? [];
    const found = wages.get(soc);
    if (!found || (found.mean === undefined && Object.keys(found.percentiles).length === 0)) continue;
    const { title, employment, mean, percentiles } = found;
    const ofRole = match !== 'BROAD' && detail === '00';
    return [
      {
        path: `pay-bands/${role.key}-us-oews-2024.yaml`,
        fields: {
          role: role.key,
          region: 'US',
          component: 'BASE',
          currency: 'USD',
          year: 2024,
          scope: ofRole ? 'ROLE' : 'OCCUPATION',
          occupation,
          employment,
          mean,
          percentiles: Object.keys(percentiles).length > 0 ? percentiles : undefined,
          note: [
            `All holders of SOC ${soc}, ${title}${ofRole ? '' : '; the role is one of several in it'}.`,
            ...topCodedNote(found),
          ].join(' '),
          sources: ['bls-oews-2024'],
        },
      },
    ];
  }
  return [];
}

const generatedMark = '# Written by `import` from public data; changes made here are lost at the next import.';

export const isGenerated = (text: string): boolean => text.includes(generatedMark);

/** The record as a file. */
export function yamlOf({ path, fields }: GeneratedRecord): string {
  const [folder] = path.split('/');
  const document = new Document(JSON.parse(JSON.stringify(fields)));
  visit(document, {
    Pair(_, { key, value }) {
      if (String(key) === 'sources' && isSeq(value)) value.flow = true;
    },
  });
  const body = document.toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: true });
  return `# yaml-language-server: $schema=../.schema/${String(folder)}.json\n${generatedMark}\n${body}`;
}
