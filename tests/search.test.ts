import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../src/graph/dataset.ts';
import { loadSeed } from '../src/seed/load.ts';
import { openApi, type Api } from './api.ts';
import { inTurns } from './in-turns.ts';
import { engine, openWorld, seedFolder } from './world.ts';

let dataset: Dataset;
let api: Api;
beforeAll(async () => {
  dataset = await loadSeed(seedFolder);
  api = openApi(await openWorld(dataset));
});
afterAll(() => api.world.graph.close());

interface Found {
  readonly kind: string;
  readonly key: string;
  readonly score: number;
}

async function search(text: string, rest: { kinds?: readonly string[]; first?: number } = {}): Promise<Found[]> {
  const { data, errors } = await api.ask(
    'query ($text: String!, $kinds: [RecordKind!], $first: Int! = 1) { search(text: $text, kinds: $kinds, first: $first) { kind key score } }',
    { text, ...rest },
  );
  expect(errors).toBeUndefined();
  return data.search as Found[];
}

const named = ({ kind, key }: Found) => `${kind}:${key}`;
const first = async (text: string, kinds?: readonly string[]) =>
  (await search(text, kinds ? { kinds } : {})).map(named).join();

describe(`search on ${engine}: the first hit`, () => {
  test.each([
    ['CTO', 'ROLE:cto'],
    ['cio', 'ROLE:cio'],
    ['ciso', 'ROLE:ciso'],
    ['CDO', 'ROLE:chief-data-officer'],
    ['caio', 'ROLE:chief-ai-officer'],
    ['cpo', 'ROLE:cpo'],
    ['dpo', 'ROLE:data-protection-officer'],
    ['sre', 'ROLE:site-reliability-engineer'],
    ['vpe', 'ROLE:vp-engineering'],
    ['em', 'ROLE:engineering-manager'],
    ['tpm', 'ROLE:technical-program-manager'],
    ['gm', 'ROLE:general-manager'],
    ['ned', 'ROLE:non-executive-director'],
    ['swe', 'ROLE:software-engineer'],
    ['vCIO', 'ROLE:fractional-cio'],
    ['PMO', 'ROLE:pmo-director'],
    ['ux', 'ROLE:user-experience-designer'],
    ['dba', 'ROLE:database-administrator'],
    ['qa', 'SKILL:quality-assurance'],
    ['aws', 'SKILL:cloud-computing'],
    ['ml', 'SKILL:machine-learning'],
    ['LLMs', 'SKILL:generative-ai'],
    ['erp', 'SKILL:enterprise-applications'],
    ['kpi', 'SKILL:performance-measurement'],
    ['ngo', 'ORGANIZATION_TYPE:non-profit'],
  ])('for the abbreviation %j is %s', async (text, expected) => {
    expect(await first(text)).toBe(expected);
  });

  test.each([
    ['sysadmin', 'ROLE:systems-administrator'],
    ['sys admin', 'ROLE:systems-administrator'],
    ['head of it', 'ROLE:it-director'],
    ['IT head', 'ROLE:it-director'],
    ['group CTO', 'ROLE:cto'],
    ['head of security', 'ROLE:director-of-security'],
    ['devops', 'ROLE:devops-engineer'],
    ['pm office', 'ROLE:pmo-director'],
    ['tech lead', 'ROLE:tech-lead'],
    ['eng manager', 'ROLE:engineering-manager'],
    ['dev', 'ROLE:software-engineer'],
    ['programmer', 'ROLE:software-engineer'],
    ['fullstack developer', 'ROLE:software-engineer'],
    ['frontend developer', 'ROLE:frontend-engineer'],
    ['ios developer', 'ROLE:mobile-engineer'],
    ['db admin', 'ROLE:database-administrator'],
    ['network admin', 'ROLE:network-engineer'],
    ['it ops', 'ROLE:operations-manager'],
    ['pentester', 'ROLE:penetration-tester'],
    ['soc analyst', 'ROLE:security-analyst'],
    ['agile coach', 'ROLE:scrum-master'],
    ['hr director', 'ROLE:chro'],
    ['board member', 'ROLE:non-executive-director'],
    ['acting CIO', 'ROLE:interim-cio'],
    ['technical cofounder', 'ROLE:technical-co-founder'],
    ['vice president engineering', 'ROLE:vp-engineering'],
    ['Product VP', 'ROLE:vp-product'],
    ['helpdesk', 'SKILL:technical-support'],
    ['infosec', 'SKILL:information-security'],
    ['genai', 'SKILL:generative-ai'],
    ['scrum', 'SKILL:agile-methods'],
    ['terraform', 'SKILL:infrastructure-as-code'],
    ['public speaking', 'SKILL:thought-leadership'],
    ['bank', 'ORGANIZATION_TYPE:regulated-financial-institution'],
    ['hospital', 'ORGANIZATION_TYPE:healthcare-provider'],
  ])('for what people type, %j, is %s', async (text, expected) => {
    expect(await first(text)).toBe(expected);
  });

  test.each([
    ['CHIEF INFORMATION OFFICER', 'ROLE:cio'],
    ['chief technology officer', 'ROLE:cto'],
    ['vP oF eNGINEERING', 'ROLE:vp-engineering'],
    ['  chief   information   officer  ', 'ROLE:cio'],
    ['"chief information officer"', 'ROLE:cio'],
    ['chief—information—officer', 'ROLE:cio'],
    ['C.I.O.', 'ROLE:cio'],
    ['Head of I.T.', 'ROLE:it-director'],
    ['Chief A.I. Officer', 'ROLE:chief-ai-officer'],
    ['non-executive director', 'ROLE:non-executive-director'],
    ['co-founder', 'ROLE:technical-co-founder'],
    ['part-time CTO', 'ROLE:fractional-cto'],
    ['full-stack developer', 'ROLE:software-engineer'],
    ['Señior devéloper', 'ROLE:senior-engineer'],
    ['Ｄａｔａ ｓｃｉｅｎｔｉｓｔ', 'ROLE:data-scientist'],
    ['VP R&D', 'ROLE:vp-research-and-development'],
    ['R & D', 'SKILL:research-and-development'],
    ['m&a', 'SKILL:mergers-and-acquisitions'],
    ['CI/CD', 'SKILL:continuous-delivery'],
    ['a/b testing', 'SKILL:experimentation'],
    ['négociation', 'SKILL:negotiation'],
    ['start_up', 'ORGANIZATION_TYPE:start-up'],
  ])('for another case, accent or punctuation, %j, is %s', async (text, expected) => {
    expect(await first(text)).toBe(expected);
  });

  test.each([
    ['chief infromation officer', 'ROLE:cio'],
    ['cheif technology officer', 'ROLE:cto'],
    ['chief tecnical oficer', 'ROLE:cto'],
    ['chief digital oficer', 'ROLE:chief-digital-officer'],
    ['chief of saff', 'ROLE:chief-of-staff'],
    ['sysadmn', 'ROLE:systems-administrator'],
    ['systm administartor', 'ROLE:systems-administrator'],
    ['enginering manager', 'ROLE:engineering-manager'],
    ['engneering maneger', 'ROLE:engineering-manager'],
    ['architekt', 'ROLE:chief-architect'],
    ['softwear architect', 'ROLE:software-architect'],
    ['projcet manager', 'ROLE:project-manager'],
    ['prodcut onwer', 'ROLE:product-owner'],
    ['netwrok enginer', 'ROLE:network-engineer'],
    ['databse administrator', 'ROLE:database-administrator'],
    ['bussiness anlyst', 'ROLE:business-analyst'],
    ['IT suport', 'ROLE:it-support-specialist'],
    ['cyber securty', 'SKILL:information-security'],
    ['vendor managment', 'SKILL:vendor-management'],
    ['kubernets', 'SKILL:containerization'],
    ['comunication', 'SKILL:stakeholder-communication'],
    ['emotional inteligence', 'SKILL:emotional-intelligence'],
    ['cloud migraton', 'RESPONSIBILITY:cloud-migration'],
    ['threat modeling', 'RESPONSIBILITY:threat-modelling'],
    ['cluod', 'DOMAIN:cloud'],
    ['skeptical', 'TRAIT:sceptical'],
  ])('for the typing error in %j is %s', async (text, expected) => {
    expect(await first(text)).toBe(expected);
  });

  test.each([
    ['chief inf', 'ROLE:cio'],
    ['chief technology', 'ROLE:cto'],
    ['chief info sec officer', 'ROLE:ciso'],
    ['vp of eng', 'ROLE:vp-engineering'],
    ['head of arch', 'ROLE:head-of-architecture'],
    ['enterprise arch', 'ROLE:enterprise-architect'],
    ['system admin', 'ROLE:systems-administrator'],
    ['web dev', 'ROLE:software-engineer'],
    ['pen tester', 'ROLE:penetration-tester'],
    ['interim', 'ROLE:interim-cio'],
    ['founder', 'ROLE:technical-co-founder'],
    ['service desk', 'ROLE:service-desk-manager'],
    ['threat intel', 'SKILL:threat-intelligence'],
    ['patch managment', 'SKILL:vulnerability-management'],
    ['tech debt', 'SKILL:technical-debt-management'],
    ['strat', 'SKILL:strategic-thinking'],
    ['retail', 'ORGANIZATION_TYPE:retailer'],
  ])('for the part %j is %s', async (text, expected) => {
    expect(await first(text)).toBe(expected);
  });

  test.each([
    ['product roadmap', 'RESPONSIBILITY:product-roadmap'],
    ['hiring engineers', 'RESPONSIBILITY:engineer-hiring'],
    ['it budget', 'RESPONSIBILITY:it-budgeting'],
    ['major incidents', 'RESPONSIBILITY:major-incident-coordination'],
    ['networks', 'DOMAIN:networks'],
    ['data', 'DOMAIN:data'],
    ['service management', 'DOMAIN:service-management'],
    ['calm', 'TRAIT:calm-under-pressure'],
    ['likes to teach', 'TRAIT:likes-teaching'],
    ['loves building products', 'TRAIT:loves-building-products'],
    ['shadow AI', 'TREND:shadow-ai'],
    ['remote work', 'TREND:remote-and-hybrid-work'],
    ['IT operations', 'TRACK:it-operations'],
    ['CTOs write code', 'MISCONCEPTION:ctos-write-code-cios-do-not'],
    ['is the CIO role dying?', 'MISCONCEPTION:cio-role-is-dying'],
    ['15-1252.00', 'OCCUPATION:onet-15-1252-00'],
  ])('for other things than roles, %j, is %s', async (text, expected) => {
    expect(await first(text)).toBe(expected);
  });

  test.each([
    ['cloud strategy', 'SKILL', 'SKILL:cloud-strategy'],
    ['cloud strategy', 'RESPONSIBILITY', 'RESPONSIBILITY:cloud-strategy'],
    ['security', 'TRACK', 'TRACK:security'],
    ['security', 'DOMAIN', 'DOMAIN:security'],
    ['security', 'ROLE', 'ROLE:security-analyst'],
    ['software developers', 'OCCUPATION', 'OCCUPATION:isco-2512'],
  ])('for %j among the kind %s alone is %s', async (text, kind, expected) => {
    expect(await first(text, [kind])).toBe(expected);
  });
});

describe('search', () => {
  test('finds every role and every skill first by each of the names that it alone has', async () => {
    const all = dataset.nodes
      .filter(({ label }) => label === 'Role' || label === 'Skill')
      .flatMap(({ label, key, properties }) => [properties.names].flat().map((name) => ({ label, key, name })));
    const wanted = all.filter((each) => all.every(({ name, key }) => name !== each.name || key === each.key));
    const found = await inTurns(wanted, async ({ label, name }) => {
      const [hit] = await api.world.graph.search(String(name), { labels: [label], limit: 1 });
      return { label, key: hit?.key, name };
    });
    expect(found).toEqual(wanted);
  });

  test.each(['of', 'and', 'it', 'pr', 'man', 'data', 'security'])(
    'overlooks no record with a name that has a word beginning with %j, however many there are',
    async (text) => {
      const labels = ['Role', 'Skill', 'Responsibility', 'Occupation', 'Source'] as const;
      const isWanted: (label: string) => boolean = (label) => labels.some((each) => each === label);
      const wanted = dataset.nodes
        .filter(({ label }) => isWanted(label))
        .filter(({ properties }) =>
          [properties.names].flat().some((name) =>
            String(name)
              .split(' ')
              .some((word) => word.startsWith(text)),
          ),
        )
        .map(({ label, key }) => `${label}:${key}`);
      const hits = await api.world.graph.search(text, { labels, limit: 10_000 });
      const found = new Set(hits.map(({ label, key }) => `${label}:${key}`));
      expect(wanted.length).toBeGreaterThan(20);
      expect(wanted.filter((each) => !found.has(each))).toEqual([]);
    },
  );

  test.each(['manager', 'chief officer', 'clod strategy', 'senior data enginer'])(
    'puts the likest of the hits for %j first and keeps to the number asked for',
    async (text) => {
      const hits = await search(text, { first: 50 });
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
      expect((await search(text, { first: 7 })).map(named)).toEqual(hits.slice(0, 7).map(named));
    },
  );

  test.each(['', '   ', '\n\t', '...', '—', '🚀', '\u0000', '\ud800'])(
    'finds nothing for %j, which holds no word',
    async (text) => {
      expect(await search(text, { first: 100 })).toEqual([]);
    },
  );

  test.each(['zzzzzz', 'xylophone quartet', 'Führung', '首席信息官', 'ZЖ', 'q', '99999'])(
    'finds nothing for %j, which no name resembles',
    async (text) => {
      expect(await search(text, { first: 100 })).toEqual([]);
    },
  );

  test('looks up 200 characters and refuses more', async () => {
    const words = 'chief information officer '.repeat(8).slice(0, 200);
    expect(await first(words)).toBe('ROLE:cio');
    expect(await search('a '.repeat(100))).toHaveLength(1);
    expect(await search('x'.repeat(200))).toEqual([]);
    const { message, extensions } = await api.refuse('query ($text: String!) { search(text: $text) { key } }', {
      text: 'x'.repeat(201),
    });
    expect(extensions?.code).toBe('BAD_USER_INPUT');
    expect(message).toBe('"text" has 201 characters; at most 200 are looked up.');
  });

  test.each('+ - || ! ( ) { } [ ] ^ " ~ * ? : \\ / < > = @ # $ % \' ` , ; .'.split(' '))(
    'takes %s for punctuation, not for syntax',
    async (sign) => {
      await search(sign);
      await search(sign.repeat(20));
      await search(`chief${sign}information${sign}officer`);
      expect(await first(`${sign}chief information officer${sign}`)).toBe('ROLE:cio');
      expect(await first(`${sign} chief ${sign} information officer ${sign}`)).toBe('ROLE:cio');
    },
  );

  test.each([
    '&&',
    'chief && information',
    'chief&&information&&officer',
    'names:cio',
    '*:*',
    '/.*/',
    '[a TO z]',
    '{cio TO cto}',
    'cio~2 AND NOT cto^9',
    'cio AND',
    'OR OR OR',
    'NOT',
    '((((((',
    '"cio',
    'cio\\',
    '\\u0041',
    '+cio -cto',
    '"; MATCH (n) DETACH DELETE n //',
    '${jndi:ldap://x}',
    '<script>cio</script>',
  ])('answers %j without an error', async (text) => {
    await search(text);
  });
});

test('takes one statement, whatever it finds', async () => {
  await search('manager');
  api.world.statements();
  await api.ask('{ search(text: "enginering manager of security", first: 50) { key title matched score } }');
  expect(api.world.statements()).toBe(1);
});
