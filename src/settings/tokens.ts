import * as v from 'valibot';
import { browser } from '../platform/browser.ts';

const key = 'endpoint-tokens';
const tokensSchema = v.fallback(v.record(v.string(), v.string()), {});

/** The token an endpoint wants to be shown, or null. It is kept apart from settings and reports. */
export async function readToken(reportsUrl: string): Promise<string | null> {
  const stored = await browser.storage.local.get(key);
  return v.parse(tokensSchema, stored[key])[reportsUrl] ?? null;
}

/** Keeps the token of an endpoint, or forgets it (null). */
export async function keepToken(reportsUrl: string, token: string | null): Promise<void> {
  const stored = await browser.storage.local.get(key);
  const { [reportsUrl]: _, ...others } = v.parse(tokensSchema, stored[key]);
  await browser.storage.local.set({ [key]: token ? { ...others, [reportsUrl]: token } : others });
}
