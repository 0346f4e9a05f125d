import { codeKey, tidy, titlesBeside } from '../classification.ts';
import { importanceOf, levelOf } from '../onet.ts';
import {
  addressOf,
  codeColumn,
  codeOf,
  isIrrelevant,
  isSuppressed,
  leastImportance,
  ratingColumns,
  relationOf,
} from '../onet-rows.ts';
import { preparationFiles, preparations } from '../onet-preparation.ts';
import { preparationFields } from '../../graph/shapes/preparation.ts';
import { slug, type Row } from '../tables.ts';
import { addTo } from '../../graph/group-by.ts';
import { openArchive, type Archive, type Placed } from './archive.ts';
import { equivalents, importTables, keysBy, type Importer, type Work } from './pack-import.ts';

/** The whole of O*NET as a pack: occupations with every title, elements of skill, knowledge and ability with their ratings. */
export const importOnet: Importer = async (path, to, base, progress) => {
  const archive = openArchive(path);
  const version = versionOf(path);
  const naming = {
    name: 'onet',
    title: `O*NET Database, version ${version}`,
    version,
    licence: 'CC-BY-4.0',
    citation: `O*NET ${version} Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)`,
    source: { title: 'O*NET', path: 'https://www.onetcenter.org/database.html' },
  };
  const source = `onet-${version.replaceAll('.', '-')}`;
  return importTables({ naming, source, to, base, progress, archive }, (work) => {
    const all = { ...work, archive, occupations: new Set<string>(), skills: new Map<string, string>() };
    return {
      occupations: () => occupationRows(all),
      skills: () => skillRows(all),
      'skills.broader': () => widerSkills(all),
      'skills.related': () => equivalents(all, (match) => all.skills.get(match.replace(/^onet:/, ''))),
      'occupations.requires': () => requirementRows(all),
      'occupations.relatedTo': () => relatedOccupations(all),
    };
  });
};

interface OnetWork extends Work {
  readonly archive: Archive;
  /** Codes of those in the file. */
  readonly occupations: Set<string>;
  /** Keys of skills by the identifier of the element. */
  readonly skills: Map<string, string>;
}

/** The version stands in the name of the download: db_29_0_text.zip. */
function versionOf(path: string): string {
  const [, major, minor] = /(?:onet|db)[-_](\d+)[._-](\d+)/i.exec(path) ?? [];
  if (major === undefined || minor === undefined)
    throw new Error(`${path} does not tell which version of O*NET it is: name the folder as in onet-29.0`);
  return `${major}.${minor}`;
}

const keyOf = (code: string) => codeKey('onet', code);

/** An occupation that the base has keeps all that it says, but for its titles, of which these are all, and gains its tasks. */
async function occupationRows(work: OnetWork): Promise<number> {
  const { archive, draft, base, evidence, occupations } = work;
  const named = ['key', 'scheme', 'code', 'uri', 'title', 'alternativeTitles', 'tasks'];
  const columns = [...named, ...Object.keys(preparationFields)];
  const table = draft.table('occupations.ndjson', columns, evidence);
  const found: { code: string; title: string }[] = [];
  for await (const each of archive.rows('Occupation Data.txt', [codeColumn, 'Title'])) {
    const [code, title] = [codeOf(each.row), tidy(each.row.Title ?? '')];
    if (code === '' || title === '') draft.pass('occupations without code or title', each);
    else if (occupations.has(code)) draft.pass('occupations that stand twice', each);
    else {
      occupations.add(code);
      found.push({ code, title });
    }
  }
  const others = await titlesBesideEach(work);
  const prepared = await preparationOfEach(work);
  const tasks = await tasksOfEach(work);
  for (const { code, title } of found) {
    const key = keyOf(code);
    const alternativeTitles = titlesBeside(title, others.get(code) ?? []);
    const own = { alternativeTitles, tasks: tasks.get(code) };
    if (!base.has('Occupation', key))
      await table.write({ key, scheme: 'ONET_SOC', code, uri: addressOf(code), title, ...own, ...prepared.get(code) });
    else if (alternativeTitles.length > 0 || own.tasks) {
      draft.override(`occupations/${key}`);
      await table.write({ key, ...(alternativeTitles.length > 0 && { alternativeTitles }), tasks: own.tasks });
    }
  }
  return table.rows;
}

async function titlesBesideEach({ archive, draft, occupations }: OnetWork): Promise<Map<string, string[]>> {
  const titles = new Map<string, string[]>();
  for (const [file, column] of [
    ['Alternate Titles.txt', 'Alternate Title'],
    ['Sample of Reported Titles.txt', 'Reported Job Title'],
  ] as const)
    for await (const each of archive.rows(file, [codeColumn, column])) {
      const [code, title] = [codeOf(each.row), tidy(each.row[column] ?? '')];
      if (!occupations.has(code)) draft.pass('titles of an occupation that is not in the file', each);
      else if (title === '') draft.pass('titles without a word', each);
      else titles.set(code, [...(titles.get(code) ?? []), title]);
    }
  return titles;
}

/** The rows of a file that tell of an occupation; none where the download leaves the file out. */
async function* rowsOfOccupations({ archive, draft, occupations }: OnetWork, name: string, columns: readonly string[]) {
  if (!archive.names.includes(name)) return;
  for await (const each of archive.rows(name, [codeColumn, ...columns]))
    if (occupations.has(codeOf(each.row))) yield each;
    else draft.pass('rows of an occupation that is not in the file', each);
}

async function preparationOfEach(work: OnetWork) {
  const read = async ([name, columns]: readonly [string, readonly string[]]) => {
    const rows: Row[] = [];
    for await (const each of rowsOfOccupations(work, name, columns)) {
      rows.push(each.row);
      if (isSuppressed(each.row)) work.draft.pass('answers that the survey recommends to suppress', each);
    }
    return rows;
  };
  const { zones, answers, technologies } = preparationFiles;
  return preparations({
    zones: await read(zones),
    answers: await read(answers),
    technologies: await read(technologies),
  });
}

/** Core tasks first, each in the order of the file. */
async function tasksOfEach(work: OnetWork): Promise<Map<string, string[]>> {
  const found = new Map<string, { readonly task: string; readonly isCore: boolean }[]>();
  for await (const each of rowsOfOccupations(work, 'Task Statements.txt', ['Task', 'Task Type'])) {
    const task = tidy(each.row.Task ?? '');
    if (task === '') work.draft.pass('tasks without a word', each);
    else addTo(found, codeOf(each.row), { task, isCore: each.row['Task Type'] === 'Core' });
  }
  return new Map(
    [...found].map(([code, tasks]) => {
      const sorted = [...tasks].sort((a, b) => Number(b.isCore) - Number(a.isCore));
      return [code, [...new Set(sorted.map(({ task }) => task))]];
    }),
  );
}

/** The files of ratings, and what the identifiers of their elements begin with. */
const ratingFiles = { 'Skills.txt': /^2\.[AB]\b/, 'Knowledge.txt': /^2\.C\b/, 'Abilities.txt': /^1\.A\b/ };
const ratedFiles = ({ names }: Archive) =>
  Object.entries(ratingFiles).filter(([name]) => names.includes(name) || name === 'Skills.txt');

/** What holds an element in the content model: `2.A.1` of `2.A.1.e`; the first level is too wide to be a skill. */
const widerOf = (id: string): string | undefined => {
  const wider = id.slice(0, id.lastIndexOf('.'));
  return wider.includes('.') ? wider : undefined;
};

/** Every element that is rated, and the groups it is in. */
async function skillRows({ archive, draft, base, evidence, skills }: OnetWork): Promise<number> {
  const rated = new Set<string>();
  for (const [file, own] of ratedFiles(archive))
    for await (const { row } of archive.rows(file, ratingColumns))
      if (own.test(row['Element ID'] ?? '')) rated.add(row['Element ID'] ?? '');
  const groups = new Set<string>();
  for (const id of rated) for (let wider = widerOf(id); wider !== undefined; wider = widerOf(wider)) groups.add(wider);
  const table = draft.table('skills.ndjson', ['key', 'title', 'summary', 'closeMatch'], evidence);
  const keyFor = keysBy((key) => base.has('Skill', key));
  const columns = ['Element ID', 'Element Name', 'Description'];
  for await (const { row } of archive.rows('Content Model Reference.txt', columns)) {
    const [id = '', title = ''] = [row['Element ID'], row['Element Name']?.trim()];
    if (!rated.has(id) && !groups.has(id)) continue;
    const key = keyFor(`onet-${groups.has(id) ? 'group-' : ''}${slug(title)}`, slug(id));
    skills.set(id, key);
    await table.write({ key, title, summary: row.Description ?? '', closeMatch: [`onet:${id}`] });
  }
  return table.rows;
}

async function widerSkills({ draft, evidence, skills }: OnetWork): Promise<number> {
  const table = draft.table('skills.broader.csv', ['from', 'broader'], evidence);
  for (const [id, from] of skills) {
    const broader = skills.get(widerOf(id) ?? '');
    if (broader !== undefined) await table.write({ from, broader });
  }
  return table.rows;
}

interface Rating {
  readonly code: string;
  readonly id: string;
  readonly places: Placed[];
  importance?: number;
  level?: number;
}

async function requirementRows(work: OnetWork): Promise<number> {
  const { draft, evidence, skills } = work;
  const columns = ['from', 'skill', 'relation', 'importance', 'level'];
  const table = draft.table('occupations.requires.csv', columns, { ...evidence, figures: evidence });
  for (const { code, id, importance, level, places } of (await ratings(work)).values()) {
    const pass = (reason: string) => {
      for (const place of places) draft.pass(reason, place);
    };
    if (importance === undefined) pass('levels of an element whose importance is not known');
    else if (importance < leastImportance) pass('ratings of elements that are not even somewhat important');
    else
      await table.write({
        from: keyOf(code),
        skill: skills.get(id),
        relation: relationOf(importance),
        importance: importanceOf(importance),
        level: level === undefined ? undefined : levelOf(level),
      });
  }
  return table.rows;
}

/** The two scales of each element of an occupation; what the survey itself holds for unsure is passed over. */
async function ratings({ archive, draft, occupations, skills }: OnetWork): Promise<ReadonlyMap<string, Rating>> {
  const found = new Map<string, Rating>();
  for (const [file, own] of ratedFiles(archive))
    for await (const each of archive.rows(file, ratingColumns)) {
      const { row } = each;
      const [code, id = '', cell = ''] = [codeOf(each.row), row['Element ID'], row['Data Value']];
      const value = Number(cell);
      if (!occupations.has(code)) draft.pass('ratings of an occupation that is not in the file', each);
      else if (!own.test(id)) draft.pass('ratings of an element that is of another file', each);
      else if (!skills.has(id)) draft.pass('ratings of an element that is not in the content model', each);
      else if (isSuppressed(row)) draft.pass('ratings that the survey recommends to suppress', each);
      else if (isIrrelevant(row)) draft.pass('levels of elements that are not relevant', each);
      else if (cell.trim() === '' || Number.isNaN(value)) draft.pass('ratings that are no number', each);
      else {
        const rating = found.get(`${code} ${id}`) ?? { code, id, places: [] };
        found.set(`${code} ${id}`, rating);
        rating.places.push(each);
        if (row['Scale ID'] === 'IM') rating.importance = value;
        else if (row['Scale ID'] === 'LV') rating.level = value;
      }
    }
  return found;
}

async function relatedOccupations({ archive, draft, base, evidence, occupations }: OnetWork): Promise<number> {
  const table = draft.table('occupations.relatedTo.csv', ['from', 'occupation', 'relatedness'], evidence);
  const [to, tier] = ['Related O*NET-SOC Code', 'Relatedness Tier'];
  const seen = new Set<string>();
  for await (const each of archive.rows('Related Occupations.txt', [codeColumn, to, tier])) {
    const [code, other = '', relatedness] = [codeOf(each.row), each.row[to], each.row[tier]];
    const [from, occupation] = [keyOf(code), keyOf(other)];
    if (!occupations.has(code) || !occupations.has(other))
      draft.pass('related occupations of which one is not in the file', each);
    else if (code === other) draft.pass('occupations related to themselves', each);
    else if (base.relates(from, occupation)) draft.pass('related occupations that the base tells already', each);
    else if (seen.has(`${from} ${occupation}`)) draft.pass('related occupations that stand twice', each);
    else {
      seen.add(`${from} ${occupation}`);
      await table.write({ from, occupation, relatedness });
    }
  }
  return table.rows;
}
