import type { builtInCategories, Status } from '../../src/contract/list.ts';
import type { PublicDispute } from '../disputes/dispute-store.ts';
import type { PageLanguage } from './wished.ts';

/** What the pages about entries say in one language, beside the words of all pages. `$1`… are filled in. */
export interface CorrectionWords {
  corrections: string;
  toDesk: string;
  search: string;
  narrow: string;
  showAll: string;
  /** Of the index. */
  lead: string;
  all: string;
  anyCategory: string;
  counted: string;
  none: string;
  noneYet: string;
  pageOf: string;
  newer: string;
  older: string;
  /** The headline where nobody has explained a claim. */
  noFact: Record<Status, string>;
  since: string;
  changed: string;
  withdrawn: string;
  sources: string;
  noSources: string;
  history: string;
  listed: string;
  updated: string;
  trust: string;
  list: string;
  version: string;
  publisher: string;
  category: string;
  words: string;
  recheck: string;
  similar: string;
  share: string;
  shareHint: string;
  sharePicture: string;
  objection: string;
  objectionBy: string;
  objectionHow: string;
  what: string;
  evidence: string;
  contact: string;
  dispute: string;
  afterwards: string;
  disputes: Record<PublicDispute['outcome'], string>;
  noContact: string;
  inPlace: string;
  inPlaceMeaning: string;
  join: string;
  mayBeCopied: string;
  atom: string;
  feed: string;
  categories: Record<(typeof builtInCategories)[number], string>;
}

export const correctionWords: Record<PageLanguage, CorrectionWords> = {
  en: {
    corrections: 'Corrections',
    toDesk: 'This desk',
    search: 'Search claims',
    narrow: 'Filter',
    showAll: 'Show all',
    lead: 'What this desk has published about claims, the newest first.',
    all: 'All',
    anyCategory: 'All categories',
    counted: 'Entries: $1',
    none: 'No such claim is here. That does not mean that it is true.',
    noneYet: 'Nothing has been published here so far.',
    pageOf: 'Page $1 of $2',
    newer: 'Newer',
    older: 'Older',
    noFact: {
      unverified: 'Nobody has confirmed this claim so far.',
      false: 'This claim is false.',
      misleading: 'This claim is misleading.',
      corrected: 'This claim has been corrected.',
      true: 'This claim is true.',
      satire: 'This is satire, not a fact.',
      withdrawn: 'This entry was withdrawn and holds no more.',
    },
    since: 'since $1',
    changed: 'Until $2 this page said “$1”. What happened says why.',
    withdrawn: 'Until $2 this page said “$1”. It does not any more; what happened says why.',
    sources: 'What this rests on',
    noSources: 'No source is named yet.',
    history: 'What happened',
    listed: 'First listed.',
    updated: 'Updated; the verdict stays.',
    trust: 'Can this page be trusted?',
    list: 'List',
    version: '$1, version $2',
    publisher: 'Published by',
    category: 'Category',
    words: 'Fingerprint',
    recheck: 'To be checked again by',
    similar: 'Similar claims',
    share: 'Send the correction to whoever asked you',
    shareHint: 'The fact first, then the claim. Copy it whole:',
    sharePicture: 'Download the picture',
    objection: 'Is something wrong here?',
    objectionHow:
      'Write what is wrong, best with an address where others can look it up. No account is needed. The desk answers within $1 working days, and the outcome stands here.',
    what: 'Which sentence is wrong, and what is right',
    evidence: 'Address of the evidence (optional)',
    contact: 'How to reach you (optional, for the desk alone)',
    dispute: 'Dispute this',
    afterwards:
      'You then see a receipt whose address only you know: there you read the answer, or withdraw what you wrote.',
    disputes: {
      open: 'Disputed, times: $1. To be answered by $2.',
      upheld: 'Disputed, times: $1. Outcome: it stands.',
      changed: 'Disputed, times: $1. Outcome: the page was changed.',
    },
    objectionBy: 'Tell us what is wrong, best with an address where others can look it up:',
    noContact: 'This desk has not said yet how it can be reached.',
    inPlace: 'See corrections where you read',
    inPlaceMeaning: 'The Qiuzheng extension marks this claim on the pages you read, in your browser alone.',
    join: 'Follow this desk',
    mayBeCopied: 'The text may be passed on freely; please name the source.',
    atom: 'Atom',
    feed: 'ClaimReview feed',
    categories: {
      'safety-scare': 'Safety scare',
      'disaster-and-epidemic': 'Disaster and epidemic',
      health: 'Health',
      'finance-and-securities': 'Finance and securities',
      'business-reputation': 'Reputation of a business',
      'scam-and-extortion': 'Scam and extortion',
      'privacy-leak': 'Private data exposed',
      defamation: 'Defamation',
      impersonation: 'Impersonation',
      other: 'Other',
    },
  },
  'zh-CN': {
    corrections: '更正',
    toDesk: '求证台首页',
    search: '搜索说法',
    narrow: '筛选',
    showAll: '看全部',
    lead: '这个求证台对各种说法的核查结果，最新的在前。',
    all: '全部',
    anyCategory: '全部类别',
    counted: '共 $1 条',
    none: '这里没有这样的说法。没有找到，不等于属实。',
    noneYet: '这里还没有公布过结果。',
    pageOf: '第 $1 页，共 $2 页',
    newer: '较新',
    older: '较早',
    noFact: {
      unverified: '这个说法还没有得到证实。',
      false: '这个说法不实。',
      misleading: '这个说法有误导。',
      corrected: '这个说法已经更正。',
      true: '这个说法属实。',
      satire: '这是讽刺作品，不是事实。',
      withdrawn: '这一条已经撤回，不再有效。',
    },
    since: '$1起',
    changed: '$2以前，这一页写的是“$1”。原因见“经过”。',
    withdrawn: '$2以前，这一页写的是“$1”，现在不再这样认为。原因见“经过”。',
    sources: '依据',
    noSources: '还没有列出来源。',
    history: '经过',
    listed: '首次收录。',
    updated: '有更新，结论不变。',
    trust: '这一页能信吗',
    list: '清单',
    version: '$1，第 $2 版',
    publisher: '发布者',
    category: '类别',
    words: '指纹',
    recheck: '复查期限',
    similar: '相近的说法',
    share: '把更正转给问你的人',
    shareHint: '先说事实，再提传言。请整段复制：',
    sharePicture: '下载图片',
    objection: '认为这里写错了？',
    objectionHow:
      '写下哪里不对，最好附一个别人能查到的网址。不需要账号；求证台在 $1 个工作日内答复，结果公开写在这里。',
    what: '哪一句不对，事实是什么',
    evidence: '依据的网址（选填）',
    contact: '怎么联系你（选填，只有求证台能看到）',
    dispute: '提出异议',
    afterwards: '提交后会看到一份回执，它的网址只有你知道：可以在那里查看答复，或撤回。',
    disputes: {
      open: '有 $1 次异议正在处理，$2以前答复。',
      upheld: '有过 $1 次异议，结果：维持。',
      changed: '有过 $1 次异议，结果：已改。',
    },
    objectionBy: '请告诉我们哪里不对，最好附一个别人能查到的网址：',
    noContact: '这个求证台还没有写明联系方式。',
    inPlace: '在网页上直接看到更正',
    inPlaceMeaning: '装上“求证”，这种说法出现在你读的网页上时会当场标出，只在你的浏览器里进行。',
    join: '关注这个求证台',
    mayBeCopied: '文字可以自由转载，请注明出处。',
    atom: 'Atom',
    feed: 'ClaimReview 数据',
    categories: {
      'safety-scare': '安全恐慌',
      'disaster-and-epidemic': '灾害与疫情',
      health: '健康',
      'finance-and-securities': '金融与证券',
      'business-reputation': '商业信誉',
      'scam-and-extortion': '诈骗与勒索',
      'privacy-leak': '泄露隐私',
      defamation: '诽谤',
      impersonation: '冒充他人',
      other: '其他',
    },
  },
};
