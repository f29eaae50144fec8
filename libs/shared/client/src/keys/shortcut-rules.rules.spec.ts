import { isComposed, isSingle, opensPalette, pressedOn, type Press } from './shortcut-rules';

const press = (change: Partial<Press>): Press => ({
  ...{ key: 'c', ctrlKey: false, metaKey: false, altKey: false, isComposing: false, keyCode: 67, repeat: false },
  ...change,
});

describe('a single key is a shortcut', () => {
  it.each<[string, Partial<Press>, boolean]>([
    ['a letter', { key: 'c' }, true],
    ['a letter with Shift or Caps Lock', { key: 'C' }, true],
    ['the question mark', { key: '?' }, true],
    ['with Ctrl: copying', { ctrlKey: true }, false],
    ['with ⌘', { metaKey: true }, false],
    ['with Alt', { altKey: true }, false],
    ['held down', { repeat: true }, false],
    ['while an input method composes', { isComposing: true }, false],
    ['the key that ends composing, as some browsers tell it', { keyCode: 229 }, false],
    ['a key with a name', { key: 'Enter' }, false],
  ])('%s', (_what, change, expected) => {
    expect(isSingle(press(change))).toBe(expected);
  });
});

describe('the palette opens', () => {
  it.each<[string, Partial<Press>, boolean]>([
    ['by Ctrl+K', { key: 'k', ctrlKey: true }, true],
    ['by ⌘K', { key: 'k', metaKey: true }, true],
    ['with Caps Lock on', { key: 'K', ctrlKey: true }, true],
    ['not by K alone', { key: 'k' }, false],
    ['not by Ctrl+⌘+K', { key: 'k', ctrlKey: true, metaKey: true }, false],
    ['not by Ctrl+Alt+K', { key: 'k', ctrlKey: true, altKey: true }, false],
    ['not while composing', { key: 'k', ctrlKey: true, isComposing: true }, false],
  ])('%s', (_how, change, expected) => {
    expect(opensPalette(press(change))).toBe(expected);
  });
});

it('every key belongs to the input method while it composes', () => {
  expect([press({}), press({ isComposing: true }), press({ keyCode: 229 })].map(isComposed)).toEqual([false, true, true]);
});

describe('keys one after the other', () => {
  const known = ['C', '?', 'G P', 'G V'];
  it.each([
    ['one key', '', 'c', '', 'C'],
    ['the first of two waits', '', 'g', 'G', null],
    ['the second fires', 'G', 'p', '', 'G P'],
    ['a second that belongs to none begins anew', 'G', 'c', '', 'C'],
    ['the first once more waits still', 'G', 'g', 'G', null],
    ['an unknown key does nothing', '', 'x', '', null],
  ])('%s', (_what, before, key, waits, fires) => {
    expect(pressedOn(before, key, known)).toEqual({ waits, fires });
  });
});
