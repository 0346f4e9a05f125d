import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from './api.ts';
import { engine, openSeed } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
});
afterAll(() => api.world.graph.close());

async function resolve(name: string, kind = 'ROLE') {
  const { data, errors } = await api.ask(
    'query ($name: String!, $kind: RecordKind!) { resolve(name: $name, kind: $kind) { key matched by } }',
    { name, kind },
  );
  expect(errors).toBeUndefined();
  return data.resolve as { key: string; matched: string; by: string }[];
}
const keysOf = async (name: string) => (await resolve(name)).map(({ key }) => key).join();

describe(`a title as people write it, on ${engine}`, () => {
  test.each([
    ['Chief Technology & Information Officer', 'cio or cto'],
    ['Snr Software Engineer', 'senior-engineer'],
    ['Software Engineer II', 'software-engineer'],
    ['Software Engineer III', 'software-engineer or senior-engineer'],
    ['Software Eng', 'software-engineer'],
    ['SW Engineer', 'software-engineer'],
    ['Jr. Software Developer', 'junior-software-engineer'],
    ['Junior Developer', 'junior-software-engineer'],
    ['Graduate Software Engineer', 'junior-software-engineer'],
    ['Java Developer', 'software-engineer'],
    ['Senior Java Developer', 'senior-engineer'],
    ['.NET Developer', 'software-engineer'],
    ['Python Developer', 'software-engineer'],
    ['C++ Software Engineer', 'software-engineer'],
    ['PHP Developer', 'software-engineer'],
    ['Software Engineer - Payments', 'software-engineer'],
    ['Senior Software Engineer, Infrastructure', 'senior-platform-engineer'],
    ['Senior Software Engineer @ Google', 'senior-engineer'],
    ['Software Engineer at Acme Corp', 'software-engineer'],
    ['Computer Programmer', 'software-engineer'],
    ['Programmer Analyst', 'software-engineer'],
    ['Staff SWE', 'staff-engineer'],
    ['Principal SWE', 'principal-engineer'],
    ['Principal Software Developer', 'principal-engineer'],
    ['React Developer', 'frontend-engineer or software-engineer'],
    ['Front End Web Developer', 'frontend-engineer'],
    ['Senior Frontend Engineer', 'senior-engineer or frontend-engineer'],
    ['iOS Dev', 'mobile-engineer'],
    ['Engineering Manager, Platform', 'platform-engineering-manager'],
    ['Sr. Engineering Manager', 'senior-engineering-manager'],
    ['Senior Manager, Software Engineering', 'senior-engineering-manager'],
    ['Mgr Software Engineering', 'engineering-manager'],
    ['Mgr. of Software Development', 'engineering-manager'],
    ['Engineering Team Lead', 'tech-lead'],
    ['Technical Team Lead', 'tech-lead'],
    ['Development Team Lead', 'tech-lead'],
    ['Dev Lead', 'tech-lead'],
    ['Software Development Director', 'director-of-engineering'],
    ['Dir Software Engineering', 'director-of-engineering'],
    ['Sr Director of Engineering', 'director-of-engineering'],
    ['Head of Software Development', 'head-of-engineering'],
    ['Head of Dev', 'head-of-engineering'],
    ['VP Software Development', 'vp-engineering'],
    ['EVP Engineering', 'vp-engineering'],
    ['VP, Engineering & Technology', 'vp-engineering'],
    ['Vice President - Engineering', 'vp-engineering'],
    ['Regional CTO', 'cto'],
    ['CTO (Chief Technology Officer)', 'cto'],
    ['Chief Technology Officer EMEA', 'cto'],
    ['Deputy CIO', 'cio'],
    ['Associate CIO', 'cio'],
    ['Global CISO', 'ciso'],
    ['Regional CIO, APAC', 'cio'],
    ['Interim CISO', 'ciso'],
    ['Chief Cyber Security Officer', 'ciso'],
    ['Chief Cybersecurity Officer', 'ciso'],
    ['Chief Info Security Officer', 'ciso'],
    ['Head of InfoSec', 'ciso'],
    ['Dir. of Information Security', 'director-of-security'],
    ['Information Security Director', 'director-of-security'],
    ['Director, Cyber Security', 'director-of-security'],
    ['InfoSec Manager', 'information-security-manager'],
    ['IT Security Officer', 'information-security-manager or ciso'],
    ['Cybersecurity Specialist', 'security-analyst or security-engineer'],
    ['InfoSec Analyst', 'security-analyst'],
    ['Junior SOC Analyst', 'security-analyst'],
    ['SOC Analyst Level 1', 'security-analyst'],
    ['Information Security Engineer II', 'security-engineer'],
    ['Sr. Security Engineer', 'security-engineer'],
    ['Network Security Engineer', 'security-engineer'],
    ['Penetration Tester (Ethical Hacker)', 'penetration-tester'],
    ['Pen Tester', 'penetration-tester'],
    ['Cyber Security Architect', 'security-architect'],
    ['IT Mgr', 'it-manager'],
    ['I.T. Manager', 'it-manager'],
    ['ICT Manager', 'it-manager'],
    ['Manager of IT', 'it-manager'],
    ['Manager, Information Technology', 'it-manager'],
    ['Regional IT Manager', 'it-manager'],
    ['Assistant IT Manager', 'it-manager'],
    ['IT Supervisor', 'it-manager'],
    ['Computing Manager', 'it-manager'],
    ['Technology Manager', 'it-manager'],
    ['IT Dir', 'it-director'],
    ['Director of ICT', 'it-director'],
    ['Director, Information Systems', 'it-director'],
    ['Director of Information Services', 'it-director'],
    ['Head of ICT', 'it-director'],
    ['Head of Information Systems', 'it-director'],
    ['Global Head of IT', 'it-director'],
    ['Group IT Director', 'it-director or senior-it-director'],
    ['Regional IT Director', 'it-director'],
    ['VP Information Systems', 'vp-it'],
    ['SVP IT', 'vp-it'],
    ['Sr. VP, Information Technology', 'vp-it'],
    ['IT Service Desk Technician', 'it-support-specialist'],
    ['IT Support Engineer', 'it-support-specialist'],
    ['IT Support', 'it-support-specialist'],
    ['Tech Support', 'it-support-specialist'],
    ['Technical Support Engineer', 'it-support-specialist'],
    ['Technical Support Analyst', 'it-support-specialist'],
    ['Desktop Support Analyst', 'it-support-specialist'],
    ['Desktop Support Engineer', 'it-support-specialist'],
    ['Desktop Support', 'it-support-specialist'],
    ['2nd Line Support Engineer', 'it-support-specialist'],
    ['Computer Technician', 'it-support-specialist'],
    ['PC Technician', 'it-support-specialist'],
    ['IT Specialist', 'it-support-specialist'],
    ['Helpdesk Support', 'it-support-specialist'],
    ['Service Desk Agent', 'it-support-specialist'],
    ['Help Desk Supervisor', 'service-desk-manager'],
    ['Helpdesk Manager', 'service-desk-manager'],
    ['Systems Engineer', 'systems-administrator'],
    ['Linux Sysadmin', 'systems-administrator'],
    ['Linux Systems Engineer', 'systems-administrator'],
    ['Windows Server Administrator', 'systems-administrator'],
    ['UNIX Administrator', 'systems-administrator'],
    ['VMware Administrator', 'systems-administrator'],
    ['Computer Systems Administrator', 'systems-administrator'],
    ['Network & Systems Administrator', 'systems-administrator or network-engineer'],
    ['Senior Linux Administrator', 'senior-systems-administrator'],
    ['Sr. Systems Engineer', 'senior-systems-administrator'],
    ['Cisco Network Engineer', 'network-engineer'],
    ['Network Technician', 'network-engineer'],
    ['Sr Network Engineer', 'network-engineer'],
    ['Network Analyst', 'network-engineer'],
    ['Infra Lead', 'infrastructure-lead'],
    ['Infrastructure Team Leader', 'infrastructure-lead'],
    ['Head of IT Operations', 'head-of-infrastructure or it-director'],
    ['Director of IT Infrastructure', 'head-of-infrastructure'],
    ['Director, Infrastructure & Operations', 'head-of-infrastructure'],
    ['AWS Cloud Engineer', 'cloud-engineer'],
    ['Azure Cloud Architect', 'cloud-architect'],
    ['Sr. DevOps Engineer', 'senior-platform-engineer'],
    ['DevOps Engineer (AWS)', 'devops-engineer'],
    ['Site Reliability Engineer (SRE)', 'site-reliability-engineer'],
    ['Sr SRE', 'senior-site-reliability-engineer'],
    ['Database Administrator (DBA)', 'database-administrator'],
    ['Oracle DBA', 'database-administrator'],
    ['Senior DBA', 'database-administrator'],
    ['Sr. Data Scientist', 'senior-data-scientist'],
    ['Data Scientist II', 'data-scientist'],
    ['Jr Data Analyst', 'data-analyst'],
    ['Business Intelligence Developer', 'analytics-engineer'],
    ['Power BI Developer', 'analytics-engineer'],
    ['Data Analytics Manager', 'analytics-manager'],
    ['Director, Data Science', 'director-of-data-science'],
    ['ML Engineer', 'machine-learning-engineer'],
    ['AI/ML Engineer', 'machine-learning-engineer'],
    ['Sr. Business Analyst', 'business-analyst'],
    ['IT BA', 'business-analyst'],
    ['Technical Business Analyst', 'business-analyst'],
    ['Systems Analyst', 'business-analyst'],
    ['Computer Systems Analyst', 'business-analyst'],
    ['Sr. Project Manager', 'project-manager'],
    ['Senior IT Project Manager', 'project-manager'],
    ['Project Mgr', 'project-manager'],
    ['IT PM', 'project-manager'],
    ['Program Mgr', 'program-manager'],
    ['Senior Programme Manager', 'program-manager'],
    ['Sr. Product Manager', 'senior-product-manager'],
    ['Product Mgr', 'product-manager'],
    ['Director, Product Management', 'director-of-product'],
    ['Head of Product', 'vp-product'],
    ['VP, Product', 'vp-product'],
    ['QA Tester', 'qa-engineer'],
    ['QA Automation Engineer', 'test-automation-engineer'],
    ['Software Test Engineer', 'qa-engineer'],
    ['QA Mgr', 'qa-manager'],
    ['Scrum Master (Agile)', 'scrum-master'],
    ['Sr. Solutions Architect', 'solution-architect'],
    ['AWS Solutions Architect', 'solution-architect or cloud-architect'],
    ['Technical Architect', 'software-architect'],
    ['Principal Architect', 'chief-architect or software-architect or enterprise-architect'],
    ['UX/UI Designer', 'user-experience-designer'],
    ['UI/UX Designer', 'user-experience-designer'],
    ['Product Designer', 'user-experience-designer'],
    ['Head of Data and Analytics', 'head-of-data'],
    ['Chief Data & Analytics Officer', 'chief-data-officer'],
    ['Chief Digital & Information Officer', 'chief-digital-information-officer'],
    ['Founder & CTO', 'technical-co-founder'],
    ['CTO/Co-founder', 'technical-co-founder'],
    ['CEO & Founder', 'ceo'],
    ['CTO (Fractional)', 'fractional-cto'],
    ['IT Consultant (Contract)', 'it-consultant'],
    ['SAP Consultant', 'it-consultant'],
    ['Technology Consultant', 'it-consultant'],
    ['IT Service Delivery Manager', 'it-service-manager'],
    ['Service Delivery Mgr', 'it-service-manager'],
  ])('%j is %s', async (title, expected) => {
    expect(expected.split(' or ')).toContain(await keysOf(title));
  });

  test.each([
    ['CTO / CIO', 'cio,cto'],
    ['CIO and CISO', 'cio,ciso'],
    ['CDO', 'chief-data-officer,chief-digital-officer'],
    ['PM', 'product-manager,project-manager'],
  ])('%j is told to be one of %s', async (title, expected) => {
    expect(await keysOf(title)).toBe(expected);
    const { extensions } = await api.refuse('query ($key: String!) { role(key: $key) { key } }', { key: title });
    expect(extensions).toEqual({ code: 'AMBIGUOUS', candidates: expected.split(',') });
  });

  test.each([
    'Marketing Manager',
    'Sales Director',
    'Assistant to the CIO',
    'Executive Assistant',
    'Former CTO',
    'Head of Sales',
    'Nurse',
    'Chief Marketing Officer',
    'Mechanical Engineer',
    'Chief Diversity Officer',
    'Warehouse Manager',
    '---',
    '...',
    '',
  ])('%j is no role of this graph', async (title) => {
    expect(await keysOf(title)).toBe('');
  });

  test.each([
    ['cio', { key: 'cio', matched: 'cio', by: 'KEY' }],
    ['Chief-Information Officer', { key: 'cio', matched: 'Chief Information Officer', by: 'TITLE' }],
    ['CIO', { key: 'cio', matched: 'CIO', by: 'ABBREVIATION' }],
    ['C\u00ADI\u200BO', { key: 'cio', matched: 'CIO', by: 'ABBREVIATION' }],
    ['director of i.t.', { key: 'it-director', matched: 'Director of IT', by: 'ALIAS' }],
    ['Regional IT Dir.', { key: 'it-director', matched: 'IT Director', by: 'PATTERN' }],
    ['Senior Java Developer', { key: 'senior-engineer', matched: 'Senior Developer', by: 'PATTERN' }],
    ['Deputy CTO', { key: 'cto', matched: 'CTO', by: 'PATTERN' }],
  ])('%j is understood by the surest way', async (title, expected) => {
    expect(await resolve(title)).toEqual([expected]);
  });

  test.each([
    ['SKILL', 'kubernetes', 'containerization'],
    ['SKILL', 'management, change', 'change-management'],
    ['OCCUPATION', '15-1244.00', 'onet-15-1244-00'],
    ['ORGANIZATION_TYPE', 'start up', 'start-up'],
  ])('of the kind %s, %j is %s', async (kind, name, expected) => {
    expect((await resolve(name, kind)).map(({ key }) => key)).toEqual([expected]);
  });
});

describe(`titles in other languages, on ${engine}`, () => {
  test.each([
    ['IT-Leiter', 'cio'],
    ['Leiter IT / CIO', 'cio'],
    ['Directeur des systèmes d’information (DSI)', 'cio'],
    ['Dyrektor IT', 'cio'],
    ['Directeur technique', 'cto'],
    ['Diretor de tecnologia', 'cto'],
    ['RSSI', 'ciso'],
    ['Softwareentwickler', 'software-engineer'],
    ['développeur logiciel', 'software-engineer'],
    ['Systeembeheerder', 'systems-administrator'],
    ['Técnico de soporte', 'it-support-specialist'],
  ])('%j is found as %s', async (text, expected) => {
    const { data } = await api.ask('query ($text: String!) { search(text: $text, first: 1) { kind key } }', { text });
    expect(data.search).toEqual([{ kind: 'ROLE', key: expected }]);
  });

  test('are told with their origin, and English where none is known', async () => {
    const { data } = await api.ask(`{
      role(key: "cio") { title(language: "de") labels { language text origin } }
      english: role(key: "cio") { title }
      unknown: role(key: "fractional-cto") { title(language: "de") labels { text } }
      occupation(key: "esco-1330-2") { title(language: "fr") }
    }`);
    expect(data.role.title).toBe('IT-Leiter');
    expect(data.role.labels).toContainEqual({ language: 'de', text: 'Leiter IT', origin: 'EDITORIAL' });
    expect(data.role.labels).toContainEqual({ language: 'de', text: 'EDV-Leiter', origin: 'ESCO' });
    expect(data.english.title).toBe('Chief Information Officer');
    expect(data.unknown).toEqual({ title: 'Fractional CTO', labels: [] });
    expect(data.occupation.title).toMatch(/^directeur des systèmes d'information/);
  });

  test('are asked for in a language that there is', async () => {
    const { message, extensions } = await api.refuse('{ role(key: "cio") { title(language: "xx") } }');
    expect(extensions?.code).toBe('BAD_USER_INPUT');
    expect(message).toBe('"language: xx" is none of en, de, es, fr, it, nl, pl, pt, sv.');
  });
});

describe(`a search for a title, on ${engine}`, () => {
  test.each([
    ['Site Reliability Engineer (SRE)', 'site-reliability-engineer'],
    ['🚀 CTO @ startup', 'cto'],
    ['Interim CTO', 'cto'],
    ['virtual CISO', 'ciso'],
    ['Head of ICT', 'it-director'],
    ['Senior Vice President Engineering', 'vp-engineering'],
  ])('%j begins with the role %s', async (text, expected) => {
    const { data } = await api.ask('query ($text: String!) { search(text: $text, first: 1) { kind key } }', { text });
    expect(data.search).toEqual([{ kind: 'ROLE', key: expected }]);
  });
});
