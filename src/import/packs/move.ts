import { basename, dirname, join, relative, sep } from 'node:path';
import { nodeShape, type Label } from '../../graph/model.ts';
import { compareText } from '../../graph/names.ts';
import { describedBy, type Described, type PackFiles } from '../../seed/packs/package.ts';
import { readPack, type WrittenRecord } from '../../seed/packs/read-pack.ts';
import { SeedError } from '../../seed/fault.ts';
import { labelOfFolder } from '../../seed/read.ts';
import { fatesOf, idOf, type Decision, type Fate } from './fates.ts';
import { rewritten, type Mention, type Rename } from './rewrite.ts';

/** A version of a classification, as it was imported. */
export interface Edition {
  readonly described: Described;
  readonly entries: readonly WrittenRecord[];
}

/** Reads a pack for what it names; throws a SeedError where it is no sound one. */
export function editionOf(pack: PackFiles): Edition {
  const { described, faults } = describedBy(pack);
  if (!described) throw new SeedError(faults);
  const overrides = new Set(described.description.overrides);
  const read = readPack(pack, described, (label, key) => overrides.has(`${nodeShape(label).folder}/${key}`));
  if (faults.length + read.faults.length > 0) throw new SeedError([...faults, ...read.faults]);
  return { described, entries: read.records };
}

/** Something that only a person can decide. */
export interface Open extends Mention {
  readonly file: string;
  /** Entries of the next version that may have taken the place, by key. */
  readonly perhaps: readonly string[];
  readonly why: 'split' | 'retired' | 'taken';
}

export interface Renamed {
  readonly label: Label;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly told: string;
}

export interface Move {
  /** Files whose text or place changes; paths are absolute. */
  readonly files: readonly { readonly path: string; readonly to: string; readonly text: string }[];
  /** How many mentions follow an entry. */
  readonly followed: number;
  readonly renamed: readonly Renamed[];
  readonly open: readonly Open[];
}

interface Asked {
  readonly before: Edition;
  readonly after: Edition;
  readonly decisions: readonly Decision[];
}

/** What has to change in packs so that they name the entries of the next version. */
export function moveOf(packs: readonly PackFiles[], { before, after, decisions }: Asked): Move {
  const fates = fatesOf(before.entries, after.entries, decisions);
  const addressed = new Map(before.entries.map((each) => [`${each.label}:${String(each.fields.uri)}`, each]));
  const renamed = new Map<string, Renamed>();
  const open: Open[] = [];
  let followed = 0;

  const nextIn =
    (file: string): Rename =>
    (mention) => {
      const { label, name } = mention;
      const id = idOf({ label, key: name });
      const entry = addressed.get(id);
      const fate = fates.get(entry ? idOf(entry) : id);
      if (!fate) return undefined;
      if (!('to' in fate)) {
        open.push({ ...mention, file, ...undecided(fate) });
        return undefined;
      }
      const to = entry ? String(fate.to.fields.uri) : fate.to.key;
      if (to === name) return undefined;
      followed += 1;
      renamed.set(id, { label, from: name, to, title: String(fate.to.fields.title), told: fate.told });
      return to;
    };

  const files = packs.flatMap((pack) => {
    const paths = new Set(pack.files.map(({ path }) => path));
    return pack.files.flatMap(({ path, text }) => {
      const place = relative(pack.directory, path).split(sep).join('/');
      const next = nextIn(path);
      const said = rewritten({ path, text }, place, next);
      const own = recordAt(place);
      const key = own && next(own);
      const to = key === undefined ? path : join(dirname(path), `${key}.yaml`);
      const isTaken = to !== path && paths.has(to);
      if (own && key !== undefined && isTaken) open.push({ ...own, file: path, perhaps: [key], why: 'taken' });
      return said === text && (to === path || isTaken) ? [] : [{ path, to: isTaken ? path : to, text: said }];
    });
  });
  open.sort((a, b) => compareText(a.file, b.file) || a.line - b.line);
  return { files, followed, renamed: [...renamed.values()], open };
}

const undecided = (fate: Exclude<Fate, { to: unknown }>): Pick<Open, 'perhaps' | 'why'> =>
  'split' in fate
    ? { why: 'split', perhaps: fate.split.map(({ key }) => key) }
    : { why: 'retired', perhaps: fate.perhaps.map(({ key }) => key) };

/** The record that the name of a file stands for. */
function recordAt(place: string): Mention | undefined {
  const label = labelOfFolder.get(dirname(place));
  return label && place.endsWith('.yaml') ? { label, name: basename(place, '.yaml'), line: 1 } : undefined;
}
