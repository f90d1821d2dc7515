import { expect, test, vi } from 'vitest';
import { copyForms } from '../messages/copy-form.ts';
import { type CorrectionWords, correctionText, wordsToCopy } from './correction-text.ts';
import { sampleFlag } from './popup/sample-tab.ts';

vi.mock('../platform/translate.ts', () => ({
  translate: (key: string, ...values: string[]) =>
    key === 'page_language' ? 'en' : [key, ...values].join(' '),
}));

const garlic: CorrectionWords = {
  claim: '大蒜可以杀死病毒。',
  status: '不实',
  explanation: '没有研究表明吃大蒜能预防流感。',
  link: { title: '流言终结者', url: 'https://desk.example/garlic' },
};

test('as text, each thing has a line of its own', () => {
  expect(correctionText(garlic, 'text')).toBe(
    '大蒜可以杀死病毒。\n不实\n没有研究表明吃大蒜能预防流感。\n流言终结者\nhttps://desk.example/garlic',
  );
});

test('as Markdown, the claim is quoted, the status strong and the title a link', () => {
  expect(correctionText(garlic, 'markdown')).toBe(
    '> 大蒜可以杀死病毒。\n\n**不实**\n\n没有研究表明吃大蒜能预防流感。\n\n[流言终结者](https://desk.example/garlic)',
  );
});

test('as BBCode, the same', () => {
  expect(correctionText(garlic, 'bbcode')).toBe(
    '[quote]大蒜可以杀死病毒。[/quote]\n[b]不实[/b]\n没有研究表明吃大蒜能预防流感。\n[url=https://desk.example/garlic]流言终结者[/url]',
  );
});

test('what the list does not say leaves no line', () => {
  const bare = { ...garlic, explanation: null, link: null };
  expect(correctionText(bare, 'text')).toBe('大蒜可以杀死病毒。\n不实');
});

test.each(copyForms)('as %s, words of a list break no line and turn no direction', (form) => {
  const broken = correctionText({ ...garlic, claim: '一\r\n# 二\u2028三\u202e四' }, form);
  const lines = (text: string) => text.split(/[\r\n\u2028\u2029\u0085]/).length;
  expect(lines(broken)).toBe(lines(correctionText(garlic, form)));
  expect(broken).not.toContain('\u202e');
});

test.each([
  ['*大蒜*', '\\*大蒜\\*'],
  ['[点这里](https://evil.example)', '\\[点这里\\](https://evil.example)'],
  ['![](x)', '\\!\\[\\](x)'],
  ['<script>', '\\<script\\>'],
  ['a_b_c `d` ~~e~~ |f|', 'a\\_b\\_c \\`d\\` \\~\\~e\\~\\~ \\|f\\|'],
  ['\\*', '\\\\\\*'],
  ['&lt;', '\\&lt;'],
  ['# 一', '\\# 一'],
  ['- 一', '\\- 一'],
  ['1. 一', '1\\. 一'],
  ['2) 一', '2\\) 一'],
])('Markdown in a claim stays text: %s', (claim, written) => {
  expect(correctionText({ ...garlic, claim }, 'markdown').split('\n')[0]).toBe(`> ${written}`);
});

test('BBCode in a claim stays text', () => {
  const claim = '[/quote][url=https://evil.example]点这里[/url]';
  expect(correctionText({ ...garlic, claim }, 'bbcode').split('\n')[0]).toBe(
    '[quote]［/quote］［url=https://evil.example］点这里［/url］[/quote]',
  );
});

test.each(copyForms)('as %s, an address ends no link', (form) => {
  const url = 'https://desk.example/a(b)[c]?d=e f"<g>';
  const copied = correctionText({ ...garlic, link: { title: '标题', url } }, form);
  expect(copied).toContain('https://desk.example/a%28b%29%5Bc%5D?d=e%20f%22%3Cg%3E');
});

const correction = {
  url: 'https://news.example/garlic',
  title: '大蒜不治病',
  publisher: '辟谣台',
  publishedAt: '2026-03-01',
};
const listed = { ...sampleFlag('garlic'), correction };

test('a flag leads to the page of its desk, else to the correction', () => {
  const page = 'https://desk.example/garlic';
  expect(wordsToCopy({ ...listed, page }, 0).link).toEqual({ title: '大蒜不治病', url: page });
  expect(wordsToCopy(listed, 0).link).toMatchObject({ url: correction.url });
});

test('what is no web address is no link', () => {
  const unsafe = { ...correction, url: 'javascript:alert(1)' };
  expect(wordsToCopy({ ...listed, correction: unsafe }, 0).link).toBeNull();
});

test('the verdict of a list that is out of date says so', () => {
  const old = { ...listed, listExpiresAt: '2026-02-01' };
  expect(wordsToCopy(old, Date.parse('2026-01-31')).status).toBe('status_false');
  expect(wordsToCopy(old, Date.parse('2026-02-02')).status).toBe('verdict_expired status_false Feb 1, 2026');
});
