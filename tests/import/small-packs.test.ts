import { describe, expect, test } from 'vitest';
import { importNice } from '../../src/import/packs/nice.ts';
import { importUkGdad } from '../../src/import/packs/uk-gdad.ts';
import { downloads, expectRefused, expectSameAgain, laidOverSeed } from './pack-folder.ts';

const element = (type: string, id: string, title: string, text = '') => ({
  element_type: type,
  element_identifier: id,
  title,
  text,
});
const link = (whole: string, part: string) => ({ source_element_identifier: whole, dest_element_identifier: part });
const file = 'v2_nf_components.json';
const nice = await downloads(importNice, 'nice-framework-2.0.0', {
  [file]: JSON.stringify({
    elements: [
      element('work_role', 'XX-WRL-001', 'Guarding  Gates'),
      element('work_role', 'XX-WRL-002', ''),
      element('knowledge', 'K9001', '', 'Knowledge of gates'),
      element('skill', 'S9001', '', ''),
      element('competency_area', 'NF-COM-900', 'Gates', 'All about gates.'),
      element('task', 'T9001', '', 'Close the gate'),
    ],
    relationships: [
      link('XX-WRL-001', 'K9001'),
      link('XX-WRL-001', 'T9001'),
      link('XX-WRL-001', 'K9999'),
      link('NF-COM-900', 'K9001'),
    ],
  }),
});
const gdadHeader = 'Role,Role Level,Skill Name,Skill Level';
const ukGdad = await downloads(importUkGdad, 'uk-gdad-framework', {
  'roles.csv': [
    gdadHeader,
    'Gate keeper,Senior gate keeper,Gates,Expert',
    'Gate keeper,Senior gate keeper,Gates,Expert',
    'Gate keeper,Senior gate keeper,Walls,Working',
    'Chief gate officer,NOT IN USE,Gates,Unheard',
  ].join('\n'),
  'skills.csv': 'Skill Name,Skill Description\nGates,\n,None\n',
});

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
      ['skills without a name', [3]],
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

  test.each([
    ['NICE that is empty', nice, file, '', `${file}:1: the file is empty`],
    ['NICE that is cut off', nice, file, '{"elements": [', `${file}:1: not whole JSON`],
    ['NICE of another shape', nice, file, '{"elements": []}', `${file}:1: not the components of NICE`],
    ['NICE in Latin-1', nice, file, Buffer.from('{"\xE9', 'latin1'), `${file}:1: not UTF-8`],
    ['a UK framework that is empty', ukGdad, 'roles.csv', '', 'roles.csv:1: the file is empty'],
    [
      'a UK framework that is cut off',
      ukGdad,
      'roles.csv',
      `${gdadHeader}\nGate keeper,"Sen`,
      'roles.csv:2: not a table',
    ],
    [
      'a UK framework in Latin-1',
      ukGdad,
      'roles.csv',
      Buffer.from(`${gdadHeader}\n\xE9`, 'latin1'),
      'roles.csv:2: not UTF-8',
    ],
    ['a UK framework of another shape', ukGdad, 'skills.csv', 'Skill\n', 'skills.csv:1: has no column Skill Name'],
  ])('refuses %s, and leaves what was there', async (_, { download }, name, content, message) => {
    const made = await download();
    await expectRefused(made, { [name]: content }, message);
    expect(made.beside()).toHaveLength(2);
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
