import { hasCareers, nextJobScores } from './next-jobs.ts';

if (hasCareers) {
  console.log('Mean reciprocal rank of the next occupation of people held out, by:');
  console.table(await nextJobScores());
} else console.log('The observed careers are not at hand in ../shared/data.');
