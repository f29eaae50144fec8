import { nextStep } from './next-step';

const [yes, no] = [true, false];

it.each([
  // enrolled, required, expired, factor given
  [no, no, no, no, null],
  [no, no, yes, no, 'password'],
  [no, yes, no, no, 'enrolment'],
  [no, yes, yes, no, 'password'],
  [yes, no, no, no, 'factor'],
  [yes, yes, yes, no, 'factor'],
  [yes, yes, yes, yes, 'password'],
  [yes, no, yes, yes, 'password'],
  [yes, yes, no, yes, null],
  [yes, no, no, yes, null],
] as const)('enrolled %s, required %s, expired %s, factor given %s: %s', (enrolled, required, expired, given, step) => {
  expect(nextStep({ enrolled, required, expired }, given)).toBe(step);
});
