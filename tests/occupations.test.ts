import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from './api.ts';
import { openSmallWorld } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSmallWorld());
});
afterAll(() => api.world.graph.close());

describe('occupations', () => {
  test('tell what they ask of those who take them up, and how many people hold them, each with what stands behind it', async () => {
    const { data } = await api.ask(`{ role(key: "cio") { occupations(matches: [EXACT]) { occupation {
      jobZone education experienceMonths { over upTo } technologies technologiesInDemand
      employment { people region year evidence { confidence sources { key } } }
    } } } }`);
    expect(data.role.occupations).toEqual([
      {
        occupation: {
          jobZone: 4,
          education: 'BACHELOR',
          experienceMonths: { over: 72, upTo: 96 },
          technologies: ['Kubernetes', 'Linux', 'Python'],
          technologiesInDemand: ['Linux'],
          employment: {
            people: 646_000,
            region: 'US',
            year: 2024,
            evidence: { confidence: 'ESTABLISHED', sources: [{ key: 'statistic' }] },
          },
        },
      },
    ]);
  });

  test('of which a scheme says nothing say null', async () => {
    const { data } = await api.ask(
      '{ occupation(key: "esco-1330-3") { experienceMonths { over upTo } technologiesInDemand employment { people } } }',
    );
    expect(data.occupation).toEqual({
      experienceMonths: { over: 120, upTo: null },
      technologiesInDemand: null,
      employment: null,
    });
  });

  test('tell the furthest outlook first, then by region', async () => {
    const { data } = await api.ask('{ occupation(key: "esco-1330-3") { outlook { toYear region } } }');
    expect(data.occupation.outlook).toEqual([
      { toYear: 2034, region: 'GB' },
      { toYear: 2034, region: 'US' },
      { toYear: 2033, region: 'US' },
    ]);
  });

  test('tell how many people are projected to hold them; what is told of their group establishes nothing of them', async () => {
    const { data } = await api.ask(`{
      own: occupation(key: "esco-1330-2") { ...told }
      group: occupation(key: "esco-1330-3") { ...told }
    }
    fragment told on Occupation {
      outlook { occupation { key } source { key } region fromYear toYear people projectedPeople percentChange ofGroup evidence { confidence } }
    }`);
    const told = { source: { key: 'statistic' }, region: 'US', fromYear: 2024, toYear: 2034 };
    expect(data.own.outlook).toEqual([
      {
        ...told,
        occupation: { key: 'esco-1330-2' },
        people: 667_100,
        projectedPeople: 768_700,
        percentChange: 15,
        ofGroup: null,
        evidence: { confidence: 'ESTABLISHED' },
      },
    ]);
    expect(data.group.outlook[1]).toEqual({
      ...told,
      occupation: { key: 'esco-1330-3' },
      people: 882_300,
      projectedPeople: 858_000,
      percentChange: -3,
      ofGroup: 'Leaders of technology',
      evidence: { confidence: 'REPORTED' },
    });
  });

  test('tell what one lists of the skills of another', async () => {
    const { data } = await api.ask(`{
      itself: occupationGap(from: "esco-1330-2", to: "chief information officer") { ...told }
      from: occupationGap(from: "esco-1330-2", to: "esco-1330-3") { ...told }
      to: occupationGap(from: "esco-1330-3", to: "esco-1330-2") { ...told }
    }
    fragment told on OccupationGap {
      from { key } to { key } coverage similarity
      heldCount held { skill { key } required { relation } held { occupation { key } } }
      missingCount missing { skill { key } held { occupation { key } } }
      beyondCount beyond { skill { key } occupation { key } }
    }`);
    const [cio, cto] = [{ key: 'esco-1330-2' }, { key: 'esco-1330-3' }];
    const skill = { key: 'strategic-thinking' };
    const nothing = { heldCount: 0, held: [], missingCount: 0, missing: [], beyondCount: 0, beyond: [] };
    expect(data).toEqual({
      itself: {
        ...nothing,
        from: cio,
        to: cio,
        coverage: 1,
        similarity: 1,
        heldCount: 1,
        held: [{ skill, required: { relation: 'ESSENTIAL' }, held: { occupation: cio } }],
      },
      from: {
        ...nothing,
        from: cio,
        to: cto,
        coverage: null,
        similarity: 0,
        beyondCount: 1,
        beyond: [{ skill, occupation: cio }],
      },
      to: {
        ...nothing,
        from: cto,
        to: cio,
        coverage: 0,
        similarity: 0,
        missingCount: 1,
        missing: [{ skill, held: null }],
      },
    });
  });

  test('that are not there have no gap, and others not so many skills at once', async () => {
    const { data, errors } = await api.ask(`{
      lost: occupationGap(from: "nobody", to: "esco-1330-2") { coverage }
      many: occupationGap(from: "esco-1330-3", to: "esco-1330-2") { missing(first: 101) { skill { key } } }
    }`);
    expect(data).toEqual({ lost: null, many: null });
    expect(errors?.map(({ extensions }) => extensions?.code).sort()).toEqual(['BAD_USER_INPUT', 'NOT_FOUND']);
  });

  test.each([
    { filter: { jobZones: [4, 5] }, keys: ['esco-1330-2', 'esco-1330-3'] },
    { filter: { jobZones: [4] }, keys: ['esco-1330-2'] },
    { filter: { jobZones: [] }, keys: [] },
    { filter: { education: ['MASTER', 'DOCTORATE'] }, keys: ['esco-1330-3'] },
    { filter: { experienceMonthsAtMost: 96 }, keys: ['esco-1330-2'] },
    { filter: { experienceMonthsAtMost: 95 }, keys: [] },
    { filter: { technologies: ['Kubernetes', 'Cobol'] }, keys: ['esco-1330-2', 'esco-1330-3'] },
    { filter: { technologies: ['Python'], jobZones: [4] }, keys: ['esco-1330-2'] },
    { filter: { technologies: ['Cobol'] }, keys: [] },
    { filter: { skills: ['strategic-thinking', 'nothing'] }, keys: ['esco-1330-2'] },
    { filter: { skills: ['cloud-computing'] }, keys: [] },
  ])('are found by $filter', async ({ filter, keys }) => {
    const { data } = await api.ask(
      'query ($filter: OccupationFilter) { occupations(first: 10, filter: $filter) { totalCount nodes { key } } }',
      { filter },
    );
    expect(data.occupations).toEqual({ totalCount: keys.length, nodes: keys.map((key) => ({ key })) });
  });

  test.each([
    { occupations: ['esco-1330-2', 'nothing'], keys: ['strategic-thinking'] },
    { occupations: ['esco-1330-3'], keys: [] },
  ])('of $occupations the skills are found', async ({ occupations, keys }) => {
    const { data } = await api.ask(
      'query ($occupations: [String!]) { skills(first: 10, filter: { occupations: $occupations }) { totalCount nodes { key } } }',
      { occupations },
    );
    expect(data.skills).toEqual({ totalCount: keys.length, nodes: keys.map((key) => ({ key })) });
  });

  test.each([
    { matches: ['EXACT', 'CLOSE'], codes: ['1330.2'] },
    { matches: ['BROAD'], codes: [] },
    { matches: null, codes: ['1330.2'] },
  ])('of a role are those that match $matches', async ({ matches, codes }) => {
    const { data } = await api.ask(
      'query ($matches: [Match!]) { role(key: "cio") { occupations(matches: $matches) { occupation { code } } } }',
      { matches },
    );
    expect(data.role.occupations).toEqual(codes.map((code) => ({ occupation: { code } })));
  });
});
