import type { FastifyReply } from 'fastify';
import type { AnalysisDesk } from './analysis-desk.ts';

// Rows are read by the hundred thousand: a person sees no more than a few changes a second.
const SMALLEST_GAP_MS = 150;
const KEEP_ALIVE_MS = 20_000;

/** Server-sent events: the analysis, whole, each time something of it changed. */
export function streamEvents(reply: FastifyReply, desk: AnalysisDesk, id: string): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' });
  let timer: NodeJS.Timeout | null = null;
  const send = () => {
    timer = null;
    const record = desk.store.list().find((one) => one.id === id);
    if (record) raw.write(`data: ${JSON.stringify(desk.view(record))}\n\n`);
    else raw.end();
  };
  const stop = desk.listen(id, () => {
    timer ??= setTimeout(send, SMALLEST_GAP_MS);
  });
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), KEEP_ALIVE_MS);
  raw.on('close', () => {
    stop();
    clearInterval(heartbeat);
    if (timer) clearTimeout(timer);
  });
  send();
}
