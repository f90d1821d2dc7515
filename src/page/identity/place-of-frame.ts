/**
 * Numbers of frames that the list of their parent does not hold, such as those in shadow roots: after the
 * others.
 */
const unlisted = 10_000;

/**
 * Where this frame lies in its page: for each level its number among its siblings, from the top down. The top
 * frame's is empty. Other origins may be walked through: only windows are compared.
 */
export function placeOfFrame(): number[] {
  const place: number[] = [];
  for (let frame: Window = window; frame !== frame.parent; frame = frame.parent)
    place.unshift(numberIn(frame.parent, frame));
  return place;
}

/** The place of a frame within this one. */
export const placeOfInner = (frame: Window): number[] => [...placeOfFrame(), numberIn(window, frame)];

function numberIn(parent: Window, frame: Window): number {
  for (let at = 0; at < parent.length; at += 1) if (parent[at] === frame) return at;
  return unlisted;
}
