import { expect } from 'vitest';
import { readSeed, type SeedFile } from '../../../src/seed/read.ts';

/** Records as `roles/ciso: text`; a title and whatever else its kind must have is filled in. */
export type World = Readonly<Record<string, string>>;

const required: Readonly<Record<string, string>> = {
  roles: 'summary: A role.\nlevel: SENIOR\ntrack: security\n',
  skills: 'kind: TECHNICAL\n',
  responsibilities: '',
  sources: 'publisher: Somebody\nkind: ARTICLE\nquality: WEB_ARTICLE\nyearUnknown: true\naccessed: "2026-01-01"\n',
  tracks: 'summary: A family.\n',
  'pay-bands': 'role: a\nregion: US\ncomponent: BASE\ncurrency: USD\n',
};

function filesOf(world: World): SeedFile[] {
  return Object.entries(world).map(([place, text]) => {
    const [folder = '', key = ''] = place.split('/');
    const given = new Set(text.split('\n').map((line) => line.split(':')[0]));
    const filled = [
      ...(folder === 'pay-bands' ? [] : [`title: ${key}`]),
      ...(folder === 'skills' || folder === 'responsibilities' ? [`summary: ${key}`] : []),
      ...(required[folder] ?? '').split('\n'),
    ].filter((line) => line && !given.has(line.split(':')[0]));
    return { path: `${place}.yaml`, text: [text.trimEnd(), ...filled, ''].join('\n') };
  });
}

export function seedOf(world: World, exceptions = '{}') {
  const seed = readSeed([
    { path: 'exceptions.yaml', text: exceptions },
    { path: 'dataset.yaml', text: 'title: T\nversion: 1.0.0\nlicence: CC0-1.0\ncitation: none\n' },
    ...filesOf(world),
  ]);
  expect(seed.faults).toEqual([]);
  return seed;
}

/** A world that keeps a rule, and one that breaks it with what the check prints of it. */
export interface Case {
  readonly good: World;
  readonly bad: World;
  readonly faults: readonly string[];
}

export const step = (role: string, kind = 'PROMOTION', years = 'min: 1, typical: 2, max: 3') =>
  `leadsTo: [{ role: ${role}, kind: ${kind}, years: { ${years} }, difficulty: 1, gains: [Something], prevalence: USUAL }]\n`;
export const line = (role: string, more = 'prevalence: USUAL') => `reportsTo: [{ role: ${role}, ${more} }]\n`;
