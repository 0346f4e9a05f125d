#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { pino } from 'pino';
import type { CheckOptions } from './commands/check.ts';
import { CommandError } from './commands/error.ts';
import { ConfigError, readConfig } from './config.ts';
import { openGraph } from './graph/open.ts';
import { GraphUnavailableError } from './graph/port.ts';
import { SeedError } from './seed/fault.ts';
import { loadSeed } from './seed/load.ts';

const program = new Command('tech-leadership-graph')
  .description('A knowledge graph of technology-leadership roles, asked through GraphQL.')
  .option('--seed-dir <folder>', 'folder of the seed records', fileURLToPath(new URL('../seed', import.meta.url)))
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(run with --help for usage)')
  .exitOverride();

const seedDirectory = () => program.opts<{ seedDir: string }>().seedDir;
const loadDataset = () => loadSeed(seedDirectory());
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
  .description('print the shortest career path between two roles')
  .argument('<from>', 'role to start from: key, abbreviation, alias or title')
  .argument('<to>', 'role to reach')
  .option('--json', 'print JSON instead of text', false)
  .action(async (from: string, to: string, options: { json: boolean }) => {
    const { path } = await import('./commands/path.ts');
    const { createApp } = await import('./server/app.ts');
    const graph = await openGraph(readConfig(process.env), loadDataset);
    try {
      print(await path(createApp({ graph, log: logger('error') }), from, to, options));
    } finally {
      await graph.close();
    }
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

const logger = (level: string) => pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));

/** 0 done, 1 what was asked for failed, 2 wrong usage; only a fault of ours shows a stack. */
function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
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
