// What each server is asked: the same question in the words of each.

const skills = 'skills(first: 30) { edges { level importance node { key title kind } } }';
const names = 'skills(first: 30) { nodes { key title } }';
const next = (selection) => `nextSteps(first: 4) { nodes { ${selection} } }`;

/** Of this project. */
export const product = {
  one: ({ key }) => `{ role(key: "${key}") { key title level summary } }`,
  twenty: () => `{ roles(first: 20) { nodes { key title ${skills} } } }`,
  three: () => `{ roles(first: 20) { nodes { key ${names} ${next(`key ${names} ${next(`key ${names}`)}`)} } } }`,
  path: ({ from, to }) => `{ shortestPath(from: "${from}", to: "${to}") { roles { key title } } }`,
  search: ({ words }) => `{ search(text: "${words}", kinds: [ROLE], first: 10) { key title } }`,
  list: () => '{ roles(first: 20, orderBy: TITLE_ASC) { totalCount nodes { key title level } } }',
};

export const operations = Object.keys(product);

/** Words for Lucene: each as it is, as a beginning, and with as many errors as it is long. */
export const forLucene = (words) =>
  words
    .toLowerCase()
    .split(' ')
    .map((word) => `${word} OR ${word}* OR ${word}~${word.length < 4 ? 0 : word.length < 8 ? 1 : 2}`)
    .join(' OR ');

const byImportance = 'skillsConnection(first: 30, sort: [{ edge: { importance: DESC } }])';
const nodes = `${byImportance} { edges { node { key title } } }`;
const steps = (selection) =>
  `nextStepsConnection(first: 4, sort: [{ edge: { difficulty: ASC } }]) { edges { node { ${selection} } } }`;

/** Of @neo4j/graphql. */
export const library = {
  one: ({ key }) => `{ roles(where: { key: { eq: "${key}" } }) { key title level summary } }`,
  twenty: () =>
    `{ roles(limit: 20, sort: [{ title: ASC }]) { key title ${byImportance} { edges { node { key title kind } properties { level importance } } } } }`,
  three: () =>
    `{ roles(limit: 20, sort: [{ title: ASC }]) { key ${nodes} ${steps(`key ${nodes} ${steps(`key ${nodes}`)}`)} } }`,
  path: ({ from, to }) => `{ shortestPath(from: "${from}", to: "${to}") { key title } }`,
  search: ({ words }) => `{ searchRoles(phrase: "${forLucene(words)}", first: 10) { edges { node { key title } } } }`,
  list: () =>
    '{ rolesConnection(first: 20, sort: [{ title: ASC }]) { totalCount edges { node { key title level } } } }',
};

/** Keys of the roles in an answer, in order, whoever gave it: enough to see that all answered the same question. */
export function keysIn(answer) {
  const keys = [];
  const visit = (value) => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value))
        if (name === 'key' && each.startsWith('role-')) keys.push(each);
        else visit(each);
  };
  visit(answer);
  return keys.sort();
}
