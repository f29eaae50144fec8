import { LEDGER_KINDS } from '@luodi/imports/contract';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Route } from './route-table';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schema = { properties?: Record<string, object>; required?: string[] };

const MULTIPART = new Set(['AttachmentsController.add', 'ImportsController.create']);
/** What every problem document holds (RFC 9457). */
const PROBLEM = {
  type: 'object',
  required: ['type', 'code', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    code: { type: 'string', description: 'Stable; the title is for people' },
    title: { type: 'string' },
    status: { type: 'integer' },
    errors: {
      type: 'object',
      description: 'Field path → refused rules',
      additionalProperties: { type: 'array', items: { type: 'object' } },
    },
  },
};

/** Adds to each operation what its route declares: who may, which query it takes, which headers a write needs, how it refuses. */
export function describeOperations(document: OpenAPIObject, routes: Route[]): OpenAPIObject {
  const schemas = document.components!.schemas as Record<string, Schema>;
  for (const route of routes) {
    const address = route.address.replace(/:(\w+)/g, '{$1}');
    const operation = document.paths[address]?.[route.method.toLowerCase() as 'get'];
    if (operation) describe(operation, route, schemas);
  }
  Object.assign(document.components!.schemas!, { Problem: PROBLEM });
  return document;
}

function describe(operation: Operation, route: Route, schemas: Record<string, Schema>): void {
  operation.summary = summaryOf(route);
  operation.security = route.access === 'public' ? [] : [{ cookie: [] }];
  operation.parameters = [...(operation.parameters ?? []), ...queryOf(route, schemas), ...headersOf(route)];
  if (MULTIPART.has(route.name)) operation.requestBody = multipart(route);
  for (const answer of Object.values(operation.responses)) if (answer && 'description' in answer) answer.description ||= 'Done';
  operation.responses['4XX'] = {
    description: 'Refused, with the reason in the language of Accept-Language',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

/** `ProjectsController.moveStage` → `Projects: move stage`, and what it takes to be let in. */
function summaryOf({ name, access }: Route): string {
  const [controller = '', handler = ''] = name.split('.');
  const words = handler.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const who = access === 'public' ? 'open to everybody' : access === 'signed-in' ? 'whoever is signed in' : `needs ${access}`;
  return `${controller.replace('Controller', '')}: ${words} (${who})`;
}

function queryOf({ query }: Route, schemas: Record<string, Schema>): Parameter[] {
  const { properties = {}, required = [] } = (query && schemas[query.name]) ?? {};
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

type Parameter = NonNullable<Operation['parameters']>[number];
const header = (name: string, schema: object, description: string, required = true): Parameter => ({
  name,
  in: 'header',
  required,
  schema,
  description,
});

/** Sign-in and one's own account keep no answers; what is sent as a file does, though it opens its scopes itself. */
function headersOf({ method, name, access, unscoped }: Route): Parameter[] {
  if (method === 'GET') return [];
  const write = [header('X-Requested-With', { const: 'luodi' }, 'Says that the request comes from a page of ours')];
  if (access !== 'public' && (!unscoped || MULTIPART.has(name)))
    write.push(header('Idempotency-Key', { type: 'string', minLength: 8, maxLength: 200 }, 'The same key and content are done once'));
  if (method === 'PATCH') write.push(header('If-Match', { type: 'string' }, 'The version that was read'));
  return write;
}

function multipart({ name }: Route): Operation['requestBody'] {
  const properties: Record<string, object> = { file: { type: 'string', format: 'binary' } };
  if (name.startsWith('Imports')) properties['kind'] = { type: 'string', enum: [...LEDGER_KINDS] };
  return {
    required: true,
    content: { 'multipart/form-data': { schema: { type: 'object', required: Object.keys(properties), properties } } },
  };
}
