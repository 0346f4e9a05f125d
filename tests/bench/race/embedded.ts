import { createEmbeddedGraph } from '../../../src/graph/embedded/engine.ts';
import { createApp } from '../../../src/server/app.ts';
import { listen } from '../../../src/server/listen.ts';
import { silent } from '../../world.ts';
import { roles } from './roles.ts';

/** This project on its embedded engine, holding made-up roles. */
const graph = createEmbeddedGraph(roles(Number(process.env.ROLES)));
await listen(createApp({ graph, log: silent }), { port: Number(process.env.PORT), host: '127.0.0.1' });
