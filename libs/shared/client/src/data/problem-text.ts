import { HttpErrorResponse } from '@angular/common/http';
import type { Language, Problem } from '@luodi/shared/contract';

const UNREACHABLE: Record<Language, string> = {
  zh: '没连上服务器，内容还在，请再试一次',
  en: 'The server cannot be reached. Nothing is lost; please try again',
};

/** The problem document an answer carries, if it carries one. */
export function problemOf(failure: unknown): Problem | undefined {
  const body: unknown = failure instanceof HttpErrorResponse ? failure.error : undefined;
  return isProblem(body) ? body : undefined;
}

/** What to tell a person about a failed request. The server has already written it in the reader's language. */
export function problemText(failure: unknown, language: Language): string {
  const problem = problemOf(failure);
  return problem ? (problem.detail ?? problem.title) : UNREACHABLE[language];
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}
