import { Document, isSeq, visit } from 'yaml';
import { compareText } from '../graph/names.ts';
import type { Classification, Entry, VocabularyRequirement } from './entry.ts';
import type { Wages } from './oews.ts';
import { grouped } from './tables.ts';

/** A generated record: the file's path below seed/ and its fields. */
export interface GeneratedRecord {
  readonly path: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A role as far as importing needs it. */
export interface ClassifiedRole {
  readonly key: string;
  readonly classifiedAs: readonly { readonly occupation: string; readonly match: string }[];
}

/** Keys of our skills by the entries of public vocabularies that mean nearly the same. */
export type SkillsByMatch = ReadonlyMap<string, readonly string[]>;

const titleLimit = 12;

/** The occupations wanted, each with the skills of ours that its classification asks for. */
export function occupationRecords(
  classifications: readonly Classification[],
  wanted: ReadonlySet<string>,
  skills: SkillsByMatch,
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
        },
      }));
  });
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

/** Of several elements that stand for one skill the most important counts, then the one of the highest level. */
function requirements({ requires }: Entry, skills: SkillsByMatch, source: string) {
  const matched = requires.flatMap((requirement) =>
    (skills.get(requirement.match) ?? []).map((skill) => ({ skill, requirement })),
  );
  const weight = ({ relation, importance, level }: VocabularyRequirement) =>
    (relation === 'ESSENTIAL' ? 100 : 0) + (importance ?? 0) * 10 + (level ?? 0) / 10;
  return [
    ...grouped(
      matched,
      ({ skill }) => skill,
      ({ requirement }) => requirement,
    ),
  ]
    .sort(([a], [b]) => compareText(a, b))
    .map(([skill, all]) => {
      const { relation, importance, level } = all.reduce((best, each) => (weight(each) > weight(best) ? each : best));
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

export interface PayData {
  readonly wages: ReadonlyMap<string, Wages> | undefined;
  /** Pounds per year by key of the ESCO occupation. */
  readonly ukEarnings: ReadonlyMap<string, { readonly amount: number; readonly title: string }> | undefined;
}

/** What official statistics say of each role's pay, by the first of its codes that matches best. */
export const payRecords = (roles: readonly ClassifiedRole[], { wages, ukEarnings }: PayData): GeneratedRecord[] =>
  roles.flatMap((role) => [...(wages ? usBand(role, wages) : []), ...(ukEarnings ? ukBand(role, ukEarnings) : [])]);

const best = ['EXACT', 'CLOSE', 'BROAD'];

/** Codes of one scheme, the best match first; a narrower entry does not speak for the role. */
const codes = ({ classifiedAs }: ClassifiedRole, prefix: string): string[] =>
  classifiedAs
    .filter(({ occupation, match }) => occupation.startsWith(prefix) && best.includes(match))
    .sort((a, b) => best.indexOf(a.match) - best.indexOf(b.match))
    .map(({ occupation }) => occupation);

function usBand(role: ClassifiedRole, wages: ReadonlyMap<string, Wages>): GeneratedRecord[] {
  for (const key of codes(role, 'onet-')) {
    const [, soc = ''] = /^onet-(\d\d-\d{4})/.exec(key) ?? [];
    const found = wages.get(soc);
    if (!found) continue;
    const { title, mean, percentiles, topCoded } = found;
    const above = topCoded.length > 0 ? ` Above the highest published wage: ${topCoded.join(', ')}.` : '';
    return [
      {
        path: `pay-bands/${role.key}-us-oews-2024.yaml`,
        fields: {
          role: role.key,
          region: 'US',
          component: 'BASE',
          currency: 'USD',
          year: 2024,
          mean,
          percentiles,
          note: `All who work in SOC ${soc}, ${title}; the role is one of those it covers.${above}`,
          sources: ['bls-oews-2024'],
        },
      },
    ];
  }
  return [];
}

function ukBand(role: ClassifiedRole, earnings: NonNullable<PayData['ukEarnings']>): GeneratedRecord[] {
  for (const key of codes(role, 'esco-')) {
    const found = earnings.get(key);
    if (!found) continue;
    return [
      {
        path: `pay-bands/${role.key}-gb-ashe.yaml`,
        fields: {
          role: role.key,
          region: 'GB',
          component: 'TOTAL',
          currency: 'GBP',
          mean: found.amount,
          note: `Annual earnings that the data set gives for the ESCO occupation "${found.title}", worked out from the Annual Survey of Hours and Earnings for all occupations of its ISCO group; it says neither the year nor whether means or medians were averaged. Equity is not covered.`,
          sources: ['esco-onet-crosswalk-2020'],
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
