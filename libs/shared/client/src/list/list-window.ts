/** Which of many lines of one height are drawn: those in sight and some on either side. Heights in px, `top` of the first line seen from the top of the window. */
export interface LineWindow {
  from: number;
  to: number;
}

/** Lists up to this length are drawn whole, at the height their rows like. */
export const DRAWN_WHOLE = 150;
const AROUND = 40;
const MOST = 240;

export function linesInSight(count: number, height: number, view: { top: number; height: number }): LineWindow {
  if (count <= DRAWN_WHOLE) return { from: 0, to: count };
  const first = Math.floor(-view.top / height) - AROUND;
  const size = Math.min(MOST, Math.ceil(view.height / height) + 2 * AROUND);
  const from = Math.max(0, Math.min(first, count - size));
  return { from, to: Math.min(count, from + size) };
}
