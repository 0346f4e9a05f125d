import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readQuestions } from '../src/web/answers/question.ts';
import { openApi, type Api } from './api.ts';
import { openSeed } from './world.ts';

let api: Api;
beforeAll(async () => {
  api = openApi(await openSeed());
});
afterAll(() => api.world.graph.close());

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

describe('every question', () => {
  test.each(readQuestions())('$name says what it answers, describes its variables, and answers', async (question) => {
    const { sentence, variables, query } = question;
    expect([sentence, ...variables.map(({ description }) => description)]).toEqual(
      Array.from({ length: variables.length + 1 }, () => expect.stringMatching(/^[A-Z].+[?.]$/)),
    );
    api.world.statements();
    const { data, errors } = await api.ask(query);
    expect(errors).toBeUndefined();
    expect(Object.values(data as object).some(isEmpty)).toBe(false);
  });
});
