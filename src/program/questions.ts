import { InvalidArgumentError } from 'commander';
import type { PathOptions } from '../commands/path.ts';
import { readConfig } from '../config.ts';
import { engineOf } from '../graph/engines.ts';
import { loadSeed } from '../seed/load.ts';
import type { App } from '../server/app.ts';
import { logger } from './logger.ts';
import type { Shared } from './program.ts';
import { layOut } from './terminal.ts';

/** Questions answered by the same application that serves the API. */
export function addQuestions(shared: Shared): void {
  const { program } = shared;
  const answer = (ask: (app: App) => Promise<string>) => printAnswer(shared, ask);

  program
    .command('path')
    .description('print career paths from one role to another, or from what a person brings')
    .argument('<roles...>', 'role to start from and role to reach: key, abbreviation, alias or title')
    .option('--alternatives <number>', 'print so many paths, best first', number)
    .option('--optimize <measure>', 'what decides: likelihood, steps, years or effort')
    .option('--avoid <role...>', 'roles not to pass')
    .option('--via <role...>', 'roles to pass, in any order')
    .option('--kinds <kind...>', 'only steps of these kinds: entry, promotion, lateral, switch')
    .option('--max-steps <number>', 'at most so many steps', number)
    .option('--max-years <years>', 'at most so many typical years', number)
    .option('--organization-type <type>', 'only roles that this kind of organization needs')
    .option('--profile <file>', 'YAML file that says what a person brings, instead of the role to start from')
    .option('--json', 'print JSON instead of text', false)
    .action(async (roles: string[], options: PathOptions) => {
      const { path } = await import('../commands/path.ts');
      await answer((app) => path(app, roles, options));
    });

  program
    .command('compare')
    .description('print what two to six roles share and what sets each apart')
    .argument('<roles...>', 'roles: key, abbreviation, alias or title')
    .option('--json', 'print JSON instead of text', false)
    .action(async (roles: string[], options: { json: boolean }) => {
      const { compare } = await import('../commands/compare.ts');
      await answer((app) => compare(app, roles, options));
    });

  program
    .command('gap')
    .description('print what the holder of one role lacks for another')
    .argument('<roles...>', 'role left and role aimed at: key, abbreviation, alias or title')
    .option('--profile <file>', 'YAML file that says what a person brings, instead of the role left')
    .option('--json', 'print JSON instead of text', false)
    .action(async (roles: string[], options: { json: boolean; profile?: string }) => {
      const { gap } = await import('../commands/gap.ts');
      await answer((app) => gap(app, roles, options));
    });

  program
    .command('readiness')
    .description('print how ready a person is for a role, and a roadmap to it')
    .argument('<role>', 'role aimed at: key, abbreviation, alias or title')
    .argument(
      '<profile>',
      'YAML file that says what the person brings: roles, yearsOfExperience, history, skills, traits',
    )
    .option('--json', 'print JSON instead of text', false)
    .action(async (role: string, file: string, options: { json: boolean }) => {
      const { readiness } = await import('../commands/readiness.ts');
      await answer((app) => readiness(app, role, file, options));
    });
}

async function printAnswer(shared: Shared, ask: (app: App) => Promise<string>): Promise<void> {
  const { environment, terminal } = shared.surroundings;
  const { createApp } = await import('../server/app.ts');
  const settings = readConfig(environment);
  const graph = await engineOf(settings).open({ settings, loadDataset: () => loadSeed(shared.seedDirectory()) });
  try {
    shared.print(layOut(await ask(createApp({ graph, log: logger('error') })), terminal));
  } finally {
    await graph.close();
  }
}

function number(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new InvalidArgumentError('It must be a number.');
  return value;
}
