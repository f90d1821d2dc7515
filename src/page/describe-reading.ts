import type { FrameReading } from '../messages/message-contract.ts';
import type { Block } from './block.ts';
import type { Root } from './dom/all-roots.ts';
import { elementsIn } from './dom/elements-in.ts';
import { trueProperty } from './dom/true-property.ts';
import { placeOfFrame, placeOfInner } from './identity/place-of-frame.ts';

/** What is smaller than this holds no words that anybody could read, in CSS pixels. */
const smallest = { width: 120, height: 60 };
/** How many frames are named at most. */
const mostFrames = 1000;

const typeOf = trueProperty(Document.prototype, 'contentType');

/**
 * What of this frame was looked up, and what a person sees in its `roots` beside text. Run when the person
 * looks closer.
 */
export function describeReading(blocks: readonly Block[], roots: readonly Root[]): FrameReading {
  const seen = (kinds: string) => roots.flatMap((root) => elementsIn(root, kinds).filter(isLarge));
  const charactersThat = (lookUp: Block['lookUp']) =>
    blocks.reduce((sum, block) => (block.lookUp === lookUp ? sum + block.length : sum), 0);
  return {
    place: placeOfFrame(),
    mediaType: typeOf(document).slice(0, 100),
    characters: charactersThat('done'),
    unanswered: charactersThat('failed'),
    pictures: seen('img, image').length,
    canvases: seen('canvas').length,
    films: seen('video').length,
    frames: seen('iframe, frame, object, embed').flatMap(describeFrame).slice(0, mostFrames),
  };
}

/**
 * A frame in this one. An `<object>` or `<embed>` that shows a picture has no window, one that shows a PDF
 * has none we see.
 */
function describeFrame(element: Element): FrameReading['frames'] {
  const frame = 'contentWindow' in element ? (element.contentWindow as Window | null) : null;
  const address = element.getAttribute('src') ?? element.getAttribute('data') ?? '';
  if (!frame && element.getAttribute('type')?.startsWith('image/')) return [];
  const host = URL.parse(address, document.baseURI)?.host ?? '';
  return [{ place: frame ? placeOfInner(frame) : null, host: host.slice(0, 300) }];
}

function isLarge(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= smallest.width && height >= smallest.height && element.checkVisibility();
}
