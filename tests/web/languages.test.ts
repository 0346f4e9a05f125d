import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from '../api.ts';
import { openSeed } from '../world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
});
afterAll(() => api.world.graph.close());

const get = (path: string, language?: string) =>
  api.app.fetch(`http://localhost${path}`, {
    headers: { accept: 'text/html', ...(language === undefined ? {} : { 'accept-language': language }) },
  });
const textOf = async (path: string, language?: string) => (await get(path, language)).text();

describe('the titles of roles', () => {
  test.each(['de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'sv'])(
    'are known in "%s" and marked as such',
    async (language) => {
      const { data } = await api.ask(
        'query Title($language: String) { role(key: "cio") { title(language: $language) } }',
        {
          language,
        },
      );
      const page = await textOf(`/roles/cio?lang=${language}`);
      expect(page).toContain(`<h1><span lang="${language}">${data.role.title as string}</span>`);
      expect(page).toContain('<html lang="en">');
      expect(page).toContain('What it answers for');
    },
  );

  test.each([
    ['de-AT, en;q=0.5', '<span lang="de">IT-Leiter</span>'],
    ['ja, fr;q=0.8', '<span lang="fr">Directeur informatique</span>'],
    ['en-GB, de;q=0.5', '<h1>Chief Information Officer'],
    ['ja', '<h1>Chief Information Officer'],
    [undefined, '<h1>Chief Information Officer'],
  ])('follow the browser that prefers %s', async (preferred, title) => {
    expect(await textOf('/roles/cio', preferred)).toContain(title);
  });

  test('follow the address rather than the browser, and an unknown language means English', async () => {
    expect(await textOf('/roles/cio?lang=en', 'de')).toContain('<h1>Chief Information Officer');
    expect(await textOf('/roles/cio?lang=xx', 'de')).toContain('<h1>Chief Information Officer');
  });

  test('are marked wherever they stand, in pictures too', async () => {
    const paths = await textOf('/paths/systems-administrator/cio?lang=de');
    expect(paths).toMatch(/<h1>From <span lang="de">[^<]+<\/span> to <span lang="de">IT-Leiter<\/span>/);
    expect(paths).toMatch(/<g class="box end" lang="de">/);
    expect(await textOf('/compare/cto/cio?lang=de')).toContain(
      '<a href="/roles/cio"><span lang="de">IT-Leiter</span></a>',
    );
  });

  test('differ by browser only where the address does not say, as caches are told', async () => {
    expect((await get('/roles/cio', 'de')).headers.get('vary')).toMatch(/accept-language/i);
    expect((await get('/roles/cio')).headers.get('vary')).toMatch(/accept-language/i);
    expect((await get('/roles/cio?lang=de')).headers.get('vary') ?? '').not.toMatch(/accept-language/i);
    const tags = [await get('/roles/cio', 'de'), await get('/roles/cio', 'en')].map(({ headers }) =>
      headers.get('etag'),
    );
    expect(tags[0]).not.toBe(tags[1]);
  });

  test('keep their language where an address leads on', async () => {
    expect((await get('/roles/CIO?lang=de')).headers.get('location')).toBe('/roles/cio?lang=de');
    expect((await get('/paths/sysadmin/CIO?years=4&lang=de')).headers.get('location')).toBe(
      '/paths/systems-administrator/cio?years=4&lang=de',
    );
    expect((await get('/roles/CIO', 'de')).headers.get('vary')).toMatch(/accept-language/i);
  });

  test('are English in documents, whatever the browser prefers', async () => {
    expect(await textOf('/answers/role-in-full.json?role=cio', 'de')).toContain('Chief Information Officer');
  });
});
