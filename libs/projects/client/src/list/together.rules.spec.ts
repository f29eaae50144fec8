import { together } from './together';

it('adds counts, and amounts within a currency only', () => {
  const signed = { count: 2, totals: [{ currency: 'CNY' as const, amount: 0.1 }] };
  const landed = {
    count: 3,
    totals: [
      { currency: 'CNY' as const, amount: 0.2 },
      { currency: 'USD' as const, amount: 5 },
    ],
  };
  expect(together([signed, landed])).toEqual({
    count: 5,
    totals: [
      { currency: 'CNY', amount: 0.3 },
      { currency: 'USD', amount: 5 },
    ],
  });
});

it('is nothing where there is no stage', () => {
  expect(together([])).toEqual({ count: 0, totals: [] });
});
