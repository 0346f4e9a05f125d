import { describe, expect, test } from 'vitest';
import { imported, naming, role } from './imported.ts';

describe('occupations', () => {
  test('are written for ESCO with the skills that closeMatch names, essential before optional', async () => {
    const { text } = await imported();
    expect(await text('occupations/esco-1330-2.yaml')).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=../.schema/occupations.json
      # Written by \`import\` from public data; changes made here are lost at the next import.
      scheme: ESCO
      code: '1330.2'
      uri: http://data.europa.eu/esco/occupation/cio
      title: chief information officer
      alternativeTitles:
        - CIO
        - IT director
      sources: [esco-1-1-1]
      requires:
        - skill: budgeting
          relation: ESSENTIAL
          sources: [esco-1-1-1]
        - skill: planning
          relation: OPTIONAL
          sources: [esco-1-1-1]
      "
    `);
  });

  test('are written for ISCO-08 from the groups of ESCO', async () => {
    const { record } = await imported();
    expect(await record('occupations/isco-1330.yaml')).toEqual({
      scheme: 'ISCO_08',
      code: '1330',
      uri: 'http://data.europa.eu/esco/isco/C1330',
      title: 'Information technology managers',
      sources: ['esco-1-1-1'],
    });
  });

  test('are written for O*NET, the most important element of a skill counting, then that of the higher level', async () => {
    const { record } = await imported();
    const evidence = { sources: ['onet-29-0'], figures: { sources: ['onet-29-0'] } };
    expect(await record('occupations/onet-11-3021-00.yaml')).toEqual({
      scheme: 'ONET_SOC',
      code: '11-3021.00',
      uri: 'https://www.onetonline.org/link/summary/11-3021.00',
      title: 'Computer Managers',
      alternativeTitles: Array.from({ length: 12 }, (_, at) => `Title ${String(at + 1)}`),
      jobZone: 4,
      education: 'BACHELOR',
      experienceMonths: { over: 120 },
      technologies: ['Firewall software', 'Linux', 'Python'],
      technologiesInDemand: ['Firewall software', 'Linux'],
      sources: ['onet-29-0'],
      requires: [
        { skill: 'budgeting', relation: 'ESSENTIAL', level: 4, importance: 0.5, ...evidence },
        { skill: 'planning', relation: 'OPTIONAL', importance: 0.5, ...evidence },
      ],
    });
  });

  test('keep a rating whose level alone is suppressed', async () => {
    const { record } = await imported(naming('onet-15-1244-00'));
    expect(await record('occupations/onet-15-1244-00.yaml')).toMatchObject({
      requires: [{ skill: 'computing', relation: 'ESSENTIAL', importance: 0.88 }],
    });
    expect(await record('occupations/onet-15-1244-00.yaml')).not.toHaveProperty('requires.0.level');
  });

  test('say nothing of a scale of which an answer is suppressed, nor of what was not asked', async () => {
    const { record } = await imported(naming('onet-15-1244-00'));
    const written = await record('occupations/onet-15-1244-00.yaml');
    expect(written).toMatchObject({ experienceMonths: { over: 0, upTo: 0 } });
    for (const field of ['education', 'jobZone', 'technologies', 'technologiesInDemand'])
      expect(written).not.toHaveProperty(field);
  });

  test('name no technology where none is hot or in demand, and give the band in which half of the answers is reached', async () => {
    const { record } = await imported(naming('onet-15-1252-00'));
    const written = await record('occupations/onet-15-1252-00.yaml');
    expect(written).toMatchObject({ experienceMonths: { over: 24, upTo: 48 } });
    expect(written).not.toHaveProperty('technologies');
  });

  test('without ratings are written without skills', async () => {
    const { record } = await imported(naming('onet-15-1252-00'));
    expect(await record('occupations/onet-15-1252-00.yaml')).not.toHaveProperty('requires');
  });

  test('of O*NET are related to one another where both are kept', async () => {
    const { record } = await imported({
      'roles/administrator.yaml': role('{ occupation: onet-15-1244-00, match: EXACT }'),
    });
    expect(await record('occupations/onet-11-3021-00.yaml')).toMatchObject({
      relatedTo: [{ occupation: 'onet-15-1244-00', relatedness: 'Supplemental', sources: ['onet-29-0'] }],
    });
  });

  test('are written for NICE with the statements that are listed, without levels', async () => {
    const { record } = await imported(naming('nice-og-wrl-007'));
    expect(await record('occupations/nice-og-wrl-007.yaml')).toEqual({
      scheme: 'NICE',
      code: 'OG-WRL-007',
      title: 'Executive Cybersecurity Leadership',
      sources: ['nice-framework-2-0-0'],
      requires: [{ skill: 'negotiation', relation: 'ESSENTIAL', sources: ['nice-framework-2-0-0'] }],
    });
  });

  test('are written for each level of a role of the UK framework, its four levels on our scale', async () => {
    const { record } = await imported(naming('uk-gdad-senior-data-engineer'));
    const evidence = {
      relation: 'ESSENTIAL',
      sources: ['uk-gdad-framework-2025'],
      figures: { sources: ['uk-gdad-framework-2025'] },
    };
    expect(await record('occupations/uk-gdad-senior-data-engineer.yaml')).toEqual({
      scheme: 'UK_GDAD',
      code: 'senior-data-engineer',
      title: 'Senior data engineer',
      sources: ['uk-gdad-framework-2025'],
      requires: [
        { skill: 'budgeting', level: 5, ...evidence },
        { skill: 'planning', level: 1, ...evidence },
        { skill: 'presentation', level: 3, ...evidence },
        { skill: 'writing', level: 2, ...evidence },
      ],
    });
  });

  test('of the UK framework without levels carry the name of the role, and no level', async () => {
    const { record } = await imported(naming('uk-gdad-chief-technology-officer'));
    expect(await record('occupations/uk-gdad-chief-technology-officer.yaml')).toMatchObject({
      title: 'Chief technology officer',
      requires: [{ skill: 'budgeting', relation: 'ESSENTIAL', sources: ['uk-gdad-framework-2025'] }],
    });
  });

  test('are written for a role whose record has other faults', async () => {
    const { has, faults } = await imported({
      'roles/cio.yaml': 'level: NO SUCH\nclassifiedAs:\n  - { occupation: isco-1330 }\n  - 7\nleadsTo: [',
    });
    expect(faults).toEqual([]);
    expect(has('occupations/isco-1330.yaml')).toBe(true);
  });

  test('that no data set has are reported with file, line and the nearest key; the rest is written', async () => {
    const { has, faults } = await imported({
      'roles/cto.yaml': role(
        '{ occupation: esco-1330-3, match: EXACT }',
        '{ occupation: esco-1330-33, match: EXACT }',
        '{ occupation: chief, match: EXACT }',
      ),
    });
    expect(has('occupations/esco-1330-3.yaml')).toBe(true);
    expect(faults).toMatchObject([
      {
        file: 'roles/cto.yaml',
        line: 4,
        message: 'no data set has the occupation "esco-1330-33"',
        remedy: expect.stringContaining('Did you mean "esco-1330-3"?'),
      },
      { file: 'roles/cto.yaml', line: 5, message: 'no data set has the occupation "chief"' },
    ]);
  });

  test('written by hand may stand for what no data set has, and are never overwritten', async () => {
    const byHand = 'scheme: ESCO\ncode: own\ntitle: Own words\n';
    const { faults, summary, text } = await imported({
      ...naming('occupation-of-ours'),
      'roles/cto.yaml': role('{ occupation: esco-1330-3, match: EXACT }'),
      'occupations/occupation-of-ours.yaml': byHand,
      'occupations/esco-1330-3.yaml': byHand,
    });
    expect(faults).toEqual([]);
    expect(await text('occupations/esco-1330-3.yaml')).toBe(byHand);
    expect(await text('occupations/occupation-of-ours.yaml')).toBe(byHand);
    expect(summary).toContain('occupations: 0 written, 0 unchanged, 0 removed, 1 kept as written by hand');
  });
});
