import { expect, test } from 'vitest';
import { datasetOf } from '../../src/seed/load.ts';

const role = (key: string, more = '') => ({
  path: `roles/${key}.yaml`,
  text: `title: ${key}\nsummary: A role.\nlevel: SENIOR\ntrack: security\n${more}`,
});
const header = 'title: T\nversion: 1.0.0\nlicence: CC0-1.0\ncitation: none\n';
const bases =
  'bases: [{ of: roles, basis: Ours. }, { of: roles.leadsTo, figures: true, basis: Estimated. }, { of: roles, unattributed: true, basis: Only shown. }]\n';
const step = (own: string) =>
  `leadsTo: [{ role: b, kind: PROMOTION, years: { min: 1, typical: 2, max: 3 }, difficulty: 1, gains: [X]${own} }]\n`;

const evidenceOf = (head: string, own = '') => {
  const { nodes, edges } = datasetOf([
    { path: 'dataset.yaml', text: head },
    { path: 'tracks/security.yaml', text: 'title: Security\nsummary: Safe.\n' },
    role('a', step(own)),
    role('b', 'basis: Its own.\n'),
  ]);
  const properties = edges.find(({ edge }) => edge === 'LEADS_TO')?.properties;
  return {
    roles: nodes.filter(({ label }) => label === 'Role').map((node) => node.properties.basis),
    track: nodes.find(({ label }) => label === 'Track')?.properties.basis,
    step: properties?.basis,
    figures: properties?.figuresBasis,
  };
};

test('a fact without sources or basis has that of its group, and none where the dataset states none', () => {
  expect(evidenceOf(header + bases)).toEqual({
    roles: ['Ours.', 'Its own.'],
    track: undefined,
    step: undefined,
    figures: 'Estimated.',
  });
});

test('no text stands at a fact of which nobody wrote what it rests on', () => {
  expect(evidenceOf(header)).toEqual({
    roles: [undefined, 'Its own.'],
    track: undefined,
    step: undefined,
    figures: undefined,
  });
});

test('a basis of the fact itself comes first', () => {
  expect(evidenceOf(header + bases, ', figures: { basis: Asked five holders. }').figures).toBe('Asked five holders.');
});

test('a fact that names but unattributed pages has a basis of its own kind, and an article needs none', () => {
  const source = (key: string, quality: string) => ({
    path: `sources/${key}.yaml`,
    text: `{ title: ${key}, publisher: P, kind: ARTICLE, quality: ${quality}, accessed: '2026-01-01' }`,
  });
  const { nodes } = datasetOf([
    { path: 'dataset.yaml', text: header + bases },
    { path: 'tracks/security.yaml', text: 'title: Security\nsummary: Safe.\n' },
    source('page', 'UNATTRIBUTED'),
    source('article', 'WEB_ARTICLE'),
    role('a', 'sources: [page]\n'),
    role('b', 'sources: [page, article]\n'),
  ]);
  expect(
    nodes.filter(({ label }) => label === 'Role').map(({ properties }) => [properties.confidence, properties.basis]),
  ).toEqual([
    ['EDITORIAL', 'Only shown.'],
    ['REPORTED', undefined],
  ]);
});
