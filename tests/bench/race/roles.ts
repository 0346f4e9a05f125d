import { assemble } from '../../../src/seed/assemble.ts';
import { noExceptions } from '../../../src/seed/exceptions.ts';
import type { Dataset } from '../../../src/graph/dataset.ts';
import type { Label } from '../../../src/graph/model.ts';
import { namesOf } from '../../../src/graph/shape.ts';
import { levels } from '../../../src/graph/shapes/role.ts';
import { dice } from '../ladder.ts';

const skillCount = 1_000;
const skillsEach = 30;
const stepsEach = 4;
const sources = ['bench'];

const syllables = ['ba', 'co', 'de', 'fi', 'gu', 'ka', 'lo', 'me', 'ni', 'pu', 'ra', 'so', 'te', 'vi', 'zu', 'wo'];
const grades = ['Assistant', 'Associate', 'Senior', 'Lead', 'Managing', 'Directing', 'Vice', 'Chief'];
const areas = [
  'Cloud',
  'Security',
  'Data',
  'Network',
  'Platform',
  'Payments',
  'Storage',
  'Quality',
  'Risk',
  'Robotics',
];
const jobs = ['Architect', 'Engineer', 'Officer', 'Analyst', 'Manager', 'Planner', 'Designer', 'Consultant'];

/** A word of its own for every number. */
function word(number: number): string {
  let rest = number + 16 ** 3;
  let made = '';
  for (; rest > 0; rest = Math.floor(rest / 16)) made = `${syllables[rest % 16] ?? ''}${made}`;
  return made.charAt(0).toUpperCase() + made.slice(1);
}

const of = (list: readonly string[], at: number) => list[Math.floor(at) % list.length] ?? '';
const skillKey = (at: number) => `skill-${String(at).padStart(4, '0')}`;
export const roleKey = (at: number, size: number) => `role-${String(at).padStart(String(size - 1).length, '0')}`;

const record = (label: Label, key: string, fields: Readonly<Record<string, unknown>>) => ({
  label,
  key,
  file: '',
  fields: { sources, ...fields },
  at: () => ({ line: 1, column: 1 }),
});

/**
 * As many roles as asked for, the same in every run: each requires 30 of 1,000 skills (every second role the first of
 * them) and leads on to four roles, two near it and two anywhere, so that a shortest path has about log4(roles) + 1 steps.
 */
export function roles(size: number): Dataset {
  const roll = dice();
  const several = (count: number, first: readonly number[], next: (made: number) => number) => {
    const made = new Set(first);
    while (made.size < count) made.add(next(made.size));
    return [...made];
  };
  const role = (at: number) => {
    const grade = Math.floor((at * 8) / size);
    const skills = several(skillsEach, at % 2 === 0 ? [0] : [], () => 1 + roll(skillCount - 1));
    const next = several(stepsEach + 1, [at], (made) => (made < 3 ? (at + 1 + roll(40)) % size : roll(size)));
    return record('Role', roleKey(at, size), {
      title: `${of(grades, grade)} ${of(areas, at)} ${of(jobs, at / areas.length)} ${word(at)}`,
      aliases: [`Holder of ${word(at + 200_000)}`],
      summary: `Answers for the ${of(areas, at).toLowerCase()} of an organization as its number ${String(at)}.`,
      level: namesOf(levels)[Math.min(grade, namesOf(levels).length - 1)],
      orientation: 'BOTH',
      keyQuestion: `What comes after ${word(at)}?`,
      entry: grade === 0,
      track: `track-${String(at % 12)}`,
      requires: skills.map((skill, place) => ({
        skill: skillKey(skill),
        level: 1 + roll(5),
        importance: (97 - 3 * place) / 100,
        sources,
      })),
      leadsTo: next.slice(1).map((to, place) => {
        const typical = 1 + roll(8) / 2;
        const years = { min: typical / 2, typical, max: typical * 2 };
        return {
          role: roleKey(to, size),
          kind: 'LATERAL',
          prevalence: 'COMMON',
          years,
          difficulty: place + 1,
          gains: [`Practice of ${word(to)}`],
          sources,
        };
      }),
    });
  };
  return assemble({
    header: { title: `${String(size)} made-up roles`, version: '1.0.0', licence: 'CC0-1.0', citation: 'made up' },
    records: [
      record('Source', 'bench', { title: 'The source', publisher: 'The publisher', year: 2025, kind: 'ARTICLE' }),
      ...Array.from({ length: 12 }, (_, at) =>
        record('Track', `track-${String(at)}`, { title: `Track ${word(at)}`, summary: `Family ${String(at)}.` }),
      ),
      ...Array.from({ length: skillCount }, (_, at) =>
        record('Skill', skillKey(at), {
          title: `${of(areas, at)} ${word(at)}`,
          kind: of(['TECHNICAL', 'LEADERSHIP', 'BUSINESS', 'INTERPERSONAL'], at),
          aliases: [`Way of ${word(at + 5_000)}`],
          summary: `Can ${word(at + 1_000)} the ${word(at + 2_000)} of ${word(at + 3_000)}.`,
        }),
      ),
      ...Array.from({ length: size }, (_, at) => role(at)),
    ],
    faulty: [],
    exceptions: noExceptions,
    faults: [],
  });
}
