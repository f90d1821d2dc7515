import type { Status } from '../../src/contract/list.ts';
import type { ReportStatus } from '../../src/contract/receipt.ts';
import type { ProblemName } from '../problems.ts';
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
  };
  welcome: {
    join: string;
    whatItIs: string;
    /** The same of a publisher who takes no reports. */
    listsAlone: string;
    howToJoin: string;
    reach: string;
    privacy: string;
    lists: string;
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
  /** Of the problems a person with a browser can meet; the others are said in English. */
  problems: Partial<Record<ProblemName, readonly [title: string, detail: string]>>;
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
          meaning: 'This report was withdrawn. The desk keeps it, marked as withdrawn.',
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
      withdrawMeaning: 'The desk will see that you have withdrawn the report. This cannot be undone.',
      withdraw: 'Yes, withdraw it',
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
    problems: {},
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
        withdrawn: { name: '已撤回', meaning: '这份举报已撤回。求证台保留记录，并标明已撤回。' },
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
      withdrawMeaning: '求证台会看到你已撤回这份举报。撤回后无法恢复。',
      withdraw: '确认撤回',
    },
    welcome: {
      join: '加入这个求证台',
      whatItIs: '这里是“求证”的求证台：公布谣言的核查结果，接收对传谣网页的举报。',
      listsAlone: '这里发布谣言核查结果的清单，供“求证”扩展使用。',
      howToJoin: '请打开“求证”扩展的设置，输入这个地址：',
      reach: '联系方式',
      privacy: '举报内容如何处理（隐私声明）',
      lists: '已发布的清单',
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
    problems: {
      'host-unknown': [
        '这不是本求证台的网址',
        '本求证台不使用这个域名。请改用它自己的网址，或请负责人启动时用 --public-address 设置这个网址。',
      ],
      'not-found': ['这里没有内容', '这个网址下没有内容。请检查网址是否多了或少了字符。'],
      'method-not-allowed': ['不支持这种请求', '这个网址不接受这种请求。请从求证台首页重新开始。'],
      'token-missing': ['仅限工作人员', '这里只供求证台的工作人员使用，需要出示求证台的令牌。'],
      'token-wrong': ['令牌不对', '这不是本求证台的令牌。请向求证台的负责人索取。'],
      'desk-failed': ['求证台出错了', '求证台内部出错，没有保存任何内容。请过几分钟再试。'],
    },
  },
};
