import type { VisitView } from '@luodi/visits/contract';

/** Whom or what a visit is about, in a line: its company, else its project, else its lead; '' where none has a name. */
export const aboutOf = ({ investorName, projectName, leadTitle }: Pick<VisitView, 'investorName' | 'projectName' | 'leadTitle'>): string =>
  investorName ?? projectName ?? leadTitle ?? '';
