import { type NormalText, sourceEnd, sourceStart } from '../letters/normalise-text.ts';
import type { Doubt } from '../words/match.ts';
import { foldedSlice, markAfter, sentenceStart } from './cue-sentence.ts';
import { foldedExpression } from './folded-expression.ts';

/** A sentence is read at most this many UTF-16 units to each side of a passage. */
const reach = 60;

/** `#topic#` and `#topic `: what a post is filed under says nothing about what it states. */
const hashtags = /#[^#\s]{1,40}#?/gu;

/** Questions: their mark, their particles, question words, and those who ask whether something is so. */
const asking = foldedExpression([
  '[？?吗]|谁|哪|怎|为[何啥]|呢',
  '是否|[是会能有要]不[是会能要]|有没有|可不可以|真假|真的假|是真是|还是[假骗谣]|请问|求[问解证助]|想问|问一下|请教|咨询|有人(?:知道|试过)',
  '\\b(?:is|are|does|do|did|will|can|has) (?:it|this|that|they|anyone|anybody)\\b|\\b(?:whether|wonder|why|how come)\\b',
]);
/**
 * Doubt: what is called hearsay or a mistake, what supports it or does not, an account against it, a
 * condition that does not hold, and ridicule.
 */
const doubting = foldedExpression([
  '网传|自媒体|传言|传闻|流言|[的种个类该此一]说法|这[话种]|所谓|听信|误[以信会解传读区导]|[看搞弄听传想]错|搞混|混淆|曲解|夸[大张]|出处|依据|根据|证据|道理|来由',
  '说不通|站不住|不靠谱|不可[信能]|[哪何]来|从何|算不上|谈不上|扯不上|八竿子|没有?关系|无关|没这|没有这|没见|没听|从没|从来没|从未|[没未]接到|没收到|[没未]发现|[查找搜]不到',
  '一[例个起次点条]也?都?[没不]|根本|压根|完全[没不]|绝对[没不]|毫无|丝毫|其实|实际上|事实上|不过是|顶多|反而|而不是|并不|并非|并未|并没|明明|真要|要是|照这么',
  '照[样常旧]|好端端|虚惊|吓[唬人自]|编[的故也]|[段套]子|剧本|小说|神话|童话|玩笑|笑|扯淡|瞎|胡[说扯编]|离谱|荒[唐谬]|无语|谁信|你也信|们也信',
  '\\b(?:so-called|supposedly|allegedly|claims?|rumou?rs?|myths?|actually|apparently|nonsense|ridiculous|really\\?)\\b',
]);
/** The marks before and after a quotation that is the passage, with up to twelve letters of either side. */
const opening = /[“「『‘"][^”」』’"“「『‘]{0,12}$/u;
const closing = /^[^“「『‘”」』’"]{0,12}[”」』’"]/u;

/** Whether a text asks something, and whether it doubts something. */
export const doubtsIn = (text: string): { asks: boolean; doubts: boolean } => ({
  asks: asking.test(text),
  doubts: doubting.test(text),
});

/** Whether the sentence asks that holds a place. */
export function asksAt(source: string, place: number): boolean {
  const end = Math.min(source.length, markAfter(source, place, reach) + 1);
  return asking.test(read(source, sentenceStart(source, place, reach), end));
}

/**
 * Whether the sentence in which folded units `[first, end)` stand asks for what they say, or doubts it.
 * Hashtags are not read. `own` says what the wording does itself: a retelling of it does the same.
 */
export function doubtOf(
  text: NormalText,
  { first, end }: { first: number; end: number },
  own: { asks: boolean; doubts: boolean },
): Doubt | null {
  const { source } = text;
  const start = sourceStart(text, first);
  const after = sourceEnd(text, end - 1);
  const to = Math.min(source.length, markAfter(source, after, reach) + 1);
  const before = read(source, sentenceStart(source, start, reach), start);
  const behind = read(source, after, to);
  if (isQuoted(before, behind)) return 'doubted';
  const { asks, doubts } = doubtsIn(before + read(source, start, after) + behind);
  if (doubts && !own.doubts) return 'doubted';
  return asks && !own.asks ? 'asked' : null;
}

/** Whether the passage is quoted in a sentence that goes on before or after the quotation. */
const isQuoted = (before: string, behind: string) =>
  opening.test(before) &&
  closing.test(behind) &&
  /\p{L}{2}/u.test(before.replace(opening, '') + behind.replace(closing, ''));

const read = (source: string, start: number, end: number) =>
  foldedSlice(source, start, end).replace(hashtags, ' ');
