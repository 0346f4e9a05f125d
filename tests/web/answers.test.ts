/* oxlint-disable typescript/no-explicit-any */
import { Validator } from '@seriousme/openapi-schema-validator';
import { parse as parseCsv } from 'csv-parse/sync';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from '../api.ts';
import { openSmallWorld } from '../world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSmallWorld());
});
afterAll(() => api.world.graph.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  api.app.fetch(`http://localhost${path}`, { headers });
const messageOf = async (response: Response) =>
  ((await response.json()) as { errors: { message: string }[] }).errors[0]?.message;

describe('a question at its address', () => {
  test('answers with its defaults, or with the parameters given', async () => {
    const titles = async (search: string) => {
      const { data }: any = await (await get(`/answers/role-in-full.json${search}`)).json();
      return data.role.title;
    };
    expect(await titles('')).toBe('Chief Information Officer');
    expect(await titles('?role=CTO')).toBe('Chief Technology Officer');
  });

  test('takes lists as repeated parameters, objects as JSON and an empty value as null', async () => {
    const ways = '/answers/alternative-paths.json?from=sysadmin&to=cio&avoid=cto&avoid=ceo&first=1&optimize=STEPS';
    expect((await get(ways)).status).toBe(200);
    expect((await get('/answers/alternative-paths.json?from=sysadmin&to=cio&avoid=')).status).toBe(200);
    const skills = encodeURIComponent('{"skill":"cloud-computing","level":3}');
    expect((await get(`/answers/my-path.json?skills=${skills}&yearsOfExperience=4`)).status).toBe(200);
  });

  test('chooses the format by ending or by Accept', async () => {
    const type = async (path: string, accept?: string) =>
      (await get(`/answers/shortest-path${path}`, accept === undefined ? {} : { accept })).headers.get('content-type');
    expect(await type('')).toBe('application/json');
    expect(await type('', 'text/html,application/xhtml+xml,*/*;q=0.8')).toBe('text/html; charset=utf-8');
    expect(await type('', 'text/csv')).toBe('text/csv; charset=utf-8');
    expect(await type('.csv', 'text/html')).toBe('text/csv; charset=utf-8');
    expect((await get('/answers/shortest-path', { accept: 'image/png' })).status).toBe(406);
  });

  test('as CSV has a row for each step and its types', async () => {
    const text = await (await get('/answers/shortest-path.csv')).text();
    const rows = parseCsv<Record<string, unknown>>(text, { columns: true, cast: true });
    const steps = rows.filter((row) => row['shortestPath.steps.kind'] !== '');
    expect(new Set(steps.map((row) => row['shortestPath.steps.to.title']))).toContain('Chief Information Officer');
    expect(steps.every((row) => typeof row['shortestPath.steps.difficulty'] === 'number')).toBe(true);
  });

  test('is kept by caches until its answer changes', async () => {
    const first = await get('/answers/shortest-path.csv');
    const tag = first.headers.get('etag') ?? '';
    const again = await get('/answers/shortest-path.csv', { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get('/answers/shortest-path.csv?to=cto', { 'if-none-match': tag })).status).toBe(200);
  });

  test('says what it does not know', async () => {
    const unknown = await get('/answers/shortest-path.json?from=sysadmn');
    expect([unknown.status, await messageOf(unknown)]).toEqual([
      404,
      expect.stringContaining('There is no role "sysadmn"'),
    ]);
    const parameter = await get('/answers/shortest-path.csv?form=cio');
    expect([parameter.status, await messageOf(parameter)]).toEqual([
      400,
      '"shortest-path" takes no parameter "form". It takes from, to.',
    ]);
    const number = await get('/answers/search.json?first=many');
    expect([number.status, await messageOf(number)]).toEqual([400, expect.stringContaining('"many"')]);
    expect((await get('/answers/nothing.json')).status).toBe(404);
    const page = await get('/answers/shortest-path.html?from=%3Cscript%3Enobody');
    expect([page.status, await page.text()]).toEqual([404, expect.not.stringContaining('<script>nobody')]);
  });
});

describe('the OpenAPI description', () => {
  test('is valid, and describes what is answered', async () => {
    const description: any = await (await get('/openapi.json')).json();
    expect(await new Validator().validate(structuredClone(description))).toEqual({ valid: true });
    const ajv = new Ajv2020({ strict: false });
    for (const [path, { get: operation }] of Object.entries<any>(description.paths)) {
      const response = await get(`${path}.json`);
      if (response.status !== 200) continue;
      const validate = ajv.compile(operation.responses['200'].content['application/json'].schema);
      validate(await response.json());
      expect([path, validate.errors]).toEqual([path, null]);
    }
    const [{ schema }] = description.paths['/answers/executives-by-page'].get.parameters;
    expect(schema).toMatchObject({
      type: 'array',
      items: { enum: expect.arrayContaining(['C_SUITE']) },
      default: ['C_SUITE'],
    });
  });
});

describe('GraphQL over HTTP as CSV', () => {
  const query = encodeURIComponent('{ roles(first: 1, orderBy: KEY_ASC) { totalCount nodes { key } } }');

  test('answers so where the client asks for it', async () => {
    const response = await get(`/graphql?query=${query}`, { accept: 'text/csv' });
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(await response.text()).toMatch(/^roles.totalCount,roles.nodes.key\r\n\d+,ceo\r\n$/);
  });

  test('leaves errors and other clients their JSON', async () => {
    const refused = await get(`/graphql?query=${encodeURIComponent('{ role(key: "x") { key } }')}`, {
      accept: 'text/csv',
    });
    expect(await messageOf(refused)).toContain('There is no role "x"');
    const json = await get(`/graphql?query=${query}`, { accept: 'application/json, text/csv;q=0.5' });
    expect(json.headers.get('content-type')).toContain('application/json');
  });
});
