import { deepestFocus } from '../../page/dom/deepest-focus.ts';
import { rootElement } from '../../page/dom/true-property.ts';
import { pageAddress } from '../../page/identity/page-address.ts';
import { translate } from '../../platform/translate.ts';
import { giveFocus } from '../give-focus.ts';
import { type PlacedMatch, rectsInView, rectsOf, seenKey } from '../placed-match.ts';
import type { ShownPage } from '../shown-page.ts';
import sheet from './card.css?inline';
import type { CardActions } from './card-surface.ts';
import { fillCard } from './fill-card.ts';
import { homeOfCard } from './home-of-card.ts';
import { OwnLayer } from './own-layer.ts';
import { holdsPoint, placeCard } from './place-card.ts';

/** Events that stay inside the card: the page's shortcuts would act on keys and clicks meant for us. */
const kept = ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup'];

/**
 * How long a card must lie still before its buttons can be pressed, in milliseconds: a press meant for what
 * lay there before hides and reports nothing.
 */
const settling = 500;

interface ShowOptions {
  /** Whether the focus goes inside, and comes back on closing; it stays where it is otherwise. */
  takeFocus?: boolean;
  /** Said aloud. */
  news?: string;
  /** What it is to leave free where it can, the first of them before all that follow. */
  beside?: readonly PlacedMatch[];
  /** Since when another card has held the focus that this one takes, in milliseconds since 1970. */
  heldSince?: number;
}

/**
 * The card that says what the lists know about a passage. Its one element is in the page only while the card
 * is shown: outside the body, or else in the modal dialog or popover that holds the passage.
 */
export class Card {
  readonly #page: ShownPage;
  readonly #actions: CardActions;
  #layer: OwnLayer | null = null;
  #dialog = document.createElement('section');
  #news = document.createElement('p');
  #matches: PlacedMatch[] = [];
  #beside: readonly PlacedMatch[] = [];
  #focusBefore: Element | null = null;
  /** When it took the focus, in milliseconds since 1970; 0 before that. */
  #focusedAt = 0;
  /** What the card was placed by: it is placed again when that is another. */
  #placedBy = '';
  /** Since when it has been painted where it is, as events count the time; infinite until it is. */
  #stillSince = Number.POSITIVE_INFINITY;
  #wasInView = false;
  #frame = 0;

  /** `actions` is what its buttons do. */
  constructor(page: ShownPage, actions: CardActions) {
    this.#page = page;
    this.#actions = actions;
  }

  /** Makes its elements anew: a page may have laid its hands on those of the card before. */
  #makeLayer(): OwnLayer {
    const dialog = document.createElement('section');
    dialog.className = 'card';
    dialog.role = 'dialog';
    dialog.tabIndex = -1;
    dialog.setAttribute('aria-labelledby', 'status-0 claim-0');
    const layer = new OwnLayer(sheet, dialog, () => this.close(this.#focusedAt));
    for (const name of kept) layer.host.addEventListener(name, (event) => event.stopPropagation());
    // Focus that goes on to the page leaves the card behind; focus that goes to another window comes back.
    dialog.addEventListener('focusout', ({ relatedTarget }) => {
      const staysInside = relatedTarget instanceof Node && layer.root.contains(relatedTarget);
      if (staysInside || this.#page.givesFocusBack || !document.hasFocus()) return;
      // A card that the page is taking away gives the focus back, which works once it is gone.
      queueMicrotask(() => {
        if (layer.isWhole() && !this.holdsFocus()) this.#takeAway();
      });
    });
    this.#dialog = dialog;
    this.#news = document.createElement('p');
    this.#news.className = 'news';
    this.#news.role = 'status';
    return layer;
  }

  get isShown(): boolean {
    return this.#matches.length > 0;
  }

  /** The match the card was opened for, then the others on the same text. */
  get matches(): readonly PlacedMatch[] {
    return this.#matches;
  }

  /** Since when it has held the focus, in milliseconds since 1970; 0 where it does not. */
  get heldSince(): number {
    return this.holdsFocus() ? this.#focusedAt : 0;
  }

  /** Whether the focus inside it can be seen, as it can where a person moves it with the keys. */
  get showsFocus(): boolean {
    return this.#layer?.root.querySelector(':focus-visible') != null;
  }

  holdsFocus = (): boolean => (this.#layer?.root.activeElement ?? null) !== null;
  isTarget = (event: Event): boolean =>
    this.#layer !== null && event.composedPath().includes(this.#layer.host);

  /** Shows the card beside the first of `matches`. */
  show(matches: PlacedMatch[], { takeFocus, news, beside = [], heldSince = 0 }: ShowOptions = {}): void {
    const hadFocus = this.holdsFocus();
    const home = homeOfCard(matches);
    let layer = this.#layer;
    if (layer?.host.parentNode !== home) {
      this.close();
      this.#focusBefore = deepestFocus();
      layer = this.#makeLayer();
      layer.show(home);
      this.#layer = layer;
    }
    this.#matches = matches;
    this.#beside = beside;
    const surface = {
      change: (how: () => void) => layer.change(how),
      isPressed: (event: UIEvent) => this.#isPressed(event),
      close: () => this.close(),
    };
    layer.change(() => {
      fillCard(this.#dialog, matches, this.#actions, surface);
      this.#news.textContent = '';
      this.#dialog.append(this.#news);
    });
    this.#placedBy = '';
    this.#wasInView = false;
    this.#follow();
    if (!this.isShown) return;
    if (takeFocus || hadFocus) {
      this.#focusedAt ||= heldSince || Date.now();
      this.#dialog.focus({ preventScroll: true });
    }
    if (news) this.say(news);
    this.#tell(0);
    const keys = matches.slice(0, 100).map(seenKey);
    void this.#page.life.ask('tell-seen', { keys, url: pageAddress() });
  }

  /** Says something in the card, aloud too: a live region must be there before its words are. */
  say(words: string): void {
    requestAnimationFrame(() => {
      this.#layer?.change(() => {
        this.#news.textContent = words;
      });
      this.#follow();
    });
  }

  /** Whether a person pressed a button of the card, or a key in it, having seen it there. */
  #isPressed(event: UIEvent): boolean {
    const { currentTarget, detail, isTrusted, timeStamp } = event;
    const layer = this.#layer;
    if (!isTrusted || !layer?.isWhole() || timeStamp < this.#stillSince + settling) return false;
    // The page may move a button out of the card, or have it take a press elsewhere in the window.
    if (!(currentTarget instanceof Element && layer.root.contains(currentTarget))) return false;
    const isAside =
      event instanceof MouseEvent &&
      !holdsPoint(currentTarget.getBoundingClientRect(), event.clientX, event.clientY);
    if (detail > 0 && isAside) return false;
    if (layer.isCovered()) this.say(translate('card_covered'));
    return !layer.isCovered();
  }

  /**
   * Follows the passage in every frame while the card is shown: no event tells of all that moves a text, or
   * makes the card grow.
   */
  #follow = (): void => {
    cancelAnimationFrame(this.#frame);
    if (!this.#layer?.isWhole()) return;
    const state = JSON.stringify([this.#rects(), innerWidth, innerHeight, this.#dialog.scrollHeight]);
    if (state !== this.#placedBy) {
      this.#stillSince = Number.POSITIVE_INFINITY;
      this.#place();
    } else this.#stillSince = Math.min(this.#stillSince, performance.now());
    this.#placedBy = state;
    this.#frame = requestAnimationFrame(this.#follow);
  };

  #rects = (): DOMRect[] => this.#matches.slice(0, 1).flatMap(rectsOf);

  /** Moves the card to where its passage is now; a passage that was scrolled out of view closes it. */
  #place(): void {
    const viewport = { width: rootElement().clientWidth || innerWidth, height: innerHeight };
    const seen = this.#matches.slice(0, 1).flatMap(rectsInView);
    if (seen.length > 0) this.#wasInView = true;
    else if (this.#wasInView) {
      this.close();
      return;
    }
    // What nobody can see is explained at the edge of the window.
    else seen.push(new DOMRect());
    this.#layer?.change(() => {
      const { style } = this.#dialog;
      // A page that is zoomed by its own style has the card no larger, nor elsewhere.
      style.zoom = String(1 / (this.#layer?.host.currentCSSZoom ?? 1));
      const { offsetWidth: width, offsetHeight, clientHeight, scrollHeight } = this.#dialog;
      const height = scrollHeight + offsetHeight - clientHeight;
      const others = this.#beside.map(rectsOf);
      const { left, top, maxHeight } = placeCard(seen, { width, height }, viewport, others);
      Object.assign(style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
    });
  }

  /**
   * Whether a point of the viewport is on the passage the card explains, on the card or on the way between
   * them.
   */
  isNear(x: number, y: number): boolean {
    const boxes = [...this.#rects(), this.#dialog.getBoundingClientRect()];
    return boxes.some((box) => holdsPoint(box, x, y, 24));
  }

  /**
   * Takes the card away; focus that was inside goes back to where it came from, unless it has gone on from
   * there.
   */
  close(heldSince = this.heldSince): void {
    // Before the card goes: Chromium does not move the focus while it is taking the focused element away.
    if (heldSince > 0) giveFocus(this.#page, this.#focusBefore);
    this.#takeAway(heldSince);
  }

  /** Tells all frames of the tab that it is shown, or gone after it has held the focus since `heldSince`. */
  #tell(heldSince: number): void {
    const frame = this.#page.documentKey;
    void this.#page.life.ask('share-card', { frame, isShown: this.isShown, heldSince });
  }

  #takeAway(heldSince = 0): void {
    if (!this.isShown) return;
    cancelAnimationFrame(this.#frame);
    this.#matches = [];
    this.#beside = [];
    this.#focusBefore = null;
    this.#focusedAt = 0;
    this.#layer?.remove();
    this.#layer = null;
    this.#tell(heldSince);
  }
}
