import type { IndustryView } from '@luodi/industries/contract';
import type { Language } from '@luodi/shared/contract';

export interface IndustryGroup {
  code: string;
  name: string;
  options: { code: string; name: string }[];
}

/** The industry tree as a grouped choice: a group a root, its nodes below it in the order of the tree, set in by depth. */
export function industryOptions(tree: readonly IndustryView[], language: Language): IndustryGroup[] {
  const name = ({ nameZh, nameEn }: IndustryView) => (language === 'zh' ? nameZh : nameEn);
  const below = (parentCode: string, depth: number): IndustryGroup['options'] =>
    tree
      .filter((node) => node.parentCode === parentCode && node.active)
      .flatMap((node) => [{ code: node.code, name: '\u3000'.repeat(depth) + name(node) }, ...below(node.code, depth + 1)]);
  return tree
    .filter((node) => node.parentCode === null && node.active)
    .map((root) => ({ code: root.code, name: name(root), options: [{ code: root.code, name: name(root) }, ...below(root.code, 1)] }));
}
