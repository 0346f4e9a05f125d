import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const root = import.meta.dirname;

/** @typedef {{ place: string, tree: readonly string[], libraries: readonly string[] }} Row */

/** The rows of README's table of allowed imports, the narrowest place first. */
export function readTable(markdown = readFileSync(join(root, 'README.md'), 'utf8')) {
  const names = (/** @type {string} */ cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
  const [, table = ''] = /^\| in +\| may import.*\n\|[-| ]+\|\n((?:\|.*\n)+)/m.exec(markdown) ?? [];
  /** @type {Row[]} */
  const rows = table
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [, places = '', tree = '', libraries = ''] = line.split('|');
      return names(places).map((place) => ({ place, tree: names(tree), libraries: names(libraries) }));
    });
  if (rows.length === 0) throw new Error('README.md holds no table of allowed imports: `| in | may import |`.');
  return rows.sort((a, b) => b.place.length - a.place.length);
}

const rows = readTable();
const rowOf = (/** @type {string} */ path) => rows.find(({ place }) => path === place || path.startsWith(`${place}/`));

/**
 * What is wrong with an import; undefined where nothing is.
 * @param {string} file of the tree, such as `src/planner/cost.ts`
 * @param {string} source as it stands in the import
 */
export function faultOf(file, source) {
  const row = rowOf(file);
  if (!row) return `${file} is in no row of README's table of allowed imports: give its folder one.`;
  if (!source.startsWith('.')) {
    const library = source.split('/', source.startsWith('@') ? 2 : 1).join('/');
    if (source.startsWith('node:') || library === 'zod' || row.libraries.includes(library)) return undefined;
    return `${row.place} may not import the library ${library}; README's table of allowed imports says what it may.`;
  }
  const target = join(dirname(file), source).split(sep).join('/');
  const place = rowOf(target)?.place ?? target;
  if (place === row.place || row.tree.includes(place)) return undefined;
  return `${row.place} may not import ${place}; README's table of allowed imports says what it may.`;
}

/** Asks it of every import that is linted. */
const allowedImports = {
  meta: { type: 'problem', schema: [] },
  create(/** @type {any} */ context) {
    const file = relative(root, context.filename).split(sep).join('/');
    const look = (/** @type {{ source?: any }} */ node) => {
      if (typeof node.source?.value !== 'string') return;
      const message = faultOf(file, node.source.value);
      if (message !== undefined) context.report({ node: node.source, message });
    };
    return {
      ImportDeclaration: look,
      ImportExpression: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
    };
  },
};

export default { meta: { name: 'tree' }, rules: { 'allowed-imports': allowedImports } };
