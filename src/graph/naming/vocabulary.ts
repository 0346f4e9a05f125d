/** What people write for one another in titles of jobs, in normalized form. A phrase is replaced wherever it stands. */
const phrases: readonly (readonly [string, string])[] = [
  ['management information systems?', 'it'],
  ['embedded systems?', 'embedded'],
  ['sql server', 'sql'],
  ['computer and information systems?', 'it'],
  ['information and communications? technolog(?:y|ies)', 'it'],
  ['information technolog(?:y|ies)', 'it'],
  ['information systems?', 'it'],
  ['systemes d information|systemes informatiques', 'it'],
  ['sistem(?:as|i) (?:de informacion|de informacao|informaticos|informativi)', 'it'],
  ['i t|info tech', 'it'],
  ['info ?sec', 'information security'],
  ['cyber ?sec(?:urity)?', 'cybersecurity'],
  ['artificial intelligence', 'ai'],
  ['machine learning', 'ml'],
  ['business intelligence', 'bi'],
  ['quality assurance', 'qa'],
  ['user experience', 'ux'],
  ['user interface', 'ui'],
  ['human resources?', 'hr'],
  ['research and development', 'rnd'],
  ['r and d', 'rnd'],
  ['senior vice president|svp', 'senior vp'],
  ['executive vice president|evp', 'executive vp'],
  ['assistant vice president|associate vice president|avp', 'assistant vp'],
  ['vice president|v p', 'vp'],
  ['vciso', 'virtual ciso'],
  ['vcto', 'virtual cto'],
  ['vcio', 'virtual cio'],
  ['dev ops', 'devops'],
  ['dev sec ops', 'devsecops'],
  ['dba', 'database administrator'],
  ['sys ?admins?|sys ?adm', 'system administrator'],
  ['help desk', 'helpdesk'],
  ['(?:service|svc) ?desk', 'servicedesk'],
  ['desk top', 'desktop'],
  ['full stack', 'fullstack'],
  ['front end', 'frontend'],
  ['back end', 'backend'],
  ['net(?:work)? admins?', 'network administrator'],
  ['s w', 'software'],
  ['part time', 'parttime'],
  ['full time', 'fulltime'],
  ['co founder', 'cofounder'],
  ['data base', 'database'],
  ['data cent(?:er|re)', 'datacenter'],
  ['non exec(?:utive)?', 'nonexecutive'],
  ['pre sales', 'presales'],
  ['(?:1st|first) (?:line|level)', 'level 1'],
  ['(?:2nd|second) (?:line|level)', 'level 2'],
  ['(?:3rd|third) (?:line|level)', 'level 3'],
  ['semi senior', 'mid'],
  // "m/w/d", "H/F", "m/v", "k/m", "M/F/X": open to women and men
  ['(?:m [wfvk]|[wfvk] m|h f|f h)(?: [dxi])?', ''],
];

const phrase = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${phrases.map(([from]) => `(${from})`).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

export const joinPhrases = (normalized: string): string =>
  normalized.replace(phrase, (...found: unknown[]) => {
    const at = found.slice(1).findIndex((group) => typeof group === 'string');
    return phrases[at]?.[1] ?? String(found[0]);
  });

/** A short word and all that it may stand for. */
export const expansions: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    sr: ['senior'],
    snr: ['senior'],
    sen: ['senior'],
    jr: ['junior'],
    jnr: ['junior'],
    dir: ['director'],
    mgr: ['manager'],
    mngr: ['manager'],
    mngmt: ['management'],
    mgmnt: ['management'],
    mgmt: ['management'],
    mgt: ['management'],
    eng: ['engineering', 'engineer'],
    engr: ['engineer'],
    engg: ['engineering'],
    dev: ['developer', 'development'],
    devs: ['developer'],
    info: ['information'],
    sys: ['system'],
    syst: ['system'],
    admin: ['administrator', 'administration'],
    adm: ['administrator'],
    tech: ['technology', 'technical', 'technician'],
    ops: ['operation'],
    infra: ['infrastructure'],
    arch: ['architect', 'architecture'],
    sec: ['security'],
    svc: ['service'],
    svcs: ['service'],
    assoc: ['associate'],
    asst: ['assistant'],
    ass: ['assistant', 'associate'],
    dep: ['deputy'],
    dpty: ['deputy'],
    princ: ['principal'],
    prin: ['principal'],
    principle: ['principal'],
    dist: ['distinguished'],
    gen: ['general'],
    grp: ['group'],
    ent: ['enterprise'],
    dept: ['department'],
    coord: ['coordinator'],
    spec: ['specialist'],
    exec: ['executive'],
    supv: ['supervisor'],
    proj: ['project'],
    prj: ['project'],
    prod: ['product'],
    prog: ['program'],
    prgm: ['program'],
    pgm: ['program'],
    qual: ['quality'],
    supp: ['support'],
    programme: ['program'],
    programmes: ['program'],
    app: ['application'],
    appl: ['application'],
    apps: ['application'],
    db: ['database'],
    sw: ['software'],
    sftw: ['software'],
    sftwr: ['software'],
    netw: ['network'],
    comms: ['communication'],
    telecom: ['telecommunication'],
    is: ['it'],
    mis: ['it'],
    ict: ['it'],
    ml: ['ml'],
    organisation: ['organization'],
    organisational: ['organizational'],
    centre: ['center'],
    defence: ['defense'],
    modelling: ['modeling'],
    modeller: ['modeler'],
    adviser: ['advisor'],
    cyber: ['cybersecurity'],
    rd: ['rnd'],
    coder: ['programmer'],
    intl: ['international'],
  }),
);

/** Words that say nothing of the job. */
export const functionWords: ReadonlySet<string> = new Set(
  'of the and for in a an s de la le les l d des du el los las y del di da do dos e der die das und fur van en och i w et ed'.split(
    ' ',
  ),
);

/** The word for one of several, as far as titles need it. */
export function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is|ops)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(singular));

/** Scope, grade and terms of employment, which leave the role the same. */
export const neutral = set(
  'group global regional national international worldwide corporate divisional interim acting contract contractor ' +
    'freelance temporary temp permanent remote hybrid onsite field virtual fractional outsourced fulltime parttime certified experienced mid ' +
    'i ii iii iv v 1 2 3 4 5 l1 l2 l3 level tier grade emea apac amea americas latam dach us usa uk eu europe european ' +
    'asia american america north south east west independent team medior pleno confirme regular ssr ' +
    'department division unit abteilung bereich departement departamento dipartimento reparto ufficio afdeling avdelning avdelningen ' +
    'dzialu wydzialu departamentu',
);

/** Products, languages and platforms of which someone is a specialist, by the word for what they are used for. */
const technologiesFor = {
  software:
    'java python net dotnet c# c++ c php ruby rails golang go javascript typescript node nodejs js react reactjs angular ' +
    'vue kotlin scala rust perl cobol embedded firmware',
  database: 'oracle mysql postgresql postgres mongodb db2',
  data: 'sql spark hadoop snowflake databricks etl',
  cloud: 'aws azure gcp kubernetes',
  network: 'cisco',
  systems: 'windows linux unix redhat vmware citrix exchange mainframe solaris macos',
  it:
    'google salesforce sap servicenow sharepoint microsoft office365 365 m365 abap tableau wordpress drupal magento ' +
    'dynamics peoplesoft netsuite workday erp crm tibco',
} as const;

export const technologies: ReadonlyMap<string, string> = new Map(
  Object.entries(technologiesFor).flatMap(([use, words]) => [...set(words)].map((word) => [word, use] as const)),
);

/** The field itself: `IT Project Manager` is a project manager. */
export const fields = set('it computer computing digital software application technology technical system online web');

/** Ways of saying that a job belongs to the field of IT. */
export const namesOfField = set('technology technical computer computing digital');

/** Standing in a house, which names no job by itself: `EVP & CIO` is a CIO. */
export const standing = set(
  'vp executive senior director managing partner president founder cofounder board member chairman',
);

/** Rank within a job: a role of that rank is looked for first. */
export const qualifiers = set(
  'senior junior lead principal staff deputy associate assistant trainee graduate apprentice intern executive managing',
);

/** Ranks of whoever is more than senior without leading people. */
export const aboveSenior = set('principal staff');

/** Words that say how senior a job is, not what it is about. */
export const ranks = set(
  'chief officer vp director head manager supervisor lead leader senior junior principal executive president',
);

/** Words for whoever does the work, which say as little of what it is about. */
export const doers = set(
  'engineer analyst specialist technician administrator developer architect consultant designer coordinator professional associate expert',
);

/** Words one of which may stand for the other, and what that costs. */
export const equivalents: readonly (readonly [string, string, number])[] = [
  ['leader', 'lead', 1],
  ['programmer', 'developer', 1],
  ['development', 'engineering', 1],
  ['software', 'application', 1],
  ['cybersecurity', 'security', 1],
  ['supervisor', 'manager', 1],
  ['developer', 'engineer', 2],
  ['head', 'director', 3],
  ['vp', 'head', 5],
  ['lead', 'manager', 3],
];

/** People of a support desk, whatever they are called. */
export const supporters = set(
  'technician analyst representative agent officer professional associate engineer administrator',
);
export const supportWords = set('support helpdesk servicedesk');
