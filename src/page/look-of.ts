import { TurnMap } from '../platform/turn-map.ts';
import { isHtml } from './dom/node-kinds.ts';
import { ownElements } from './dom/own-elements.ts';
import { isCustom, shadowRootOf } from './dom/shadow-root-of.ts';
import {
  ariaHiddenOf,
  childElementCountOf,
  firstChildOf,
  isSuch,
  isWrittenIn,
  localNameOf,
  openRootOf,
  parentElementOf,
  rootElement,
  styleOf,
} from './dom/true-property.ts';

/**
 * How an element takes part in reading: `nothing` is passed over and joins what is beside it (hidden text,
 * scripts, pictures), `break` is passed over and parts it (line breaks, fields, editors), `inline` is read
 * through, `container` is a block of its own, and so is `apart`, which lies elsewhere and parts nothing.
 * `veiled` ones are read through too, but the text directly in them is hidden: by its visibility, its size or
 * both, because what is in them may take back the one and not the other. `assumed` ones were not looked at:
 * they are read as containers, which they may not be, where that makes no difference to any word.
 */
export type Look = 'nothing' | 'break' | 'assumed' | `${'inline' | 'container' | 'apart'}${Veil}`;
type Veil = '' | ' veiled' | ' tiny veiled' | ' tiny unseen veiled';

const passedOver = new Set(
  'script style template noscript head title iframe frame object embed canvas video audio img picture svg wbr rt rp datalist'.split(
    ' ',
  ),
);
const parting = new Set('hr textarea input select meter progress'.split(' '));
const neverRead = new Set([...passedOver, ...parting]);
/**
 * Displays whose text runs on with what is beside them. Ruby readings are passed over, so that the base text
 * joins.
 */
export const runningOn = new Set(
  'inline inline-block inline-flex inline-grid contents ruby ruby-base math'.split(' '),
);

/** Positions out of the flow of what is around. */
export const elsewhere = new Set('absolute fixed'.split(' '));

/** Where people write: text there is theirs, unfinished, and would be submitted. */
const fields = '[role=textbox],[role=searchbox],[role=combobox]';
/** Known editors that draw their text beside the field it is written in. Without one they only show it. */
const editors = '.CodeMirror,.cm-editor,.monaco-editor,.ace_editor';
/** Asked first, once, since hardly any element is one of them. */
export const mayBeEditor = `[contenteditable],${fields},${editors}`;
const within = 'textarea,[contenteditable=true],[role=textbox]';

/** Whether an element is never read, however it is styled. */
export const isPassedOver = (element: Element): boolean =>
  passedOver.has(localNameOf(element)) || ownElements.has(element);

/** Whether no text in an element is ever read. */
export const isNeverRead = (element: Element): boolean =>
  neverRead.has(localNameOf(element)) || ownElements.has(element);

/** Whether nothing in an element is read. */
export const hides = (look: Look | undefined): boolean => look === 'nothing' || look === 'break';

/** Whether an element was taken for a block of its own. */
export const isOwnBlock = (look: Look): boolean => !hides(look) && !look.startsWith('inline');

const { checkVisibility } = Element.prototype;

/** Whether an element has a box of its own, and nothing around it is hidden with all it holds. */
export const isLaidOutByItself = (element: Element): boolean => checkVisibility.call(element);

/** Whether the browser shows an element: with a box, visible and not faded out, as all around it is. */
export const isShown = (element: Element): boolean =>
  checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true });

/** The same, with letters large enough to be seen. */
export const isPlainlyShown = (element: Element): boolean => isShown(element) && !isTiny(styleOf(element));

/**
 * Looks at one element, whose parents are known to be shown. Costs a style computation. `isSimple` says that
 * nothing there is folded or written in.
 */
export function lookOf(element: Element, isSimple = false): Look {
  const name = localNameOf(element);
  if (passedOver.has(name) || ownElements.has(element)) return 'nothing';
  if (name === 'br' && checkVisibility.call(element)) return 'break';
  // Each property read costs the page some time, and one thread has ten thousands of them.
  const style = styleOf(element);
  const { display } = style;
  // An element that is not rendered at all, such as one without a slot, has an empty style.
  if (display === 'none' || display === '') return 'nothing';
  // What runs on in a line has no contents to skip and no position.
  const runsOn = display === 'inline';
  // Nor has what is laid out by its contents alone: it has no box to move, fade or cut.
  const hasBox = display !== 'contents';
  const isBox = !runsOn && hasBox;
  if (isBox && style.contentVisibility === 'hidden') return 'nothing';
  if (!isSimple && isFoldedAway(element)) return 'nothing';
  if (name === 'br') return hasBox ? 'break' : 'nothing';
  // An icon: whether anybody sees that it holds no text makes no difference.
  if (isSimple && runsOn && !firstChildOf(element) && !parting.has(name) && name !== 'button')
    return 'inline';
  const liesElsewhere = isBox && elsewhere.has(style.position);
  if (parting.has(name) || (!isSimple && name !== 'form' && isEditor(element)))
    return liesElsewhere ? 'nothing' : 'break';
  if (ariaHiddenOf(element) === 'true' && isIcon(element, style)) return 'nothing';
  // What lies in a line that is shown is shown, too, unless it says otherwise itself.
  const isPlain = isSimple ? style.visibility === 'visible' && style.opacity !== '0' : isShown(element);
  const veil = isPlain && !isTiny(style) ? '' : veilOf(style);
  if (liesElsewhere) return `apart${veil}`;
  if ((!runningOn.has(display) && !isLargeLetter(element, style)) || name === 'button')
    return `container${veil}`;
  if (isBox && firstChildOf(element) && isShrunk(element, style)) return 'nothing';
  return (!isPlain && hasBox && style.opacity === '0') || isInvisible(element, style)
    ? 'nothing'
    : `inline${veil}`;
}

/**
 * Whether this is a first letter that stands beside the lines of what follows, after a quotation mark or not.
 */
export const isLargeLetter = (element: Element, style: CSSStyleDeclaration): boolean =>
  childElementCountOf(element) === 0 &&
  /^\P{L}?\p{L}$/u.test(element.textContent ?? '') &&
  style.float === 'left';

/** How text is hidden by its style, though what stands around it keeps its place. */
export const veilOf = (style: CSSStyleDeclaration): Veil => {
  const isVisible = style.visibility === 'visible';
  if (isTiny(style)) return isVisible ? ' tiny veiled' : ' tiny unseen veiled';
  return isVisible ? '' : ' veiled';
};

const isTiny = ({ fontSize }: CSSStyleDeclaration): boolean => Number.parseFloat(fontSize) < 2;

/**
 * Whether a box is cut or scaled down to nothing, or to the one pixel that is left of text for screen
 * readers.
 */
export const isShrunk = (
  element: Element,
  { clip, clipPath, transform, scale, overflowX }: CSSStyleDeclaration,
): boolean =>
  /inset\((100|50)%\)|circle\(0(px|%)|matrix\(0, 0|matrix\([^,(]+, 0, 0, 0,|rect\((\d[^\s(]*) [^\s(]+ \3/.test(
    clip + clipPath + transform,
  ) ||
  /^(\S+ )?0( |$)/.test(scale) ||
  (overflowX !== 'visible' && element.clientWidth * element.clientHeight < 2);

/**
 * Whether a person writes in this element. What is inert may be written in again, which `isContentEditable`
 * does not tell.
 */
export const isEditor = (element: Element): boolean =>
  (isHtml(element) && isWrittenIn(element)) ||
  (isSuch(element, mayBeEditor) &&
    (element.matches(fields) ||
      (isHtml(element) && /^[pt]/.test(element.contentEditable)) ||
      (element.matches(editors) && element.querySelector(within) !== null)));

/** Closed `<details>` hide all but their summary in a way computed styles do not tell. */
export const isFolded = (element: Element): boolean =>
  localNameOf(element) === 'details' && !element.hasAttribute('open');
/** Whether an element lies in such details outside what is shown of them. */
export const isFoldedAway = (element: Element): boolean => {
  const details = parentElementOf(element);
  return details !== null && isFolded(details) && element !== details.querySelector(':scope > summary');
};

/**
 * Whether words in the midst of others are drawn in the colour of what is behind them, as sites do against
 * copying. Where something else may lie behind them they are taken as seen.
 */
function isInvisible(element: Element, style: CSSStyleDeclaration): boolean {
  const parent = parentElementOf(element);
  const { color } = style;
  // Asked again of what is around those in it.
  colours.set(element, color);
  if (!parent || color === colourOf(parent)) return false;
  if (!isSeeThrough(color) && !isDrawnOn(parent, color)) return false;
  return style.backgroundImage === 'none' && isSeeThrough(style.backgroundColor);
}

/** What `colourOf` and `backgroundAround` told. */
const colours = new TurnMap<Element, string>();
const backgrounds = new TurnMap<Element, string>();

/** The colour of the text around some elements, which is asked for each of them. */
function colourOf(element: Element): string {
  let colour = colours.get(element);
  if (colour === undefined) {
    colour = styleOf(element).color;
    colours.set(element, colour);
  }
  return colour;
}

/**
 * Whether the text in an element is surely drawn on a colour. Hardly any text is drawn on its own colour, so
 * that comes first, and what else may lie behind it is looked at only then.
 */
function isDrawnOn(element: Element, colour: string): boolean {
  if (backgroundAround(element) !== colour) return false;
  for (let each: Element | null = element; each; each = parentElementOf(each)) {
    const { position, backgroundImage, backgroundColor } = styleOf(each);
    const hasRoot = isCustom(each) ? shadowRootOf(each) : openRootOf(each);
    if (elsewhere.has(position) || backgroundImage !== 'none' || hasRoot) return false;
    if (!isSeeThrough(backgroundColor)) return true;
  }
  return true;
}

/** The nearest background colour of an element and those around it that is not see-through. */
function backgroundAround(element: Element): string {
  const passed: Element[] = [];
  const root = rootElement();
  let colour = '';
  for (let each: Element | null = element; each && !colour; each = parentElementOf(each)) {
    const background = backgrounds.get(each) ?? styleOf(each).backgroundColor;
    if (!isSeeThrough(background)) colour = background;
    else if (each === root) colour = 'rgb(255, 255, 255)';
    passed.push(each);
  }
  for (const each of passed) backgrounds.set(each, colour);
  return colour;
}

/** Whether a computed colour shows nothing. */
export const isSeeThrough = (colour: string): boolean => /^rgba.*, 0\)|\/ 0\)/.test(colour);

/** Letters that a font of its own turns into a picture, such as `<i aria-hidden="true">home</i>`. */
function isIcon(element: Element, { fontFamily }: CSSStyleDeclaration): boolean {
  const parent = parentElementOf(element);
  return childElementCountOf(element) === 0 && parent !== null && styleOf(parent).fontFamily !== fontFamily;
}
