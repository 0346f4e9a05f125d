import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { LRUCache } from 'lru-cache';
import { shortHash } from '../tag.ts';

const font = (subset: string, weight: number) =>
  `@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff2`;
const files = ['latin', 'latin-ext'].flatMap((subset) => [font(subset, 400), font(subset, 600)]);

const contentOf = (specifier: string) => readFile(fileURLToPath(import.meta.resolve(specifier)));

/** Draws with letters of its own, so that a card looks the same on every machine. It is fetched when first asked for. */
async function createDrawing() {
  const [{ initWasm, Resvg }, program, ...fontBuffers] = await Promise.all([
    import('@resvg/resvg-wasm'),
    contentOf('@resvg/resvg-wasm/index_bg.wasm'),
    ...files.map(contentOf),
  ]);
  await initWasm(program);
  const options = { font: { fontBuffers, defaultFontFamily: 'Source Sans 3' } };
  return (svg: string): Uint8Array<ArrayBuffer> => {
    const drawn = new Resvg(svg, options);
    const image = drawn.render();
    const png = new Uint8Array(image.asPng());
    image.free();
    drawn.free();
    return png;
  };
}

let drawing: ReturnType<typeof createDrawing> | undefined;
/** Some 40 kB each. */
const kept = new LRUCache<string, Uint8Array<ArrayBuffer>>({ max: 200 });

/** A picture as PNG, as large as it says; drawn once for as long as it is asked for. It takes about 50 ms. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  drawing ??= createDrawing();
  const draw = await drawing;
  const tag = shortHash(svg);
  const png = kept.get(tag) ?? draw(svg);
  kept.set(tag, png);
  return png;
}
