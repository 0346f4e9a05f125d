import { join } from 'node:path';
import { csvFile, type Row } from './tables.ts';

export interface Crosswalk {
  /** Rows that pair an ESCO with an O*NET occupation. */
  readonly pairs: readonly Row[];
}

/** Nesta's crosswalk from ESCO to O*NET. */
export const readCrosswalk = (folder: string): Crosswalk => ({
  pairs: csvFile(join(folder, 'esco_onet_crosswalk_Nov2020.csv'), ['concept_uri', 'onet_code']),
});

/** Pairs whose O*NET code a given release no longer has. */
export const outdatedPairs = ({ pairs }: Pick<Crosswalk, 'pairs'>, onetCodes: ReadonlySet<string>): number =>
  pairs.filter(({ onet_code = '' }) => !onetCodes.has(onet_code)).length;
