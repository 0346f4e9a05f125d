import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readQuestions } from '../../src/web/answers/question.ts';
import { drawableOf } from '../../src/web/pictures/picture.tsx';
import { phone } from '../../src/web/pictures/svg.tsx';
import { openApi, type Api } from '../api.ts';
import { openSeed } from '../world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
});
afterAll(() => api.world.graph.close());

const draw = async (path: string) => {
  const response = await api.app.fetch(`http://localhost/answers/${path}`);
  expect([path, response.status, response.headers.get('content-type')]).toEqual([
    path,
    200,
    'image/svg+xml; charset=utf-8',
  ]);
  const svg = new DOMParser({
    onError: (_, message) => {
      throw new Error(message);
    },
  }).parseFromString(await response.text(), 'image/svg+xml');
  const texts = (name: string) => Array.from(svg.getElementsByTagName(name), ({ textContent }) => textContent);
  return { svg, texts };
};

describe('a picture', () => {
  const drawn = readQuestions().filter(({ query }) => drawableOf(parse(query)));

  test('is there of paths, charts, comparisons, roles, tracks and pay', () => {
    expect(drawn.map(({ name }) => name)).toEqual(
      'shortest-path role-in-full alternative-paths my-path compare-roles leadership-for-an-organization org-chart pay track-ladder'.split(
        ' ',
      ),
    );
  });

  test.each(drawn)('of $name is well formed, has a title and a description, and its text is text', async ({ name }) => {
    const { texts } = await draw(`${name}.svg`);
    expect(texts('title')).toEqual([expect.stringMatching(/\w+ \w+/)]);
    expect(texts('desc')).toEqual([expect.stringMatching(/\w{3}.*\.$/)]);
    expect(texts('text').length).toBeGreaterThan(3);
  });

  test.each(['pay', 'compare-roles'])('of %s fits a phone', async (name) => {
    const { svg } = await draw(`${name}.svg`);
    expect(Number(svg.documentElement?.getAttribute('width'))).toBeLessThanOrEqual(phone);
  });

  test('of several ways draws once what they share', async () => {
    const { svg } = await draw('alternative-paths.svg?from=software-engineer&to=cto&first=3');
    const hrefs = Array.from(svg.getElementsByTagName('a'), (link) => link.getAttribute('href'));
    expect(new Set(hrefs).size).toBe(hrefs.length);
    expect(hrefs.filter((href) => href === '/roles/cto')).toHaveLength(1);
  });

  test('of no way says so', async () => {
    const { texts } = await draw('shortest-path.svg?from=cio&to=sysadmin');
    expect(texts('desc')).toEqual(['There is no such way.']);
  });
});
