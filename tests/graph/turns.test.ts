import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { aPiece, mapping } from '../../src/graph/in-pieces.ts';
import { stopwatch } from '../../src/graph/stopwatch.ts';
import { ComputedTooLongError, createTurns } from '../../src/graph/turns.ts';

/** Computes for so many milliseconds. */
const busy = (milliseconds: number) => {
  for (const computed = stopwatch(); computed() < milliseconds;);
};

/** Holds this thread for so many milliseconds, as other programs do on a busy machine. */
const held = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

describe('the turns of an operation', () => {
  test('come one after the other, others between them', async () => {
    const turns = createTurns(1_000);
    const seen: string[] = [];
    const pieces = ['a', 'b', 'c'].map((name) =>
      turns.compute(
        aPiece(() => {
          busy(20);
          seen.push(name);
        }),
      ),
    );
    const others = (async () => {
      for (let at = 0; at < 2; at += 1) {
        await setImmediate();
        seen.push('other');
      }
    })();
    await Promise.all([...pieces, others]);
    expect(seen).toEqual(['a', 'other', 'other', 'b', 'c']);
  });

  test('end where a work has filled one, so that others come between its pieces, too', async () => {
    const turns = createTurns(1_000);
    const seen: string[] = [];
    const work = mapping(['a', 'b', 'c'], (name) => {
      busy(20);
      seen.push(name);
      return name;
    });
    const others = (async () => {
      await setImmediate();
      seen.push('other');
    })();
    expect(await turns.compute(work)).toEqual(['a', 'b', 'c']);
    await others;
    expect(seen).toEqual(['a', 'other', 'b', 'c']);
  });

  test('of all operations together are shorter than what others do meanwhile', async () => {
    const computed = stopwatch();
    const lasts = () => computed() < 400;
    const computing = { milliseconds: 0 };
    const heavy = Array.from({ length: 3 }, async () => {
      const turns = createTurns(10_000);
      while (lasts()) {
        await turns.compute(
          aPiece(() => {
            busy(5);
            computing.milliseconds += 5;
          }),
        );
      }
    });
    let others = 0;
    while (lasts()) {
      await setImmediate();
      busy(1);
      others += 1;
    }
    await Promise.all(heavy);
    expect(computing.milliseconds).toBeLessThan(others);
  });

  test('go on after a piece that fails, and give its error to who asked for it alone', async () => {
    const turns = createTurns(1_000);
    const failing = turns.compute(
      aPiece(() => {
        throw new Error('wrong');
      }),
    );
    const good = turns.compute(aPiece(() => 'good'));
    await expect(failing).rejects.toThrow('wrong');
    expect(await good).toBe('good');
  });

  test('give their values together, when the last of them has come', async () => {
    const turns = createTurns(1_000);
    const given: string[] = [];
    let computed = 0;
    await Promise.all(
      ['a', 'b', 'c'].map(async (name) => {
        await turns.compute(
          aPiece(() => {
            busy(20);
            computed += 1;
          }),
        );
        given.push(`${name} of ${String(computed)}`);
      }),
    );
    expect(given).toEqual(['a of 3', 'b of 3', 'c of 3']);
  });

  test('are over when the operation has computed for too long, whatever its pieces', async () => {
    const turns = createTurns(30);
    await turns.pause(20);
    await turns.compute(
      aPiece(() => {
        busy(20);
      }),
    );
    await expect(turns.compute(aPiece(() => 1))).rejects.toThrow(ComputedTooLongError);
    await expect(turns.pause(0)).rejects.toThrow('the operation has computed for 0.03 seconds');
  });

  test('do not count what a busy machine does meanwhile', async () => {
    const turns = createTurns(200);
    for (let piece = 0; piece < 3; piece += 1) await turns.compute(aPiece(() => held(100)));
    expect(await turns.compute(aPiece(() => 'answered'))).toBe('answered');
  });

  test('are over when the signal aborts', async () => {
    const end = new AbortController();
    const turns = createTurns(1_000, end.signal);
    await turns.pause(0);
    end.abort(new Error('gone'));
    await expect(turns.compute(aPiece(() => 1))).rejects.toThrow('gone');
  });
});
