import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { onDemand } from '../../src/graph/once.ts';
import { outdatedPairs, readCrosswalk } from '../../src/import/crosswalk.ts';
import { escoEntries, essentialSkills, readEsco } from '../../src/import/esco.ts';
import { careersIn, movesIn, readJobHop } from '../../src/import/jobhop.ts';
import { namedRoles } from '../../src/import/named.ts';
import { niceEntries, readNice } from '../../src/import/nice.ts';
import { readOews } from '../../src/import/oews.ts';
import { onetEntries, readOnet, relatedOccupations } from '../../src/import/onet.ts';
import { linesIn, readOrganograms } from '../../src/import/organograms.ts';
import { readUkGdad, ukGdadEntries } from '../../src/import/uk-gdad.ts';
import { readSeedFiles } from '../../src/seed/read.ts';
import { seedFolder } from '../world.ts';

const data = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const onetData = onDemand(() => readOnet(join(data, 'onet-29.0')));
const onetOccupations = onDemand(() => onetEntries(onetData()).entries);

// Skipped where ../shared/data is not at hand: the public data sets are too large, and not ours, to keep here.
describe.skipIf(!existsSync(data))('the public data sets', () => {
  test('ESCO 1.1.1', () => {
    const esco = readEsco(join(data, 'esco-1.1.1'));
    const { entries, defects } = escoEntries(esco);
    const title = new Map(entries.map((entry) => [entry.key, entry.title]));
    expect(entries.filter(({ scheme }) => scheme === 'ESCO')).toHaveLength(3007);
    expect(title.get('esco-1330-2')).toBe('chief information officer');
    expect(title.get('esco-1330-3')).toBe('chief technology officer');
    expect(title.get('esco-1330-1')).toBe('chief data officer');
    expect(title.get('esco-2529-1')).toBe('chief ICT security officer');
    expect(title.get('esco-2522-1-1')).toBe('ICT network administrator');
    expect(entries.find(({ key }) => key === 'isco-1330')).toMatchObject({
      uri: 'http://data.europa.eu/esco/isco/C1330',
      title: 'Information and communications technology service managers',
    });
    expect(defects).toEqual([
      '67 ESCO relations name an occupation that is not in the file: passed over',
      '5 ESCO relations have no skillType: kept, the type is not needed',
    ]);
    expect(essentialSkills(esco).get('1330.2')?.size).toBeGreaterThan(10);
  });

  test('JobHop', () => {
    const { careers, defects } = careersIn(readJobHop(join(data, 'observed-careers', 'jobhop')));
    expect(careers).toHaveLength(2656);
    expect(defects).toEqual([
      '122 histories of JobHop repeat another: counted once',
      '616 jobs of JobHop lack a start: the move counts, the stay does not',
      '1456 jobs of JobHop lack an end: the next start stands in',
    ]);
    expect(movesIn(careers).get('esco-3512-1')).toContainEqual({
      occupation: 'esco-3512-2',
      people: 68,
      of: 618,
      region: 'BE-VLG',
      firstYear: expect.any(Number),
      lastYear: expect.any(Number),
      years: { p25: expect.any(Number), p50: 1.75, p75: expect.any(Number) },
      sources: ['jobhop-2025'],
    });
  });

  test('the organograms of UK government', async () => {
    const posts = readOrganograms(join(data, 'uk-organograms'));
    expect(posts).toHaveLength(20_334);
    const lines = linesIn(posts, namedRoles(await readSeedFiles(seedFolder)));
    expect(lines).toContainEqual(expect.objectContaining({ role: 'cio', manager: 'ceo', organizations: 5, of: 12 }));
    expect(lines).toContainEqual(expect.objectContaining({ role: 'cto', manager: 'cio', firstYear: 2011 }));
    expect(lines).toContainEqual(expect.objectContaining({ role: 'cio', manager: 'finance-director' }));
  });

  test('O*NET 29.0', () => {
    const entries = onetOccupations();
    const entry = (code: string) => entries.find((each) => each.code === code);
    expect(entries).toHaveLength(1016);
    expect(entry('11-3021.00')).toMatchObject({
      key: 'onet-11-3021-00',
      title: 'Computer and Information Systems Managers',
    });
    // Skills.txt: Critical Thinking, importance 4.12, level 4.
    expect(entry('11-3021.00')?.requires).toContainEqual({
      match: 'onet:2.A.2.a',
      relation: 'ESSENTIAL',
      importance: 0.78,
      level: 3,
    });
    expect(entry('15-1252.00')?.requires).toEqual([]);
    expect(relatedOccupations(onetData()).get('11-3021.00')).toContain('15-1252.00');
  });

  test('OEWS of May 2024', async () => {
    const wages = await readOews(join(data, 'bls-oews-2024'));
    expect(wages.size).toBe(831);
    expect(wages.get('11-3021')).toEqual({
      title: 'Computer and Information Systems Managers',
      employment: 645970,
      mean: 187990,
      percentiles: { p10: 104450, p25: 134350, p50: 171200, p75: 216220 },
      topCoded: ['p90'],
    });
    expect(wages.get('11-1011')).toMatchObject({ title: 'Chief Executives', topCoded: ['p75', 'p90'] });
  });

  test('NICE 2.0.0', () => {
    const { entries, defects } = niceEntries(readNice(join(data, 'nice-framework-2.0.0')));
    expect(entries).toHaveLength(41);
    expect(entries.find(({ key }) => key === 'nice-og-wrl-007')).toMatchObject({
      title: 'Executive Cybersecurity Leadership',
    });
    expect(defects).toEqual(['4 NICE relationships have an end that is not listed: passed over']);
  });

  test('the UK framework of 2025', () => {
    const { entries, defects } = ukGdadEntries(readUkGdad(join(data, 'uk-gdad-framework')));
    const keys = entries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('uk-gdad-chief-technology-officer');
    expect(keys).toContain('uk-gdad-head-of-agile-delivery-management');
    expect(defects[0]).toBe('16 rows of the UK framework are doubled: read once');
  });

  test('the crosswalk of 2020', () => {
    const crosswalk = readCrosswalk(join(data, 'esco-onet-crosswalk'));
    expect(outdatedPairs(crosswalk, new Set(onetOccupations().map(({ code }) => code)))).toBe(325);
  });
});
