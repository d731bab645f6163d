import { findChromium } from './chromium.ts';

export async function ensureChromium(): Promise<string | null> {
  return findChromium();
}
