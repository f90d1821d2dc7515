import { markFrame } from './highlight/mark-frame.ts';
import { rootElement } from './page/dom/true-property.ts';
import { takeOver } from './page/take-over.ts';

// A picture or an XML file opened by itself is no page to be marked.
const life = rootElement() instanceof HTMLElement ? takeOver() : null;
if (life) markFrame(life);
