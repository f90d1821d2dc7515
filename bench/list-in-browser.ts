import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Join, joinFormat } from '../src/contract/join.ts';
import { sessionOf } from '../tests/browsers/chromium-page.ts';
import { type LaunchedChromium, launchChromium } from '../tests/browsers/launch-chromium.ts';
import type { Page } from '../tests/browsers/page.ts';
import { serve } from '../tests/browsers/serve.ts';

/** What following a large list costs a real Chromium. */
export interface InBrowser {
  /** From the wish to follow it until a passage of an open page is painted. */
  firstPaintMs: number;
  /** What JSON.parse takes there for its bytes, which are decoded for it, and for its text alone. */
  parseBytesMs: number;
  parseTextMs: number;
  /** The processor time that the extension's process took for it, which other work does not change much. */
  cpuMs: number;
  /** How much the extension's process grew at most meanwhile, over what it took up before, in bytes. */
  peakBytes: number;
  /** The first answer of a worker that was stopped, with the list and without any. */
  wakeMs: { without: number; with: number };
}

const goes = 5;

/** A list to be followed, and a word that one of its entries is found by. */
export interface Followable {
  text: string;
  /** The folder with its signed files, and who signs them. */
  signed: string;
  keyFingerprint: string;
  word: string;
}

/** How a list is followed: by a join document that leads to its signed files, or by its own address. */
export type Following = 'signed' | 'not signed';

/** Follows a list in Chromium. */
export async function measureInBrowser(
  { text, signed, keyFingerprint, word }: Followable,
  following: Following,
): Promise<InBrowser> {
  const bytes = Buffer.from(text);
  // A server that many ask has its files in memory.
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(signed, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(`/signed/${relative(signed, path)}`, await readFile(path));
  }
  const served = await serve(({ url = '', headers }, response) => {
    if (url === '/list.json') return response.end(bytes);
    if (url === '/join.json')
      return response.end(JSON.stringify(joinAt(`http://${headers.host}`, keyFingerprint)));
    if (url.startsWith('/signed/')) return response.end(files.get(url));
    response.setHeader('Content-Type', 'text/html');
    return response.end(
      `<!doctype html><meta charset="utf-8"><title>论坛</title><p>大家都在说：${word}。</p>`,
    );
  });
  const launched = await launchChromium();
  try {
    const thread = await launched.browser.newPage();
    await thread.goto(`${served.address}/thread`);
    const without = await wake(launched, thread);
    const settings = await launched.openExtensionPage('src/settings.html');
    const list = `${served.address}/list.json`;
    const address = following === 'signed' ? `${served.address}/join.json` : list;
    // A page that nobody sees is not painted.
    await thread.bringToFront();
    const before = processesOf(launched);
    // Both are read in the browser: what its driver takes to hear of them is no part of it.
    const [painted, began] = await Promise.all([
      thread.evaluate(whenPainted),
      settings.evaluate(follow, address),
    ]);
    const firstPaintMs = painted - began;
    const after = processesOf(launched);
    // Before, what it takes up would count for the peak.
    const [parseBytesMs, parseTextMs] = await settings.evaluate(timesOfParsing, list, goes);
    const costs = { cpuMs: cpuTime(before, after), peakBytes: growth(before, after) };
    return {
      firstPaintMs,
      parseBytesMs,
      parseTextMs,
      ...costs,
      wakeMs: { without, with: await wake(launched, thread) },
    };
  } finally {
    await launched.close();
    await served.close();
  }
}

/** A desk at an address, whose one list is signed. */
const joinAt = (address: string, keyFingerprint: string): Join => ({
  format: joinFormat,
  name: '求证台',
  publisher: '示例',
  contact: {},
  lists: [{ url: `${address}/list.json`, signed: `${address}/signed/`, keyFingerprint }],
});

/**
 * Runs in a page of the extension: the best times to parse the file at `address`, in milliseconds, from its
 * bytes and from its text.
 */
async function timesOfParsing(address: string, times: number): Promise<[bytes: number, text: number]> {
  const bytes = await (await fetch(address)).arrayBuffer();
  let [leastOfBytes, leastOfText] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let go = 0; go < times; go++) {
    const began = performance.now();
    const text = new TextDecoder().decode(bytes);
    const decoded = performance.now();
    JSON.parse(text);
    const parsed = performance.now();
    leastOfBytes = Math.min(leastOfBytes, parsed - began);
    leastOfText = Math.min(leastOfText, parsed - decoded);
  }
  return [leastOfBytes, leastOfText];
}

/** Runs in a page of the extension: when it began, in milliseconds since 1970. */
async function follow(address: string): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: Extension };
  const began = performance.timeOrigin + performance.now();
  await chrome.runtime.sendMessage({ name: 'subscribe', data: { address } });
  return began;
}

/** Runs in a page: when the first frame begins in which something is painted, in milliseconds since 1970. */
async function whenPainted(): Promise<number> {
  for (;;) {
    const painted = [...CSS.highlights].filter(([name]) => name.startsWith('qiuzheng-'));
    if (painted.some(([, { size }]) => size > 0)) return performance.timeOrigin + performance.now();
    await new Promise(requestAnimationFrame);
  }
}

/** The best time a stopped worker takes to look up a text for the content script of `page`. */
async function wake(launched: LaunchedChromium, page: Page): Promise<number> {
  const session = await sessionOf(page);
  const scripts = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === launched.extensionOrigin) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await scripts;
  const ask = async () => {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `(${lookUp})()`,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    return Number(result.value);
  };
  // One that is stopped before it has started for the first time is never started again.
  await ask();
  let least = Number.POSITIVE_INFINITY;
  for (let go = 0; go < goes; go++) {
    await launched.killWorker();
    least = Math.min(least, await ask());
  }
  await session.send('Runtime.disable');
  return least;
}

/** Runs in the content script's world: how long the worker takes to look up a text, in milliseconds. */
async function lookUp(): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: Extension };
  const began = performance.now();
  const data = { texts: ['今天天气很好'], url: '', around: '' };
  await chrome.runtime.sendMessage({ name: 'find-matches', data });
  return performance.now() - began;
}

interface Extension {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/**
 * Of each process of the extension, how much memory it takes up and took up at most, in bytes, and its
 * processor time so far, in milliseconds.
 */
export type Processes = Map<number, { now: number; most: number; cpuMs: number }>;

export function processesOf({ browser }: LaunchedChromium): Processes {
  const found: Processes = new Map();
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const pid = Number(name);
    parents.set(pid, fieldOf(pid, 'PPid'));
    if (/--extension-process/.test(commandOf(name))) found.set(pid, processOf(pid));
  }
  const isOurs = (pid: number): boolean =>
    pid === browser.process.pid || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  return new Map([...found].filter(([pid]) => isOurs(pid)));
}

/** What a process takes up. */
export const processOf = (pid: number) => ({
  now: fieldOf(pid, 'VmRSS') * 1024,
  most: fieldOf(pid, 'VmHWM') * 1024,
  cpuMs: cpuMsOf(String(pid)),
});

/** A number of those that Linux tells of a process. */
const fieldOf = (pid: number, key: string): number =>
  Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(readOrNothing(`/proc/${pid}/status`))?.[1] ?? 0);

/** Linux counts in hundredths of a second. */
function cpuMsOf(pid: string): number {
  const [, fields = ''] = readOrNothing(`/proc/${pid}/stat`).split(') ');
  const [user, system] = fields.split(' ').slice(11, 13);
  return (Number(user ?? 0) + Number(system ?? 0)) * 10;
}

const commandOf = (pid: string) => readOrNothing(`/proc/${pid}/cmdline`);

/** A process may have ended meanwhile. */
function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

export function growth(before: Processes, after: Processes): number {
  return Math.max(...[...after].map(([pid, { most }]) => most - (before.get(pid)?.now ?? 0)));
}

export const cpuTime = (before: Processes, after: Processes): number =>
  [...after].reduce((sum, [pid, { cpuMs }]) => sum + cpuMs - (before.get(pid)?.cpuMs ?? 0), 0);
