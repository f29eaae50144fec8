import { refuseDeepBody } from './deep-body';

const nested = (levels: number, wrap: (inner: unknown) => unknown) => {
  let body: unknown = 1;
  for (let i = 0; i < levels; i++) body = wrap(body);
  return body;
};

describe('a body', () => {
  it.each([
    ['none', undefined],
    ['text', 'x'],
    ['a record', { name: 'x', investors: [{ share: 1 }], note: null }],
    ['ten levels', nested(10, (inner) => ({ inner }))],
  ])('of %s is read', async (_, body) => {
    await expect(refuseDeepBody({ body })).resolves.toBeUndefined();
  });

  it.each([
    ['records', nested(20_000, (inner) => ({ inner }))],
    ['lists', nested(20_000, (inner) => [inner])],
  ])('of thousands of %s in each other is refused', async (_, body) => {
    await expect(refuseDeepBody({ body })).rejects.toMatchObject({ code: 'body-too-deep', status: 400 });
  });
});
