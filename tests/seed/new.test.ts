import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newRecord } from '../../src/commands/new.ts';
import { labels, nodeShape } from '../../src/graph/model.ts';
import { printFault } from '../../src/seed/fault.ts';
import { checkSeed } from '../../src/seed/load.ts';
import { readSeed } from '../../src/seed/read.ts';
import { templateOf } from '../../src/seed/template.ts';

describe('new', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'seed-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('writes a record to be filled in and says what comes next', async () => {
    expect(await newRecord(folder, 'skill', 'cost-control', { title: 'Cost control: basics' })).toBe(
      `${folder}/skills/cost-control.yaml\nReplace every TODO in it, then run: npm run check`,
    );
    expect(readFileSync(join(folder, 'skills/cost-control.yaml'), 'utf8')).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=../.schema/skills.json
      ## Something a person can be better or worse at.
      ## Replace every TODO; of the lines that begin with a single # keep what is known, without the #.

      ## The usual name, e.g. \`Vendor management\`.
      title: 'Cost control: basics'

      ## The kind of skill; also a dimension of readiness. One of TECHNICAL, LEADERSHIP, BUSINESS, INTERPERSONAL.
      kind: TODO

      ## The address that identifies the skill in the vocabulary it is of. Left out: it has none.
      # uri: TODO

      ## Other names of the same skill.
      # aliases: [TODO]

      ## What a person who has it can do, in one or two sentences.
      summary: TODO

      ## Entries of public vocabularies that mean nearly the same (skos:closeMatch): an ESCO address, or \`onet:\`, \`uk-gdad:\`
      ## or \`nice:\` followed by the identifier there. Only these carry facts across.
      # closeMatch: [TODO]

      ## Entries that are wider than the skill (skos:broadMatch), written alike. They carry no facts across.
      # broadMatch: [TODO]

      ## Entries that bear on the skill without having its scope, such as a part of it or a tool for it (skos:relatedMatch),
      ## written alike. They carry no facts across.
      # relatedMatch: [TODO]

      ## Keys of the sources that state the fact. None: the fact is editorial. Each is a record under seed/sources.
      # sources: [TODO]

      ## For an editorial fact: what the estimate rests on.
      # basis: TODO

      ## Skills to have first. No skill builds on itself, not even by way of others. Written as a bare key, so the record's
      ## own sources and basis stand for it. Each is the key of a Skill. See seed/skills.
      # buildsOn: [TODO]

      ## Wider skills of which this one is a case (skos:broader). No skill is wider than itself, not even by way of others.
      ## Written as a bare key, so the record's own sources and basis stand for it. Each is the key of a Skill. See
      ## seed/skills.
      # broader: [TODO]

      ## Skills that bear on this one as a vocabulary says it: no order of learning follows from it.
      # related:
      #   - skill: TODO # The key of a Skill. See seed/skills.
      #     relation: TODO # How the first skill, in which the relation is written, bears on the second. One of ESSENTIAL, OPTIONAL, EQUIVALENT.
      #     # sources: [TODO] # Keys of the sources that state the fact. None: the fact is editorial. Each is a record under seed/sources.
      #     # basis: TODO # For an editorial fact: what the estimate rests on.

      ## What a level of the skill looks like, by the source that describes it.
      # levels:
      #   - source: TODO # The key of a Source. See seed/sources.
      #     level: TODO # The level, 1 to 5, to which the grade of the source comes nearest; its lowest is 1 and its highest 5.
      #     shows: TODO # What a person at this level does, as the source describes it, in our own words.
      #     # sources: [TODO] # Keys of the sources that state the fact. None: the fact is editorial. Each is a record under seed/sources.
      #     # basis: TODO # For an editorial fact: what the estimate rests on.
      "
    `);
  });

  test('takes a kind by its name, its folder or its label', async () => {
    for (const [at, kind] of ['pay-band', 'pay-bands', 'PayBand'].entries())
      expect(await newRecord(folder, kind, `cio-${at}`, {})).toContain(`${folder}/pay-bands/cio-${at}.yaml`);
  });

  test.each([
    [['role', 'cio', {}], 'roles/cio.yaml is there already. Edit it, or choose another key.'],
    [
      ['rolle', 'cio', {}],
      'There is no kind "rolle". Did you mean role? The kinds are: role, track, skill, responsibility, domain, organization-type, pay-band, trait, trend, misconception, occupation, source.',
    ],
    [
      ['role', 'Chief Data Officer', {}],
      '"Chief Data Officer" cannot be a key. A key is kebab-case: a-z, 0-9 and single hyphens, such as chief-data-officer.',
    ],
    [
      ['role', '../cio', {}],
      '"../cio" cannot be a key. A key is kebab-case: a-z, 0-9 and single hyphens, such as cio.',
    ],
    [['pay-band', 'cio-us', { title: 'X' }], 'A pay-band has no title. Leave out --title.'],
  ] as const)('refuses %j', async ([kind, key, options], message) => {
    await newRecord(folder, 'role', 'cio', {}).catch(() => undefined);
    await expect(newRecord(folder, kind, key, options)).rejects.toThrow(message);
  });
});

describe('a template', () => {
  const header = { path: 'dataset.yaml', text: 'title: T\nversion: 1.0.0\nlicence: CC0-1.0\ncitation: none\n' };
  const faults = (folder: string, text: string) =>
    checkSeed(readSeed([header, { path: `${folder}/a.yaml`, text }])).map(printFault);

  test.each(labels.map((label) => [label]))('of a %s has a fault for every value still to be written', (label) => {
    const found = faults(nodeShape(label).folder, templateOf(label));
    expect(found).not.toEqual([]);
    expect(found.filter((each) => !each.includes('TODO'))).toEqual([]);
  });

  test.each(labels.map((label) => [label]))('of a %s knows no other fields when all are taken', (label) => {
    const [, ...lines] = templateOf(label).split('\n');
    const all = lines.map((line) => line.replace(/^(( *)# )+/, (marks) => marks.replaceAll('# ', ''))).join('\n');
    const found = faults(nodeShape(label).folder, all);
    expect(found.filter((each) => /unknown field|not YAML|is missing/.test(each))).toEqual([]);
  });
});
