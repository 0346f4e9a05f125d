import { describe, expect, test } from 'vitest';
import { importNice } from '../../src/import/packs/nice.ts';
import { importUkGdad } from '../../src/import/packs/uk-gdad.ts';
import { downloads, expectSameAgain, laidOverSeed } from './pack-folder.ts';
import { niceFiles, ukGdadFiles } from './small-downloads.ts';

const nice = await downloads(importNice, 'nice-framework-2.0.0', niceFiles);
const ukGdad = await downloads(importUkGdad, 'uk-gdad-framework', ukGdadFiles);

describe('small frameworks as packs', () => {
  test('NICE: work roles require their statements, which are cases of areas of competence', async () => {
    const { to, run } = await nice.download();
    const { unused } = await run();
    expect([...unused].map(([reason, places]) => [reason, places.map(({ line }) => line)])).toEqual([
      ['work roles without title', [2]],
      ['statements without words, or that stand twice', [4]],
      ['relationships of which one end is not listed', [3]],
    ]);
    const { faults, nodes, edges } = await laidOverSeed(to);
    expect(faults).toEqual([]);
    expect(nodes.map(({ properties: { key, title } }) => [key, title])).toEqual([
      ['nice-xx-wrl-001', 'Guarding Gates'],
      ['nice-k9001', 'Knowledge of gates'],
      ['nice-nf-com-900', 'Gates'],
    ]);
    expect(nodes[0]?.properties.tasks).toEqual(['Close the gate']);
    expect(edges.map(({ edge, key }) => `${edge} ${key}`)).toEqual([
      'BROADER nice-k9001>nice-nf-com-900',
      'OCCUPATION_REQUIRES nice-xx-wrl-001>nice-k9001',
    ]);
  });

  test('the UK framework: a level of a role requires a skill at a level', async () => {
    const { to, run } = await ukGdad.download();
    const { unused } = await run();
    expect([...unused].map(([reason, places]) => [reason, places.map(({ line }) => line)])).toEqual([
      ['skills without a name', [2]],
      ['requirements that stand twice', [3]],
      ['rows whose skill is not in the list of skills', [4]],
    ]);
    const { faults, nodes, edges } = await laidOverSeed(to);
    expect(faults).toEqual([]);
    expect(nodes.map(({ key }) => key)).toEqual([
      'uk-gdad-chief-gate-officer',
      'uk-gdad-senior-gate-keeper',
      'uk-gdad-gates',
    ]);
    expect(edges.map(({ key, properties }) => [key, properties.level])).toEqual([
      ['uk-gdad-chief-gate-officer>uk-gdad-gates', undefined],
      ['uk-gdad-senior-gate-keeper>uk-gdad-gates', 5],
    ]);
  });

  test.each([
    ['NICE', nice],
    ['the UK framework', ukGdad],
  ])('%s is the same to the byte when it is written again', async (_, { download }) => {
    await expectSameAgain(await download());
  });

  test('refuses a version of NICE that the seed has no source for, and one that is not told', async () => {
    const refused = async (called: string) => {
      const made = await nice.download({}, called);
      const reason = made.run().catch((error: unknown) => String(error));
      return { reason: await reason, left: made.beside() };
    };
    expect(await refused('nice-framework-9.9.9')).toEqual({
      reason: expect.stringContaining('the seed names no source "nice-framework-9-9-9"'),
      left: ['nice-framework-9.9.9'],
    });
    expect((await refused('mine')).reason).toContain('does not tell which version of NICE it is');
  });
});
