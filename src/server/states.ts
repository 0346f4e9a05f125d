import type { Version } from '../../schema/builder.ts';
import { ambiguous, severalVersions, unknownVersion } from '../../schema/errors.ts';
import type { Projected, Versions } from '../graph/versions.ts';

/** The current state of the data and those kept as snapshots. */
export interface States {
  /** Revisions of the snapshots. */
  readonly kept: readonly string[];
  readonly list: () => Promise<readonly Version[]>;
  /** The state of one version or revision; the current one where none is named. Throws where they name none or several. */
  readonly of: (names: readonly string[]) => Promise<Projected>;
  /** Its revision; undefined where nothing has been seeded. */
  readonly revisionOf: (names: readonly string[]) => Promise<string | undefined>;
}

export function createStates(current: Projected, versions: Versions): States {
  async function list(): Promise<Version[]> {
    const now = await current.graph.revision();
    const older = versions.all.filter(({ revision }) => revision !== now?.revision);
    return [...(now ? [{ ...now, isCurrent: true }] : []), ...older.map((each) => ({ ...each, isCurrent: false }))];
  }

  /** The state of a revision, else the snapshot of a version, else the current state where it is of that version. */
  function named(name: string, all: readonly Version[]): Version {
    const byRevision = all.find(({ revision }) => revision === name);
    if (byRevision) return byRevision;
    const ofVersion = all.filter(({ version }) => version === name);
    const kept = ofVersion.filter(({ revision }) => versions.all.some((each) => each.revision === revision));
    const [found, ...others] = kept.length > 0 ? kept : ofVersion;
    if (!found) throw unknownVersion(name, all);
    if (others.length > 0)
      throw ambiguous(
        'revision of the data',
        name,
        kept.map(({ revision }) => revision),
      );
    return found;
  }

  async function chosen(names: readonly string[]): Promise<Version> {
    const all = await list();
    const [first, ...others] = new Set(names.map((name) => named(name, all)));
    if (!first || others.length > 0) throw severalVersions(names);
    return first;
  }

  return {
    kept: versions.all.map(({ revision }) => revision),
    list,
    async of(names) {
      if (names.length === 0) return current;
      const { isCurrent, revision } = await chosen(names);
      return isCurrent ? current : versions.open(revision);
    },
    revisionOf: async (names) =>
      names.length === 0 ? (await current.graph.revision())?.revision : (await chosen(names)).revision,
  };
}
