import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withTemplates } from '../../../src/commands/editor-schemas.ts';
import { printFault, sortFaults } from '../../../src/seed/fault.ts';
import { checkSeed, loadSeed } from '../../../src/seed/load.ts';
import { readSeed, readSeedFiles } from '../../../src/seed/read.ts';
import { rules } from '../../../src/seed/rules/index.ts';
import { recordsOf } from '../../../src/seed/rules/records.ts';
import { checkRule, type Rule } from '../../../src/seed/rules/rule.ts';
import { templateOf } from '../../../src/seed/template.ts';
import { seedFolder, worldFolder } from '../../world.ts';
import { cases as links } from './links.ts';
import { cases as sources } from './sources.ts';
import { cases as stepsAndPay } from './steps-and-pay.ts';
import { cases as wholeDataset } from './whole-dataset.ts';
import { line, seedOf, step, type World } from './world.ts';

const cases = { ...links, ...stepsAndPay, ...sources, ...wholeDataset };

const named = (name: string): Rule => {
  const rule = rules.find((each) => each.name === name);
  if (!rule) throw new Error(`no rule ${name}`);
  return rule;
};

const faults = (name: string, world: World): string[] =>
  sortFaults(checkRule(named(name), recordsOf(seedOf(world).records), { whole: true })).map(printFault);

describe.each(Object.entries(cases))('%s', (name, { good, bad, faults: expected }) => {
  test('is kept', () => {
    expect(faults(name, good)).toEqual([]);
  });

  test('is broken, with what, where and how to mend it', () => {
    expect(faults(name, bad)).toEqual(expected);
  });
});

test('every rule has a file of its name, a sentence and a case here', () => {
  const files = readdirSync(new URL('../../../src/seed/rules', import.meta.url));
  expect(Object.keys(cases)).toEqual(rules.map(({ name }) => name));
  expect(rules.filter(({ name, says }) => !files.includes(`${name}.ts`) || !says.endsWith('.'))).toEqual([]);
});

test('seed/README.md says every rule in its words', () => {
  const readme = readFileSync(join(seedFolder, 'README.md'), 'utf8');
  const said = readme.replaceAll(/ +/g, ' ');
  expect(rules.filter(({ name, says }) => !said.includes(`| \`${name}\` | ${says} |`))).toEqual([]);
});

test('seed/README.md shows the templates that `new` writes; `npm run schema` puts them there', () => {
  const readme = readFileSync(join(seedFolder, 'README.md'), 'utf8');
  for (const label of ['Role', 'Skill', 'Responsibility', 'Source', 'PayBand'] as const)
    expect(readme).toContain(`\`\`\`yaml\n${templateOf(label)}\`\`\``);
  expect(withTemplates(readme.replaceAll('TODO', 'DONE'))).toContain(templateOf('Role'));
});

describe('an exception', () => {
  const found = (world: World, whole = true, rule = 'roles-report') =>
    checkSeed(seedOf(world, `${rule}:\n  roles/a: Answers to the board.\n`), { whole })
      .filter((fault) => fault.rule === 'roles-report' || fault.file === 'exceptions.yaml')
      .map(printFault);

  test('spares the record it names, and no other', () => {
    expect(found({ 'roles/a': 'level: VP\n', 'roles/b': 'level: VP\n' })).toEqual([
      expect.stringContaining('roles/b.yaml:1:8: b is VP'),
    ]);
  });

  test('that is no longer needed is a fault of the whole dataset', () => {
    const idle =
      'exceptions.yaml:2:3: roles/a is excepted from this rule and does not need to be [roles-report]\n' +
      '    Remove the line.';
    expect(found({ 'roles/a': line('b'), 'roles/b': '' })).toEqual([idle]);
    expect(found({ 'roles/b': '' })).toEqual([idle]);
    expect(found({ 'roles/b': '' }, false)).toEqual([]);
  });

  test('from a rule that there is not', () => {
    expect(found({}, false, 'roles-reprot')[0]).toMatch(/^exceptions\.yaml:1:1: there is no rule "roles-reprot"\n/);
  });
});

describe('a check', () => {
  const world: World = { 'tracks/security': '', 'roles/a': `level: MANAGER\n${step('b')}`, 'roles/b': 'level: LEAD\n' };
  const rulesBroken = (broken: World, whole: boolean) => [
    ...new Set(checkSeed(seedOf(broken), { whole }).map(({ rule }) => rule)),
  ];

  test('asks the rules for a whole dataset only on request', () => {
    expect(rulesBroken(world, false)).toEqual(['promotions-rise']);
    expect(rulesBroken(world, true)).toEqual(expect.arrayContaining(['promotions-rise', 'roles-classified']));
  });

  test('asks the rules of every record, also where references are at fault', () => {
    expect(rulesBroken({ ...world, 'roles/b': 'level: LEAD\ntrack: nowhere\n' }, false)).toEqual([
      undefined,
      'promotions-rise',
    ]);
  });

  test('finds the world of the tests sound, and loading refuses one that breaks a rule', async () => {
    const files = await readSeedFiles(worldFolder);
    expect(checkSeed(readSeed(files))).toEqual([]);
    await expect(loadSeed(worldFolder)).resolves.toBeDefined();
  });
});
