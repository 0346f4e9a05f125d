import type { OperationOptions } from '../commands/operation.ts';
import type { PathOptions } from '../commands/path.ts';
import type { SearchOptions } from '../commands/search.ts';
import { readConfig } from '../config.ts';
import { engineOf } from '../graph/engines.ts';
import { spoken } from '../graph/shapes/labels.ts';
import { stepKinds } from '../graph/shapes/role.ts';
import { objectives } from '../planner/cost.ts';
import type { App } from '../server/app.ts';
import { inWords, number, oneOf, someOf } from './arguments.ts';
import { logger } from './logger.ts';
import type { Shared } from './program.ts';
import { layOut } from './terminal.ts';

/** Questions answered by the same application that serves the API. */
export function addQuestions(shared: Shared): void {
  const { program } = shared;
  const answer = (ask: (app: App) => Promise<string>, lay = layOut) => printAnswer(shared, ask, lay);

  program
    .command('search')
    .description('print the records whose names are like a text, typing errors forgiven')
    .argument('<words...>', 'what to look for')
    .option('--first <number>', 'at most so many', number, 10)
    .option(
      '--language <letters>',
      `the language of the words, told from them where left out: ${inWords(spoken)}`,
      oneOf(spoken),
    )
    .option('--json', 'print JSON instead of text', false)
    .action(async (words: string[], options: SearchOptions) => {
      const { search } = await import('../commands/search.ts');
      await answer((app) => search(app, words.join(' '), options));
    });

  program
    .command('role')
    .description('print what a role is, asks for and leads to')
    .argument('<role>', 'key, abbreviation, alias or title')
    .option('--json', 'print JSON instead of text', false)
    .action(async (name: string, options: { json: boolean }) => {
      const { role } = await import('../commands/role.ts');
      await answer((app) => role(app, name, options));
    });

  program
    .command('path')
    .description('print career paths from one role to another, or from what a person brings')
    .argument('<roles...>', 'role to start from and role to reach: key, abbreviation, alias or title')
    .option('--alternatives <number>', 'print so many paths, best first', number)
    .option('--optimize <measure>', `what decides: ${inWords(objectives)}`, oneOf(objectives))
    .option('--avoid <role...>', 'roles not to pass')
    .option('--via <role...>', 'roles to pass, in any order')
    .option('--kinds <kind...>', `only steps of these kinds: ${inWords(stepKinds)}`, someOf(stepKinds))
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

  program
    .command('match')
    .description('print the roles that suit what a person brings, the best first')
    .argument(
      '<profile>',
      'YAML file that says what the person brings: roles, yearsOfExperience, history, skills, traits',
    )
    .option('--first <number>', 'at most so many', number, 5)
    .option('--json', 'print JSON instead of text', false)
    .action(async (file: string, options: { json: boolean; first: number }) => {
      const { match } = await import('../commands/match.ts');
      await answer((app) => match(app, file, options));
    });

  program
    .command('chart')
    .description('print who leads technology in a kind of organization, and who reports to whom')
    .argument('<organization-type>', 'key, alias or title, such as traditional-enterprise')
    .option('--json', 'print JSON instead of text', false)
    .action(async (organizationType: string, options: { json: boolean }) => {
      const { chart } = await import('../commands/chart.ts');
      await answer((app) => chart(app, organizationType, options));
    });

  program
    .command('ask')
    .description('print the answer to a GraphQL operation as JSON')
    .argument('<file>', 'GraphQL document, such as path.graphql; - reads standard input')
    .option('--variables <json>', 'variables, as a JSON object')
    .option('--operation <name>', 'which operation, where the document holds several')
    .action(async (file: string, options: OperationOptions) => {
      const { operation } = await import('../commands/operation.ts');
      await answer(
        (app) => operation(app, file, options, shared.surroundings.complain),
        (json) => json,
      );
    });
}

async function printAnswer(shared: Shared, ask: (app: App) => Promise<string>, lay: typeof layOut): Promise<void> {
  const { environment, terminal } = shared.surroundings;
  const { createApp } = await import('../server/app.ts');
  const { openSnapshots } = await import('../commands/snapshots.ts');
  const settings = readConfig(environment);
  const versions = await openSnapshots(settings);
  const graph = await engineOf(settings).open({
    settings,
    loadDataset: shared.loadDataset,
  });
  try {
    shared.print(lay(await ask(createApp({ graph, versions, log: logger('error') })), terminal));
  } finally {
    await graph.close();
  }
}
