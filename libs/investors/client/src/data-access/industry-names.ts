import { computed, inject, Service } from '@angular/core';
import type { Language } from '@luodi/shared/contract';
import { InvestorsApi } from './investors-api';
import { industryGroups, industryPath } from './industry-tree';

/** The industry tree, fetched once: names for pages, choices for forms. */
@Service()
export class IndustryNames {
  private readonly tree = inject(InvestorsApi).industries();
  private readonly nodes = computed(() => (this.tree.hasValue() ? this.tree.value() : []));

  /** 一智 › 机器人 › 减速器; '' where there is no code, the code itself until the tree has come. */
  pathOf(code: string | null, language: Language): string {
    return code ? industryPath(this.nodes(), code, language) || code : '';
  }

  groups(language: Language) {
    return industryGroups(this.nodes(), language);
  }
}
