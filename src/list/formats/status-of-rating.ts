import { type Status, statuses } from '../../contract/list.ts';

/** What publishers call a status, besides its own name; `docs/list-format.md` has the same table. */
export const ratingWords: Partial<Record<Status, readonly string[]>> = {
  false: [
    'fake',
    'hoax',
    'incorrect',
    'inaccurate',
    'wrong',
    'untrue',
    'not true',
    'fabricated',
    'debunked',
    'pants on fire',
    'scam',
    '谣言',
    '假',
    '虚假',
    '不实',
    '不实信息',
    '虚假信息',
    '错误',
    '不属实',
    '假消息',
    '假信息',
    '伪科学',
    '與事實不符',
    '与事实不符',
    '事實不符',
    '謠言',
    '虛假',
    '不實',
    '不實信息',
    '不實訊息',
    '虛假訊息',
    '錯誤',
    '不屬實',
    '假訊息',
    '偽科學',
  ],
  misleading: [
    'mostly false',
    'partly false',
    'partially false',
    'half true',
    'half-true',
    'partly true',
    'mixture',
    'mixed',
    'missing context',
    'out of context',
    'miscaptioned',
    'exaggerated',
    'distorted',
    'altered',
    'manipulated',
    '误导',
    '有误导',
    '部分错误',
    '部分不实',
    '半真半假',
    '断章取义',
    '夸大',
    '移花接木',
    '誤導',
    '部分錯誤',
    '部分不實',
    '斷章取義',
    '誇大',
    '易生誤解',
  ],
  corrected: ['correction', '已更正', '更正'],
  true: [
    'mostly true',
    'correct',
    'accurate',
    '真',
    '真实',
    '属实',
    '正确',
    '基本属实',
    '真實',
    '屬實',
    '正確',
  ],
  satire: ['parody', '讽刺', '恶搞', '諷刺', '惡搞'],
  unverified: [
    'unproven',
    'unconfirmed',
    'unsubstantiated',
    'no evidence',
    'research in progress',
    '未经证实',
    '未证实',
    '待核实',
    '存疑',
    '证据不足',
    '尚无定论',
    '有待查证',
    '未經證實',
    '待核實',
    '證據不足',
    '尚無定論',
    '有待查證',
  ],
  withdrawn: ['retracted', '已撤回', '撤回'],
};

const byWord = new Map<string, Status>();
for (const status of statuses)
  for (const word of [status, ...(ratingWords[status] ?? [])]) byWord.set(word, status);

/** A rating as a number between the worst and the best there may be. */
export interface NumberRating {
  value: number;
  worst: number;
  best: number;
}

/**
 * The status a rating stands for: by its words, of which a first clause is enough (`False. The picture is
 * from 2019`), else by its number. Null where neither tells. Pure.
 */
export function statusOfRating(words: string | null, number: NumberRating | null = null): Status | null {
  const said = (words ?? '').trim().toLowerCase();
  const clause = /^[^.,;:!?–—|/(（。，；：！？、]*/.exec(said)?.[0].trim() ?? '';
  return byWord.get(said) ?? byWord.get(clause) ?? (number && statusOfNumber(number));
}

/** On the usual scale of 1 to 5: 1 is false, 2 and 3 are misleading, 4 and 5 are true. */
function statusOfNumber({ value, worst, best }: NumberRating): Status | null {
  // Some write -1 or 0 for what they could not rate.
  if (!(best > worst) || value < worst || value > best) return null;
  const share = (value - worst) / (best - worst);
  if (share < 0.2) return 'false';
  return share < 0.7 ? 'misleading' : 'true';
}
