import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { addTo } from '../../graph/group-by.ts';
import { codeKey, tidy } from '../classification.ts';
import { niceElement, niceRelationships, readComponents } from '../nice.ts';
import { equivalents, importTables, type Importer, type Work } from './pack-import.ts';

const components = z.object({
  elements: z.array(niceElement.extend({ text: z.string() })),
  relationships: niceRelationships,
});
type Components = z.output<typeof components>;

interface NiceWork extends Work, Components {
  readonly file: string;
  /** Keys of what the pack holds, by the identifier of the element. */
  readonly occupations: Map<string, string>;
  readonly skills: Map<string, string>;
}

/** The NICE framework as a pack: work roles with their tasks, statements of knowledge and skill, and the areas of competence they are in. */
export const importNice: Importer = async (path, to, base, progress) => {
  const file = fileIn(path);
  const version = /(\d+\.\d+\.\d+)/.exec(path)?.[1];
  if (version === undefined)
    throw new Error(`${path} does not tell which version of NICE it is: name the folder as in nice-framework-2.0.0`);
  const naming = {
    name: 'nice',
    title: `NICE Workforce Framework for Cybersecurity, components ${version}`,
    version,
    licence: 'Public domain',
    citation: `National Institute of Standards and Technology, NICE Workforce Framework for Cybersecurity, components ${version}`,
    source: {
      title: 'NICE Framework',
      path: 'https://www.nist.gov/itl/applied-cybersecurity/nice',
    },
  };
  const read = readComponents(file, components);
  return importTables(
    {
      naming,
      source: `nice-framework-${version.replaceAll('.', '-')}`,
      to,
      base,
      progress,
    },
    (work) => {
      const all = {
        ...work,
        ...read,
        file: basename(file),
        occupations: new Map<string, string>(),
        skills: new Map<string, string>(),
      };
      return {
        occupations: () => occupationRows(all),
        skills: () => skillRows(all),
        'skills.related': () => equivalents(all, (match) => all.skills.get(match.replace(/^nice:/, ''))),
        ...linkTables(all),
      };
    },
  );
};

/** The file of components: itself, or the first .json of a folder. */
function fileIn(path: string): string {
  if (!statSync(path).isDirectory()) return path;
  const name = readdirSync(path)
    .sort()
    .find((each) => each.endsWith('.json'));
  if (name === undefined) throw new Error(`${path} holds no .json`);
  return join(path, name);
}

/** Of which kind the record of an element is, by its type. */
const kinds: ReadonlyMap<string, 'occupation' | 'skill' | 'task'> = new Map([
  ['work_role', 'occupation'],
  ['task', 'task'],
  ['knowledge', 'skill'],
  ['skill', 'skill'],
  ['competency_area', 'skill'],
]);

/** The tasks of each work role, in the order of the relationships. */
function tasksOf({ elements, relationships }: Components): ReadonlyMap<string, readonly string[]> {
  const tasks = new Map(
    elements.flatMap(({ element_type: type, element_identifier: id, text }) =>
      kinds.get(type) === 'task' && tidy(text) !== '' ? [[id, tidy(text)] as const] : [],
    ),
  );
  const found = new Map<string, string[]>();
  for (const { source_element_identifier: role, dest_element_identifier: part } of relationships) {
    const task = tasks.get(part);
    if (task !== undefined) addTo(found, role, task);
  }
  return found;
}

/** An occupation that the base has keeps all that it says and gains its tasks. */
async function occupationRows(work: NiceWork): Promise<number> {
  const { draft, base, evidence, elements, file, occupations } = work;
  const table = draft.table('occupations.ndjson', ['key', 'scheme', 'code', 'title', 'tasks'], evidence);
  const tasksOfEach = tasksOf(work);
  for (const [at, { element_type: type, element_identifier: code, title }] of elements.entries()) {
    const place = { file: `${file} elements`, line: at + 1 };
    if (!kinds.has(type)) draft.pass(`elements of the type ${type}, for which there are no records`, place);
    if (kinds.get(type) !== 'occupation') continue;
    const key = codeKey('nice', code);
    if (tidy(title) === '') draft.pass('work roles without title', place);
    else {
      occupations.set(code, key);
      const tasks = tasksOfEach.get(code);
      if (!base.has('Occupation', key)) await table.write({ key, scheme: 'NICE', code, title: tidy(title), tasks });
      else if (tasks) {
        draft.override(`occupations/${key}`);
        await table.write({ key, tasks });
      }
    }
  }
  return table.rows;
}

async function skillRows({ draft, evidence, elements, file, skills }: NiceWork): Promise<number> {
  const table = draft.table('skills.ndjson', ['key', 'title', 'summary', 'closeMatch'], evidence);
  for (const [at, { element_type: type, element_identifier: id, title, text }] of elements.entries()) {
    if (kinds.get(type) !== 'skill') continue;
    const key = codeKey('nice', id);
    if (tidy(text) === '' || skills.has(id))
      draft.pass('statements without words, or that stand twice', {
        file: `${file} elements`,
        line: at + 1,
      });
    else {
      skills.set(id, key);
      await table.write({
        key,
        title: tidy(title === '' ? text : title),
        summary: tidy(text),
        closeMatch: [`nice:${id}`],
      });
    }
  }
  return table.rows;
}

/** What a work role is made of it requires; a statement is a case of the area of competence that holds it. */
function linkTables(work: NiceWork): Readonly<Record<string, () => Promise<number>>> {
  const { draft, evidence, elements, relationships, file, occupations, skills } = work;
  const types = new Map(elements.map((each) => [each.element_identifier, each.element_type]));
  const links = relationships.map(({ source_element_identifier: whole, dest_element_identifier: part }, at) => ({
    whole,
    part,
    line: at + 1,
  }));
  const write = async (
    path: string,
    columns: string[],
    rowOf: (link: (typeof links)[number]) => object | undefined,
  ) => {
    const table = draft.table(path, columns, evidence);
    for (const link of links) {
      const row = rowOf(link);
      if (row) await table.write({ ...row });
    }
    return table.rows;
  };
  return {
    'occupations.requires': () =>
      write('occupations.requires.csv', ['from', 'skill', 'relation'], ({ whole, part, line }) => {
        const [from, skill] = [occupations.get(whole), skills.get(part)];
        if (from !== undefined && skill !== undefined) return { from, skill, relation: 'ESSENTIAL' };
        const place = { file: `${file} relationships`, line };
        if (!types.has(whole) || !types.has(part)) draft.pass('relationships of which one end is not listed', place);
        else if (kinds.get(types.get(part) ?? '') === 'task' && occupations.has(whole)) return undefined;
        else if (!skills.has(part) || !skills.has(whole))
          draft.pass(`relationships to elements of the type ${String(types.get(part))}`, place);
        return undefined;
      }),
    'skills.broader': () =>
      write('skills.broader.csv', ['from', 'broader'], ({ whole, part }) => {
        const [broader, from] = [skills.get(whole), skills.get(part)];
        return broader === undefined || from === undefined ? undefined : { from, broader };
      }),
  };
}
