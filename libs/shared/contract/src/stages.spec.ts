import { isLanded, STAGES, stageOrder } from './stages';

it('orders the stages as a project passes them', () => {
  expect([...STAGES].reverse().sort((a, b) => stageOrder(a) - stageOrder(b))).toEqual(STAGES);
});

it('counts as landed from the registered company on', () => {
  expect(STAGES.filter(isLanded)).toEqual(['LANDED', 'PREPARING', 'STARTED', 'COMPLETED', 'PRODUCING']);
});
