/** What can be imported whole as a pack, by the name it is asked for; its module is loaded where it is. */
export const importers = {
  esco: async () => (await import('../import/packs/esco.ts')).importEsco,
  onet: async () => (await import('../import/packs/onet.ts')).importOnet,
  oews: async () => (await import('../import/packs/oews.ts')).importOews,
} as const;
export type ImporterName = keyof typeof importers;
