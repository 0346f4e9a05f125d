import { engines } from '../../../src/graph/engines.ts';
import { namesIndex } from '../../../src/graph/neo4j/definitions.ts';
import { roles } from './roles.ts';

/** Stores as many made-up roles as `ROLES` says in the Neo4j of `NEO4J_URI`, and prints the name of its index of names. */
const loadDataset = () => Promise.resolve(roles(Number(process.env.ROLES)));
const writer = await engines.neo4j.writer({ settings: { NEO4J_URI: process.env.NEO4J_URI }, loadDataset });
await writer.sync(await loadDataset());
await writer.close();
console.log(namesIndex);
