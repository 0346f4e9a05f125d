/** Where the text of a licence stands, by its SPDX identifier; undefined where it is told in other words. */
export const licenceAddress = (licence: string): string | undefined =>
  /^[\w.+-]+$/.test(licence) ? `https://spdx.org/licenses/${licence}.html` : undefined;
