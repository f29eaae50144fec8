import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn, type CanMatchFn, type Route, type UrlSegment } from '@angular/router';
import type { Permission } from '@luodi/shared/contract';
import { Session } from './session';

/** Lets in who is signed in; others go to sign-in and come back afterwards, as from a server that does not answer. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const leadTo = (page: string) => new RedirectCommand(router.createUrlTree([page], { queryParams: { return: state.url } }));
  return inject(Session)
    .load()
    .then(
      (view) => (view ? true : leadTo('/sign-in')),
      () => leadTo('/unreachable'),
    );
};

/** A page without the permission does not exist for that person: the route does not match. */
export function allowed(permission: Permission): CanMatchFn {
  return async (route, segments) => {
    const session = inject(Session);
    if (!session.view()) fetchPage(route, segments);
    await session.load().catch(() => null);
    return session.view() === null || session.can(permission);
  };
}

/** The code of a first page comes while the server is still asked who is there. What fails here fails again, and is told, when the page is opened. */
function fetchPage(route: Route, segments: UrlSegment[]): void {
  const page = segments.length === 1 ? route.children?.find(({ path }) => path === '') : undefined;
  void Promise.resolve(page?.loadComponent?.()).catch(() => undefined);
}
