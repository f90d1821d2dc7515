import { type NormalText, sourceEnd, sourceStart } from '../letters/normalise-text.ts';

/**
 * So many UTF-16 units before a passage its quotation may begin, and so many after it end; it holds so much
 * of the passage.
 */
const quoteReach = 12;
const quotedShare = 0.6;
/** So many UTF-16 units after a passage somebody may answer it. */
const answerReach = 80;

const opening = '“「『‘';
const closing = '”」』’';
/** Somebody who knows and speaks. */
const answer =
  /(专家|医生|教授|院士|院方|医院|警方|公安|官方|记者|疾控|卫健委|卫生组织|世卫|[部局委办厅队]|公司|集团|负责人|发言人|工作人员|人士)[^，。！？：:]{0,14}(：|:|表示|指出|解释|说明|回应|介绍|强调|澄清|告诉)/;

/** A question mark after a passage, and then something else than more of them. */
const asked = /^[^，。！？?!\n]{0,3}[？?][”」』’"]?[^？?]*\p{L}{2}/u;

/** What a passage takes from its belief that is quoted, put as a question, or answered. */
const quotedWeight = 0.3;
const askedWeight = 0.5;
const answeredWeight = 0.5;

/**
 * How much less a text stands behind what folded units `[first, end)` of it say, because it quotes them or
 * puts them as a question and goes on in its own words, or somebody with an office or a profession speaks
 * after them: who spreads a rumour names such people before it.
 */
export function claimDistance(text: NormalText, first: number, end: number): number {
  const { source } = text;
  const after = sourceEnd(text, end - 1);
  return (
    (isQuoted(source, sourceStart(text, first), after) ? quotedWeight : 0) +
    (asked.test(source.slice(after, after + answerReach)) ? askedWeight : 0) +
    (answer.test(source.slice(after, after + answerReach)) ? answeredWeight : 0)
  );
}

function isQuoted(source: string, start: number, end: number): boolean {
  let from = start;
  while (from > Math.max(0, start - quoteReach) && !opening.includes(source.charAt(from - 1))) {
    if (closing.includes(source.charAt(from - 1))) return false;
    from--;
  }
  if (from === 0 || !opening.includes(source.charAt(from - 1))) return false;
  // The passage may have gone on over the end of the quotation.
  let to = from;
  while (to < source.length && !closing.includes(source.charAt(to))) to++;
  return (
    to - start >= quotedShare * (end - start) &&
    to <= end + quoteReach &&
    /\p{L}{2}/u.test(source.slice(to + 1))
  );
}
