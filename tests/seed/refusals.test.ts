import neo4j, { Neo4jError, type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/graph/neo4j/connection.ts';
import { explain } from '../../src/graph/neo4j/explain.ts';
import { run as runProgram } from '../e2e/program.ts';
import { worldFolder } from '../world.ts';

const uri = process.env.NEO4J_URI ?? '';

describe('what Neo4j answers, in a sentence with its remedy', () => {
  test.each([
    ['Neo.ClientError.Security.Unauthorized', /^Neo4j at x does not accept the credentials: .*NEO4J_PASSWORD/],
    ['Neo.ClientError.Security.CredentialsExpired', /does not accept the credentials/],
    ['Neo.ClientError.Security.Forbidden', /does not allow this: .*right to do it/],
    ['Neo.ClientError.Database.DatabaseNotFound', /has no such database: .*NEO4J_DATABASE/],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', /no memory left for the transaction: .*memory/],
    ['Neo.TransientError.General.TransactionOutOfMemoryError', /no memory left for the transaction: .*memory/],
    ['Neo.DatabaseError.Schema.ConstraintCreationFailed', /breaks a constraint: .*Remove the nodes that share a key/],
    ['Neo.ClientError.Schema.ConstraintValidationFailed', /breaks a constraint/],
    ['Neo.ClientError.Schema.IndexAlreadyExists', /where one of this graph must go: .*Drop it/],
    ['Neo.ClientError.Transaction.TransactionTimedOut', /took too long/],
    ['Neo.TransientError.Database.DatabaseUnavailable', /answers with an error/],
    ['ServiceUnavailable', /does not answer: .*NEO4J_URI/],
  ])('%s', (code, sentence) => {
    const error = explain(new Neo4jError('It said\nso', code, '50N42', ''), 'x') as Error;
    expect([error.message, error.message.includes('It said so.')]).toEqual([expect.stringMatching(sentence), true]);
    expect(error.message.includes('does not answer')).toBe(code === 'ServiceUnavailable');
  });

  test('but not what is a fault of ours', () => {
    const error = new Neo4jError('Invalid input', 'Neo.ClientError.Statement.SyntaxError', '42001', '');
    expect(explain(error, 'x')).toBe(error);
  });
});

describe('an address that cannot be one', () => {
  test.each([
    ['bolt://localhost:99999', 'a port up to 65535'],
    ['neo4j://', 'it must be a host'],
    ['bolt://localhost?policy=eu', 'it must be a host'],
    ['http://localhost:7474', 'it must begin with neo4j://'],
    ['neo4j://ada:s3cret@localhost', 'credentials go into NEO4J_USERNAME and NEO4J_PASSWORD'],
    ['bolt+s://s3cret@localhost:99999', 'a port up to 65535'],
    ['http://ada:s3c@ret@localhost', 'it must begin with'],
  ])('is refused before anything is tried, without its secrets: %s', async (address, reason) => {
    for (const command of ['serve', 'seed']) {
      const { code, stdout, stderr } = await runProgram(['--seed-dir', worldFolder, command], { NEO4J_URI: address });
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(reason)]);
      expect(stderr).not.toMatch(/s3c|ada/);
    }
  });

  test('nor can a password be used without a user name', async () => {
    const environment = { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_USERNAME: '', NEO4J_PASSWORD: 's3cret' };
    const { code, stderr } = await runProgram(['--seed-dir', worldFolder, 'seed'], environment);
    expect([code, stderr]).toEqual([2, expect.stringContaining('set NEO4J_USERNAME, too')]);
    expect(stderr).not.toContain('s3cret');
  });

  test('says within seconds that nothing answers there', async () => {
    await expect(connect({ uri: 'bolt://127.0.0.1:9' })).rejects.toThrow('Neo4j at bolt://127.0.0.1:9 does not answer');
  });
});

describe.skipIf(uri === '')('a database that refuses (skipped without NEO4J_URI)', () => {
  let driver: Driver;
  const run = (statement: string) => driver.executeQuery(statement);
  const seed = (environment = {}) => runProgram(['--seed-dir', worldFolder, 'seed'], environment);
  const dropConstraint = async () => {
    const { records } = await run(
      "SHOW CONSTRAINTS YIELD name, labelsOrTypes WHERE labelsOrTypes = ['TlgRole'] RETURN name",
    );
    for (const record of records) await run(`DROP CONSTRAINT ${String(record.get('name'))}`);
  };
  beforeAll(async () => {
    driver = neo4j.driver(uri);
    await run('MATCH (n) DETACH DELETE n');
    await seed();
  });
  afterAll(() => driver.close());

  test('since there is none of the name', async () => {
    const environment = { NEO4J_DATABASE: 'nowhere', PORT: '0', LOG_LEVEL: 'silent' };
    for (const NEO4J_URI of [uri, uri.replace('bolt:', 'neo4j:')])
      for (const command of [['serve'], ['serve', '--seed'], ['seed']]) {
        const started = performance.now();
        const { code, stderr } = await runProgram(['--seed-dir', worldFolder, ...command], {
          ...environment,
          NEO4J_URI,
        });
        expect([code, stderr]).toEqual([
          1,
          expect.stringMatching(/has no such database: .*nowhere.* Check NEO4J_DATABASE/),
        ]);
        expect(performance.now() - started).toBeLessThan(5_000);
      }
  });

  test('since an index stands where a constraint must', async () => {
    await dropConstraint();
    await run('CREATE INDEX in_the_way FOR (n:TlgRole) ON (n.key)');
    const { code, stderr } = await seed();
    await run('DROP INDEX in_the_way');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/where one of this graph must go: .*TlgRole.*Drop it/)]);
    expect((await seed()).code).toBe(0);
  });

  test('since two records have one key', async () => {
    await dropConstraint();
    await run("CREATE (:Role:TlgRole {key: 'cio'})");
    const { code, stderr } = await seed();
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/breaks a constraint: .*cio.*Remove the nodes that share a key/),
    ]);
    await run("MATCH (r:Role {key: 'cio'}) WHERE r.title IS NULL DELETE r");
    expect((await seed()).code).toBe(0);
  });

  test('since the index of names is another', async () => {
    const { records } = await run(
      "SHOW FULLTEXT INDEXES YIELD name, labelsOrTypes WHERE 'TlgRole' IN labelsOrTypes RETURN name",
    );
    const name = String(records[0]?.get('name'));
    await run(`DROP INDEX ${name}`);
    await run(`CREATE FULLTEXT INDEX ${name} FOR (n:Person) ON EACH [n.name]`);
    const { code, stderr } = await seed();
    await run(`DROP INDEX ${name}`);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(`an index or a constraint named ${name} that is not of this graph. Drop it`),
    ]);
    expect((await seed()).code).toBe(0);
  });
});
