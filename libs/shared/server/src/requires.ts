import type { Permission, SessionStep } from '@luodi/shared/contract';
import { Reflector } from '@nestjs/core';

/** Every route declares one of the two; a route with neither is refused, and a test walks the route table. */
export const Requires = Reflector.createDecorator<Permission>();
export const Public = Reflector.createDecorator<void, true>({ transform: () => true });
/** Any signed-in person: their own session. */
export const SignedIn = Reflector.createDecorator<void, true>({ transform: () => true });
/** The answer holds a secret (a one-time link): it is never stored for repeated requests. */
export const Secret = Reflector.createDecorator<void, true>({ transform: () => true });
/** For handlers that stream or wait: they open a scope for each short piece of work themselves. */
export const Unscoped = Reflector.createDecorator<void, true>({ transform: () => true });
/** Open also to a half session that awaits this very step. */
export const Halfway = Reflector.createDecorator<SessionStep>();
/** The password or the code must have been given within the minutes of the policy: for what somebody else at an open screen must not do. */
export const FreshFactor = Reflector.createDecorator<void, true>({ transform: () => true });
