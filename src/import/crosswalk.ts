import { join } from 'node:path';
import { csvFile, type Row } from './tables.ts';

export interface Crosswalk {
  /** Rows that pair an ESCO with an O*NET occupation. */
  readonly pairs: readonly Row[];
  readonly occupations: readonly Row[];
}

/** Nesta's crosswalk from ESCO to O*NET, and its table of ESCO occupations with UK earnings. */
export const readCrosswalk = (folder: string): Crosswalk => ({
  pairs: csvFile(join(folder, 'esco_onet_crosswalk_Nov2020.csv'), ['concept_uri', 'onet_code']),
  occupations: csvFile(join(folder, 'mcc_transitions_Occupation_data.csv'), ['concept_uri', 'annual_earnings']),
});

/** Pounds per year by the address of the ESCO occupation, rounded to whole pounds. */
export const ukEarnings = ({ occupations }: Pick<Crosswalk, 'occupations'>): Map<string, number> =>
  new Map(
    occupations
      .filter(({ annual_earnings }) => Number(annual_earnings) > 0)
      .map(({ concept_uri = '', annual_earnings }) => [concept_uri, Math.round(Number(annual_earnings))]),
  );

/** Pairs whose O*NET code a given release no longer has. */
export const outdatedPairs = ({ pairs }: Pick<Crosswalk, 'pairs'>, onetCodes: ReadonlySet<string>): number =>
  pairs.filter(({ onet_code = '' }) => !onetCodes.has(onet_code)).length;
