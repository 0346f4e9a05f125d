// The limit: no GraphQL at all. Each question is one statement written for it, its rows are printed as they come.
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';
import { forLucene } from '../operations.mjs';

const { NEO4J_URI, NAMES_INDEX, PORT, KEY, FROM, TO, WORDS } = process.env;
const driver = neo4j.driver(NEO4J_URI, undefined, { disableLosslessIntegers: true });

const skillsOf = (role) =>
  `CALL (${role}) { MATCH (${role})-[e:REQUIRES]->(s:Skill) WITH e, s ORDER BY e.importance DESC, s.key LIMIT 30
     RETURN collect(s {.key, .title}) AS skillsOf_${role} }`;
const nextOf = (role, next, inner, item) =>
  `CALL (${role}) { MATCH (${role})-[e:LEADS_TO]->(${next}:Role) WITH e, ${next} ORDER BY e.difficulty, ${next}.key LIMIT 4
     ${inner} RETURN collect(${next} {.key, ${item}}) AS nextOf_${role} }`;
const twenty = 'MATCH (a:Role) WITH a ORDER BY a.title LIMIT 20';
const statements = {
  one: ['MATCH (a:Role {key: $key}) RETURN a {.key, .title, .level, .summary} AS role', { key: KEY }],
  twenty: [
    `${twenty} CALL (a) { MATCH (a)-[e:REQUIRES]->(s:Skill) WITH e, s ORDER BY e.importance DESC, s.key LIMIT 30
     RETURN collect({level: e.level, importance: e.importance, node: s {.key, .title, .kind}}) AS skills }
     RETURN a {.key, .title, skills: skills} AS role ORDER BY a.title`,
    {},
  ],
  three: [
    `${twenty} ${skillsOf('a')} ${nextOf(
      'a',
      'b',
      `${skillsOf('b')} ${nextOf('b', 'c', skillsOf('c'), 'skills: skillsOf_c')}`,
      'skills: skillsOf_b, next: nextOf_b',
    )}
     RETURN a {.key, skills: skillsOf_a, next: nextOf_a} AS role ORDER BY a.title`,
    {},
  ],
  path: [
    `MATCH (a:Role {key: $from}), (b:Role {key: $to}) MATCH way = SHORTEST 1 (a)-[:LEADS_TO]->+(b)
     RETURN [n IN nodes(way) | n {.key, .title}] AS roles`,
    { from: FROM, to: TO },
  ],
  search: [
    `CALL db.index.fulltext.queryNodes($index, $words) YIELD node, score WHERE node:Role
     RETURN node.key AS key, node.title AS title ORDER BY score DESC LIMIT 10`,
    { index: NAMES_INDEX, words: forLucene(WORDS) },
  ],
  list: [
    `CALL () { MATCH (a:Role) RETURN count(a) AS totalCount }
     CALL () { MATCH (a:Role) WITH a ORDER BY a.title LIMIT 20 RETURN collect(a {.key, .title, .level}) AS nodes }
     RETURN totalCount, nodes`,
    {},
  ],
};
createServer(async ({ url }, response) => {
  const asked = statements[url.slice(1)];
  if (!asked) return response.writeHead(404).end();
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    const { records } = await session.run(...asked);
    const rows = JSON.stringify(records.map((record) => record.toObject()));
    response.writeHead(200, { 'content-type': 'application/json' }).end(rows);
  } catch (error) {
    response.writeHead(500).end(String(error));
  } finally {
    await session.close();
  }
}).listen(Number(PORT), '127.0.0.1');
