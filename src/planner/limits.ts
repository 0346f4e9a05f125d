/** The longest career path looked for, in steps. */
export const pathLimit = 15;
/** Most paths one question may ask for. */
export const alternativesLimit = 20;
/** Most shortest paths among which the quickest is looked for. */
export const shortestLimit = 200;
