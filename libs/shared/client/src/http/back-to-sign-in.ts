import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';
import { Session } from '../session/session';

/** A session that has ended leads to sign-in, and from there back to the page one was on. */
export const backToSignIn: HttpInterceptorFn = (request, next) => {
  const router = inject(Router);
  const session = inject(Session);
  return next(request).pipe(
    tap({
      error: (failure: unknown) => {
        if (!endsSession(failure, request.url) || router.url.startsWith('/sign-in')) return;
        session.forget();
        void router.navigate(['/sign-in'], { queryParams: { return: router.url } });
      },
    }),
  );
};

/** Asking who is signed in, and signing in, answer 401 by themselves. */
function endsSession(failure: unknown, url: string): boolean {
  return failure instanceof HttpErrorResponse && failure.status === 401 && url.startsWith('/api/') && !url.startsWith('/api/session');
}
