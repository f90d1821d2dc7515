import { outerOf } from '../../page/dom/outer-of.ts';
import { rootElement } from '../../page/dom/true-property.ts';
import type { PlacedMatch } from '../placed-match.ts';

/**
 * Where in the page the card's element goes while it is shown: outside the body, but for a passage in an open
 * modal dialog, whose outside can be neither clicked nor focused, or in an open popover, which a click
 * outside closes, into that.
 */
export function homeOfCard([match]: readonly PlacedMatch[]): Element {
  const node = match?.ranges[0]?.startContainer;
  for (let around = node && outerOf(node); around; around = outerOf(around))
    if (around.matches('dialog:modal, :popover-open')) return around;
  return rootElement();
}
