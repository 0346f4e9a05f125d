import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeKey, defect, tidy, titlesBeside, type Classification, type Entry } from './classification.ts';
import { csvArchive, grouped, type Row } from './tables.ts';

export interface Esco {
  readonly occupations: readonly Row[];
  readonly iscoGroups: readonly Row[];
  readonly relations: readonly Row[];
}

/** ESCO 1.1.1: the two zips of the official download, classification (English) and relations. */
export function readEsco(folder: string): Esco {
  const zips = readdirSync(folder)
    .filter((name) => name.endsWith('.zip'))
    .sort();
  const english = zips.find((name) => name.includes(' en '));
  const general = zips.find((name) => !name.includes(' en '));
  if (!english || !general)
    throw new Error(`${folder} must hold ESCO's two zips: the classification in English and the relations`);
  const inEnglish = csvArchive(join(folder, english));
  return {
    occupations: inEnglish('occupations_en.csv', ['conceptUri', 'code', 'preferredLabel', 'altLabels']),
    iscoGroups: inEnglish('ISCOGroups_en.csv', ['conceptUri', 'code', 'preferredLabel']),
    relations: csvArchive(join(folder, general))('occupationSkillRelations.csv', [
      'occupationUri',
      'relationType',
      'skillType',
      'skillUri',
    ]),
  };
}

export function escoEntries({ occupations, iscoGroups, relations }: Esco): Classification {
  const known = new Set(occupations.map(({ conceptUri }) => conceptUri));
  const unknown = relations.filter(({ occupationUri }) => !known.has(occupationUri));
  const required = grouped(
    relations,
    ({ occupationUri = '' }) => occupationUri,
    ({ skillUri = '', relationType }) => ({
      match: skillUri,
      relation: relationType === 'essential' ? ('ESSENTIAL' as const) : ('OPTIONAL' as const),
    }),
  );
  const entries = occupations.map(({ conceptUri = '', code = '', preferredLabel = '', altLabels }): Entry => ({
    key: codeKey('esco', code),
    scheme: 'ESCO',
    code,
    uri: conceptUri,
    title: tidy(preferredLabel),
    // Alternative labels stand in one cell, one a line.
    alternativeTitles: titlesBeside(preferredLabel, altLabels?.split('\n') ?? []),
    requires: required.get(conceptUri) ?? [],
    relatedTo: [],
  }));
  const groups = iscoGroups
    .filter(({ code }) => code?.length === 4)
    .map(({ conceptUri = '', code = '', preferredLabel = '' }): Entry => ({
      key: `isco-${code}`,
      scheme: 'ISCO_08',
      code,
      uri: conceptUri,
      title: tidy(preferredLabel),
      alternativeTitles: [],
      requires: [],
      relatedTo: [],
    }));
  return {
    source: 'esco-1-1-1',
    entries: [...entries, ...groups],
    defects: [
      ...defect(unknown.length, 'ESCO relations name an occupation that is not in the file: passed over'),
      ...defect(
        relations.filter(({ skillType }) => !skillType).length,
        'ESCO relations have no skillType: kept, the type is not needed',
      ),
    ],
  };
}

/** Addresses of the essential skills of every ESCO occupation, by its code. */
export function essentialSkills(esco: Esco): Map<string, ReadonlySet<string>> {
  return new Map(
    escoEntries(esco)
      .entries.filter(({ scheme }) => scheme === 'ESCO')
      .map(({ code, requires }) => [
        code,
        new Set(requires.filter(({ relation }) => relation === 'ESSENTIAL').map(({ match }) => match)),
      ]),
  );
}
