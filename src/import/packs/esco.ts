import { codeKey, tidy, titlesBeside } from '../classification.ts';
import { languages } from '../../graph/shapes/labels.ts';
import { slug } from '../tables.ts';
import { openArchive, type Archive, type Placed } from './archive.ts';
import type { Place } from './draft.ts';
import { equivalents, importTables, keysBy, type Importer, type Work } from './pack-import.ts';

/** Keys by the address of what they stand for. */
type Keys = Map<string, string>;

/** The whole of ESCO as a pack: occupations, ISCO groups, skills, groups of skills, and all that relates them. */
export const importEsco: Importer = async (path, to, base, progress) => {
  const archive = openArchive(path);
  const version = versionOf(path, archive);
  const naming = {
    name: 'esco',
    title: `ESCO classification, version ${version}`,
    version,
    licence: 'CC-BY-4.0',
    citation: 'This service uses the ESCO classification of the European Commission',
    source: { title: 'ESCO', path: 'https://esco.ec.europa.eu' },
  };
  const source = `esco-${version.replaceAll('.', '-')}`;
  return importTables({ naming, source, to, base, progress, archive }, (work) => {
    const all = { ...work, archive, occupations: new Map<string, string>(), skills: new Map<string, string>() };
    return {
      occupations: () => occupationRows(all),
      skills: () => skillRows(all),
      'occupations.requires': () => requirementRows(all),
      'occupations.relatedTo': () => widerOccupations(all),
      'skills.broader': () => widerSkills(all),
      'skills.related': () => relatedSkills(all),
    };
  });
};

interface EscoWork extends Work {
  readonly archive: Archive;
  readonly occupations: Keys;
  readonly skills: Keys;
}

/** The version stands in the names of the download. */
function versionOf(path: string, { names }: Archive): string {
  const version = /(?:v|esco-)(\d+\.\d+(?:\.\d+)?)/i.exec([path, ...names].join(' '))?.[1];
  if (version === undefined)
    throw new Error(`${path} does not tell which version of ESCO it is: name the folder as in esco-1.1.1`);
  return version;
}

/** The file of a relation; from version 1.2 on its name tells the language, of which it has nothing. */
const relationFile = ({ names }: Archive, relation: string): string =>
  names.find((name) => name === `${relation}_en.csv`) ?? `${relation}.csv`;

/** Files tell of what type their rows are; one put in the place of another does so, too. */
const isOf = ({ row: { conceptType } }: Placed, type: string): boolean =>
  conceptType === undefined || conceptType === type;

const lines = (cell = ''): string[] => cell.split('\n');

async function occupationRows({ archive, draft, base, evidence, occupations }: EscoWork): Promise<number> {
  const columns = ['key', 'scheme', 'code', 'uri', 'title', 'alternativeTitles', 'labels'];
  const table = draft.table('occupations.ndjson', columns, evidence);
  const labels = await translations(archive);
  const asked = ['conceptUri', 'code', 'preferredLabel', 'altLabels'];
  const write = async (each: Placed, type: string, key: string, scheme: string) => {
    const { conceptUri: uri = '', code = '', preferredLabel = '', altLabels } = each.row;
    if (!isOf(each, type)) {
      draft.pass(`entries that are no ${type}`, each);
      return;
    }
    if (uri === '' || code === '' || tidy(preferredLabel) === '') {
      draft.pass('entries without address, code or title', each);
      return;
    }
    occupations.set(uri, key);
    if (base.has('Occupation', key)) return;
    await table.write({
      key,
      scheme,
      code,
      uri,
      title: tidy(preferredLabel),
      alternativeTitles: titlesBeside(preferredLabel, lines(altLabels)),
      labels: labels.get(uri)?.labels,
    });
  };
  for await (const each of archive.rows('ISCOGroups_en.csv', asked.slice(0, 3)))
    await write(each, 'ISCOGroup', `isco-${each.row.code ?? ''}`, 'ISCO_08');
  for await (const each of archive.rows('occupations_en.csv', asked))
    await write(each, 'Occupation', codeKey('esco', each.row.code ?? ''), 'ESCO');
  for (const [uri, { places }] of labels)
    if (!occupations.has(uri))
      for (const place of places) draft.pass('labels of an occupation that is not in the file', place);
  return table.rows;
}

/** What the files of every other language call an occupation, by its address, and where. */
async function translations(archive: Archive) {
  const found = new Map<string, { readonly labels: Record<string, string[]>; readonly places: Place[] }>();
  for (const language of Object.keys(languages)) {
    const name = `occupations_${language}.csv`;
    if (!archive.names.includes(name)) continue;
    for await (const each of archive.rows(name, ['conceptUri', 'preferredLabel', 'altLabels'])) {
      const { conceptUri = '', preferredLabel = '', altLabels } = each.row;
      const { labels, places } = found.get(conceptUri) ?? { labels: {}, places: [] };
      const preferred = tidy(preferredLabel);
      if (preferred !== '') labels[language] = [preferred, ...titlesBeside(preferred, lines(altLabels))];
      places.push({ file: each.file, line: each.line });
      found.set(conceptUri, { labels, places });
    }
  }
  return found;
}

async function skillRows({ archive, draft, base, evidence, skills }: EscoWork): Promise<number> {
  const table = draft.table('skills.ndjson', ['key', 'title', 'uri', 'aliases', 'summary'], evidence);
  const keyFor = keysBy((key) => base.has('Skill', key));
  const columns = ['conceptUri', 'preferredLabel', 'altLabels', 'description'];
  for (const [name, type] of [
    ['skills_en.csv', 'KnowledgeSkillCompetence'],
    ['skillGroups_en.csv', 'SkillGroup'],
  ] as const)
    for await (const each of archive.rows(name, columns)) {
      const { row } = each;
      const uri = row.conceptUri ?? '';
      const title = tidy(row.preferredLabel ?? '');
      const ofGroup = type === 'SkillGroup';
      if (!isOf(each, type) || uri === '' || title === '') {
        draft.pass(isOf(each, type) ? 'skills without address or label' : `entries that are no ${type}`, each);
        continue;
      }
      const key = keyFor(`esco-${ofGroup ? 'group-' : ''}${slug(title)}`, slug(uri.slice(uri.lastIndexOf('/') + 1)));
      skills.set(uri, key);
      const summary = (row.description ?? '').trim();
      await table.write({
        key,
        title,
        uri,
        aliases: titlesBeside(title, lines(row.altLabels)),
        summary:
          summary === ''
            ? `The ${ofGroup ? 'group of skills' : 'skill'} that ESCO calls “${title}” and describes no further.`
            : summary,
      });
    }
  return table.rows;
}

async function requirementRows({ archive, draft, evidence, occupations, skills }: EscoWork): Promise<number> {
  const table = draft.table('occupations.requires.csv', ['from', 'skill', 'relation'], evidence);
  const columns = ['occupationUri', 'relationType', 'skillType', 'skillUri'];
  for await (const { row, file, line } of archive.rows(relationFile(archive, 'occupationSkillRelations'), columns)) {
    const from = occupations.get(row.occupationUri ?? '');
    const skill = skills.get(row.skillUri ?? '');
    const relation = relations[row.relationType ?? ''];
    if (from === undefined) draft.pass('relations of an occupation that is not in the file', { file, line });
    else if (skill === undefined) draft.pass('relations to a skill that is not in the file', { file, line });
    else if (relation === undefined) draft.pass('relations that are neither essential nor optional', { file, line });
    else await table.write({ from, skill, relation });
  }
  return table.rows;
}

const relations: Readonly<Record<string, string>> = { essential: 'ESSENTIAL', optional: 'OPTIONAL' };

/** An occupation relates to the wider one, or to the group of ISCO-08, that it is a case of. */
async function widerOccupations({ archive, draft, base, evidence, occupations }: EscoWork): Promise<number> {
  const table = draft.table('occupations.relatedTo.csv', ['from', 'occupation', 'relatedness'], evidence);
  for await (const { row, file, line } of archive.rows(relationFile(archive, 'broaderRelationsOccPillar'), [
    'conceptUri',
    'broaderUri',
  ])) {
    const from = occupations.get(row.conceptUri ?? '');
    const occupation = occupations.get(row.broaderUri ?? '');
    if (from === undefined || occupation === undefined)
      draft.pass('wider occupations of which one end is not in the file', { file, line });
    else if (base.relates(from, occupation))
      draft.pass('wider occupations that the base tells already', { file, line });
    else await table.write({ from, occupation, relatedness: 'broader' });
  }
  return table.rows;
}

async function widerSkills({ archive, draft, evidence, skills }: EscoWork): Promise<number> {
  const table = draft.table('skills.broader.csv', ['from', 'broader'], evidence);
  for await (const { row, file, line } of archive.rows(relationFile(archive, 'broaderRelationsSkillPillar'), [
    'conceptUri',
    'broaderUri',
  ])) {
    const from = skills.get(row.conceptUri ?? '');
    const broader = skills.get(row.broaderUri ?? '');
    if (from === undefined || broader === undefined)
      draft.pass('wider skills of which one end is not in the file', { file, line });
    else await table.write({ from, broader });
  }
  return table.rows;
}

const relatedSkills = (work: EscoWork): Promise<number> =>
  equivalents(
    work,
    (uri) => work.skills.get(uri),
    async (write) => {
      const { archive, draft, skills } = work;
      const columns = ['originalSkillUri', 'relationType', 'relatedSkillUri'];
      for await (const { row, file, line } of archive.rows(relationFile(archive, 'skillSkillRelations'), columns)) {
        const from = skills.get(row.originalSkillUri ?? '');
        const skill = skills.get(row.relatedSkillUri ?? '');
        const relation = relations[row.relationType ?? ''];
        if (from === undefined || skill === undefined || relation === undefined)
          draft.pass('relations between skills of which one end is not in the file', { file, line });
        else if (from === skill) draft.pass('relations of a skill to itself', { file, line });
        else await write({ from, skill, relation });
      }
    },
  );
