import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { shortHash } from './tag.ts';

const folder = new URL('./assets/', import.meta.url);
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

export interface Asset {
  readonly type: string;
  readonly text: string;
  /** Changes with the text, so that it may be kept for good. */
  readonly path: string;
}

const assets: ReadonlyMap<string, Asset> = new Map(
  readdirSync(folder).map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const type = types[extname(name)] ?? 'text/plain';
    return [name, { type, text, path: `/assets/${shortHash(text)}/${name}` }];
  }),
);

const byPath: ReadonlyMap<string, Asset> = new Map([...assets.values()].map((asset) => [asset.path, asset]));

export function asset(name: string): Asset {
  const found = assets.get(name);
  if (!found) throw new Error(`There is no asset ${name}.`);
  return found;
}

export const assetPath = (name: string): string => asset(name).path;
export const assetAt = (path: string): Asset | undefined => byPath.get(path);
