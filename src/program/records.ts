import type { ChangelogOptions } from '../commands/changelog.ts';
import { Option } from 'commander';
import type { CheckOptions } from '../commands/check.ts';
import type { ExportOptions } from '../commands/export.ts';
import { CommandError, UsageError } from '../commands/error.ts';
import { diffFormats, reportFormats, type DiffFormat } from '../commands/formats.ts';
import { importers, type ImporterName } from '../commands/importers.ts';
import type { MoveOptions } from '../commands/move.ts';
import { tableKinds } from '../commands/table-kinds.ts';
import { counted } from '../commands/wording.ts';
import { readConfig } from '../config.ts';
import { SeedError } from '../seed/fault.ts';
import type { Reading } from '../seed/read.ts';
import { inWords, oneOf, wholeNumber } from './arguments.ts';
import type { Shared } from './program.ts';

/** Commands that read, check, write and store the records. */
export function addRecords({ program, surroundings, seedDirectory, packs, loadDataset, print }: Shared): void {
  program
    .command('seed')
    .description('make Neo4j (NEO4J_URI) equal to the seed records')
    .action(async () => {
      const { seed } = await import('../commands/seed.ts');
      print(await seed(readConfig(surroundings.environment), loadDataset));
    });

  program
    .command('check')
    .description('check the seed records: list every fault with file, line and remedy, or say what the data rests on')
    .option('--whole', 'ask the rules that only a whole dataset can keep, too', false)
    .addOption(new Option('--format <format>', 'how the result is printed').choices(reportFormats).default('text'))
    .option('--json', 'the same as --format json', false)
    .option('--report <data-folder>', 'measure the data by the public data sets in the folder, too')
    .option('--fix', 'first put fields in the order of their kind and end lines alike', false)
    .option('--watch', 'check again after every change, until interrupted', false)
    .action(
      async ({ json, fix, watch, ...options }: CheckOptions & { json: boolean; fix: boolean; watch: boolean }) => {
        const { check } = await import('../commands/check.ts');
        const mend = async () => {
          const mended = fix ? await (await import('../commands/fix.ts')).fix(seedDirectory()) : [];
          for (const file of mended) surroundings.complain(`${file}: mended\n`);
        };
        const reading: Reading = new Map();
        const look = async () =>
          check(seedDirectory(), { ...options, packs: packs(), ...(json && { format: 'json' as const }), reading });
        await mend();
        if (watch) {
          const { watch: watchFolder } = await import('../commands/watch.ts');
          await watchFolder(seedDirectory(), async () => {
            print((await look()).text);
          });
          return;
        }
        const { faults, text } = await look();
        if (faults.length > 0 && options.format === 'text' && !json) throw new SeedError(faults);
        print(text);
        if (faults.length > 0) throw new CommandError(`${faults.length} faults in the seed data`);
      },
    );

  program
    .command('new')
    .description('write a record to be filled in: every field with what it means')
    .argument('<kind>', 'kind of the record, such as role, skill or pay-band')
    .argument('<key>', 'key of the record, such as systems-administrator')
    .option('--title <title>', 'title of the record')
    .action(async (kind: string, key: string, options: { title?: string }) => {
      const { newRecord } = await import('../commands/new.ts');
      print(await newRecord(seedDirectory(), kind, key, options));
    });

  program
    .command('import')
    .description(
      'write occupations and pay from public data sets (ESCO, O*NET, OEWS, NICE, the UK framework) into the seed',
    )
    .argument(
      '<folder>',
      `folder that holds the data sets, each in a folder of its own, or what to write as a pack: ${inWords(importers)}`,
    )
    .argument('[path]', 'for a pack: the folder or zip of the download')
    .option('--to <folder>', 'for a pack: the folder to write it to')
    .action(async (folder: string, path: string | undefined, { to }: { to?: string }) => {
      if (path !== undefined || to !== undefined) {
        if (path === undefined || to === undefined)
          throw new UsageError('a pack takes the download and where to write it: import esco PATH --to FOLDER');
        const name = oneOf(importers)(folder) as ImporterName;
        const { complain } = surroundings;
        const { importPack } = await import('../commands/import-pack.ts');
        print(await importPack(name, path, { seedDirectory: seedDirectory(), packs: packs(), to, complain }));
        return;
      }
      const { importData } = await import('../commands/import.ts');
      const { summary, faults } = await importData(folder, seedDirectory());
      print(summary);
      if (faults.length > 0) throw new SeedError(faults);
    });

  program
    .command('move')
    .description('let packs (--pack) follow a classification from one version to the next, and list what is to decide')
    .argument('<old>', 'folder of the pack that the classification was imported to')
    .argument('<new>', 'folder of the pack of its next version')
    .option(
      '--mapping <file>',
      'CSV table of what became of entries (from, to), by key, code or address; an empty to: retired',
    )
    .option('--dry-run', 'only tell what would change', false)
    .action(async (older: string, newer: string, options: MoveOptions) => {
      const { move } = await import('../commands/move.ts');
      const { text, open } = await move(older, newer, packs(), options);
      print(text);
      if (open > 0) throw new CommandError(`${counted(open, 'mention')} left to decide`);
    });

  program
    .command('export')
    .description('write the dataset to a file, in the format of its ending, or to a folder of CSV tables')
    .argument(
      '<file>',
      'such as graph.json; also .ndjson, .graphml (igraph, NetworkX), .gexf (Gephi), .ttl, .jsonld, .shacl.ttl, .cypher, .dot, .mmd, or a folder',
    )
    .option('--around <record>', 'only what is near a record, by key or name')
    .option('--steps <number>', 'how many relationships away is near', wholeNumber, 1)
    .option('--as <tables>', `for a folder, the kind of tables: ${inWords(tableKinds)}`, oneOf(tableKinds))
    .option(
      '--snapshot',
      'a snapshot, named by version and revision, into the folder, for a server to answer from',
      false,
    )
    .action(async (file: string, options: ExportOptions) => {
      const { exportData } = await import('../commands/export.ts');
      print(await exportData(await loadDataset(), file, options));
    });

  program
    .command('diff')
    .description('say which records and relationships differ between two states of the seed, and which answers')
    .argument('<before>', 'folder, or Git revision of the seed folder')
    .argument('[after]', 'folder, or Git revision of the seed folder; the seed as it is where left out')
    .addOption(new Option('--format <format>', 'how the result is printed').choices(diffFormats).default('text'))
    .action(async (before: string, after: string | undefined, options: { format: DiffFormat }) => {
      const { diff } = await import('../commands/diff.ts');
      print(await diff(seedDirectory(), before, after ?? seedDirectory(), { ...options, packs: packs() }));
    });

  program
    .command('changelog')
    .description('print which keys were added, renamed and removed between two Git revisions of the seed')
    .argument('<from>', 'revision before, such as the tag of the last release')
    .argument('[to]', 'revision after', 'HEAD')
    .option('--write', 'put it at the head of CHANGELOG.md in the seed folder instead', false)
    .action(async (from: string, to: string, options: ChangelogOptions) => {
      const { changelog } = await import('../commands/changelog.ts');
      print(await changelog(seedDirectory(), from, to, options));
    });

  program
    .command('cite')
    .description('print how to cite the data as they stand, with revision and packs')
    .option('--write <file>', 'put version and revision into a file in the Citation File Format, such as CITATION.cff')
    .action(async ({ write }: { write?: string }) => {
      const { cite } = await import('../commands/cite.ts');
      print(await cite(await loadDataset(), write));
    });

  program
    .command('schema')
    .description('print the GraphQL schema, or write what else follows from the shapes')
    .option('--editors', 'write the JSON Schemas for editors and the templates of README.md in the seed folder', false)
    .action(async (options: { editors: boolean }) => {
      if (options.editors) {
        const { writeEditorSchemas } = await import('../commands/editor-schemas.ts');
        print(await writeEditorSchemas(seedDirectory()));
        return;
      }
      const { printedSchema } = await import('../commands/schema.ts');
      surroundings.write(printedSchema());
    });
}
