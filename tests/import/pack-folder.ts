import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { baseOf } from '../../src/import/packs/base.ts';
import type { Importer } from '../../src/import/packs/pack-import.ts';
import { printFault } from '../../src/seed/fault.ts';
import { assembleSeed, checkSeed, readContents, seedOf } from '../../src/seed/load.ts';
import { reading, seedFolder } from '../world.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export const bytesOf = (directory: string): string =>
  readdirSync(directory)
    .sort()
    .map((name) => `${name}\n${readFileSync(join(directory, name), 'utf8')}`)
    .join('\n');

export const baseOfSeed = async (packs: readonly string[] = []) =>
  baseOf(seedOf(await readContents({ directory: seedFolder, packs }), reading));

/** What a pack makes of the seed: its faults, and all that it brings or changes. */
export async function laidOverSeed(...packs: readonly string[]) {
  const seed = seedOf(await readContents({ directory: seedFolder, packs }), reading);
  const { nodes, edges } = assembleSeed(seed);
  const ofPack = ({ properties }: { properties: { pack?: unknown } }) => properties.pack !== undefined;
  return { faults: checkSeed(seed).map(printFault), nodes: nodes.filter(ofPack), edges: edges.filter(ofPack) };
}

/** Downloads of a data set, each a folder of its own name with some files changed, and the pack made of each. */
export async function downloads(importer: Importer, name: string, files: Files) {
  const folder = await mkdtemp(join(tmpdir(), 'pack-'));
  const base = await baseOfSeed();
  let count = 0;
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return {
    base,
    download: async (changed: Files = {}, called = name) => {
      const place = join(folder, String((count += 1)));
      const from = join(place, called);
      await mkdir(from, { recursive: true });
      const put = async (more: Files) => {
        for (const [file, content] of Object.entries(more)) await writeFile(join(from, file), content);
      };
      await put({ ...files, ...changed });
      const to = join(place, 'pack');
      return {
        from,
        to,
        put,
        beside: () => readdirSync(place).sort(),
        run: () => importer(from, to, base, () => undefined),
      };
    },
  };
}

interface Made {
  readonly to: string;
  readonly run: () => Promise<unknown>;
  readonly put: (more: Files) => Promise<void>;
}

/** A pack written twice is the same to the byte. */
export async function expectSameAgain({ to, run }: Pick<Made, 'to' | 'run'>): Promise<void> {
  await run();
  const first = bytesOf(to);
  await run();
  expect(bytesOf(to)).toBe(first);
}
