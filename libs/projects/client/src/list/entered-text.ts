import type { Formats } from '@luodi/shared/client';
import type { ListWords } from './list-words';
import type { ProjectFilter } from './project-filter';

type Entered = Pick<ProjectFilter, 'enteredStage' | 'enteredFrom' | 'enteredTo'>;

/** 6月19日—6月25日 进入开工; '' where the filter does not ask for it. */
export function enteredText(
  { enteredStage, enteredFrom: from, enteredTo: to }: Entered,
  says: ListWords['filters'],
  formats: Pick<Formats, 'day' | 'days'>,
  stages: Record<string, string>,
): string {
  if (!enteredStage) return '';
  const stage = stages[enteredStage] ?? enteredStage;
  if (from && to) return says.entered(stage, formats.days(from, to));
  if (from) return says.entered(stage, says.from(formats.day(from)));
  return says.entered(stage, to ? says.to(formats.day(to)) : '');
}
