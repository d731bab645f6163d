import type { FastifyInstance } from 'fastify';
import { plainValue, schemaOf } from './schema-values.ts';

/** A route of the running product, as it was registered. */
export interface ListedRoute {
  /** `PATCH /members/:userId` */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly body: ReturnType<typeof schemaOf>;
  readonly query: ReturnType<typeof schemaOf>;
}

const PREFIX = '/api/v1';

/** Writes down every route of the API while the product is opened: a route added tomorrow is among them. */
export function listRoutes(): { readonly routes: ListedRoute[]; onCreated(app: FastifyInstance): void } {
  const routes: ListedRoute[] = [];
  return {
    routes,
    onCreated: (app) => {
      app.addHook('onRoute', ({ method, url: address, schema }) => {
        for (const one of [method].flat()) {
          if (!address.startsWith(PREFIX) || one === 'HEAD' || one === 'OPTIONS') continue;
          const url = address.slice(PREFIX.length);
          const parts = { body: schemaOf(schema?.body), query: schemaOf(schema?.querystring) };
          // Fastify types any method; those of the product are these five.
          routes.push({ name: `${one} ${url}`, method: one as ListedRoute['method'], url, ...parts });
        }
      });
    },
  };
}

/** The address of a route with its holes filled, and whatever its query must have. */
export function addressOf(
  { url, query }: ListedRoute,
  ids: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): string {
  const path = url.replace(/:(\w+)/g, (_hole, name: string) => ids[name] ?? '01900000-0000-7000-8000-0000000000fe');
  // A query is an object of plain values.
  const wanted = (query ? plainValue(query) : {}) as Readonly<Record<string, unknown>>;
  const all = { ...Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, String(value)])), ...more };
  return Object.keys(all).length === 0 ? path : `${path}?${new URLSearchParams(all)}`;
}

/** The plainest body that a route takes. */
export function bodyOf({ method, body }: ListedRoute): unknown {
  if (method === 'GET' || method === 'DELETE') return undefined;
  return body ? plainValue(body) : {};
}
