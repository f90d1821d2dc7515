import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import manifest from '../../manifest.json' with { type: 'json' };
import type { Flag, FoundMatch, MatchReason } from '../../src/messages/message-contract.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const sugar = {
  ...flag('sugar', 'false', '红糖水能补血', {
    url: 'https://news.example/sugar',
    title: '[红糖]里的铁有多少',
    publisher: '营养台',
    publishedAt: '2026-01-09',
  }),
  explanation: '补血要靠肉类里的铁。红糖水里的铁太少。',
  sources: [
    { url: 'https://study.example/iron', title: '铁从哪里来' },
    { url: 'javascript:alert(1)', title: '不是网址' },
  ],
  page: 'https://desk.example/sugar',
};

/** What the test's background finds: a few words, each with its flag. */
export const words: Record<string, Flag> = {
  糖水补血: {
    ...sugar,
    key: 'urn:other sugar',
    listId: 'urn:other',
    listTitle: '别家清单',
    publisher: '别家',
    listExpiresAt: '2026-02-01T12:00:00Z',
    status: 'true',
    claim: '红糖水补血',
    explanation: null,
    sources: [],
  },
  红糖水补血: sugar,
  大蒜治病: flag('garlic', 'false', '吃大蒜能治百病', {
    url: 'https://news.example/garlic?a=1&b=2',
    title: '大蒜不能代替治疗',
    publisher: '健康辟谣台',
    publishedAt: '2026-03-01',
  }),
  大蒜: flag('garlic-price', 'unverified', '大蒜要涨价', null),
  'lemon water': flag('lemon', 'misleading', 'Lemon water cures a cold', {
    url: 'https://news.example/lemon',
    title: 'What lemon water does',
    publisher: 'Health Desk',
    publishedAt: '2026-02-03T10:00:00Z',
  }),
  地震预报: flag('quake', 'corrected', '某地将有地震', {
    url: 'javascript:alert(1)',
    title: '没有发布地震预报',
    publisher: '地震台',
    publishedAt: '2026-01-05',
  }),
  月亮奶酪: flag('moon', 'satire', '月亮是奶酪做的', null),
  洗手防病: flag('hands', 'true', '洗手可以预防疾病', {
    url: 'https://news.example/hands',
    title: '为什么要洗手',
    publisher: '健康台',
    publishedAt: '2026-01-09',
  }),
};

function flag(id: string, status: Flag['status'], claim: string, correction: Flag['correction']): Flag {
  return {
    key: `urn:test ${id}`,
    listId: 'urn:test',
    listVersion: 3,
    listTitle: '测试清单',
    publisher: '测试台',
    listExpiresAt: null,
    entryId: id,
    claim,
    category: 'health',
    status,
    explanation: null,
    sources: [],
    correction,
    page: null,
    updatedAt: '2026-03-02',
  };
}

/**
 * The built scripts of a page in an extension of their own, whose worker knows a few words; returns its
 * folder.
 */
export async function makeTestExtension(kind: 'chromium' | 'firefox'): Promise<string> {
  // Test files run beside each other, each in a process of its own.
  const folder = `${root}.test-output/page-extension-${process.pid}-${kind}`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const built = `${root}dist/${kind}/src`;
  for (const name of ['mark-page', 'show-card', 'look-closer'])
    await cp(`${built}/${name}.iife.js`, `${folder}/${name}.js`);
  await cp(`${root}src/public/_locales`, `${folder}/_locales`, { recursive: true });
  await cp(`${built}/highlight/highlight.css`, `${folder}/highlight.css`);
  const sheet = await readFile(`${root}src/highlight/highlight.css`, 'utf8');
  await writeFile(
    `${folder}/background.js`,
    `(${background})(${JSON.stringify(words)}, ${JSON.stringify(sheet)});`,
  );
  await writeFile(`${folder}/drive.js`, `(${drive})();`);
  const [script] = manifest.content_scripts;
  const { key: _key, icons: _icons, storage: _storage, ...rest } = { key: '', ...manifest };
  await writeFile(
    `${folder}/manifest.json`,
    JSON.stringify({
      ...rest,
      action: {},
      // It has no pages of its own.
      ...{ options_ui: undefined, side_panel: undefined, sidebar_action: undefined },
      background: { service_worker: 'background.js', scripts: ['background.js'] },
      host_permissions: [...manifest.host_permissions, 'http://late.example/*'],
      // Ours takes the browser's functions out as it starts: what watches it comes before.
      content_scripts: [{ ...script, js: ['drive.js', 'mark-page.js'], css: ['highlight.css'] }],
      browser_specific_settings: { gecko: { id: 'page-test@qiuzheng.example' } },
    }),
  );
  return folder;
}

/** Runs in the worker of the test extension. */
function background(known: Record<string, Flag>, sheet: string): void {
  const { browser } = globalThis as unknown as { browser: never };
  const api = (browser ?? (globalThis as unknown as { chrome: never }).chrome) as typeof chromeLike;
  const flags = Object.values(known);
  const reason: MatchReason = {
    reasons: ['这段文字里有清单要找的词。', '去掉了看不见的字符。'],
    history: [{ status: 'unverified', at: '2026-01-02', reason: '<b>正在核实</b>' }],
  };
  const heard: { name: string; data: unknown; url: string }[] = [];
  /** Pages whose text asks for the card to come late. */
  const lateCards = new Set<string>();
  /** Pages whose text asks for the card not to come the first time. */
  const refusedCards = new Set<string>();
  /** Texts with 改判 in them that were asked about: the next time is answered at once, with no match. */
  const revised = new Set<string>();
  /** Answers that are to wait. */
  const held: (() => void)[] = [];
  /** What is put into the frame that asks. */
  const scripts = {
    inject: 'mark-page.js',
    'bring-card': 'show-card.js',
    'prepare-report': 'look-closer.js',
  };
  const find = (text: string) =>
    Object.keys(known)
      .flatMap((word, at) => {
        const found: FoundMatch[] = [];
        for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1))
          found.push({ start, end: start + word.length, flag: at, refutedHere: false });
        return found;
      })
      .sort((a, b) => a.start - b.start);
  // The script comes late to pages of this name, as it does after a click on the toolbar button.
  api.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
    if (status === 'complete' && url.startsWith('http://late.example'))
      api.scripting.executeScript({ target: { tabId }, files: ['mark-page.js', 'drive.js'] });
  });
  api.runtime.onMessage.addListener((message, sender, reply) => {
    const { name, data } = message as {
      name: string;
      data: { texts: string[]; name: string; data: unknown };
    };
    if (name === 'find-matches') {
      if (data.texts.some((text) => text.includes('迟到'))) lateCards.add(sender.url);
      if (data.texts.some((text) => text.includes('不来'))) refusedCards.add(sender.url);
      const found = data.texts.map((text) => (revised.has(text) ? [] : find(text)));
      const waits = data.texts.some((text) => text.includes('稍等') && !revised.has(text));
      for (const text of data.texts) if (text.includes('改判')) revised.add(text);
      const answer = () => reply({ ok: true, value: { flags, found } });
      if (!waits) answer();
      else {
        held.push(answer);
        return true;
      }
    } else if (name === 'answer-held') {
      for (const answer of held.splice(0)) answer();
      reply(null);
    } else if (name === 'ask-copy-form') reply({ ok: true, value: 'markdown' });
    else if (name === 'ask-sheet') reply({ ok: true, value: sheet });
    else if (name === 'explain-match') {
      heard.push({ name, data, url: sender.url });
      reply({ ok: true, value: reason });
    } else if (name === 'find-sites') reply({ ok: true, value: [] });
    else if (name === 'heard') reply(heard.filter(({ url }) => url === sender.url));
    else if (name in scripts) {
      const files = [scripts[name as keyof typeof scripts]];
      const target = { tabId: sender.tab.id, frameIds: [sender.frameId] };
      const putIn = async () => {
        await api.scripting.executeScript({ target, files, injectImmediately: true });
        reply({ ok: true, value: null });
      };
      if (name === 'bring-card' && refusedCards.delete(sender.url)) reply({ ok: false });
      else if (name === 'bring-card' && lateCards.delete(sender.url)) held.push(putIn);
      else void putIn();
      return true;
    } else if (name === 'send') {
      api.tabs
        .sendMessage(sender.tab.id, data, { frameId: sender.frameId })
        .then(reply, (error) => reply(String(error)));
      return true;
    } else {
      heard.push({ name, data, url: sender.url });
      reply({ ok: true, value: null });
    }
    return undefined;
  });
}

/**
 * Runs beside the content script and does for the test what a page cannot: asks the worker, looks into the
 * card.
 */
function drive(): void {
  const api = (globalThis as unknown as { browser: unknown; chrome: unknown }).browser as typeof chromeLike;
  // Chromium gives extensions a function for closed roots, Firefox a property.
  const shadowOf = (host: Element & { openOrClosedShadowRoot?: ShadowRoot | null }) =>
    api.dom ? api.dom.openOrClosedShadowRoot(host) : (host.openOrClosedShadowRoot ?? null);
  // Ours among all elements of the page: the one whose root, closed to the page, holds what is looked for.
  const find = (selector: string) => {
    const hosts: HTMLElement[] = [
      ...Document.prototype.querySelectorAll.call(document, ':not(svg, svg *)'),
    ] as never;
    const host = hosts.find((each) => shadowOf(each)?.querySelector(selector));
    return { host, shadow: host && shadowOf(host), found: host && shadowOf(host)?.querySelector(selector) };
  };
  const buttonsOf = (found: Element) =>
    [...found.querySelectorAll('button')].map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return { name: button.ariaLabel ?? button.textContent, x: x + width / 2, y: y + height / 2 };
    });
  const describeNotice = () => {
    const { shadow, found } = find('.notice');
    if (!shadow || !found) return null;
    const focused = shadow.activeElement?.textContent ?? null;
    return { text: found.textContent, buttons: buttonsOf(found), focused };
  };
  const describeCard = () => {
    const { host, shadow, found: dialog } = find('.card[role=dialog]');
    if (!shadow || !dialog) return null;
    const { left, top, right, bottom } = dialog.getBoundingClientRect();
    const style = getComputedStyle(dialog);
    return {
      claims: [...dialog.querySelectorAll('.claim')].map(({ textContent }) => textContent),
      statuses: [...dialog.querySelectorAll('.word')].map(({ textContent }) => textContent),
      text: dialog.textContent,
      news: dialog.querySelector('.news')?.textContent,
      label: (dialog.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => shadow.getElementById(id)?.textContent)
        .join(' '),
      links: [...dialog.querySelectorAll('a')].map(({ textContent, href, target, rel }) => ({
        text: textContent,
        href,
        target,
        rel,
      })),
      buttons: buttonsOf(dialog),
      focusIsInside: host?.matches(':focus') === true,
      focused: shadow.activeElement?.textContent ?? null,
      box: { left, top, right, bottom },
      style: {
        font: style.fontSize,
        colour: style.color,
        background: style.backgroundColor,
        direction: style.direction,
      },
      parent: host?.parentElement?.localName,
      inLayer: host?.matches(':popover-open'),
    };
  };
  /** How often our scripts asked how an element looks since the first of them ran. */
  let looks = 0;
  const { getComputedStyle: askStyle } = globalThis;
  globalThis.getComputedStyle = (...about) => {
    looks += 1;
    return askStyle(...about);
  };
  /** Every status that a card showed in any frame, once a test asks for it. */
  const said = new Set<unknown>();
  let isWatching = false;
  const watch = () => {
    for (const status of describeCard()?.statuses ?? []) said.add(status);
    requestAnimationFrame(watch);
  };
  const look = (asks: string) => {
    if (asks === 'card') return describeCard();
    if (asks === 'notice') return describeNotice();
    if (asks === 'looks') return looks;
    if (!isWatching) watch();
    isWatching = true;
    return [...said];
  };
  window.addEventListener('message', async ({ data }) => {
    if (data?.asks === undefined) return;
    const answer = ['card', 'notice', 'looks', 'said'].includes(data.asks)
      ? await Promise.resolve(data.asks).then(look).catch(String)
      : await api.runtime.sendMessage({ name: data.asks, data: data.with });
    window.postMessage({ answers: data.number, answer }, '*');
  });
}

declare const chromeLike: {
  scripting: {
    executeScript(injection: {
      target: { tabId: number; frameIds?: number[] };
      files: string[];
      injectImmediately?: boolean;
    }): Promise<unknown>;
  };
  runtime: {
    onMessage: {
      addListener(
        listener: (
          message: unknown,
          sender: { url: string; frameId: number; tab: { id: number } },
          reply: (answer: unknown) => void,
        ) => true | undefined,
      ): void;
    };
    sendMessage(message: unknown): Promise<unknown>;
  };
  tabs: {
    sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<unknown>;
    onUpdated: {
      addListener(listener: (tabId: number, change: { status?: string }, tab: { url: string }) => void): void;
    };
  };
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};
