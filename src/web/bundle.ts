import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/*
 * Builds the scripts for browsers that are made of libraries, packed beside the plain: `npm run bundle`, which
 * `npm install` runs. Where the libraries were left out (`npm ci --omit=dev`), what was built before remains.
 */

const here = fileURLToPath(new URL('.', import.meta.url));
const target = join(here, 'bundled');

const entries = {
  workbench: join(here, 'workbench/main.tsx'),
  // The editor starts these by itself.
  'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
  'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
  'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
};

async function bundle(): Promise<void> {
  const { build } = await import('esbuild');
  rmSync(target, { recursive: true, force: true });
  await build({
    entryPoints: entries,
    outdir: target,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    logLevel: 'warning',
    legalComments: 'none',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.ttf': 'file' },
    alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  for (const name of readdirSync(target)) {
    const file = join(target, name);
    // The style of an entry holds those of what it loads later.
    if (name.endsWith('.css') && name !== 'workbench.css') {
      rmSync(file);
      continue;
    }
    const packed = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    writeFileSync(`${file}.br`, packed);
  }
}

try {
  import.meta.resolve('graphiql');
  await bundle();
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
}
