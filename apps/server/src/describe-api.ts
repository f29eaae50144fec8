import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { version } from '../../../package.json';
import { describeOperations } from './describe-operations';
import { routesOf } from './route-table';

const LICENCE = 'https://www.apache.org/licenses/LICENSE-2.0';

/** OpenAPI 3.1 at /api/openapi.json, readable at /api/docs. The shapes of queries and bodies come from the rules that check them. */
export function describeApi(app: NestFastifyApplication): void {
  const info = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Luodi 落地')
    .setDescription('From the first handshake to the first shovel, every step proven.')
    .setLicense('Apache-2.0', LICENCE)
    .setVersion(version)
    .addServer('/')
    .addCookieAuth('sid')
    .build();
  const document = withoutUnused(describeOperations(withSchemas(SwaggerModule.createDocument(app, info)), routesOf(app)));
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_: unknown, reply: { send(body: unknown): unknown }) => reply.send(document));
  SwaggerModule.setup('api/docs', app, () => document, { raw: false, customSiteTitle: 'Luodi API' });
}

/** What our own rules let through. */
const OUR_RULES = {
  isDay: { type: 'string', format: 'date' },
  isPartialDay: {
    type: 'string',
    pattern: String.raw`^\d{4}-\d{2}(-\d{2})?$`,
    description: 'A day, or only the month where no more is known',
  },
  isInstant: { type: 'string', format: 'date-time' },
  isMoney: { type: 'number', multipleOf: 0.01, minimum: -900_000_000_000, maximum: 900_000_000_000 },
  isQuantity: { type: 'number', multipleOf: 0.01 },
} as const;

function withSchemas(document: OpenAPIObject): OpenAPIObject {
  const known = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
    additionalConverters: OUR_RULES,
  });
  const schemas = document.components?.schemas ?? {};
  for (const name of Object.keys(schemas)) if (known[name]) schemas[name] = known[name] as (typeof schemas)[string];
  return { ...document, components: { ...document.components, schemas: { ...known, ...schemas } as typeof schemas } };
}

/** Classes that others extend, or that became the parameters of a query, are not referred to any more. */
function withoutUnused(document: OpenAPIObject): OpenAPIObject {
  const { schemas = {}, ...others } = document.components ?? {};
  const said = JSON.stringify(document);
  const used = Object.entries(schemas).filter(([name]) => said.includes(`"#/components/schemas/${name}"`));
  return { ...document, components: { ...others, schemas: Object.fromEntries(used) } };
}
