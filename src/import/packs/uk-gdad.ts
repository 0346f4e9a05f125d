import { codeKey, tidy } from '../classification.ts';
import { slug } from '../tables.ts';
import { gdadColumns, gdadLevel, gdadTitle } from '../uk-gdad.ts';
import { openArchive, type Archive } from './archive.ts';
import { equivalents, importTables, type Importer, type Work } from './pack-import.ts';

/** The UK framework as a pack: every level of every role, the skills, and the level each asks for. */
export const importUkGdad: Importer = async (path, to, base, progress) => {
  const archive = openArchive(path);
  const naming = {
    name: 'uk-gdad',
    title: 'Government Digital and Data Profession Capability Framework, September 2025',
    version: '2025',
    licence: 'OGL-UK-3.0',
    citation: 'UK Government, Government Digital and Data Profession Capability Framework, September 2025',
    source: {
      title: 'Capability Framework',
      path: 'https://ddat-capability-framework.service.gov.uk',
    },
  };
  return importTables({ naming, source: 'uk-gdad-framework-2025', to, base, progress, archive }, (work) => {
    const all = { ...work, archive, skills: new Map<string, string>() };
    return {
      skills: () => skillRows(all),
      'skills.related': () => equivalents(all, (match) => all.skills.get(match.replace(/^uk-gdad:/, ''))),
      occupations: () => occupationRows(all),
      'occupations.requires': () => requirementRows(all),
    };
  });
};

interface GdadWork extends Work {
  readonly archive: Archive;
  /** Keys by the name as the vocabulary slugs it. */
  readonly skills: Map<string, string>;
}

async function skillRows({ archive, draft, evidence, skills }: GdadWork): Promise<number> {
  const table = draft.table('skills.ndjson', ['key', 'title', 'summary', 'closeMatch'], evidence);
  for await (const { row, ...place } of archive.rows('skills.csv', ['Skill Name', 'Skill Description'])) {
    const [title, summary] = [tidy(row['Skill Name'] ?? ''), (row['Skill Description'] ?? '').trim()];
    const name = slug(title);
    if (name === '') draft.pass('skills without a name', place);
    else if (skills.has(name)) draft.pass('skills that stand twice', place);
    else {
      const key = codeKey('uk-gdad', name);
      skills.set(name, key);
      await table.write({
        key,
        title,
        summary: summary === '' ? `The skill that the framework calls “${title}” and describes no further.` : summary,
        closeMatch: [`uk-gdad:${name}`],
      });
    }
  }
  return table.rows;
}

async function occupationRows({ archive, draft, base, evidence }: GdadWork): Promise<number> {
  const table = draft.table('occupations.ndjson', ['key', 'scheme', 'code', 'title'], evidence);
  const seen = new Set<string>();
  for await (const { row, ...place } of archive.rows('roles.csv', gdadColumns)) {
    const title = gdadTitle(row);
    const code = slug(title);
    if (code === '') draft.pass('rows without a role', place);
    else if (!seen.has(code)) {
      seen.add(code);
      const key = codeKey('uk-gdad', code);
      if (!base.has('Occupation', key)) await table.write({ key, scheme: 'UK_GDAD', code, title });
    }
  }
  return table.rows;
}

async function requirementRows({ archive, draft, evidence, skills }: GdadWork): Promise<number> {
  const columns = ['from', 'skill', 'relation', 'level'];
  const table = draft.table('occupations.requires.csv', columns, {
    ...evidence,
    figures: evidence,
  });
  const seen = new Set<string>();
  for await (const { row, ...place } of archive.rows('roles.csv', gdadColumns)) {
    const from = codeKey('uk-gdad', slug(gdadTitle(row)));
    const skill = skills.get(slug(row['Skill Name'] ?? ''));
    const pair = `${from} ${String(skill)}`;
    if (slug(gdadTitle(row)) === '') continue;
    if (skill === undefined) draft.pass('rows whose skill is not in the list of skills', place);
    else if (seen.has(pair)) draft.pass('requirements that stand twice', place);
    else {
      seen.add(pair);
      await table.write({ from, skill, relation: 'ESSENTIAL', level: gdadLevel(row) });
    }
  }
  return table.rows;
}
