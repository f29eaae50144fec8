import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { problemOf } from '../data/problem-text';
import { FactorPrompt, type AskedFactor } from '../session/factor-prompt';

/** A sensitive act that asks for the factor first is sent again, the very same, once it has been given. */
export const proveAgain: HttpInterceptorFn = (request, next) => {
  const prompt = inject(FactorPrompt);
  return next(request).pipe(
    catchError((failure: unknown) => {
      const factor = askedBy(failure);
      if (!factor) return throwError(() => failure);
      return from(prompt.ask(factor)).pipe(switchMap((given) => (given ? next(request) : throwError(() => failure))));
    }),
  );
};

function askedBy(failure: unknown): AskedFactor | undefined {
  const problem = problemOf(failure);
  if (problem?.code !== 'fresh-factor-needed') return undefined;
  return problem.params?.['factor'] === 'code' ? 'code' : 'password';
}
