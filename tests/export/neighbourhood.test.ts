import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportData } from '../../src/commands/export.ts';
import { loadSeed } from '../../src/seed/load.ts';
import { worldFolder } from '../world.ts';

const dataset = await loadSeed(worldFolder);

describe('a neighbourhood', () => {
  const written = async (ending: string, around: string, steps?: number) => {
    const file = join(await mkdtemp(join(tmpdir(), 'export-')), `near${ending}`);
    await exportData(dataset, file, { around, ...(steps !== undefined && { steps }) });
    return readFile(file, 'utf8');
  };

  test('as Mermaid and DOT, by any name of the record', async () => {
    expect(await written('.mmd', 'chief information officer')).toMatch(/^flowchart LR\n {2}n0\["/);
    expect(await written('.dot', 'CIO')).toContain('"Role:cio" [label="Chief Information Officer", class="Role"];');
    expect(await written('.dot', 'Role:cio', 0)).not.toContain('->');
  });

  test('as a picture has only what leads towards the record or away from it', async () => {
    const arrows = (await written('.dot', 'CIO')).split('\n').filter((line) => line.includes('->'));
    expect(arrows.length).toBeGreaterThan(1);
    expect(arrows.filter((line) => !line.includes('"Role:cio"'))).toEqual([]);
    const all = JSON.parse(await written('.json', 'CIO')) as { edges: unknown[] };
    expect(all.edges.length).toBeGreaterThan(arrows.length);
  });

  test('says where Mermaid would not draw it', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'export-')), 'many.mmd');
    const many = {
      ...dataset,
      edges: Array.from({ length: 501 }, () => dataset.edges)
        .flat()
        .slice(0, 501),
    };
    expect(await exportData(many, file)).toContain('draws up to 500 edges and 50000 characters, and this has 501 and ');
    expect(await exportData(dataset, file, { around: 'CIO' })).not.toContain('Mermaid');
  });

  test('of nothing, with the nearest', async () => {
    await expect(written('.dot', 'cioo')).rejects.toThrow('Nothing is named "cioo". Nearest: cio');
  });
});
