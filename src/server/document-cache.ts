import { LRUCache } from 'lru-cache';

/** Characters of the documents kept; what is parsed of one takes up to two hundred times as much memory. */
const kept = 500_000;

/** Keeps what was made of documents, those not asked for longest dropped first. */
export const createDocumentCache = <T extends object>() =>
  new LRUCache<string, T>({ maxSize: kept, sizeCalculation: (_, { length }) => length || 1 });
