interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
interface Size {
  width: number;
  height: number;
}
const GAP = 4;
const EDGE = 8;

/** Where a floating box of `size` goes: under its anchor, or above where there is more room; kept inside the viewport. Pixels. */
export function placeBeside(anchor: Box, size: Size, viewport: Size, align: 'start' | 'end' = 'start') {
  const below = viewport.height - anchor.bottom - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  const under = size.height <= below || below >= above;
  const maxHeight = Math.max(0, under ? below : above);
  const wanted = align === 'end' ? anchor.right - size.width : anchor.left;
  return {
    left: Math.max(EDGE, Math.min(wanted, viewport.width - size.width - EDGE)),
    top: under ? anchor.bottom + GAP : anchor.top - GAP - Math.min(size.height, maxHeight),
    maxHeight,
  };
}
