import { oewsHeader, workbook } from './data-folder.ts';

/** Addresses of ESCO. */
export const occupation = (name: string) => `http://data.europa.eu/esco/occupation/${name}`;
export const skill = (name: string) => `http://data.europa.eu/esco/skill/${name}`;
const group = (code: string) => `http://data.europa.eu/esco/isco/C${code}`;

export const escoInEnglish: Readonly<Record<string, string>> = {
  'occupations_en.csv': [
    'conceptType,conceptUri,preferredLabel,altLabels,code',
    `Occupation,${occupation('cio')},chief information officer,"CIO\nCIO\nhead of IT",1330.2`,
    `Occupation,${occupation('vet')},veterinarian,,2250.9`,
    `Occupation,${occupation('none')},,,9999.9`,
  ].join('\n'),
  'ISCOGroups_en.csv': `conceptType,conceptUri,code,preferredLabel\nISCOGroup,${group('2250')},2250,Veterinarians\n`,
  'skills_en.csv': [
    'conceptType,conceptUri,preferredLabel,altLabels,description',
    `KnowledgeSkillCompetence,${skill('a')},C,,A language.`,
    `KnowledgeSkillCompetence,${skill('b')},C++,,Another.`,
    `KnowledgeSkillCompetence,${skill('d')},treat animals,heal animals,Treats them.`,
  ].join('\n'),
  'skillGroups_en.csv': `conceptType,conceptUri,preferredLabel,altLabels,description\nSkillGroup,${skill('g')},animals,,\n`,
};
export const escoRelations: Readonly<Record<string, string>> = {
  'occupationSkillRelations.csv': [
    'occupationUri,relationType,skillType,skillUri',
    `${occupation('cio')},optional,knowledge,${skill('a')}`,
    `${occupation('vet')},essential,,${skill('d')}`,
    `${occupation('lost')},essential,knowledge,${skill('d')}`,
    `${occupation('vet')},maybe,knowledge,${skill('a')}`,
  ].join('\n'),
  'skillSkillRelations.csv': [
    'originalSkillUri,relationType,relatedSkillUri',
    `${skill('a')},optional,${skill('b')}`,
    `${skill('a')},optional,${skill('a')}`,
  ].join('\n'),
  'broaderRelationsSkillPillar.csv': `conceptUri,broaderUri\n${skill('d')},${skill('g')}\n`,
  'broaderRelationsOccPillar.csv': `conceptUri,broaderUri\n${occupation('vet')},${group('2250')}\n`,
};

export const tab = (...rows: readonly string[][]) => rows.map((row) => `${row.join('\t')}\n`).join('');
export const [code, ciso, vet] = ['O*NET-SOC Code', '11-3021.00', '29-1131.00'];
export const rating = (of: string, element: string, scale: string, value: string, suppress = 'N', irrelevant = '') => [
  of,
  element,
  scale,
  value,
  suppress,
  irrelevant,
];
export const ratingHeader = [code, 'Element ID', 'Scale ID', 'Data Value', 'Recommend Suppress', 'Not Relevant'];

export const onetFiles = {
  'Occupation Data.txt': tab([code, 'Title'], [ciso, 'Managers'], [vet, 'Veterinarians'], ['1', '']),
  'Alternate Titles.txt': tab(
    [code, 'Alternate Title'],
    [vet, 'Animal "Doc" Surgeon'],
    [vet, 'Veterinarians'],
    [ciso, 'Head of Computing'],
    ['99-9999.00', 'Nobody'],
  ),
  'Sample of Reported Titles.txt': tab([code, 'Reported Job Title'], [vet, 'Vet']),
  'Job Zones.txt': tab([code, 'Job Zone'], [vet, '5'], ['99-9999.00', '1']),
  'Education, Training, and Experience.txt': tab(
    [code, 'Scale ID', 'Category', 'Data Value', 'Recommend Suppress'],
    [vet, 'RL', '10', '80', 'N'],
    [vet, 'RL', '6', '20', 'N'],
    [vet, 'RW', '3', '100', 'Y'],
  ),
  'Technology Skills.txt': tab([code, 'Example', 'Hot Technology', 'In Demand'], [vet, 'R', 'Y', 'N']),
  'Task Statements.txt': tab(
    [code, 'Task', 'Task Type'],
    [vet, 'Feed  them.', 'Supplemental'],
    [vet, 'Heal them.', 'Core'],
    [vet, '', 'Core'],
    [ciso, 'Plan systems.', 'Core'],
    [vet, 'Heal them.', 'Core'],
  ),
  'Content Model Reference.txt': tab(
    ['Element ID', 'Element Name', 'Description'],
    ['2', 'Worker Requirements', 'All.'],
    ['2.A', 'Basic Skills', 'Learned first.'],
    ['2.A.1', 'Content', 'To work with.'],
    ['2.A.1.e', 'Mathematics', 'Using it.'],
    ['2.C', 'Knowledge', 'Known.'],
    ['2.C.4', 'Mathematics and Science', 'Both.'],
    ['2.C.4.a', 'Mathematics', 'Knowing it.'],
    ['2.C.4.b', 'Physics', 'Not rated.'],
  ),
  'Skills.txt': tab(
    ratingHeader,
    rating(vet, '2.A.1.e', 'IM', '3.00'),
    rating(vet, '2.A.1.e', 'LV', '3.50'),
    rating(ciso, '2.A.1.e', 'IM', '1.50'),
    rating(ciso, '2.A.1.e', 'LV', '0.10', 'N', 'Y'),
    rating('99-9999.00', '2.A.1.e', 'IM', '3.00'),
    rating(vet, '2.A.9', 'IM', '3.00'),
  ),
  'Knowledge.txt': tab(
    ratingHeader,
    rating(vet, '2.C.4.a', 'IM', '2.00'),
    rating(vet, '2.C.4.a', 'LV', '7.00', 'Y'),
    rating(ciso, '2.C.4.a', 'LV', '2.00'),
    rating(vet, '2.C.4.a', 'XX', 'n/a'),
  ),
  'Related Occupations.txt': tab(
    [code, 'Related O*NET-SOC Code', 'Relatedness Tier'],
    [vet, ciso, 'Supplemental'],
    [vet, ciso, 'Supplemental'],
    [vet, '99-9999.00', 'Supplemental'],
    [vet, vet, 'Supplemental'],
  ),
};

const element = (type: string, id: string, title: string, text = '') => ({
  element_type: type,
  element_identifier: id,
  title,
  text,
});
const link = (whole: string, part: string) => ({ source_element_identifier: whole, dest_element_identifier: part });
export const niceFiles = {
  'v2_nf_components.json': JSON.stringify({
    elements: [
      element('work_role', 'XX-WRL-001', 'Guarding  Gates'),
      element('work_role', 'XX-WRL-002', ''),
      element('knowledge', 'K9001', '', 'Knowledge of gates'),
      element('skill', 'S9001', '', ''),
      element('competency_area', 'NF-COM-900', 'Gates', 'All about gates.'),
      element('task', 'T9001', '', 'Close the gate'),
    ],
    relationships: [
      link('XX-WRL-001', 'K9001'),
      link('XX-WRL-001', 'T9001'),
      link('XX-WRL-001', 'K9999'),
      link('NF-COM-900', 'K9001'),
    ],
  }),
};
export const ukGdadFiles = {
  'roles.csv': [
    'Role,Role Level,Skill Name,Skill Level',
    'Gate keeper,Senior gate keeper,Gates,Expert',
    'Gate keeper,Senior gate keeper,Gates,Expert',
    'Gate keeper,Senior gate keeper,Walls,Working',
    'Chief gate officer,NOT IN USE,Gates,Unheard',
  ].join('\n'),
  'skills.csv': 'Skill Name,Skill Description\n,None\nGates,\n',
};

export const oewsFiles = {
  'national_M2024_dl.xlsx': workbook([
    oewsHeader,
    ['00-0000', 'All', 'total', 9, 1, 1, 1, 1, 1, 1],
    ['11-3021', 'Managers', 'detailed', 645970, 187990, 104450, 134350, 171200, 216220, '#'],
    ['11-1011', 'Chief Executives', 'detailed', 1000, '*', '*', '*', '*', '*', '*'],
    ['29-1131', 'Veterinarians', 'detailed', 80, 9, 9, 9, 9, 9, 9],
  ]),
};
