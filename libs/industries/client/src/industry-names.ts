import { httpResource } from '@angular/common/http';
import { computed, inject, Service } from '@angular/core';
import type { IndustryView } from '@luodi/industries/contract';
import { Language } from '@luodi/shared/client';
import { industryGroups, industryPath } from './industry-tree';

/** The industry tree, fetched once, in the reader's language: names for pages, choices for forms. */
@Service()
export class IndustryNames {
  private readonly language = inject(Language);
  private readonly tree = httpResource<IndustryView[]>(() => '/api/industries', { defaultValue: [] });
  private readonly nodes = computed(() => (this.tree.hasValue() ? this.tree.value() : []));
  readonly groups = computed(() => industryGroups(this.nodes(), this.language.code()));

  /** 减速器; undefined until the tree has come, and where it does not have the code. */
  nameOf(code: string): string | undefined {
    const node = this.nodes().find((one) => one.code === code);
    return node && this.language.nameOf(node);
  }

  /** What a ledger names in Chinese, in the reader's language; the text itself where no industry is called so. */
  said(nameZh: string): string {
    const node = this.nodes().find((one) => one.nameZh === nameZh);
    return node ? this.nameOf(node.code)! : nameZh;
  }

  /** 一智 › 机器人 › 减速器; '' where there is no code, the code itself until the tree has come. */
  pathOf(code: string | null): string {
    return code ? industryPath(this.nodes(), code, this.language.code()) || code : '';
  }
}
