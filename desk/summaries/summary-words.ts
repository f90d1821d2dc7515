import type { PageLanguage } from '../pages/wished.ts';

/** What a summary says in one language; `$1`… are filled in. */
export interface SummaryWords {
  title: string;
  period: string;
  timeZone: string;
  note: string;
  overview: string;
  counted: string;
  number: string;
  received: string;
  withdrawn: string;
  disputes: string;
  opened: string;
  answered: string;
  open: string;
  overdue: string;
  median: string;
  ninetieth: string;
  longest: string;
  lookedAt: string;
  down: string;
  halfLife: string;
  stillUp: string;
  byCategory: string;
  category: string;
  reports: string;
  claims: string;
  byStatus: string;
  status: string;
  corrections: string;
  bySite: string;
  site: string;
  otherSites: string;
  unknownSite: string;
  byDay: string;
  day: string;
  published: string;
  claim: string;
  page: string;
  none: string;
}

export const summaryWords: Record<PageLanguage, SummaryWords> = {
  en: {
    title: 'Summary of reports and corrections',
    period: '$1 to $2',
    timeZone: 'Days are those of the time zone $1.',
    note: 'Counts only: nothing here says who reported, who wrote a page, or who works at the desk.',
    overview: 'Overview',
    counted: 'What was counted',
    number: 'Number',
    received: 'Reports received',
    withdrawn: 'Of these, withdrawn',
    disputes: 'Of these, disputes',
    opened: 'Claims first reported',
    answered: 'Claims answered',
    open: 'Claims open now',
    overdue: 'Of these, overdue',
    median: 'Hours to an answer, median',
    ninetieth: 'Hours to an answer, nine of ten within',
    longest: 'Hours to an answer, longest',
    lookedAt: 'Pages looked at again after their claim was published',
    down: 'Of these, edited or gone',
    halfLife: 'Half-life after correction (days)',
    stillUp: 'more than half still up',
    byCategory: 'By category',
    category: 'Category',
    reports: 'Reports',
    claims: 'Claims',
    byStatus: 'Corrections by status',
    status: 'Status',
    corrections: 'Corrections',
    bySite: 'By site',
    site: 'Site',
    otherSites: 'Other sites',
    unknownSite: 'Unknown',
    byDay: 'By day',
    day: 'Day',
    published: 'Corrections published or changed',
    claim: 'Claim',
    page: 'Page',
    none: 'None in this period.',
  },
  'zh-CN': {
    title: '报告与更正统计',
    period: '$1 至 $2',
    timeZone: '日期按 $1 时区计算。',
    note: '本表只有数目，不含报告人、网页作者和工作人员的任何信息。',
    overview: '总览',
    counted: '项目',
    number: '数量',
    received: '收到报告',
    withdrawn: '其中已撤回',
    disputes: '其中异议',
    opened: '首次报告的说法',
    answered: '已答复的说法',
    open: '目前未答复的说法',
    overdue: '其中已逾期',
    median: '答复用时中位数（小时）',
    ninetieth: '九成答复用时不超过（小时）',
    longest: '最长答复用时（小时）',
    lookedAt: '说法发布后回访的网页',
    down: '其中已改动或消失',
    halfLife: '更正后的半衰期（天）',
    stillUp: '半数以上还在',
    byCategory: '按类别',
    category: '类别',
    reports: '报告',
    claims: '说法',
    byStatus: '更正按结论',
    status: '结论',
    corrections: '更正',
    bySite: '按网站',
    site: '网站',
    otherSites: '其他网站',
    unknownSite: '不明',
    byDay: '按日期',
    day: '日期',
    published: '发布或修改的更正',
    claim: '说法',
    page: '页面',
    none: '这段时间没有。',
  },
};
