import { describe, expect, test } from 'vitest';
import { printFault, sortFaults } from '../../src/seed/fault.ts';
import { checkSeed } from '../../src/seed/load.ts';
import { readSeed, readSeedFiles, type SeedFile } from '../../src/seed/read.ts';
import { reading, seedFolder } from '../world.ts';

const seed = await readSeedFiles(seedFolder);
const header: SeedFile = { path: 'dataset.yaml', text: 'title: T\nversion: 1.0.0\nlicence: CC0-1.0\ncitation: none\n' };
const good = 'title: Security\nsummary: Safe.\n';
const faultsOf = (...files: SeedFile[]) => sortFaults(checkSeed(readSeed([header, ...files]))).map(printFault);
const track = (text: string): SeedFile => ({ path: 'tracks/security.yaml', text });

test('faults in some files are told of those files alone', () => {
  const slips: Readonly<Record<string, (text: string) => string>> = {
    'a tab': (text) => text.replace('\nrequires:\n  ', '\nrequires:\n\t'),
    'a misspelt field': (text) => text.replace('\nsummary:', '\nsumary:'),
    'a value that is not allowed': (text) => text.replace('level: C_SUITE', 'level: CSUITE'),
    'a misspelt field of a relationship': (text) => text.replace(' importance:', ' improtance:'),
    'a reference to no record': (text) => text.replace(/(\n {2}- (?:\{ )?skill: [^,\n]*)/, '$1x'),
    'an empty file': () => '',
    'a relationship written twice': (text) => text.replace(/(\n {2}- (?:\{ )?skill: .*)/, '$1$1'),
  };
  const chiefs = seed.filter(({ path, text }) => /^roles\/c.*\nlevel: C_SUITE\n/s.test(`${path}\n${text}`));
  const slipped = new Map(
    Object.values(slips).map((slip, at) => {
      const { path, text } = chiefs[at] ?? { path: 'none', text: '' };
      return [path, slip(text)];
    }),
  );
  const files = seed.map(({ path, text }) => ({ path, text: slipped.get(path) ?? text }));
  const faults = checkSeed(readSeed(files, reading), { whole: true });
  expect([...new Set(faults.map(({ file }) => file))].sort()).toEqual([...slipped.keys()].sort());
});

describe('what would be lost or could not be stored is a fault:', () => {
  test.each([
    ['Latin-1', Buffer.from('title: Sécurité\nsummary: Safe.\n', 'latin1').toString('utf8'), '1:9: not UTF-8'],
    ['UTF-16', Buffer.from('\uFEFFtitle: S\n', 'utf16le').toString('utf8'), '1:1: not UTF-8'],
    [
      'a control character',
      'title: Sec\u0001urity\nsummary: Safe.\n',
      '1:11: the control character U+0001 stands here',
    ],
    [
      'one written as an escape',
      'title: "Sec\\x0Burity"\nsummary: Safe.\n',
      '1:8: a text holds the control character U+000B',
    ],
    ['half a character', 'title: "\\uD800"\nsummary: Safe.\n', '1:8: a text holds the control character U+D800'],
    ['a tag of its own', 'title: !secret Security\nsummary: Safe.\n', '1:16: the tag !secret means nothing here'],
    [
      'bytes in base64',
      'title: Security\nsummary: !!binary U2FmZQ==\n',
      '2:19: the tag tag:yaml.org,2002:binary means',
    ],
  ])('%s', (_, text, expected) => {
    expect(faultsOf(track(text)).join('\n')).toContain(`tracks/security.yaml:${expected}`);
  });

  test('a tag that says what a value is anyway is none', () => {
    expect(faultsOf(track('title: !!str 365\nsummary: Safe.\n'))).toEqual([]);
  });
});

test.each(['tracks/security.yaml~', 'tracks/#security.yaml#', 'tracks/security.yaml.orig'])(
  '%s is a copy to delete',
  (path) => {
    expect(faultsOf(track(good), { path, text: good })).toEqual([
      `${path}:1:1: a copy that an editor or a merge has left\n    Delete it; records are the files that end in .yaml.`,
    ]);
  },
);

test.each(['2031-13-45', '2026-02-30', '26-01-01'])('%s is no day', (day) => {
  const text = `title: A\npublisher: B\nkind: ARTICLE\nquality: WEB_ARTICLE\nyearUnknown: true\naccessed: "${day}"\n`;
  expect(faultsOf({ path: 'sources/a.yaml', text })[0]).toMatch(/^sources\/a\.yaml:6:11: "accessed" cannot be/);
});

test.each(['...', '---', '·'])('nobody can ask for the name "%s"', (name) => {
  const occupation = `scheme: ESCO\ncode: "1"\ntitle: Chief\nalternativeTitles: ["${name}"]\n`;
  expect(faultsOf({ path: 'occupations/a.yaml', text: occupation })[0]).toContain('holds neither a letter nor a digit');
});

test('one slip in the syntax is one fault', () => {
  expect(faultsOf(track('title:\n\t- a\n  - b\nsummary: Safe.\n'))).toHaveLength(1);
});

test('no message sends whoever writes data to the program', () => {
  const remedies = checkSeed(
    readSeed(
      seed.filter((_, at) => at % 3 > 0),
      reading,
    ),
    { whole: true },
  ).map(printFault);
  expect(remedies.length).toBeGreaterThan(100);
  expect(remedies.filter((text) => /\.ts\b|src\//.test(text))).toEqual([]);
});

test('many references to a missing record among many are found in moments', () => {
  const roles = Array.from({ length: 1_000 }, (_, at): SeedFile => ({
    path: `roles/role-${String(at)}.yaml`,
    text: `title: Role ${String(at)}\nsummary: A.\nlevel: LEAD\ntrack: securty-${String(at % 200)}\n`,
  }));
  const tracks = Array.from({ length: 1_000 }, (_, at): SeedFile => ({
    path: `tracks/security-${String(at)}.yaml`,
    text: `title: Family ${String(at)}\nsummary: A.\n`,
  }));
  const read = readSeed([header, ...roles, ...tracks]);
  const began = performance.now();
  expect(checkSeed(read).filter(({ rule }) => rule === undefined)).toHaveLength(1_000);
  expect(performance.now() - began).toBeLessThan(3_000);
});
