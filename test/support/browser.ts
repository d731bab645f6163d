import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** Chromium talks to Google by itself; none of that belongs in a test. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless browser; whoever launches it closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium on this machine: set CHROMIUM_PATH');
  // Chromium refuses its sandbox to root.
  const args = process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET;
  return chromium.launch({ executablePath, args, headless: true });
}
