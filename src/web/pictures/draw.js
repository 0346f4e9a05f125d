import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const contentOf = (specifier) => readFile(fileURLToPath(import.meta.resolve(specifier)));

const font = (subset, weight) => `@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff2`;
const files = ['latin', 'latin-ext'].flatMap((subset) => [font(subset, 400), font(subset, 600)]);

// Letters of its own, so that a picture looks the same on every machine.
const [program, ...fontBuffers] = await Promise.all([
  contentOf('@resvg/resvg-wasm/index_bg.wasm'),
  ...files.map(contentOf),
]);
await initWasm(program);
const options = { font: { fontBuffers, defaultFontFamily: 'Source Sans 3' } };

/**
 * Draws a picture as PNG. It takes about 50 ms, so a thread of its own does it, which only knows JavaScript.
 * @param {string} svg
 */
export default function draw(svg) {
  const drawn = new Resvg(svg, options);
  const image = drawn.render();
  const png = new Uint8Array(image.asPng());
  image.free();
  drawn.free();
  return png;
}
