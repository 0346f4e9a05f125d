import { z } from 'zod';
import { licenceAddress } from '../licence.ts';

/** Fields of `dataset` that tell under what terms it may be used. */
export const licencesFields = 'licence packs { licence }';

export const licencesShape = z.object({
  licence: z.string(),
  packs: z.array(z.object({ licence: z.string() })),
});
type Licences = z.output<typeof licencesShape>;

/** The licences of the data and of what is laid over it, each once. */
export const licencesOf = ({ licence, packs }: Licences): string[] => [
  ...new Set([licence, ...packs.map((pack) => pack.licence)]),
];

/** The addresses of those that SPDX may know. */
export const licenceAddresses = (data: Licences): string[] =>
  licencesOf(data)
    .map(licenceAddress)
    .filter((address) => address !== undefined);
