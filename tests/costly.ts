/** A field asked for so many times in one operation. */
export const times = (count: number, field: string | ((at: number) => string)) =>
  `{ ${Array.from({ length: count }, (_, at) => `a${String(at)}: ${typeof field === 'string' ? field : field(at)}`).join(' ')} }`;

/** Operations each as large as the limit of complexity, or of what is computed, lets it be. */
export const costly = {
  searches: times(
    48,
    'search(text: "cheif informaton oficer for tecnology, secureity and digitel transformaton", first: 1) { key }',
  ),
  explanations: times(
    48,
    'explainNoPath(from: "it-support-specialist", to: "ceo", avoid: ["it-manager", "service-desk-manager"], kinds: [LATERAL, SWITCH], maxSteps: 4, maxYears: 12) { because }',
  ),
  rankings: times(20, 'similarRoles(role: "cio", first: 1) { similarity }'),
  paths: times(
    12,
    'careerPaths(from: "it-support-specialist", to: "cto", first: 20, optimize: EFFORT) { paretoOptimal }',
  ),
  'large answers': '{ roles(first: 100) { nodes { key title skills(first: 100) { nodes { key title summary } } } } }',
} as const;
