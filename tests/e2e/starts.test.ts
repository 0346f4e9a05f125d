import { execFile } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { worldFolder } from '../world.ts';
import { run, serve, start } from './program.ts';

const embedded = { NEO4J_URI: '' };
const world = ['--seed-dir', worldFolder];
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a shell sees of a pipeline or a redirection of the program's output. */
const shell = (after: string): Promise<{ code: unknown; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const program = `node --import tsx src/main.ts --seed-dir ${worldFolder} schema ${after}`;
    const options = { cwd: root, env: { ...process.env, ...embedded } };
    execFile('bash', ['-c', `set -o pipefail; ${program}`], options, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });

describe('the program, started', { timeout: 60_000 }, () => {
  test('answers', async () => {
    const found = await start([...world, 'path', 'sysadmin', 'cio', '--json'], embedded);
    expect([found.code, found.stderr, JSON.parse(found.stdout)]).toEqual([
      0,
      '',
      expect.objectContaining({ length: 3 }),
    ]);
  });

  test('ends quietly where its reader has enough', async () => {
    expect(await shell('| head -n 1')).toEqual({ code: 0, stdout: expect.stringMatching(/^.+\n$/), stderr: '' });
  });

  test('says that a disk is full', async () => {
    const { code, stderr } = await shell('> /dev/full');
    expect([code, stderr]).toEqual([
      1,
      'The answer cannot be written: no space left on device. Make room, or write elsewhere.\n',
    ]);
  });

  test('names an address that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const environment = { ...embedded, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'silent' };
    const { code, stderr } = await run([...world, 'serve'], environment);
    other.close();
    expect([code, stderr]).toEqual([
      1,
      `127.0.0.1:${port}: address already in use. Another program listens there; choose another port with PORT.\n`,
    ]);
  });

  test('serves until it is told to stop, and ends cleanly', async () => {
    const server = await serve(world, embedded);
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
    expect(await server.stop()).toBe(0);
  });
});
