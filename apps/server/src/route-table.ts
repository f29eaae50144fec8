import type { Permission, SessionStep } from '@luodi/shared/contract';
import { Halfway, OUTSIDE_API, Public, Requires, SignedIn, Unscoped } from '@luodi/shared/server';
import { RequestMethod } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Class = new (...args: never[]) => object;

/** A route as its controller declares it. `path` has no /api before it: `/projects/:id`. */
export interface Route {
  name: string;
  method: string;
  path: string;
  /** The path as it is asked for: below /api, but for those of the server itself. */
  address: string;
  access: Permission | 'public' | 'signed-in' | null;
  /** The step for which half a session may come as well. */
  halfway: SessionStep | null;
  /** It opens its scopes itself. */
  unscoped: boolean;
  /** The classes that query and body are checked against. */
  query: Class | null;
  body: Class | null;
}

const reflector = new Reflector();

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
  const path = `/${parts
    .map((part) => part.replace(/^\/|\/$/g, ''))
    .filter(Boolean)
    .join('/')}`;
  return {
    name: `${controller.name}.${name}`,
    method: RequestMethod[Reflect.getMetadata('method', handler) as number]!,
    path,
    address: OUTSIDE_API.includes(path) ? path : `/api${path}`,
    access: accessOf(handler),
    halfway: reflector.get(Halfway, handler) ?? null,
    unscoped: reflector.get(Unscoped, handler) ?? false,
    query: checkedBy(controller, name, RouteParamtypes.QUERY),
    body: checkedBy(controller, name, RouteParamtypes.BODY),
  };
}

/** Nest keeps a handler's parameters as `<kind>:<position>`. */
function checkedBy(controller: Class, name: string, kind: RouteParamtypes): Class | null {
  const kept = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) as Record<string, { index: number; data?: unknown }> | undefined;
  const found = Object.entries(kept ?? {}).find(([key, { data }]) => key.startsWith(`${kind}:`) && data === undefined);
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype, name) as Class[];
  return found ? types[found[1].index]! : null;
}

function accessOf(handler: () => unknown): Route['access'] {
  if (reflector.get(Public, handler)) return 'public';
  if (reflector.get(SignedIn, handler)) return 'signed-in';
  return reflector.get(Requires, handler) ?? null;
}
