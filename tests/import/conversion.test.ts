import { expect, test } from 'vitest';
import { outdatedPairs, readCrosswalk } from '../../src/import/crosswalk.ts';
import { essentialSkills, readEsco } from '../../src/import/esco.ts';
import { importanceOf, levelOf, readOnet, relatedOccupations } from '../../src/import/onet.ts';
import { join } from 'node:path';
import { dataSets, folderWith } from './data-folder.ts';

test.each([
  [1, 0],
  [2, 0.25],
  [3, 0.5],
  [4.12, 0.78],
  [5, 1],
])('an importance of %d in O*NET is %d here', (rating, importance) => {
  expect(importanceOf(rating)).toBe(importance);
});

test.each([
  [0, 1],
  [0.87, 1],
  [0.88, 2],
  [3.5, 3],
  [4.62, 4],
  [6.12, 4],
  [6.13, 5],
  [7, 5],
])('a level of %d in O*NET is %d here', (rating, level) => {
  expect(levelOf(rating)).toBe(level);
});

test('essential skills of ESCO are found by the code of the occupation', async () => {
  const skills = essentialSkills(readEsco(join(await folderWith(dataSets.esco), 'esco-1.1.1')));
  expect([...skills]).toEqual([
    ['1330.2', new Set(['http://data.europa.eu/esco/skill/money'])],
    ['1330.3', new Set()],
  ]);
});

test('related occupations of O*NET are found by code from either side', async () => {
  const related = relatedOccupations(readOnet(join(await folderWith(dataSets.onet), 'onet-29.0')));
  expect([...related]).toEqual([
    ['11-3021.00', new Set(['15-1252.00', '15-1244.00'])],
    ['15-1252.00', new Set(['11-3021.00'])],
    ['15-1244.00', new Set(['11-3021.00'])],
  ]);
});

test('pairs of the crosswalk with a code that O*NET no longer has are counted', async () => {
  const crosswalk = readCrosswalk(join(await folderWith(dataSets.crosswalk), 'esco-onet-crosswalk'));
  expect(outdatedPairs(crosswalk, new Set(['11-3021.00']))).toBe(1);
});
