import { ownElements } from '../page/dom/own-elements.ts';
import { shadowRootOf } from '../page/dom/shadow-root-of.ts';
import { adoptSheet } from './adopt-sheet.ts';
import { type CardActions, fillCard } from './fill-card.ts';
import { homeOfCard } from './home-of-card.ts';
import { holdsPoint, placeCard } from './place-card.ts';
import { type PlacedMatch, rectsInView, rectsOf } from './placed-match.ts';
import type { Sheets } from './sheets.ts';

/** Events that stay inside the card: the page's shortcuts would act on keys and clicks meant for us. */
const kept = ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup'];

/**
 * The card that says what the lists know about a passage. Its one element is in the page only while the card is
 * shown: outside the body, or else in the modal dialog that holds the passage; in the top layer, with all its contents
 * behind a closed shadow root.
 */
export class Card {
  readonly #host = document.createElement('qiuzheng-card');
  readonly #root = this.#host.attachShadow({ mode: 'closed' });
  readonly #dialog = document.createElement('section');
  readonly #news = document.createElement('p');
  readonly #actions: CardActions;
  readonly #sheets: Sheets;
  #isDressed = false;
  #matches: PlacedMatch[] = [];
  #focusBefore: Element | null = null;
  /** When it took the focus, in milliseconds since 1970; 0 before that. */
  #focusedAt = 0;
  #givesFocusBack = false;
  /** What the card was placed by: it is placed again when that is another. */
  #placedBy = '';
  #wasInView = false;
  #frame = 0;

  readonly #whenTurned: (matches: readonly PlacedMatch[], heldSince: number) => void;

  /**
   * `whenTurned` is told of the matches of every card shown, and of none as one goes, with the time since when it has held
   * the focus; `actions` is what its buttons do.
   */
  constructor(
    sheets: Sheets,
    whenTurned: (matches: readonly PlacedMatch[], heldSince: number) => void,
    actions: Pick<CardActions, 'report' | 'hide' | 'explain'>,
  ) {
    this.#sheets = sheets;
    this.#whenTurned = whenTurned;
    this.#actions = { ...actions, close: () => this.close() };
    ownElements.add(this.#host);
    this.#host.popover = 'manual';
    this.#dialog.className = 'card';
    this.#dialog.role = 'dialog';
    this.#dialog.tabIndex = -1;
    this.#dialog.setAttribute('aria-labelledby', 'status-0 claim-0');
    this.#news.className = 'news';
    this.#news.role = 'status';
    this.#root.append(this.#dialog);
    for (const name of kept) this.#host.addEventListener(name, (event) => event.stopPropagation());
    // Focus that goes on to the page leaves the card behind; focus that goes to another window comes back.
    this.#dialog.addEventListener('focusout', ({ relatedTarget }) => {
      const goesOn = !(relatedTarget instanceof Node && this.#root.contains(relatedTarget));
      if (goesOn && !this.#givesFocusBack && document.hasFocus()) this.#takeAway();
    });
  }

  /** Fetches its styles; to be done before it is shown, since that takes a moment. */
  async dress(): Promise<void> {
    const texts = this.#isDressed ? null : await this.#sheets.fetch();
    if (!texts || this.#isDressed) return;
    this.#isDressed = true;
    adoptSheet(this.#root, texts.card);
  }

  get isShown(): boolean {
    return this.#matches.length > 0;
  }

  /** The match the card was opened for, then the others on the same text. */
  get matches(): readonly PlacedMatch[] {
    return this.#matches;
  }

  /** Whether focus is on its way back to the page, which is no wish to see a card there. */
  get givesFocusBack(): boolean {
    return this.#givesFocusBack;
  }

  /** Since when it has held the focus, in milliseconds since 1970; 0 where it does not. */
  get heldSince(): number {
    return this.holdsFocus() ? this.#focusedAt : 0;
  }

  holdsFocus = (): boolean => this.#root.activeElement !== null;
  isTarget = (event: Event): boolean => event.composedPath().includes(this.#host);

  /**
   * Shows the card beside the first of `matches`. `news` is said aloud. Focus goes inside and comes back on closing
   * when `takeFocus` is set, also from a card that has held it since `heldSince`; it stays where it is otherwise.
   */
  show(matches: PlacedMatch[], { takeFocus = false, news = '', heldSince = 0 } = {}): void {
    void this.dress();
    const hadFocus = this.holdsFocus();
    const home = homeOfCard(matches);
    if (this.#host.parentNode !== home) {
      this.close();
      this.#focusBefore = deepestFocus();
      home.append(this.#host);
      this.#host.showPopover();
    }
    this.#matches = matches;
    fillCard(this.#dialog, matches, this.#actions);
    this.#news.textContent = '';
    this.#dialog.append(this.#news);
    this.#placedBy = '';
    this.#wasInView = false;
    this.#follow();
    if (takeFocus || hadFocus) {
      this.#focusedAt ||= heldSince || Date.now();
      this.#dialog.focus({ preventScroll: true });
    }
    if (news) this.say(news);
    this.#whenTurned(matches, 0);
  }

  /** Says something in the card, aloud too: a live region must be there before its words are. */
  say(words: string): void {
    requestAnimationFrame(() => {
      this.#news.textContent = words;
      this.#follow();
    });
  }

  /**
   * Follows the passage in every frame while the card is shown: no event tells of all that moves a text, or makes the
   * card grow.
   */
  #follow = (): void => {
    cancelAnimationFrame(this.#frame);
    if (!this.isShown) return;
    const state = JSON.stringify([this.#rects(), innerWidth, innerHeight, this.#dialog.scrollHeight]);
    if (state !== this.#placedBy) this.#place();
    this.#placedBy = state;
    this.#frame = requestAnimationFrame(this.#follow);
  };

  #rects = (): DOMRect[] => this.#matches.slice(0, 1).flatMap(rectsOf);

  /** Moves the card to where its passage is now; a passage that was scrolled out of view closes it. */
  #place(): void {
    const viewport = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    const seen = this.#matches.slice(0, 1).flatMap(rectsInView);
    if (seen.length > 0) this.#wasInView = true;
    else if (this.#wasInView) {
      this.close();
      return;
    }
    // What nobody can see is explained at the edge of the window.
    else seen.push(new DOMRect());
    const { style } = this.#dialog;
    // A page that is zoomed by its own style has the card no larger, nor elsewhere.
    style.zoom = String(1 / (this.#host.currentCSSZoom ?? 1));
    const { offsetWidth: width, offsetHeight, clientHeight, scrollHeight } = this.#dialog;
    const height = scrollHeight + offsetHeight - clientHeight;
    const { left, top, maxHeight } = placeCard(seen, { width, height }, viewport);
    Object.assign(style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
  }

  /** Whether a point of the viewport is on the passage the card explains, on the card or on the way between them. */
  isNear(x: number, y: number): boolean {
    const boxes = [...this.#rects(), this.#dialog.getBoundingClientRect()];
    return boxes.some((box) => holdsPoint(box, x, y, 24));
  }

  /** Takes the card away; focus that was inside goes back to where it came from, unless it has gone on from there. */
  close(heldSince = this.heldSince): void {
    // Before the card goes: Chromium does not move the focus while it is taking the focused element away.
    if (heldSince > 0) this.giveFocus(this.#focusBefore);
    this.#takeAway(heldSince);
  }

  /** Gives the focus back to an element of the page. */
  giveFocus(to: unknown): void {
    if (!(to instanceof HTMLElement && to.isConnected)) return;
    this.#givesFocusBack = true;
    to.focus({ preventScroll: true });
    this.#givesFocusBack = false;
  }

  #takeAway(heldSince = 0): void {
    if (!this.isShown) return;
    cancelAnimationFrame(this.#frame);
    this.#matches = [];
    this.#focusBefore = null;
    this.#focusedAt = 0;
    this.#host.remove();
    this.#whenTurned([], heldSince);
  }
}

/** The element that has the focus, inside shadow roots too. */
export function deepestFocus(): Element | null {
  let element = document.activeElement;
  for (;;) {
    const inner = element && shadowRootOf(element)?.activeElement;
    if (!inner) return element;
    element = inner;
  }
}
