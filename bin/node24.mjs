// Runs our TypeScript on Node 24, whatever Node started the command.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';
import { tell } from './words.mjs';

const NEEDED_MAJOR = 24;
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PARENT_CHECK_MS = 200;

/** Compiled code is kept between runs, which halves the time to a first answer. */
export const COMPILED = join(ROOT, 'node_modules', '.cache', 'compiled');

/** Whether this very process can run our TypeScript. Not a later Node, which nobody has tried. */
export function isNode24() {
  return majorOf(process.version) === NEEDED_MAJOR;
}

function majorOf(version) {
  return Number.parseInt(version.slice(1), 10);
}

/** The Node 24 that set-up installed; else the one that is running, when it is recent enough. */
export function findNode24() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const names = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`];
  if (process.platform === 'win32') names.push(`node-win-${process.arch}`);
  const installed = names.map((name) => join(ROOT, 'node_modules', name, 'bin', `node${suffix}`)).find(existsSync);
  return installed ?? ownNode();
}

function ownNode() {
  if (majorOf(process.version) >= NEEDED_MAJOR) return process.execPath;
  tell('node_too_old', { platform: `${process.platform}-${process.arch}` });
  return process.exit(1);
}

/** Runs Node 24 with these words in the foreground and answers its exit code; signals are passed on. */
export async function runNode(words, options = {}) {
  const node = findNode24();
  const result = await runForeground(node, words, options);
  // A system without the C library of that Node (Alpine) says ENOENT for a file that is there.
  return result === 'cannot_run' ? runForeground(ownNode(), words, options) : result;
}

function runForeground(node, words, options) {
  const bins = join(ROOT, 'node_modules', '.bin');
  const env = {
    NODE_COMPILE_CACHE: COMPILED,
    ...process.env,
    ...options.env,
    PATH: `${bins}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
  };
  // The channel only tells the child that we died, should someone kill us: it then stops as if asked to.
  const stdio = options.stdio ?? ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn(node, words, { env, cwd: options.cwd, stdio });
  const forward = (signal) => child.kill(signal);
  for (const signal of FORWARDED) process.on(signal, forward);
  const watch = watchParent(() => forward('SIGTERM'));
  return new Promise((done) => {
    child.once('error', () => done('cannot_run'));
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      for (const name of FORWARDED) process.off(name, forward);
      // Ending the way the child ended lets a shell see the signal.
      if (signal) process.kill(process.pid, signal);
      else done(code ?? 1);
    });
  });
}

/**
 * npm passes a SIGTERM to the shell that it put between itself and us, and the shell dies without a word to us: being
 * given another parent is then the only sign. Outside npm a parent may end as it likes (nohup, a closed terminal).
 */
export function watchParent(onLost) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    onLost();
  }, PARENT_CHECK_MS);
  return watch;
}
