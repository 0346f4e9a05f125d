import { hasCareers, nextJobScores } from './next-jobs.ts';

if (hasCareers) {
  const { moves, ...scores } = await nextJobScores();
  console.log(`Mean reciprocal rank of the next occupation in ${String(moves)} moves of people held out, by:`);
  console.table(scores);
} else console.log('The observed careers are not at hand in ../shared/data.');
