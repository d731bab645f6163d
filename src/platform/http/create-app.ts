import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { completeOpenapi, type OpenapiDocument } from './complete-openapi.ts';
import { guardOrigin } from './guard-origin.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { type SayFact, translateErrors } from './translate-error.ts';

interface AppOptions {
  readonly isLoopback: boolean;
  readonly version: string;
  readonly say: SayFact;
  /** Told of every fault of ours, with what caused it. */
  report(error: unknown): void;
}

/** A JSON body larger than this is no form; files have limits of their own. */
const BODY_LIMIT = 1_000_000;

/** Fastify with what every room relies on: Zod at the door both ways, one error translator, safe defaults, OpenAPI. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, bodyLimit: BODY_LIMIT, routerOptions: { maxParamLength: 200 } });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  translateErrors(app, options.say, options.report);
  guardOrigin(app, options);
  addSecurityHeaders(app);
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Ramure', version: options.version } },
    transform: jsonSchemaTransform,
    transformObject: (made) => {
      if (!('openapiObject' in made)) return made.swaggerObject;
      completeOpenapi(made.openapiObject as OpenapiDocument); // asked for as OpenAPI 3.1 just above
      return made.openapiObject;
    },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  return app;
}
