import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { onTestFinished } from 'vitest';

/** A folder that lasts as long as the test, with the files given by their paths. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await addTo(folder, files);
  return folder;
}

export async function addTo(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

type Cells = readonly (readonly string[])[];

export const csv = (rows: Cells): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
export const tabs = (rows: Cells): string => rows.map((row) => row.join('\t')).join('\n');
export const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** The smallest workbook: one sheet, text inline. */
export function workbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  const cells = rows.map((row, line) => {
    const written = row.map((cell, at) => {
      const place = `${String.fromCharCode(65 + at)}${String(line + 1)}`;
      return typeof cell === 'number'
        ? `<c r="${place}"><v>${String(cell)}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    });
    return `<row r="${String(line + 1)}">${written.join('')}</row>`;
  });
  return zip({
    '[Content_Types].xml': `<Types xmlns="${package_}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="national" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${spreadsheet}"><sheetData>${cells.join('')}</sheetData></worksheet>`,
  });
}

const cio = 'http://data.europa.eu/esco/occupation/cio';
const esco = {
  'esco-1.1.1/ESCO dataset - v1.1.1 - classification - en - csv.zip': zip({
    'occupations_en.csv': csv([
      ['conceptUri', 'preferredLabel', 'altLabels', 'code'],
      [cio, 'chief information officer', 'CIO\nIT  director \nchief information officer\nCIO', '1330.2'],
      ['http://data.europa.eu/esco/occupation/cto', 'chief technology officer', '', '1330.3'],
    ]),
    'ISCOGroups_en.csv': csv([
      ['conceptUri', 'code', 'preferredLabel'],
      ['http://data.europa.eu/esco/isco/C133', '133', 'Service managers'],
      ['http://data.europa.eu/esco/isco/C1330', '1330', 'Information technology managers'],
    ]),
  }),
  'esco-1.1.1/ESCO dataset - v1.1.1 - classification -  - csv.zip': zip({
    'occupationSkillRelations.csv': csv([
      ['occupationUri', 'relationType', 'skillType', 'skillUri'],
      [cio, 'optional', 'skill/competence', 'http://data.europa.eu/esco/skill/budget'],
      [cio, 'optional', 'knowledge', 'http://data.europa.eu/esco/skill/plan'],
      [cio, 'essential', '', 'http://data.europa.eu/esco/skill/money'],
      ['http://data.europa.eu/esco/occupation/gone', 'essential', 'knowledge', 'http://data.europa.eu/esco/skill/plan'],
    ]),
  }),
};

const ratingHeader = [
  'O*NET-SOC Code',
  'Element ID',
  'Scale ID',
  'Data Value',
  'Recommend Suppress',
  'Not Relevant',
] as const;
const manager = '11-3021.00';
const onet = {
  'onet-29.0/Occupation Data.txt': tabs([
    ['O*NET-SOC Code', 'Title', 'Description'],
    [manager, 'Computer Managers', 'Plan, "direct" or coordinate.'],
    ['15-1244.00', 'Network Administrators', ''],
    ['15-1252.00', 'Software Developers', ''],
  ]),
  'onet-29.0/Skills.txt': tabs([
    ratingHeader,
    [manager, 'budget', 'IM', '3.00', 'N', ''],
    [manager, 'budget', 'LV', '5.00', 'N', 'N'],
    [manager, 'money', 'IM', '3.00', 'N', ''],
    [manager, 'money', 'LV', '6.00', 'N', 'N'],
    [manager, 'plan', 'IM', '2.99', 'N', ''],
    [manager, 'plan', 'LV', '0.50', 'N', 'Y'],
    [manager, 'negotiate', 'IM', '1.99', 'N', ''],
    [manager, 'negotiate', 'LV', '1.00', 'N', 'N'],
  ]),
  'onet-29.0/Knowledge.txt': tabs([
    ratingHeader,
    [manager, 'computers', 'IM', '5.00', 'Y', ''],
    [manager, 'computers', 'LV', '7.00', 'Y', 'N'],
    ['15-1244.00', 'computers', 'IM', '4.50', 'N', ''],
    ['15-1244.00', 'computers', 'LV', '7.00', 'Y', 'N'],
  ]),
  'onet-29.0/Sample of Reported Titles.txt': tabs([
    ['O*NET-SOC Code', 'Reported Job Title', 'Shown in My Next Move'],
    ...Array.from({ length: 14 }, (_, at) => [manager, `Title ${String(at + 1)}`, 'Y']),
  ]),
  'onet-29.0/Related Occupations.txt': tabs([
    ['O*NET-SOC Code', 'Related O*NET-SOC Code', 'Relatedness Tier', 'Index'],
    [manager, '15-1252.00', 'Primary-Short', '1'],
    [manager, '15-1244.00', 'Supplemental', '2'],
  ]),
  'onet-29.0/Job Zones.txt': tabs([
    ['O*NET-SOC Code', 'Job Zone', 'Date', 'Domain Source'],
    [manager, '4', '08/2023', 'Analyst'],
  ]),
  'onet-29.0/Education, Training, and Experience.txt': tabs([
    ['O*NET-SOC Code', 'Scale ID', 'Category', 'Data Value', 'Recommend Suppress'],
    [manager, 'RL', '8', '30.00', 'N'],
    [manager, 'RL', '5', '20.00', 'N'],
    [manager, 'RL', '6', '50.00', 'N'],
    [manager, 'RW', '7', '40.00', 'N'],
    [manager, 'RW', '10', '9.99', 'N'],
    [manager, 'RW', '11', '50.01', 'N'],
    ['15-1244.00', 'RL', '6', '60.00', 'N'],
    ['15-1244.00', 'RL', '8', '40.00', 'Y'],
    ['15-1244.00', 'RW', '1', '50.00', 'N'],
    ['15-1244.00', 'RW', '2', '50.00', 'N'],
    ['15-1252.00', 'RW', '6', '30.00', 'N'],
    ['15-1252.00', 'RW', '7', '70.00', 'N'],
  ]),
  'onet-29.0/Technology Skills.txt': tabs([
    ['O*NET-SOC Code', 'Example', 'Commodity Code', 'Commodity Title', 'Hot Technology', 'In Demand'],
    [manager, 'Python', '43232403', 'Development software', 'Y', 'N'],
    [manager, 'Firewall software', '43233204', 'Network security software', 'N', 'Y'],
    [manager, 'Linux', '43233004', 'Operating system software', 'Y', 'Y'],
    [manager, 'Ledger', '43231601', 'Accounting software', 'N', 'N'],
    ['15-1252.00', 'Ledger', '43231601', 'Accounting software', 'N', 'N'],
  ]),
};

const nice = {
  'nice-framework-2.0.0/v2_nf_components.json': JSON.stringify({
    elements: [
      { element_type: 'work_role', element_identifier: 'OG-WRL-007', title: 'Executive Cybersecurity Leadership ' },
      { element_type: 'knowledge', element_identifier: 'K0001', title: '' },
      { element_type: 'task', element_identifier: 'T0001', title: '' },
    ],
    relationships: [
      { source_element_identifier: 'OG-WRL-007', dest_element_identifier: 'K0001' },
      { source_element_identifier: 'OG-WRL-007', dest_element_identifier: 'T0001' },
      { source_element_identifier: 'OG-WRL-007', dest_element_identifier: 'S9999' },
    ],
  }),
};

const ukGdad = {
  'uk-gdad-framework/roles.csv': csv([
    ['Role', 'Role Level', 'Skill Name', 'Skill Level'],
    ['Data engineer', 'Senior data engineer', 'Planning (data)', 'Awareness'],
    ['Data engineer', 'Senior data engineer', 'Planning (data)', 'Awareness'],
    ['Data engineer', 'Senior data engineer', 'Budgets', 'Expert'],
    ['Data engineer', 'Senior data engineer', 'Money', 'Working'],
    ['Data engineer', 'Senior data engineer', 'Talks', 'Practitioner'],
    ['Data engineer', 'Senior data engineer', 'Words', 'Working'],
    ['Chief technology officer', 'NOT IN USE', 'Budgets', 'NOT IN USE'],
  ]),
};

export const oewsHeader = [
  'OCC_CODE',
  'OCC_TITLE',
  'O_GROUP',
  'TOT_EMP',
  'A_MEAN',
  'A_PCT10',
  'A_PCT25',
  'A_MEDIAN',
  'A_PCT75',
  'A_PCT90',
] as const;
const oews = {
  'bls-oews-2024/national_M2024_dl.xlsx': workbook([
    oewsHeader,
    ['11-3021', 'All managers', 'broad', 1, 1, 1, 1, 1, 1, 1],
    ['11-3021', 'Computer Managers', 'detailed', 646000, 187990, 104450, 134350, 171200, '*', '#'],
    ['15-1244', 'Network Administrators', 'detailed', '*', '*', '*', '*', '*', '*', '*'],
    ['15-1252', 'Software Developers', 'detailed', 1654440, '#', 79850, 103050, 133080, 169000, 211450],
  ]),
};

const crosswalk = {
  'esco-onet-crosswalk/esco_onet_crosswalk_Nov2020.csv': csv([
    ['id', 'onet_code', 'concept_uri'],
    ['1', manager, cio],
    ['2', '15-1142.00', cio],
  ]),
};

/** Every data set, small and made by hand, in the shape of the public ones and with their defects. */
export const dataSets = { esco, onet, nice, ukGdad, oews, crosswalk } as const;

export const allDataSets = { ...esco, ...onet, ...nice, ...ukGdad, ...oews, ...crosswalk };
