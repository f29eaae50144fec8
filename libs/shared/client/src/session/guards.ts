import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn, type CanMatchFn } from '@angular/router';
import type { Permission } from '@luodi/shared/contract';
import { Session } from './session';

/** Lets in who is signed in; others go to sign-in and come back afterwards. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const view = await inject(Session).load();
  return view ? true : new RedirectCommand(router.createUrlTree(['/sign-in'], { queryParams: { return: state.url } }));
};

/** A page without the permission does not exist for that person: the route does not match. */
export function allowed(permission: Permission): CanMatchFn {
  return async () => {
    const session = inject(Session);
    await session.load();
    return session.view() === null || session.can(permission);
  };
}
