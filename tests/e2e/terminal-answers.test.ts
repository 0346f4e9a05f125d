import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { worldFolder } from '../world.ts';
import { run } from './program.ts';

const embedded = { NEO4J_URI: '' };
const world = ['--seed-dir', worldFolder];

describe('in the terminal, the program', () => {
  test('prints a path as text', async () => {
    const { code, stdout } = await run([...world, 'path', 'sysadmin', 'cio'], embedded);
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "Systems Administrator
        ↓ promotion, after 4 years (2–6), difficulty 2 of 5
          why now: What Infrastructure Lead requires is not on record. From there IT Director comes within one step.
          teaches: Something
          evidence: reported — An article
      Infrastructure Lead
        ↓ promotion, after 4 years (3–6), difficulty 3 of 5
          why now: What IT Director requires is not on record. From there Chief Information Officer comes within one step.
          teaches: Something
          evidence: reported — An article
      IT Director
        ↓ promotion, after 6 years (4–9), difficulty 4 of 5
          why now: Leaving IT Director, 0 of the 3 skills that Chief Information Officer requires are at hand at the level required. The first to grow is Strategic thinking, from level 0 to 5. This promotion is of difficulty 4 of 5 and takes deliberate preparation.
          teaches: Something
          to gain: Strategic thinking 0→5; Vendor management 0→4; Cloud computing 0→3
          evidence: reported — An article
      Chief Information Officer

      3 steps, 14 years (9–21), effort 13.17
      "
    `);
  });

  test('prints a path as JSON', async () => {
    const { stdout } = await run([...world, 'path', 'sysadmin', 'cio', '--json'], embedded);
    expect(JSON.parse(stdout)).toMatchObject({
      length: 3,
      roles: [{ key: 'systems-administrator' }, {}, {}, { key: 'cio' }],
    });
  });

  test('says what it cannot find, and what is near, with exit code 1', async () => {
    const { code, stderr } = await run([...world, 'path', 'sysadmn', 'cio'], embedded);
    expect([code, stderr.trim()]).toEqual([
      1,
      'There is no role "sysadmn". Nearest: systems-administrator (sysadmin).',
    ]);
    const none = await run([...world, 'path', 'cio', 'it-support-specialist'], embedded);
    expect([none.code, none.stderr.trim()]).toEqual([
      1,
      'There is no way from "cio" to "it-support-specialist" by career steps.',
    ]);
  });

  test('prints alternatives within constraints, and why there are none', async () => {
    const way = ['path', 'sysadmin', 'cio'];
    const two = await run([...world, ...way, '--alternatives', '2', '--optimize', 'years', '--json'], embedded);
    expect(JSON.parse(two.stdout)).toHaveLength(2);
    const none = await run([...world, ...way, '--max-steps', '1'], embedded);
    expect([none.code, none.stderr.trim()]).toEqual([
      1,
      'There is no such way to "cio". A path opens by lifting MAX_STEPS.',
    ]);
  });

  test('reads what a person brings from a file, and names what is wrong in it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'profile-'));
    const good = join(folder, 'good.yaml');
    writeFileSync(good, 'roles: [it-manager]\nyearsOfExperience: 2\nskills: { vendor-management: 4 }\n');
    const path = await run([...world, 'path', 'cio', '--profile', good], embedded);
    expect([path.code, path.stdout]).toEqual([0, expect.stringMatching(/^IT Manager\n/)]);
    const ready = await run([...world, 'readiness', 'cio', good], embedded);
    expect(ready.stdout).toMatchInlineSnapshot(`
      "Readiness for Chief Information Officer: 59 of 100, developing

      By kind of skill
        technical   100
        leadership  0
        business    100

      Strengths
        Vendor management  level 4 of 4  importance 0.9  stated
        Cloud computing    level 3 of 3  importance 0.5  required of IT Manager

      Gaps
        Strategic thinking  level 0 of 5  importance 0.9

      Stage 1: as IT Manager, towards IT Director, usually 5 years (3–8)
        1. Strategic thinking, level 0 to 2
           You may be new to strategic thinking, but you have vendor management to build on. To begin with, learn to try it where the situation is familiar. Find out who answers for the cloud strategy, which you will share as CIO, and lend a hand: by planning. An IT Director gets along without it, but the level 5 that a CIO needs takes more than one stage.

      Stage 2: as IT Director, towards Chief Information Officer, usually 6 years (4–9)
        1. Strategic thinking, level 2 to 4
           You come to this stage with level 2 in strategic thinking; next, learn to coach other leaders in it. Take on a larger part of the cloud strategy. Someone strong in strategic thinking sees far. A CIO is judged by it from the first day.
        2. Strategic thinking, level 4 to 5
           Level 4 in strategic thinking is not yet enough: after it, learn to set the standard for the whole organization. Go on with the cloud strategy. Whoever is strong in strategic thinking sees far. It weighs heavily when a CIO is chosen.

      Roles one step away
        IT Director  readiness 100

      The way
        IT Manager → IT Director → Chief Information Officer: 9 years (5–15) from now
      "
    `);
    const lack = await run([...world, 'gap', 'cio', '--profile', good, '--json'], embedded);
    expect(JSON.parse(lack.stdout)).toMatchObject({ held: [{ skill: { key: 'vendor-management' } }, {}] });
    const bad = join(folder, 'bad.yaml');
    for (const [text, fault] of [
      ['skill: {}', 'Unrecognized key: "skill"'],
      ['skills: { budgeting: high }', 'skills.budgeting: Invalid input'],
      ['roles: [', 'Flow sequence'],
      ['roles: [no-such-role]', 'There is no role "no-such-role"'],
      ['skills: { vendor-management: 9 }', '"level: 9" of skill "vendor-management" is outside the scale'],
    ] as const) {
      writeFileSync(bad, text);
      const { code, stderr } = await run([...world, 'readiness', 'cio', bad], embedded);
      expect([code, stderr]).toEqual([1, expect.stringContaining(fault)]);
      expect(stderr).not.toContain('    at ');
    }
  });

  test('compares roles and tells what one lacks for the other', async () => {
    const { stdout } = await run([...world, 'compare', 'cto', 'cio'], embedded);
    expect(stdout).toMatchInlineSnapshot(`
      "Chief Technology Officer and Chief Information Officer: similarity 0.542 of 1

      Chief Technology Officer
        Looks outward, to customers and the market.
        A role.

      Chief Information Officer
        Looks inward, to the running of the organization.
        A role.
        Asks: How do we run better?

      What differs most
        Chief Information Officer  answers for             IT budgeting
        Chief Information Officer  works in the domain of  Cloud
        Chief Technology Officer   works in the domain of  Security
        Chief Information Officer  needs most of           Cloud computing

      All share
        responsibilities: Cloud strategy
        skills: Strategic thinking
        domains: Cloud; Security
        traits: nothing
        report to: Chief Executive Officer

      Chief Technology Officer alone
        responsibilities: nothing
        skills: nothing
        traits: nothing
        trends: nothing
        needed by: Start-up

      Chief Information Officer alone
        responsibilities: IT budgeting
        skills: Cloud computing; Vendor management
        traits: Loves reliable systems
        trends: Shadow AI
        needed by: nothing

      How they work together
        Cloud: To prevent sprawl.
        Security: To share what they see.

      What is often believed
        “The CIO role is dying.”
          It is not.
      "
    `);
    const json = await run([...world, 'compare', 'cto', 'cio', '--json'], embedded);
    expect(JSON.parse(json.stdout)).toMatchObject({ roles: [{ key: 'cto' }, { key: 'cio' }] });
    const gap = await run([...world, 'gap', 'cto', 'cio'], embedded);
    expect(gap.stdout).toMatchInlineSnapshot(`
      "94 % of what the role Chief Information Officer requires is at hand.

      To gain, the most important first
        Cloud computing  level 2 of 3  importance 0.5  implied by Cloud strategy, Chief Technology Officer  grows already through Cloud strategy

      At hand
        Strategic thinking  level 5 of 5  importance 0.9  required of Chief Technology Officer
        Vendor management   level 4 of 4  importance 0.9  implied by Strategic thinking
      "
    `);
    const same = await run([...world, 'compare', 'cto', 'CTO'], embedded);
    expect([same.code, same.stderr.trim()]).toEqual([1, '"roles" names "cto" twice. Name each role once.']);
  });
  test('searches by names that are misspelt', async () => {
    const { stdout } = await run([...world, 'search', 'chief', 'informaton', 'oficer'], embedded);
    expect(stdout).toMatch(/^role +cio +Chief Information Officer\n/);
    const json = await run([...world, 'search', 'vendor', '--first', '1', '--json'], embedded);
    expect(JSON.parse(json.stdout)).toEqual([expect.objectContaining({ key: 'vendor-management' })]);
  });

  test('searches by names in the language said, and in English', async () => {
    const matched = async (language: string) => {
      const { stdout } = await run(
        [...world, 'search', 'Administrator für Server', '--language', language, '--json'],
        embedded,
      );
      return (JSON.parse(stdout) as { matched: string }[]).map((hit) => hit.matched);
    };
    expect(await matched('de')).toContain('Administrator für Server');
    expect(await matched('NL')).not.toContain('Administrator für Server');
  });

  test('tells what a role is', async () => {
    const { stdout } = await run([...world, 'role', 'IT Director'], embedded);
    expect(stdout).toMatchInlineSnapshot(`
      "IT Director
        A role.
        level: director, track: IT operations
        evidence: editorial — what it rests on is not written

      Reports to
        Chief Information Officer  usual
        Chief Financial Officer    common

      Comes from
        IT Manager
        Infrastructure Lead

      Leads to
        Chief Information Officer  promotion  usual  after 6 years
      "
    `);
    const json = await run([...world, 'role', 'cio', '--json'], embedded);
    expect(JSON.parse(json.stdout)).toMatchObject({ key: 'cio', skills: { edges: [{}, {}, {}] } });
  });

  test('draws who reports to whom in a kind of organization', async () => {
    const { stdout } = await run([...world, 'chart', 'traditional-enterprise'], embedded);
    expect(stdout).toMatchInlineSnapshot(`
      "Traditional enterprise: who leads technology, and who reports to whom

        Chief Information Officer

      How much each is needed
        Chief Information Officer  essential
      "
    `);
  });

  test('names the roles that suit a person', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'profile-')), 'me.yaml');
    writeFileSync(file, 'skills: { vendor-management: 4, cloud-computing: 3 }\ntraits: [loves-reliable-systems]\n');
    const { stdout } = await run([...world, 'match', file, '--first', '1'], embedded);
    expect(stdout).toMatchInlineSnapshot(`
      "1. Chief Information Officer: 75 of 100
        suits: Loves reliable systems
        at hand: Vendor management; Cloud computing
        to gain: Strategic thinking 0→5
      "
    `);
  });

  test('answers a GraphQL operation of a file as the API does', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'operation-')), 'role.graphql');
    writeFileSync(file, 'query A($key: String!) { role(key: $key) { title } } query B { tracks { totalCount } }');
    const asked = await run([...world, 'ask', file, '--operation', 'A', '--variables', '{"key": "cio"}'], embedded);
    expect([asked.code, JSON.parse(asked.stdout)]).toEqual([
      0,
      { data: { role: { title: 'Chief Information Officer' } } },
    ]);
    const unknown = await run([...world, 'ask', file, '--operation', 'C'], embedded);
    expect([unknown.code, unknown.stdout]).toEqual([1, '']);
    expect(unknown.stderr).toContain('Could not determine what operation to execute.');
    const wrong = await run([...world, 'ask', file, '--variables', '[1]'], embedded);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('--variables takes a JSON object')]);
  });
});
