/** `一、智能制造(一智)` → `智能制造(一智)`; `二、一药(13个)` → `一药`: without its number and its count. */
export function groupName(label: string | null): string | null {
  const name = label
    ?.normalize('NFKC')
    .replace(/^\s*(?:[一二三四五六七八九十百]+[、.,]|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十]+[类部]分?)\s*/, '')
    .replace(/[(,:]?\s*(?:共|计)?\s*\d+\s*[个项].*$/, '')
    .trim();
  return name ? name : null;
}
