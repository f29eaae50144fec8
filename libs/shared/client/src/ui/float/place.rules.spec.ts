import { placeBeside } from './place';

const viewport = { width: 390, height: 844 };
const anchor = (left: number, top: number) => ({ left, right: left + 40, top, bottom: top + 32 });

it('opens under its anchor, at its left edge', () => {
  expect(placeBeside(anchor(20, 100), { width: 200, height: 300 }, viewport)).toEqual({ left: 20, top: 136, maxHeight: 700 });
});

it('ends at the right edge of its anchor when asked', () => {
  expect(placeBeside(anchor(300, 100), { width: 200, height: 300 }, viewport, 'end').left).toBe(140);
});

it('opens above where it does not fit below and there is more room', () => {
  expect(placeBeside(anchor(20, 780), { width: 200, height: 300 }, viewport)).toEqual({ left: 20, top: 476, maxHeight: 768 });
});

it('stays inside the viewport', () => {
  expect(placeBeside(anchor(340, 100), { width: 200, height: 10 }, viewport).left).toBe(182);
  expect(placeBeside(anchor(0, 100), { width: 200, height: 10 }, viewport, 'end').left).toBe(8);
});
