import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, type Api } from '../api.ts';
import { engine, openSeed } from '../world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
});
afterAll(() => api.world.graph.close());

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
      role(key: "cio") { title(language: "de") labels { language text origin sources { key } } }
      english: role(key: "cio") { title }
      unknown: role(key: "fractional-cto") { title(language: "de") labels { text } }
      occupation(key: "esco-1330-2") { title(language: "fr") }
    }`);
    expect(data.role.title).toBe('IT-Leiter');
    expect(data.role.labels).toContainEqual({
      language: 'de',
      text: 'Leiter IT',
      origin: 'EDITORIAL',
      sources: [{ key: 'hiral-it-leiter' }],
    });
    expect(data.role.labels).toContainEqual({
      language: 'de',
      text: 'Leiter Informatik',
      origin: 'EDITORIAL',
      sources: [],
    });
    expect(data.role.labels).toContainEqual({ language: 'de', text: 'EDV-Leiter', origin: 'ESCO', sources: [] });
    expect(data.english.title).toBe('Chief Information Officer');
    expect(data.unknown).toEqual({ title: 'Fractional CTO', labels: [] });
    expect(data.occupation.title).toMatch(/^directeur des systèmes d'information/);
  });

  test.each(['cio', 'fractional-cto'])('are asked for in a language that there is, of %s, too', async (role) => {
    const { message, extensions } = await api.refuse(`{ role(key: "${role}") { title(language: "xx") } }`);
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
