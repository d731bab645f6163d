import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../app-error.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** The port, taken before anything else is started: a port in use is said at once, and early visitors are told to wait. */
export interface Door {
  readonly port: number;
  readonly address: string;
  /** From now on this handler answers. */
  open(handler: Handler): void;
  /** No new visitor; those inside have a moment to finish. */
  close(): Promise<void>;
}

interface DoorOptions {
  readonly host: string;
  readonly port: number;
  /** Shown until the door is open. */
  readonly waitingPage: string;
}

const LAST_MOMENT_MS = 3_000;

/** Listens, answering 503 until it is opened. */
export async function listen({ host, port, waitingPage }: DoorOptions): Promise<Door> {
  let handler: Handler = (request, response) => answerLater(request, response, waitingPage);
  const server = createServer((request, response) => handler(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explainListen(error, host, port)));
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  // A TCP server always has an address of this shape.
  const actualPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    port: actualPort,
    address: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    open: (next) => {
      handler = next;
    },
    close: () => closeServer(server),
  };
}

function answerLater(request: IncomingMessage, response: ServerResponse, page: string): void {
  const isApi = request.url?.startsWith('/api/') ?? false;
  response.writeHead(503, {
    'content-type': isApi ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
    'retry-after': '1',
    'cache-control': 'no-store',
  });
  response.end(isApi ? '{"status":"starting"}' : page);
}

function explainListen(error: NodeJS.ErrnoException, host: string, port: number): unknown {
  // A port is a name made of digits: as a number it would be written with a thousands separator.
  const values = { host, port: String(port) };
  if (error.code === 'EADDRINUSE') return new AppError('port_in_use', { values, cause: error });
  if (error.code === 'EACCES') return new AppError('port_forbidden', { values, cause: error });
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new AppError('host_not_here', { values, cause: error });
  }
  return error;
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  // Event streams never end by themselves.
  await Promise.race([closed, sleep(LAST_MOMENT_MS, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
