import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { changedAnswers } from '../../src/commands/impact.ts';
import { sideBySide } from '../../src/commands/side-by-side.ts';
import { loadSeed } from '../../src/seed/load.ts';
import { readQuestions } from '../../src/seed/questions.ts';
import { run } from '../e2e/program.ts';
import { seedFolder, worldFolder } from '../world.ts';

const folder = await mkdtemp(join(tmpdir(), 'impact-'));
afterAll(() => rm(folder, { recursive: true }));
const [before, after] = [join(folder, 'before'), join(folder, 'after')];
await cp(worldFolder, before, { recursive: true });
await writeFile(
  join(before, 'questions.yaml'),
  `At which level is the CTO?: |
  { role(key: "cto") { level } }
Who answers to the chief executive?: |
  { role(key: "ceo") { directReports { nodes { title } } } }
At which level is the Chief Information Officer?: |
  { role(key: "Chief Information Officer") { level } }
`,
);
await cp(before, after, { recursive: true });
const cio = join(after, 'roles/cio.yaml');
await writeFile(
  cio,
  (await readFile(cio, 'utf8')).replace('title: Chief Information Officer', 'title: Head of | Information'),
);
const diff = (...args: string[]) => run(['--seed-dir', before, 'diff', before, after, ...args]);

const called = (cio: string) =>
  ['Chief Financial Officer', 'Chief Technology Officer', 'VP of Engineering', cio].sort().join(', ');
const refused = 'There is no role "Chief Information Officer".';

test('the answers that a change alters, before and after side by side', async () => {
  const { stdout } = await diff();
  expect(stdout.slice(stdout.indexOf('2 of')).split('\n')).toEqual([
    '2 of 3 answers changed',
    '? Who answers to the chief executive?',
    `    role › directReports › nodes: ${called('Chief Information Officer')} → ${called('Head of | Information')}`,
    '? At which level is the Chief Information Officer?',
    '    role › level: C_SUITE → nothing',
    expect.stringContaining(`    refused: answered → ${refused}`),
    '',
  ]);
});

test('the same as tables for a pull request', async () => {
  const { stdout } = await diff('--format', 'markdown');
  expect(stdout).toContain(
    `<details><summary>Who answers to the chief executive?</summary>

| | before | after |
| --- | --- | --- |
| role › directReports › nodes | ${called('Chief Information Officer')} | ${called('Head of \\| Information')} |`,
  );
});

test('the same as JSON, with both answers whole', async () => {
  const { answers } = JSON.parse((await diff('--format', 'json')).stdout) as { answers: object[] };
  expect(answers).toMatchObject([
    {
      question: 'Who answers to the chief executive?',
      query: '{ role(key: "ceo") { directReports { nodes { title } } } }',
      after: { role: { directReports: { nodes: expect.arrayContaining([{ title: 'Head of | Information' }]) } } },
    },
    { before: { role: { level: 'C_SUITE' } }, after: { refused: expect.stringContaining(refused) } },
  ]);
});

test('no answers are told of where there are no questions', async () => {
  const { stdout } = await run(['--seed-dir', worldFolder, 'diff', before, after]);
  expect(stdout).not.toContain('answers changed');
});

test('a file of questions that is none is told', async () => {
  await writeFile(join(after, 'questions.yaml'), 'Who?:\n  - me\n');
  const { code, stderr } = await run(['--seed-dir', after, 'check']);
  expect(code).toBe(1);
  expect(stderr).toContain('questions.yaml:1:1:');
});

test('an item that comes or goes moves no other', () => {
  const item = (title: string, level: number) => ({ node: { title }, level });
  expect(
    sideBySide({ skills: [item('A', 1), item('B', 2)] }, { skills: [item('C', 3), item('A', 1), item('B', 4)] }),
  ).toEqual([
    { where: 'skills', before: 'A, B', after: 'C, A, B' },
    { where: 'skills › B › level', before: '2', after: '4' },
    { where: 'skills › C › level', before: null, after: '3' },
  ]);
});

test('of long lists only what is not alike is told', () => {
  const list = (...ends: readonly string[]) => ({ titles: ['A', 'B', 'C', 'D', ...ends] });
  expect(sideBySide(list('E'), list('E', 'F'))).toEqual([{ where: 'titles', before: '5 alike', after: '5 alike, F' }]);
  expect(sideBySide({ titles: ['Z', ...list('Y').titles] }, list('Y', 'X'))).toEqual([
    { where: 'titles', before: 'Z, A, B, C, D, Y', after: 'A, B, C, D, Y, X' },
  ]);
  expect(sideBySide({ titles: ['Z', ...list().titles] }, { titles: ['Y', ...list().titles] })).toEqual([
    { where: 'titles', before: 'Z, 4 alike', after: 'Y, 4 alike' },
  ]);
});

test('items of one name stand by their place', () => {
  expect(
    sideBySide(
      [
        { kind: 'USUAL', to: { key: 'a' } },
        { kind: 'USUAL', to: { key: 'b' } },
      ],
      [{ kind: 'USUAL', to: null }],
    ),
  ).toEqual([
    { where: '', before: 'USUAL, USUAL', after: 'USUAL' },
    { where: '1 › to › key', before: 'a', after: null },
    { where: '2 › to › key', before: 'b', after: null },
  ]);
});

test('a number names no item', () => {
  const facts = (count: number) => [
    { quality: 'SURVEY', count: 1 },
    { quality: null, count },
  ];
  expect(sideBySide(facts(8), facts(9))).toEqual([{ where: '2 › count', before: '8', after: '9' }]);
});

test('every question of the seed has an answer', async () => {
  const questions = await readQuestions(seedFolder);
  const dataset = await loadSeed(seedFolder);
  expect(questions.size).toBeGreaterThan(0);
  const nothing = { ...dataset, revision: 'none', nodes: [], edges: [] };
  const answers = await changedAnswers(questions, nothing, dataset);
  expect(answers.map(({ question }) => question)).toEqual([...questions.keys()]);
  for (const { after: answer } of answers) expect(answer).not.toHaveProperty('refused');
});
