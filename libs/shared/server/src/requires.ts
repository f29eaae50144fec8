import type { Permission } from '@luodi/shared/contract';
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
