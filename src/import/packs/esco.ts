import { codeKey, tidy, titlesBeside } from '../classification.ts';
import { languages, type Labels } from '../../graph/shapes/labels.ts';
import { slug } from '../tables.ts';
import { openArchive, type Archive, type Placed } from './archive.ts';
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
  return importTables({ naming, source, to, base, progress }, (work) => {
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

const lines = (cell = ''): string[] => cell.split('\n');

async function occupationRows({ archive, draft, base, evidence, occupations }: EscoWork): Promise<number> {
  const columns = ['key', 'scheme', 'code', 'uri', 'title', 'alternativeTitles', 'labels'];
  const table = draft.table('occupations.ndjson', columns, evidence);
  const labels = await translations(archive);
  const asked = ['conceptUri', 'code', 'preferredLabel', 'altLabels'];
  const write = async ({ row, file, line }: Placed, key: string, scheme: string) => {
    const { conceptUri: uri = '', code = '', preferredLabel = '', altLabels } = row;
    if (uri === '' || code === '' || tidy(preferredLabel) === '') {
      draft.pass('entries without address, code or title', { file, line });
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
      labels: labels.get(uri),
    });
  };
  for await (const each of archive.rows('ISCOGroups_en.csv', asked.slice(0, 3)))
    await write(each, `isco-${each.row.code ?? ''}`, 'ISCO_08');
  for await (const each of archive.rows('occupations_en.csv', asked))
    await write(each, codeKey('esco', each.row.code ?? ''), 'ESCO');
  return table.rows;
}

/** The labels of every other language that the download holds. */
async function translations(archive: Archive): Promise<Map<string, Labels>> {
  const labels = new Map<string, Record<string, string[]>>();
  for (const language of Object.keys(languages)) {
    const name = `occupations_${language}.csv`;
    if (!archive.names.includes(name)) continue;
    for await (const { row } of archive.rows(name, ['conceptUri', 'preferredLabel', 'altLabels'])) {
      const own = labels.get(row.conceptUri ?? '') ?? {};
      const preferred = tidy(row.preferredLabel ?? '');
      if (preferred !== '') own[language] = [preferred, ...titlesBeside(preferred, lines(row.altLabels))];
      labels.set(row.conceptUri ?? '', own);
    }
  }
  return labels;
}

async function skillRows({ archive, draft, base, evidence, skills }: EscoWork): Promise<number> {
  const table = draft.table('skills.ndjson', ['key', 'title', 'uri', 'aliases', 'summary'], evidence);
  const keyFor = keysBy((key) => base.has('Skill', key));
  for (const name of ['skills_en.csv', 'skillGroups_en.csv'])
    for await (const { row, file, line } of archive.rows(name, [
      'conceptUri',
      'preferredLabel',
      'altLabels',
      'description',
    ])) {
      const uri = row.conceptUri ?? '';
      const title = tidy(row.preferredLabel ?? '');
      const ofGroup = name === 'skillGroups_en.csv';
      if (uri === '' || title === '') {
        draft.pass('skills without address or label', { file, line });
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
  for await (const { row, file, line } of archive.rows('occupationSkillRelations.csv', columns)) {
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
  for await (const { row, file, line } of archive.rows('broaderRelationsOccPillar.csv', ['conceptUri', 'broaderUri'])) {
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
  for await (const { row, file, line } of archive.rows('broaderRelationsSkillPillar.csv', [
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
      for await (const { row, file, line } of archive.rows('skillSkillRelations.csv', columns)) {
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
