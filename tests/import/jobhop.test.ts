import { expect, test } from 'vitest';
import { careersIn, movesIn } from '../../src/import/jobhop.ts';

const items = [
  { item_id: 'agent', matched_code: '3512.1' },
  { item_id: 'manager', matched_code: '3512.2' },
  { item_id: 'tester', matched_code: '2519.7' },
];

/** Jobs of one person, written as `agent Q1 2000 Q1 2003`. */
const person = (user_id: string, ...jobs: string[]) =>
  jobs.map((job, at) => {
    const [item_id = '', q1 = '', y1 = '', q2 = '', y2 = ''] = job.split(' ');
    return {
      user_id,
      sequence_pos: String(at),
      item_id,
      start_date: y1 && `${q1} ${y1}`,
      end_date: y2 && `${q2} ${y2}`,
    };
  });

const moved = (years: number) => [`agent Q1 2000 Q1 ${String(2000 + years)}`, `manager Q1 ${String(2000 + years)}`];

test('a move counts people, the stay before it and those who left for elsewhere', () => {
  const jobs = [
    ...[1, 2, 3, 4, 5].flatMap((years) => person(`p${String(years)}`, ...moved(years))),
    ...person('again', 'agent Q1 2001 Q2 2002', 'agent Q2 2002 Q1 2010', 'manager Q1 2010', 'agent', 'manager'),
    ...person('no start', 'agent', 'manager Q1 2012'),
    ...person('elsewhere', 'agent Q1 2000 Q1 2001', 'tester Q1 2001'),
    ...person('stays', 'agent Q1 2000'),
    ...person('twin', ...moved(1)),
  ];
  const { careers, defects } = careersIn({ jobs, items });
  expect(movesIn(careers).get('esco-3512-1')).toEqual([
    {
      occupation: 'esco-3512-2',
      people: 7,
      of: 8,
      region: 'BE-VLG',
      firstYear: 2001,
      lastYear: 2012,
      years: { p25: 2, p50: 3, p75: 4 },
      sources: ['jobhop-2025'],
    },
  ]);
  expect(defects).toEqual([
    '1 histories of JobHop repeat another: counted once',
    '3 jobs of JobHop lack a start: the move counts, the stay does not',
    '13 jobs of JobHop lack an end: the next start stands in',
  ]);
});
