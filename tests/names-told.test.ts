import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from './api.ts';
import { keysOf, resolve } from './resolving.ts';
import { engine, openSeed } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
});
afterAll(() => api.world.graph.close());

describe(`what a title is told to be, on ${engine}`, () => {
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
    'Head of IT & Facilities',
    'Director of Sales and Marketing',
    'Security Consultant',
    'Security Berater',
    'ansvarig',
    'Warehouse Manager',
    'Dept Manager',
    'Sales Department Head',
    'Abteilungsleiter Vertrieb',
    '---',
    '...',
    '',
  ])('%j is no role of this graph', async (title) => {
    expect(await keysOf(api, title)).toBe('');
  });

  test.each([
    ['cio', { key: 'cio', matched: 'cio', by: 'KEY' }],
    ['Chief-Information Officer', { key: 'cio', matched: 'Chief Information Officer', by: 'TITLE' }],
    ['CIO', { key: 'cio', matched: 'CIO', by: 'ABBREVIATION' }],
    ['C\u00ADI\u200BO', { key: 'cio', matched: 'CIO', by: 'ABBREVIATION' }],
    ['director of i.t.', { key: 'it-director', matched: 'Director of IT', by: 'ALIAS' }],
    ['Regional IT Dir.', { key: 'it-director', matched: 'IT Director', by: 'PATTERN' }],
    ['Senior Java Developer', { key: 'senior-engineer', matched: 'Senior Software Developer', by: 'PATTERN' }],
    ['Architecte cloud', { key: 'cloud-architect', matched: 'Cloud Architect', by: 'TRANSLATION' }],
    ['Deputy CTO', { key: 'cto', matched: 'CTO', by: 'PATTERN' }],
  ])('%j is understood by the surest way', async (title, expected) => {
    expect(await resolve(api, title)).toEqual([expected]);
  });

  test.each([
    ['SKILL', 'kubernetes', 'containerization'],
    ['SKILL', 'management, change', 'change-management'],
    ['OCCUPATION', '15-1244.00', 'onet-15-1244-00'],
    ['ORGANIZATION_TYPE', 'start up', 'start-up'],
  ])('of the kind %s, %j is %s', async (kind, name, expected) => {
    expect((await resolve(api, name, kind)).map(({ key }) => key)).toEqual([expected]);
  });
});
