import { get } from 'node:http';
import { expect, test } from 'vitest';
import { listen } from './open-door.ts';

const options = { host: '127.0.0.1', port: 0, waitingPage: '<p>wait</p>' };

test('before it is open the door answers 503, in JSON for programs and as a page for people', async () => {
  const door = await listen(options);
  const health = await fetch(`${door.address}/api/health`);
  expect([health.status, await health.json()]).toEqual([503, { status: 'starting' }]);
  const page = await fetch(`${door.address}/`);
  expect([page.status, await page.text()]).toEqual([503, '<p>wait</p>']);
  door.open((_request, response) => response.end('open'));
  expect(await (await fetch(door.address)).text()).toBe('open');
  await door.close();
});

test('a port in use is said with its number, as digits', async () => {
  const door = await listen(options);
  const second = listen({ ...options, port: door.port });
  await expect(second).rejects.toMatchObject({ code: 'port_in_use', values: { port: String(door.port) } });
  await door.close();
});

test('an address of another machine is said', async () => {
  await expect(listen({ ...options, host: '203.0.113.7' })).rejects.toMatchObject({ code: 'host_not_here' });
});

test('closing lets a running answer finish and does not wait for a stream that never ends', async () => {
  const door = await listen(options);
  door.open((request, response) => {
    if (request.url === '/slow') setTimeout(() => response.end('finished'), 300);
    else response.write('data: 1\n\n');
  });
  const ended = new Promise((resolve) => {
    get(`${door.address}/stream`, (response) => response.on('error', resolve).on('close', resolve).resume());
  });
  const slow = fetch(`${door.address}/slow`).then((answer) => answer.text());
  await new Promise((resolve) => setTimeout(resolve, 100));
  await door.close();
  expect(await slow).toBe('finished');
  await ended;
});
