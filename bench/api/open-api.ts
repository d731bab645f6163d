import { execFile, spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isRunning, readRunFile } from '../../src/platform/processes/run-file.ts';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));

/** The API of a server, asked with a key. */
export interface Api {
  get(path: string): Promise<unknown>;
  post(path: string, body: object): Promise<unknown>;
  postText(path: string, body: string): Promise<unknown>;
  /** Stops the server that was started here. */
  close(): Promise<void>;
}

interface Wish {
  readonly address?: string | undefined;
  readonly key?: string | undefined;
  readonly data: string;
}

/** The server that is named, else the one that runs on the data folder, else one started for as long as this lasts. */
export async function openApi({ address, key, data }: Wish): Promise<Api> {
  const environment = { ...process.env, RAMURE_DATA: data };
  const running = readRunFile(data);
  const isThere = address !== undefined || (running !== null && isRunning(running));
  const server = isThere
    ? null
    : spawn(process.execPath, [`${SOURCE}server.ts`], { env: { ...environment, PORT: '0' }, stdio: 'inherit' });
  const base = address ?? (await addressOf(data));
  const words = ['api-key', 'create', '--name', 'bench', '--role', 'admin', '--unlimited'];
  const token =
    key ??
    (await promisify(execFile)(process.execPath, [`${SOURCE}cli.ts`, ...words], { env: environment })).stdout.trim();
  const agent = new Agent({ keepAlive: true });
  const ask = (method: string, path: string, body?: string) =>
    call(agent, `${base}/api/v1${path}`, { method, token, body });
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, JSON.stringify(body)),
    postText: (path, body) => ask('POST', path, body),
    close: async () => {
      agent.destroy();
      if (!server) return;
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}

async function addressOf(data: string): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const address = readRunFile(data)?.address;
    if (address) return address;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no server answers for ${data}`);
}

interface Call {
  readonly method: string;
  readonly token: string;
  readonly body?: string | undefined;
}

function call(agent: Agent, url: string, { method, token, body }: Call): Promise<unknown> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        if (answer.statusCode !== 200)
          reject(new Error(`${method} ${url}: ${answer.statusCode} ${text.slice(0, 300)}`));
        else resolve(JSON.parse(text));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
