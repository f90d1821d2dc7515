import { decodeHTML } from 'entities';
import { briefRefusal } from '../../contract/brief-refusal.ts';
import type { Refusal } from '../../contract/result.ts';

/** Whether a text is markup. */
export const isMarkup = (text: string): boolean => /^\s*<(?:[!?]|[a-z])/i.test(text);

/**
 * The JSON-LD of a page, or of a text that is JSON itself, and which parts of it are none. Markup is not
 * rendered and no script runs: only the text of its JSON-LD is looked at. Pure.
 */
export function linkedDataIn(text: string): { values: unknown[]; refusals: Refusal[] } {
  const values: unknown[] = [];
  const refusals: Refusal[] = [];
  const parts = isMarkup(text) ? scriptsIn(text) : [text];
  parts.forEach((part, index) => {
    const value = parse(part);
    if (value === undefined) refusals.push(briefRefusal('linked_data_invalid', `#${index + 1}`));
    else values.push(value);
  });
  return { values, refusals };
}

/** The texts of the scripts of a page that hold JSON-LD. What stands in a comment is no script. */
function scriptsIn(page: string): string[] {
  const scripts: string[] = [];
  const opening = /<!--|<script(?=[\s/>])/gi;
  for (let found = opening.exec(page); found; found = opening.exec(page)) {
    const isComment = found[0] === '<!--';
    const begin = isComment ? found.index : page.indexOf('>', found.index) + 1;
    if (begin === 0 && !isComment) break;
    const closing = isComment ? /-->/g : /<\/script/gi;
    closing.lastIndex = begin;
    const end = closing.exec(page);
    if (!isComment && isLinkedData(page.slice(found.index, begin)))
      scripts.push(page.slice(begin, end?.index ?? page.length));
    if (!end) break;
    opening.lastIndex = closing.lastIndex;
  }
  return scripts;
}

const isLinkedData = (tag: string): boolean => /\stype\s?=\s?["']?application\/ld\+json/i.test(tag);

/** The value of a JSON text; undefined where it is none. */
function parse(script: string): unknown {
  const bare = withoutWrapper(script);
  try {
    return JSON.parse(bare);
  } catch {
    // Some pages write `&quot;` for every quotation mark.
    return bare.includes('&quot;') ? parseOrNot(decodeHTML(bare)) : undefined;
  }
}

function parseOrNot(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The pairs of signs that hide a script from readers of XML, or from browsers of old. */
const openings = ['//<![CDATA[', '// <![CDATA[', '/*<![CDATA[*/', '/* <![CDATA[ */', '<![CDATA[', '<!--'];
const closings = ['//]]>', '// ]]>', '/*]]>*/', '/* ]]> */', ']]>', '-->', '//-->'];

function withoutWrapper(script: string): string {
  let bare = script.replace(/^\uFEFF/, '').trim();
  const opening = openings.find((each) => bare.startsWith(each));
  if (opening) bare = bare.slice(opening.length);
  // `]]>` ends `//]]>` too, so the longest is tried first.
  const closing = closings
    .filter((each) => bare.endsWith(each))
    .sort((one, other) => other.length - one.length)[0];
  return (closing ? bare.slice(0, -closing.length) : bare).trim();
}
