import type { NodeFor } from 'puppeteer-core';

/**
 * What the tests ask of a browser, whichever drives it: in Firefox the pages of puppeteer-core as they are,
 * in Chromium those of Playwright behind the same calls (`chromium-page.ts`).
 */
export interface Page extends Frame {
  readonly keyboard: Keyboard;
  readonly mouse: Mouse;
  browser(): Browser;
  goto(
    address: string,
    options?: { timeout?: number; waitUntil?: 'load' | 'domcontentloaded' },
  ): Promise<unknown>;
  reload(): Promise<unknown>;
  goBack(): Promise<unknown>;
  /** Settles when the page has gone elsewhere. */
  waitForNavigation(): Promise<unknown>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
  isClosed(): boolean;
  once(event: 'close', listener: () => void): unknown;
  frames(): Frame[];
  mainFrame(): Frame;
  waitForFrame(isWanted: (frame: Frame) => boolean): Promise<Frame>;
  screenshot(options: PictureOptions & { encoding: 'base64' }): Promise<string>;
  screenshot(options?: PictureOptions): Promise<Uint8Array>;
  setViewport(size: { width: number; height: number; deviceScaleFactor?: number }): Promise<void>;
  /** Runs in every document the page comes to hold, before its own scripts. */
  evaluateOnNewDocument<Values extends unknown[]>(
    run: string | ((...values: Values) => unknown),
    ...values: Values
  ): Promise<unknown>;
  exposeFunction(name: string, run: (...values: never[]) => unknown): Promise<void>;
  addStyleTag(style: { content: string }): Promise<unknown>;
  setExtraHTTPHeaders(headers: Record<string, string>): Promise<void>;
  setJavaScriptEnabled(isEnabled: boolean): Promise<void>;
  setOfflineMode(isOffline: boolean): Promise<void>;
  emulateMediaFeatures(features: { name: string; value: string }[]): Promise<void>;
  emulateVisionDeficiency(kind: 'none' | 'achromatopsia' | 'deuteranopia'): Promise<void>;
  on(event: 'pageerror', listener: (error: unknown) => void): unknown;
  on(event: 'console', listener: (message: { text(): string }) => void): unknown;
  on(event: 'request', listener: (request: { url(): string }) => void): unknown;
}

export interface Frame {
  url(): string;
  title(): Promise<string>;
  parentFrame(): Frame | null;
  evaluate<Values extends unknown[], Value>(
    run: string | ((...values: Inner<Values>) => Value),
    ...values: Values
  ): Promise<Awaited<Value>>;
  /** Asks the page again and again until what comes back is something. */
  waitForFunction<Values extends unknown[], Value>(
    run: (...values: Inner<Values>) => Value,
    options?: { polling?: number; timeout?: number },
    ...values: Values
  ): Promise<Handle<NonNullable<Awaited<Value>>>>;
  waitForSelector<Selector extends string>(
    selector: Selector,
    options?: { visible?: boolean; hidden?: boolean; timeout?: number },
  ): Promise<Handle<NodeFor<Selector>> | null>;
  $<Selector extends string>(selector: Selector): Promise<Handle<NodeFor<Selector>> | null>;
  $$<Selector extends string>(selector: Selector): Promise<Handle<NodeFor<Selector>>[]>;
  $eval<Selector extends string, Values extends unknown[], Value>(
    selector: Selector,
    run: (element: NodeFor<Selector>, ...values: Inner<Values>) => Value,
    ...values: Values
  ): Promise<Awaited<Value>>;
  $$eval<Selector extends string, Values extends unknown[], Value>(
    selector: Selector,
    run: (elements: NodeFor<Selector>[], ...values: Inner<Values>) => Value,
    ...values: Values
  ): Promise<Awaited<Value>>;
  /** What a selector finds once it is there to be used. `aria/Name[role="button"]` finds what is named so. */
  locator(selector: string): { click(): Promise<void>; fill(text: string): Promise<void> };
  click(selector: string): Promise<void>;
  focus(selector: string): Promise<void>;
  hover(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  select(selector: string, ...values: string[]): Promise<unknown>;
}

/** Something within a page: an element, where it is one. */
export interface Handle<Held = unknown> {
  evaluate<Values extends unknown[], Value>(
    run: (held: Held, ...values: Inner<Values>) => Value,
    ...values: Values
  ): Promise<Awaited<Value>>;
  jsonValue(): Promise<Held>;
  asElement(): Handle<Held> | null;
  click(): Promise<void>;
  focus(): Promise<void>;
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
}

export interface Browser {
  newPage(): Promise<Page>;
  pages(): Promise<Page[]>;
  readonly connected: boolean;
  installExtension(folder: string): Promise<string>;
  uninstallExtension(id: string): Promise<void>;
  close(): Promise<void>;
  once(event: 'disconnected', listener: () => void): unknown;
}

interface Keyboard {
  press(key: Key): Promise<void>;
  down(key: Key): Promise<void>;
  up(key: Key): Promise<void>;
  type(text: string): Promise<void>;
}
type Key = Parameters<import('puppeteer-core').Keyboard['press']>[0];

interface Mouse {
  move(x: number, y: number, options?: { steps?: number }): Promise<void>;
  click(x: number, y: number): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
}

interface PictureOptions {
  path?: string;
  fullPage?: boolean;
}

/** Handles as the page has what they hold. */
export type Inner<Values extends unknown[]> = {
  [At in keyof Values]: Values[At] extends Handle<infer Held> ? Held : Values[At];
};
