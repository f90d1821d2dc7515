import { writeFile } from 'node:fs/promises';
import type {
  CDPSession,
  JSHandle,
  BrowserContext as PlaywrightContext,
  Frame as PlaywrightFrame,
  Page as PlaywrightPage,
} from 'playwright';
import { findNamed } from './find-named.ts';
import type { Browser, Frame, Handle, Page } from './page.ts';

const patience = 30_000;
const framesOf = new WeakMap<PlaywrightFrame, ChromiumFrame>();
const pagesOf = new WeakMap<PlaywrightPage, ChromiumPage>();

/** Playwright hands a page one value; the functions of the tests take several. */
type Spread = (values: unknown) => unknown;
const spread = (run: unknown): Spread => new Function('values', `return (${run})(...values)`) as Spread;
const spreadAfterFirst = (run: unknown): ((first: unknown, values: unknown) => unknown) =>
  new Function('first', 'values', `return (${run})(first, ...values)`) as never;
const inner = (values: unknown[]): unknown[] =>
  values.map((value) => (value instanceof ChromiumHandle ? value.held : value));

/** Runs in the page: asks until something comes back, or the time is over. */
const askingFor = (run: unknown): Spread =>
  new Function(
    '{ values, polling, limit }',
    `const run = ${run};
    const end = performance.now() + limit;
    return (async () => {
      for (;;) {
        const found = await run(...values);
        if (found || performance.now() > end) return found;
        await new Promise((next) => setTimeout(next, polling));
      }
    })()`,
  ) as Spread;

/** What a page that went elsewhere while it was asked says. */
const wentElsewhere = /context was destroyed|navigat|Cannot find context|Frame was detached/i;

class ChromiumHandle implements Handle {
  readonly held: JSHandle;
  constructor(held: JSHandle) {
    this.held = held;
  }
  evaluate = (run: unknown, ...values: unknown[]) =>
    this.held.evaluate(spreadAfterFirst(run), inner(values)) as Promise<never>;
  jsonValue = () => this.held.jsonValue();
  asElement = () => (this.held.asElement() ? this : null);
  click = () => this.#element().click();
  focus = () => this.#element().focus();
  boundingBox = () => this.#element().boundingBox();
  #element() {
    const element = this.held.asElement();
    if (!element) throw new Error('this is no element');
    return element;
  }
}

class ChromiumFrame {
  readonly frame: PlaywrightFrame;
  constructor(frame: PlaywrightFrame) {
    this.frame = frame;
  }
  url = () => this.frame.url();
  title = () => this.frame.title();
  parentFrame = () => {
    const parent = this.frame.parentFrame();
    return parent && frameOf(parent);
  };
  evaluate = (run: unknown, ...values: unknown[]): Promise<never> =>
    typeof run === 'string'
      ? (this.frame.evaluate(run) as Promise<never>)
      : (this.frame.evaluate(spread(run), inner(values)) as Promise<never>);
  waitForFunction = async (
    run: unknown,
    { polling = 50, timeout = patience }: { polling?: number; timeout?: number } = {},
    ...values: unknown[]
  ): Promise<never> => {
    const end = Date.now() + timeout;
    for (;;) {
      const asked = { values: inner(values), polling, limit: end - Date.now() };
      const answer = await this.frame.evaluateHandle(askingFor(run), asked).catch((error: Error) => {
        if (!wentElsewhere.test(error.message) || this.frame.isDetached()) throw error;
        return null;
      });
      if (answer && (await answer.evaluate((found: unknown) => !!found)))
        return new ChromiumHandle(answer) as never;
      if (Date.now() > end) throw new Error(`waited ${timeout} ms in ${this.url()} for ${run}`);
    }
  };
  waitForSelector = async (
    selector: string,
    { visible, hidden, timeout = patience }: { visible?: boolean; hidden?: boolean; timeout?: number } = {},
  ): Promise<never> => {
    if (selector.startsWith('aria/')) return (await findNamed(this.frame, selector, timeout)) as never;
    const state = visible ? 'visible' : hidden ? 'hidden' : 'attached';
    const found = await this.frame.waitForSelector(`css=${selector}`, { state: state as 'visible', timeout });
    return (found && new ChromiumHandle(found)) as never;
  };
  $ = async (selector: string): Promise<never> => {
    const found = await this.frame.$(`css=${selector}`);
    return (found && new ChromiumHandle(found)) as never;
  };
  $$ = async (selector: string): Promise<never> =>
    (await this.frame.$$(`css=${selector}`)).map((each) => new ChromiumHandle(each)) as never;
  $eval = (selector: string, run: unknown, ...values: unknown[]): Promise<never> =>
    this.frame.$eval(`css=${selector}`, spreadAfterFirst(run), inner(values)) as Promise<never>;
  $$eval = (selector: string, run: unknown, ...values: unknown[]): Promise<never> =>
    this.frame.$$eval(`css=${selector}`, spreadAfterFirst(run), inner(values)) as Promise<never>;
  locator = (selector: string) => {
    const found = this.frame.locator(`css=${selector}`).first();
    return {
      click: selector.startsWith('aria/')
        ? async () => (await findNamed(this.frame, selector, patience)).click()
        : () => found.click(),
      fill: (text: string) => found.fill(text),
    };
  };
  click = (selector: string) => this.locator(selector).click();
  focus = (selector: string) => this.frame.locator(`css=${selector}`).first().focus();
  hover = (selector: string) => this.frame.locator(`css=${selector}`).first().hover();
  type = (selector: string, text: string) =>
    this.frame.locator(`css=${selector}`).first().pressSequentially(text);
  select = (selector: string, ...values: string[]) =>
    this.frame.locator(`css=${selector}`).first().selectOption(values);
}

interface Picture {
  encoding?: string;
  path?: string;
  fullPage?: boolean;
}

class ChromiumPage extends ChromiumFrame {
  readonly page: PlaywrightPage;
  readonly keyboard;
  readonly mouse;
  #session: Promise<CDPSession> | null = null;
  constructor(page: PlaywrightPage) {
    super(page.mainFrame());
    this.page = page;
    this.keyboard = page.keyboard;
    this.mouse = page.mouse;
  }
  /** One for all that is set for a page, which holds for as long as the session does. */
  session = (): Promise<CDPSession> => {
    this.#session ??= this.page.context().newCDPSession(this.page);
    return this.#session;
  };
  #send = async (method: string, options: object): Promise<void> => {
    await (await this.session()).send(method as never, options as never);
  };
  browser = () => browserOf(this.page.context());
  goto = (address: string, options = {}) => this.page.goto(address, options);
  reload = () => this.page.reload();
  goBack = () => this.page.goBack();
  waitForNavigation = async () => {
    await this.page.waitForEvent('framenavigated', (frame) => frame === this.page.mainFrame());
    await this.page.waitForLoadState();
  };
  bringToFront = () => this.page.bringToFront();
  close = () => this.page.close();
  isClosed = () => this.page.isClosed();
  once = (event: 'close', listener: () => void) => this.page.once(event, () => listener());
  frames = () => this.page.frames().map(frameOf);
  mainFrame = () => frameOf(this.page.mainFrame());
  waitForFrame = async (isWanted: (frame: Frame) => boolean) => {
    const end = Date.now() + patience;
    for (;;) {
      const found = this.frames().find(isWanted);
      if (found) return found;
      if (Date.now() > end) throw new Error(`no such frame came in ${this.url()}`);
      await new Promise((next) => setTimeout(next, 50));
    }
  };
  /** Playwright would add a style to the page, and knows of no other pixels than those of CSS here. */
  screenshot = async ({ encoding, path, fullPage = false }: Picture = {}) => {
    const session = await this.session();
    const { cssContentSize } = await session.send('Page.getLayoutMetrics');
    const { data } = await session.send('Page.captureScreenshot', {
      captureBeyondViewport: fullPage,
      ...(fullPage ? { clip: { ...cssContentSize, scale: 1 } } : {}),
    });
    const bytes = Buffer.from(data, 'base64');
    if (path) await writeFile(path, bytes);
    return (encoding === 'base64' ? data : new Uint8Array(bytes)) as never;
  };
  setViewport = ({
    width,
    height,
    deviceScaleFactor = 0,
  }: {
    width: number;
    height: number;
    deviceScaleFactor?: number;
  }) => this.#send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
  evaluateOnNewDocument = (run: unknown, ...values: unknown[]) =>
    this.page.addInitScript({
      content: typeof run === 'string' ? run : `(${run})(...${JSON.stringify(values)})`,
    });
  exposeFunction = async (name: string, run: (...values: never[]) => unknown) => {
    await this.page.exposeFunction(name, run as () => unknown);
  };
  addStyleTag = (style: { content: string }) => this.page.addStyleTag(style);
  setExtraHTTPHeaders = (headers: Record<string, string>) => this.page.setExtraHTTPHeaders(headers);
  setJavaScriptEnabled = (isEnabled: boolean) =>
    this.#send('Emulation.setScriptExecutionDisabled', { value: !isEnabled });
  setOfflineMode = (offline: boolean) =>
    this.#send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  emulateMediaFeatures = (features: { name: string; value: string }[]) =>
    this.#send('Emulation.setEmulatedMedia', { features });
  emulateVisionDeficiency = (type: string) => this.#send('Emulation.setEmulatedVisionDeficiency', { type });
  on = (event: string, listener: (what: never) => void) =>
    this.page.on(event as 'request', listener as never);
}

const frameOf = (frame: PlaywrightFrame): ChromiumFrame => {
  const known = framesOf.get(frame) ?? new ChromiumFrame(frame);
  framesOf.set(frame, known);
  return known;
};

/** A page of Playwright as the tests ask it. */
export const pageOf = (page: PlaywrightPage): Page => {
  const known = pagesOf.get(page) ?? new ChromiumPage(page);
  pagesOf.set(page, known);
  return known as Page;
};

/** The page as Playwright has it, for what only Chromium can do. */
export function inPlaywright(page: Page): PlaywrightPage {
  if (page instanceof ChromiumPage) return page.page;
  throw new Error('this page is not one of Chromium');
}

/** Speaks the protocol of Chromium's developer tools with a page. What is set lasts as long as the page. */
export function sessionOf(page: Page): Promise<CDPSession> {
  if (page instanceof ChromiumPage) return page.session();
  throw new Error('this page is not one of Chromium');
}

const browsersOf = new WeakMap<PlaywrightContext, Browser>();
export const rememberBrowser = (context: PlaywrightContext, browser: Browser): Browser => {
  browsersOf.set(context, browser);
  return browser;
};
const browserOf = (context: PlaywrightContext): Browser => {
  const known = browsersOf.get(context);
  if (!known) throw new Error('nobody has launched this browser');
  return known;
};
