import type { Permission } from '@luodi/shared/contract';
import { Public, Requires, SignedIn } from '@luodi/shared/server';
import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Class = new (...args: never[]) => object;

/** A route as its controller declares it. `path` has no /api before it: `/projects/:id`. */
export interface Route {
  name: string;
  method: string;
  path: string;
  access: Permission | 'public' | 'signed-in' | null;
  /** Classes of the handler's parameters: bodies and queries are among them. */
  parameters: Class[];
}

/** Every route of every controller that Nest has found, in the order of their names. */
export function routesOf(nest: NestFastifyApplication): Route[] {
  const scanner = nest.get(MetadataScanner);
  const controllers = nest
    .get(DiscoveryService)
    .getControllers()
    .map(({ metatype }) => metatype as Class);
  return controllers
    .flatMap((controller) =>
      scanner
        .getAllMethodNames(controller.prototype)
        .filter((name) => Reflect.hasMetadata('path', Reflect.get(controller.prototype, name)))
        .map((name) => routeOf(controller, name)),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function routeOf(controller: Class, name: string): Route {
  const handler = Reflect.get(controller.prototype, name) as () => unknown;
  const parts = [Reflect.getMetadata('path', controller), Reflect.getMetadata('path', handler)] as string[];
  const path = parts.map((part) => part.replace(/^\/|\/$/g, '')).filter(Boolean);
  return {
    name: `${controller.name}.${name}`,
    method: RequestMethod[Reflect.getMetadata('method', handler) as number]!,
    path: `/${path.join('/')}`,
    access: accessOf(handler),
    parameters: (Reflect.getMetadata('design:paramtypes', controller.prototype, name) ?? []) as Class[],
  };
}

function accessOf(handler: () => unknown): Route['access'] {
  const reflector = new Reflector();
  if (reflector.get(Public, handler)) return 'public';
  if (reflector.get(SignedIn, handler)) return 'signed-in';
  return reflector.get(Requires, handler) ?? null;
}
