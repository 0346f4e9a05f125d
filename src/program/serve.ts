import { readConfig } from '../config.ts';
import { logger } from './logger.ts';
import type { Shared } from './program.ts';

export function addServe({ program, surroundings, loadDataset, print }: Shared): void {
  program
    .command('serve')
    .description('serve GraphQL and GraphiQL over HTTP (the default)')
    .option('--seed', 'first seed Neo4j where it holds no dataset (SEED=missing)', false)
    .action(async (options: { seed: boolean }) => {
      const { serve } = await import('../commands/serve.ts');
      const config = readConfig(surroundings.environment);
      const seed = options.seed && config.SEED === 'never' ? 'missing' : config.SEED;
      await serve(config, logger(config.LOG_LEVEL), loadDataset, { seed, print });
    });
}
