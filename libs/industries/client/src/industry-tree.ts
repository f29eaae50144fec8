import type { IndustryView } from '@luodi/industries/contract';
import type { Language } from '@luodi/shared/contract';

export interface IndustryGroup {
  code: string;
  name: string;
  options: { code: string; name: string }[];
}

const nameOf = (node: IndustryView, language: Language): string => {
  const lens = language === 'zh' ? node.lensZh : node.lensEn;
  return lens ?? (language === 'zh' ? node.nameZh : node.nameEn);
};

/** A node with those above it, topmost first; '' when the tree does not have it. */
export function industryPath(tree: readonly IndustryView[], code: string, language: Language): string {
  const node = tree.find((one) => one.code === code);
  if (!node) return '';
  const above = node.parentCode ? industryPath(tree, node.parentCode, language) : '';
  return [above, nameOf(node, language)].filter(Boolean).join(' › ');
}

/** The tree as a grouped choice: a group a root, its nodes below in the order of the tree, set in by depth. */
export function industryGroups(tree: readonly IndustryView[], language: Language): IndustryGroup[] {
  const below = (parentCode: string, depth: number): IndustryGroup['options'] =>
    tree
      .filter((node) => node.parentCode === parentCode && node.active)
      .flatMap((node) => [{ code: node.code, name: '\u3000'.repeat(depth) + nameOf(node, language) }, ...below(node.code, depth + 1)]);
  return tree
    .filter((node) => node.parentCode === null && node.active)
    .map((root) => {
      const name = nameOf(root, language);
      return { code: root.code, name, options: [{ code: root.code, name }, ...below(root.code, 1)] };
    });
}
