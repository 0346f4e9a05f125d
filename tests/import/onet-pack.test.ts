import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importOnet } from '../../src/import/packs/onet.ts';
import { downloads, expectSameAgain, laidOverSeed } from './pack-folder.ts';
import { onetFiles, rating, tab, vet } from './small-downloads.ts';

const { base, download } = await downloads(importOnet, 'onet-29.0', onetFiles);

describe('O*NET as a pack', () => {
  test('is laid over the seed without faults; the seed keeps what it says and gains the titles', async () => {
    const { to, run } = await download();
    await run();
    const { faults, nodes, edges } = await laidOverSeed(to);
    expect(faults).toEqual([]);
    expect(nodes.map(({ label, key }) => `${label} ${key}`)).toEqual([
      'Occupation onet-11-3021-00',
      'Occupation onet-29-1131-00',
      'Skill onet-group-basic-skills',
      'Skill onet-group-content',
      'Skill onet-group-knowledge',
      'Skill onet-group-mathematics-and-science',
      'Skill onet-mathematics',
      'Skill onet-mathematics-2-c-4-a',
    ]);
    expect(nodes.map(({ properties }) => properties).slice(0, 2)).toMatchObject([
      {
        title: 'Computer and Information Systems Managers',
        alternativeTitles: ['Head of Computing'],
        jobZone: 4,
        tasks: ['Plan systems.'],
      },
      {
        title: 'Veterinarians',
        alternativeTitles: ['Animal "Doc" Surgeon', 'Vet'],
        sources: ['onet-29-0'],
        jobZone: 5,
        education: 'FIRST_PROFESSIONAL',
        technologies: ['R'],
        tasks: ['Heal them.', 'Feed them.'],
      },
    ]);
    expect(edges.map(({ edge, key }) => `${edge} ${key}`)).toEqual([
      'BROADER onet-group-content>onet-group-basic-skills',
      'BROADER onet-group-mathematics-and-science>onet-group-knowledge',
      'BROADER onet-mathematics-2-c-4-a>onet-group-mathematics-and-science',
      'BROADER onet-mathematics>onet-group-content',
      'OCCUPATION_REQUIRES onet-29-1131-00>onet-mathematics',
      'OCCUPATION_REQUIRES onet-29-1131-00>onet-mathematics-2-c-4-a',
      'RELATED_TO onet-29-1131-00>onet-11-3021-00',
    ]);
    expect(
      edges.filter(({ edge }) => edge === 'OCCUPATION_REQUIRES').map(({ properties }) => properties),
    ).toMatchObject([
      { relation: 'ESSENTIAL', importance: 0.5, level: 3, figuresSources: ['onet-29-0'] },
      { relation: 'OPTIONAL', importance: 0.25 },
    ]);
  });

  test('tells every row that it passes over, by reason', async () => {
    const { run } = await download();
    const { unused } = await run();
    expect(
      [...unused].map(([reason, places]) => [reason, places.map(({ file, line }) => `${file}:${String(line)}`)]),
    ).toEqual([
      ['occupations without code or title', ['Occupation Data.txt:4']],
      ['titles of an occupation that is not in the file', ['Alternate Titles.txt:5']],
      ['rows of an occupation that is not in the file', ['Job Zones.txt:3']],
      ['answers that the survey recommends to suppress', ['Education, Training, and Experience.txt:4']],
      ['tasks without a word', ['Task Statements.txt:4']],
      ['levels of elements that are not relevant', ['Skills.txt:5']],
      ['ratings of an occupation that is not in the file', ['Skills.txt:6']],
      ['ratings of an element that is not in the content model', ['Skills.txt:7']],
      ['ratings that the survey recommends to suppress', ['Knowledge.txt:3']],
      ['ratings that are no number', ['Knowledge.txt:5']],
      ['ratings of elements that are not even somewhat important', ['Skills.txt:4']],
      ['levels of an element whose importance is not known', ['Knowledge.txt:4']],
      ['related occupations that stand twice', ['Related Occupations.txt:3']],
      ['related occupations of which one is not in the file', ['Related Occupations.txt:4']],
      ['occupations related to themselves', ['Related Occupations.txt:5']],
    ]);
  });

  test('relates skills of the seed to the elements they match', async () => {
    const [match = '', [own = ''] = []] = [...base.skillsByMatch].find(([each]) => each.startsWith('onet:2.')) ?? [];
    const id = match.replace('onet:', '');
    const { to, run } = await download({
      'Content Model Reference.txt': onetFiles['Content Model Reference.txt'] + tab([id, 'Matched', 'It is.']),
      'Skills.txt': onetFiles['Skills.txt'] + tab(rating(vet, id, 'IM', '3.00')),
    });
    await run();
    expect(readFileSync(join(to, 'skills.related.csv'), 'utf8')).toBe(
      `from,skill,relation\n${own},onet-matched,EQUIVALENT\n`,
    );
  });

  test('is the same to the byte when it is written again', async () => {
    await expectSameAgain(await download());
  });

  test('refuses a folder without a file that it needs, and a version that the seed has no source for', async () => {
    await expect((await download({}, 'onet-30.1')).run()).rejects.toThrow('the seed names no source "onet-30-1"');
    await expect((await download({}, 'mine')).run()).rejects.toThrow('does not tell which version of O*NET it is');
  });
});
