import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from '../api.ts';
import { engine, openSeed } from '../world.ts';
import { searching } from './searching.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
});
afterAll(() => api.world.graph.close());

const { first } = searching(() => api);

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
    ['architcet', 'ROLE:chief-architect'],
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
    ['software developers', 'OCCUPATION', 'OCCUPATION:onet-15-1252-00'],
  ])('for %j among the kind %s alone is %s', async (text, kind, expected) => {
    expect(await first(text, [kind])).toBe(expected);
  });
});
