import { totalmem } from 'node:os';

const MEGABYTE = 1024 * 1024;

/**
 * How the PostgreSQL that comes with Ramure is set on a machine of `memory` bytes: its own defaults are for the smallest machines
 * of twenty years ago. A sixteenth of the memory for its pages, within 128 MB to 512 MB. Short queries on small parts of large tables are all
 * it is asked: compiling them costs more than it brings (`jit`), and a page of an index costs about as much as the next one.
 */
export function embeddedSettings(memory: number = totalmem()): Readonly<Record<string, string>> {
  const pages = Math.min(512, Math.max(128, Math.floor(memory / 16 / MEGABYTE)));
  return {
    shared_buffers: `${pages}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(memory / 2 / MEGABYTE))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1',
    jit: 'off',
    // Large imports write more than the usual gigabyte between two checkpoints.
    max_wal_size: '2GB',
    wal_compression: 'on',
  };
}
