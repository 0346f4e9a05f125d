import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { codeKey } from '../classification.ts';
import { topCodedNote, wagesReader, workbookRows } from '../oews.ts';
import { importTables, type Importer, type Work } from './pack-import.ts';
import { whole } from '../whole.ts';

/** US wages and employment of every occupation that the base, or a pack laid over it, holds of O*NET-SOC. */
export const importOews: Importer = async (path, to, base, progress) => {
  const { name, bytes } = workbookIn(path);
  const year = /M(20\d\d)_dl/i.exec(name)?.[1];
  if (year === undefined)
    throw new Error(`${name} does not tell which year it is of: keep its name, as in national_M2024_dl.xlsx`);
  const rows = await workbookRows(name, bytes);
  const naming = {
    name: 'oews',
    title: `Occupational Employment and Wage Statistics, national estimates, May ${year}`,
    version: year,
    licence: 'Public domain',
    citation: `U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May ${year}`,
    source: { title: 'OEWS', path: 'https://www.bls.gov/oes/' },
  };
  return importTables({ naming, source: `bls-oews-${year}`, to, base, progress }, (work) => ({
    'pay-bands': () => payRows(work, rows, name, Number(year)),
  }));
};

interface Workbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The workbook of a folder, of a zip, or itself. */
function workbookIn(path: string): Workbook {
  const isWorkbook = (name: string) => /national.*\.xlsx$/i.test(name);
  const file = statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .map((name) => join(path, name))
        .find((name) => isWorkbook(name) || name.endsWith('.zip'))
    : path;
  if (file === undefined) throw new Error(`${path} holds neither a national workbook (.xlsx) nor a zip`);
  const bytes = readFileSync(file);
  if (!file.endsWith('.zip')) return { name: file, bytes };
  const [found] = Object.entries(whole(file, () => unzipSync(bytes, { filter: ({ name }) => isWorkbook(name) })));
  if (!found) throw new Error(`${file} holds no national workbook (.xlsx)`);
  return { name: `${file}: ${basename(found[0])}`, bytes: found[1] };
}

async function payRows(
  { draft, base, evidence }: Work,
  [header = [], ...rows]: readonly (readonly unknown[])[],
  file: string,
  year: number,
): Promise<number> {
  const columns = ['key', 'region', 'component', 'currency', 'year', 'mean', 'percentiles', 'scope', 'employment'];
  const table = draft.table('pay-bands.csv', [...columns, 'note', 'occupation'], evidence);
  const wagesIn = wagesReader(header, file);
  for (const [at, row] of rows.entries()) {
    const place = { file: basename(file), line: at + 2 };
    const [soc, wages] = wagesIn(row) ?? [];
    if (soc === undefined || wages === undefined) {
      draft.pass('rows of a group of occupations', place);
      continue;
    }
    const occupation = codeKey('onet', `${soc}.00`);
    const { title, employment, mean, percentiles } = wages;
    if (mean === undefined && Object.keys(percentiles).length === 0)
      draft.pass('occupations of which no pay per year is published', place);
    else if (!base.has('Occupation', occupation)) draft.pass('occupations that neither the base nor a pack has', place);
    else
      await table.write({
        key: `us-oews-${String(year)}-${soc}`,
        region: 'US',
        component: 'BASE',
        currency: 'USD',
        year,
        mean,
        percentiles: Object.keys(percentiles).length > 0 ? JSON.stringify(percentiles) : undefined,
        scope: 'OCCUPATION',
        employment,
        note: [`All holders of SOC ${soc}, ${title}.`, ...topCodedNote(wages)].join(' '),
        occupation,
      });
  }
  return table.rows;
}
