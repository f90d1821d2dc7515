import type { Status } from '../../src/contract/list.ts';
import type { ReportStatus } from '../../src/contract/receipt.ts';
import type { PageLanguage } from './wished.ts';

/**
 * All that the desk's pages say in one language. Statuses and states are called what the extension calls
 * them.
 */
export interface PageWords {
  language: PageLanguage;
  toDesk: string;
  receipt: {
    title: string;
    states: Record<ReportStatus['state'], { name: string; meaning: string }>;
    facts: { receivedAt: string; page: string; picture: string; reportId: string };
    picture: { came: string; none: string };
    passages: string;
    verdict: string;
    statuses: Record<Status, string>;
    correction: string;
    secret: string;
    withdrawing: string;
    withdrawMeaning: string;
    withdraw: string;
    closedFor: string;
    notes: string;
    questions: string;
    questionsMeaning: string;
    yourAnswer: string;
    answer: string;
    answerAgain: string;
    passedOn: string;
    passedOnMeaning: string;
    passedOnWithdrawn: string;
    withdrawals: Record<'told' | 'telling' | 'to-tell', string>;
  };
  /** What a receipt says otherwise where somebody has said that an entry is wrong. */
  disputeReceipt: Pick<
    PageWords['receipt'],
    'title' | 'states' | 'passages' | 'secret' | 'withdrawing' | 'withdrawMeaning'
  >;
  welcome: {
    join: string;
    whatItIs: string;
    /** The same of a publisher who takes no reports. */
    listsAlone: string;
    howToJoin: string;
    reach: string;
    privacy: string;
    lists: string;
    corrections: string;
    allCorrections: string;
    forPrograms: string;
    /** Of the code that a telephone reads. */
    code: string;
    orLink: string;
    compare: string;
    fingerprint: string;
    notSigned: string;
  };
  list: {
    publishedBy: string;
    updated: string;
    entries: string;
    whole: string;
    more: string;
    correction: string;
    toAll: string;
  };
  /** The other language, called in that language. */
  other: { language: PageLanguage; name: string };
  signedIn: { title: string; next: string };
}

export const pageWords: Record<PageLanguage, PageWords> = {
  en: {
    language: 'en',
    toDesk: 'To the front page of this desk',
    receipt: {
      title: 'Your report',
      states: {
        received: { name: 'Received', meaning: 'The desk has your report. Nobody has looked into it yet.' },
        'in-review': { name: 'Being checked', meaning: 'Somebody at the desk is looking for evidence.' },
        answered: { name: 'Answered', meaning: 'The desk has finished with your report.' },
        withdrawn: {
          name: 'Withdrawn',
          meaning:
            'This report was withdrawn. What it said is deleted within a day; the desk keeps its number alone.',
        },
      },
      facts: { receivedAt: 'Received', page: 'Page', picture: 'Picture', reportId: 'Number' },
      picture: { came: 'came with it', none: 'none' },
      passages: 'Reported passages',
      verdict: 'What the desk found',
      statuses: {
        unverified: 'Unverified',
        false: 'False',
        misleading: 'Misleading',
        corrected: 'Corrected',
        true: 'True',
        satire: 'Satire',
        withdrawn: 'Withdrawn',
      },
      correction: 'The published correction',
      secret:
        'Whoever has the address of this page can see this and withdraw the report. Keep it to yourself.',
      withdrawing: 'Withdraw this report',
      withdrawMeaning:
        'The desk deletes what the report says, and its picture. What its staff have written themselves stays, also where they have taken over the reported passage. This cannot be undone.',
      withdraw: 'Yes, withdraw it',
      closedFor: 'What the desk says',
      notes: 'News from the desk',
      questions: 'The desk asks',
      questionsMeaning: 'Answer if you can. The desk learns nothing about you but what you write.',
      yourAnswer: 'Your answer',
      answer: 'Send the answer',
      answerAgain: 'Send another answer instead',
      passedOn: 'Passed on to',
      passedOnMeaning:
        'These desks have your report too, without your contact. What comes of it there, and withdrawing it there, is at their addresses.',
      passedOnWithdrawn: 'These desks have it too, and are told that you have withdrawn it.',
      withdrawals: {
        told: 'It is withdrawn there too.',
        telling: 'Not told yet. You can withdraw it there yourself, too.',
        'to-tell': 'Staff tell that desk. You can withdraw it there yourself, or ask that desk.',
      },
    },
    disputeReceipt: {
      title: 'Your objection',
      states: {
        received: {
          name: 'Received',
          meaning: 'The desk has your objection. Nobody has looked into it yet.',
        },
        'in-review': { name: 'Being checked', meaning: 'Somebody at the desk is looking into it.' },
        answered: { name: 'Answered', meaning: 'The desk has decided about your objection.' },
        withdrawn: {
          name: 'Withdrawn',
          meaning:
            'This objection was withdrawn. What it said is deleted within a day; the desk keeps its number alone.',
        },
      },
      passages: 'Passages it is about',
      secret:
        'Whoever has the address of this page can see this and withdraw the objection. Keep it to yourself.',
      withdrawing: 'Withdraw this objection',
      withdrawMeaning:
        'The desk deletes what the objection says. What its staff have written themselves stays. This cannot be undone.',
    },
    welcome: {
      join: 'Join this desk',
      whatItIs:
        'This is a Qiuzheng desk. It publishes what is known about rumours and takes reports of pages that repeat them.',
      listsAlone: 'These are lists of what is known about rumours, for the Qiuzheng extension.',
      howToJoin: 'Open the settings of the Qiuzheng extension and enter this address:',
      reach: 'Contact',
      privacy: 'How reports are handled (privacy statement)',
      lists: 'Published lists',
      corrections: 'Corrections',
      allCorrections: 'All that was published about claims',
      forPrograms: 'For programs: the join document',
      code: 'QR code of the link to this desk',
      orLink: 'Or open this link on the device that is to join, or scan its code:',
      compare:
        'The extension shows six words when you join. They have to be these. Compare them with a poster or a call, not only with this page:',
      fingerprint: 'Whole fingerprint',
      notSigned: 'not signed',
    },
    list: {
      publishedBy: 'Published by',
      updated: 'Version',
      entries: 'Entries',
      whole: 'The whole list, for programs',
      more: 'Only the newest $1 entries are shown here.',
      correction: 'The published correction',
      toAll: 'All lists',
    },
    other: { language: 'zh-CN', name: '中文' },
    signedIn: {
      title: 'You are known here',
      next: 'The review page goes on by itself. Where it does not, begin again there; this tab can be closed.',
    },
  },
  'zh-CN': {
    language: 'zh-CN',
    toDesk: '前往求证台首页',
    receipt: {
      title: '你的举报',
      states: {
        received: { name: '已收到', meaning: '求证台已收到你的举报，还没有人开始核查。' },
        'in-review': { name: '核查中', meaning: '求证台的工作人员正在查找证据。' },
        answered: { name: '已答复', meaning: '求证台已处理完你的举报。' },
        withdrawn: { name: '已撤回', meaning: '这份举报已撤回。举报内容会在一天内删除，求证台只保留编号。' },
      },
      facts: { receivedAt: '收到时间', page: '网页', picture: '截图', reportId: '回执编号' },
      picture: { came: '已附上', none: '无' },
      passages: '举报的段落',
      verdict: '核查结果',
      statuses: {
        unverified: '未经证实',
        false: '不实',
        misleading: '误导',
        corrected: '已更正',
        true: '属实',
        satire: '讽刺',
        withdrawn: '已撤回',
      },
      correction: '已发布的更正',
      secret: '知道本页网址的人都能看到这些内容，也能撤回举报。请不要转给别人。',
      withdrawing: '撤回这份举报',
      withdrawMeaning:
        '求证台会删除举报的内容和截图。工作人员自己写下的内容会保留，包括从被举报的段落中摘录的部分。撤回后无法恢复。',
      withdraw: '确认撤回',
      closedFor: '求证台的说明',
      notes: '求证台的进展',
      questions: '求证台想问',
      questionsMeaning: '知道就请回答。除了你写的内容，求证台不会知道你是谁。',
      yourAnswer: '你的回答',
      answer: '发送回答',
      answerAgain: '改发另一个回答',
      passedOn: '已转交',
      passedOnMeaning:
        '这些求证台也收到了你的举报，但没有你的联系方式。点开各个地址，可以看那边的结果，也可以在那边撤回。',
      passedOnWithdrawn: '这些求证台也收到过这份举报，会被告知你已撤回。',
      withdrawals: {
        told: '那边也已撤回。',
        telling: '还没有告知到。你也可以自己在那边撤回。',
        'to-tell': '由工作人员告知那边。你也可以自己在那边撤回，或直接联系该求证台。',
      },
    },
    disputeReceipt: {
      title: '你的异议',
      states: {
        received: { name: '已收到', meaning: '求证台已收到你的异议，还没有人开始核查。' },
        'in-review': { name: '核查中', meaning: '求证台的工作人员正在核查你的异议。' },
        answered: { name: '已答复', meaning: '求证台对你的异议已有结论。' },
        withdrawn: { name: '已撤回', meaning: '这份异议已撤回。内容会在一天内删除，求证台只保留编号。' },
      },
      passages: '涉及的段落',
      secret: '知道本页网址的人都能看到这些内容，也能撤回异议。请不要转给别人。',
      withdrawing: '撤回这份异议',
      withdrawMeaning: '求证台会删除异议的内容。工作人员自己写下的内容会保留。撤回后无法恢复。',
    },
    welcome: {
      join: '加入这个求证台',
      whatItIs: '这里是“求证”的求证台：公布谣言的核查结果，接收对传谣网页的举报。',
      listsAlone: '这里发布谣言核查结果的清单，供“求证”扩展使用。',
      howToJoin: '请打开“求证”扩展的设置，输入这个地址：',
      reach: '联系方式',
      privacy: '举报内容如何处理（隐私声明）',
      lists: '已发布的清单',
      corrections: '更正',
      allCorrections: '公布过的全部说法与更正',
      forPrograms: '供程序读取：加入文件',
      code: '本求证台链接的二维码',
      orLink: '也可以在要加入的设备上打开这个链接，或扫描二维码：',
      compare: '加入时，扩展会显示六个词，必须与下面的相同。请与海报或电话里的核对，不要只看本页：',
      fingerprint: '完整指纹',
      notSigned: '未签名',
    },
    list: {
      publishedBy: '发布者',
      updated: '版本',
      entries: '条目',
      whole: '完整清单（供程序读取）',
      more: '这里只显示最新的 $1 条。',
      correction: '已发布的更正',
      toAll: '全部清单',
    },
    other: { language: 'en', name: 'English' },
    signedIn: {
      title: '身份已确认',
      next: '核实台会自动继续。如果没有，请在那里重新开始；这个标签页可以关闭。',
    },
  },
};
