import type { Formats } from '@luodi/shared/client';
import type { ListWords } from './list-words';
import type { ProjectFilter } from './project-filter';

type Says = ListWords['filters'];
type Days = Pick<Formats, 'day' | 'days'>;

/** 6月19日—6月25日 进入开工; '' where the filter does not ask for it. */
export function enteredText(
  { enteredStage, enteredFrom, enteredTo }: Pick<ProjectFilter, 'enteredStage' | 'enteredFrom' | 'enteredTo'>,
  says: Says,
  formats: Days,
  stages: Record<string, string>,
): string {
  return enteredStage ? says.entered(stages[enteredStage] ?? enteredStage, between([enteredFrom, enteredTo], says, formats)) : '';
}

/** 6月19日—6月25日 纳统; '' where the filter does not ask for it. */
export function enrolledText(
  { enrolledFrom, enrolledTo }: Pick<ProjectFilter, 'enrolledFrom' | 'enrolledTo'>,
  says: Says,
  formats: Days,
): string {
  return enrolledFrom || enrolledTo ? says.enrolled(between([enrolledFrom, enrolledTo], says, formats)) : '';
}

function between([from, to]: [string | undefined, string | undefined], says: Says, formats: Days): string {
  if (from && to) return formats.days(from, to);
  if (from) return says.from(formats.day(from));
  return to ? says.to(formats.day(to)) : '';
}
