#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { pino } from 'pino';
import type { CheckOptions } from './commands/check.ts';
import { CommandError, UsageError } from './commands/error.ts';
import type { PathOptions } from './commands/path.ts';
import { ConfigError, readConfig } from './config.ts';
import { openGraph } from './graph/open.ts';
import { GraphUnavailableError } from './graph/port.ts';
import { SeedError } from './seed/fault.ts';
import { loadSeed } from './seed/load.ts';
import type { App } from './server/app.ts';

const program = new Command('tech-leadership-graph')
  .description('A knowledge graph of technology-leadership roles, asked through GraphQL.')
  .option('--seed-dir <folder>', 'folder of the seed records', fileURLToPath(new URL('../seed', import.meta.url)))
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(run with --help for usage)')
  .exitOverride();

const seedDirectory = () => program.opts<{ seedDir: string }>().seedDir;
const loadDataset = () => loadSeed(seedDirectory());
function number(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new InvalidArgumentError('It must be a number.');
  return value;
}
const print = (text: string) => process.stdout.write(`${text}\n`);

program
  .command('serve', { isDefault: true })
  .description('serve GraphQL and GraphiQL over HTTP (the default)')
  .option('--seed', 'first seed Neo4j where it holds no dataset', false)
  .action(async (options: { seed: boolean }) => {
    const { serve } = await import('./commands/serve.ts');
    const config = readConfig(process.env);
    await serve(config, logger(config.LOG_LEVEL), loadDataset, options);
  });

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
    const { path } = await import('./commands/path.ts');
    await printAnswer((app) => path(app, roles, options));
  });

program
  .command('compare')
  .description('print what two to six roles share and what sets each apart')
  .argument('<roles...>', 'roles: key, abbreviation, alias or title')
  .option('--json', 'print JSON instead of text', false)
  .action(async (roles: string[], options: { json: boolean }) => {
    const { compare } = await import('./commands/compare.ts');
    await printAnswer((app) => compare(app, roles, options));
  });

program
  .command('gap')
  .description('print what the holder of one role lacks for another')
  .argument('<roles...>', 'role left and role aimed at: key, abbreviation, alias or title')
  .option('--profile <file>', 'YAML file that says what a person brings, instead of the role left')
  .option('--json', 'print JSON instead of text', false)
  .action(async (roles: string[], options: { json: boolean; profile?: string }) => {
    const { gap } = await import('./commands/gap.ts');
    await printAnswer((app) => gap(app, roles, options));
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
    const { readiness } = await import('./commands/readiness.ts');
    await printAnswer((app) => readiness(app, role, file, options));
  });

program
  .command('seed')
  .description('make Neo4j (NEO4J_URI) equal to the seed records')
  .action(async () => {
    const { seed } = await import('./commands/seed.ts');
    print(await seed(readConfig(process.env), loadDataset));
  });

program
  .command('check')
  .description('check the seed records: list every fault with file, line and remedy, or say what the data rests on')
  .option('--whole', 'ask the rules that only a whole dataset can keep, too', false)
  .option('--json', 'print JSON instead of a table', false)
  .option('--report <data-folder>', 'measure the data by the public data sets in the folder, too')
  .action(async (options: CheckOptions) => {
    const { check } = await import('./commands/check.ts');
    print(await check(seedDirectory(), options));
  });

program
  .command('new')
  .description('write a record to be filled in: every field with what it means')
  .argument('<kind>', 'kind of the record, such as role, skill or pay-band')
  .argument('<key>', 'key of the record, such as systems-administrator')
  .option('--title <title>', 'title of the record')
  .action(async (kind: string, key: string, options: { title?: string }) => {
    const { newRecord } = await import('./commands/new.ts');
    print(await newRecord(seedDirectory(), kind, key, options));
  });

program
  .command('import')
  .description(
    'write occupations and pay from public data sets (ESCO, O*NET, OEWS, NICE, the UK framework) into the seed',
  )
  .argument('<folder>', 'folder that holds the data sets, each in a folder of its own')
  .action(async (folder: string) => {
    const { importData } = await import('./commands/import.ts');
    const { summary, faults } = await importData(folder, seedDirectory());
    print(summary);
    if (faults.length > 0) throw new SeedError(faults);
  });

program
  .command('export')
  .description('write the whole dataset to a file: .json, or .gexf for Gephi and NetworkX')
  .argument('<file>', 'file to write, such as graph.json')
  .action(async (file: string) => {
    const { exportData } = await import('./commands/export.ts');
    print(await exportData(await loadDataset(), file));
  });

program
  .command('schema')
  .description('print the GraphQL schema, or write the JSON Schemas of the records for editors')
  .option('--editors', 'write the JSON Schemas to .schema in the seed folder', false)
  .action(async (options: { editors: boolean }) => {
    if (options.editors) {
      const { writeEditorSchemas } = await import('./commands/editor-schemas.ts');
      print(await writeEditorSchemas(seedDirectory()));
      return;
    }
    const { printedSchema } = await import('./commands/schema.ts');
    process.stdout.write(printedSchema());
  });

/** Answers from the configured graph, through the same application that serves the API. */
async function printAnswer(answer: (app: App) => Promise<string>): Promise<void> {
  const { createApp } = await import('./server/app.ts');
  const graph = await openGraph(readConfig(process.env), loadDataset);
  try {
    print(await answer(createApp({ graph, log: logger('error') })));
  } finally {
    await graph.close();
  }
}

const logger = (level: string) => pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));

/** 0 done, 1 what was asked for failed, 2 wrong usage; only a fault of ours shows a stack. */
function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) return report(`error: ${error.message}`, 2);
  if (error instanceof ConfigError) return report(error.message, 2);
  if (error instanceof SeedError || error instanceof CommandError || error instanceof GraphUnavailableError)
    return report(error.message, 1);
  return report(error instanceof Error ? (error.stack ?? error.message) : String(error), 1);
}

function report(message: string, code: number): number {
  process.stderr.write(`${message}\n`);
  return code;
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCode(error);
}
