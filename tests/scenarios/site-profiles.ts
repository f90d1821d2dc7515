import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../src/contract/site.ts';
import { builtInSites } from '../../src/sites/built-in-sites.ts';
import { join, press, waitForPainted, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import { matchesOn } from '../browsers/matches-on.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { tabIdOf } from '../browsers/tab-id-of.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

const rumour = '听说吃大蒜能治流感。';
const head = (more = '') =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title>${more}`;
const discuz = head('<meta name="generator" content="Discuz! X3.5">');

/** Pages by path, in the structure of the software they stand for. */
const pages: Record<string, string> = {
  '/forum.php?mod=viewthread&tid=1': `${discuz}<div id="postlist">
    <div id="post_11"><a id="postnum11" href="/forum.php?mod=redirect&goto=findpost&pid=11"><em>1</em>楼</a>
      <div class="authi"><a class="xw1">晴天</a></div><table><tr><td class="t_f" id="postmessage_11">你们好，主楼。</td></tr></table></div>
    <div id="post_12"><a id="postnum12" href="/forum.php?mod=redirect&goto=findpost&pid=12"><em>2</em>楼</a>
      <table><tr><td class="t_f" id="postmessage_12">${rumour}</td></tr></table></div></div>`,
  // What names the writer has no name that would tell: only the profile of this software knows it.
  '/forum.php?mod=viewthread&tid=4': `${discuz}<div id="postlist"><div id="post_11"><table><tr>
    <td class="pls"><p class="pi">钟离未晚</p></td><td class="t_f" id="postmessage_11">${rumour}</td></tr></table></div></div>`,
  '/forum.php?mod=viewthread&tid=2': `${discuz}<main><article>${rumour}</article></main>`,
  // A thread of a mailing list, and notes on an issue.
  '/list/food@lists.example/thread/AB12/': `${head('<link rel="icon" href="/static/hyperkitty/icon.ico">')}
    <div class="email"><div class="email-header"><h2 class="name">晴天</h2></div><div class="email-body">你们好。</div>
      <div class="messagelink"><a href="/list/food@lists.example/message/AB12/">#</a></div></div>
    <div class="email"><div class="email-header"><h2 class="name">小雨</h2></div><div class="email-body"><p>${rumour}</p></div>
      <div class="messagelink"><a href="/list/food@lists.example/message/CD34/">#</a></div></div>`,
  '/issues/7': `${head('<meta name="description" content="Redmine">')}<div class="issue details"><div class="wiki">你们好。</div></div>
    <div id="history"><div id="change-31"><div id="note-2" class="note"><h4>由 <a class="user" href="/people/4">小雨</a> 更新</h4>
      <div class="wiki"><p>${rumour}</p></div></div></div></div>`,
  '/boards/1/topics/5': `${head('<meta name="description" content="Redmine">')}<div id="content"><div class="message">
    <div class="wiki">你们好。</div></div><div class="message reply" id="message-8"><div class="wiki"><p>${rumour}</p></div></div></div>`,
  // Letters as they were written, in lines; changes of tickets.
  '/inbox/ab12@lists.example/T/': `${head()}<pre><a id="mirror" href="../../_/text/mirror/">mirror</a></pre>
    <pre><a href="#eab12" id="mab12">*</a> From: 晴天 (<a href="../../ab12@lists.example/">permalink</a>)\n\n你们好。</pre>
    <pre><a href="#ecd34" id="mcd34">*</a> From: 小雨 (<a href="../../cd34@lists.example/">permalink</a>)\n\n> 昨天邻居在小区的群里转发一篇文章，说\n> ${rumour}</pre>`,
  '/ticket/7': `${head('<link rel="stylesheet" href="/chrome/common/css/trac.css">')}<div id="ticket"><div class="description">你们好。</div></div>
    <div id="changelog"><div class="change"><h3 id="comment:2"><span class="cnum"><a href="#comment:2">comment:2</a></span> by <span class="trac-author">小雨</span></h3>
      <div class="comment"><p>${rumour}</p></div></div></div>`,
  '/Ticket/Display.html?id=7': `${head()}<div class="transaction" data-transaction-id="58"><span class="user" data-user-id="4">小雨</span>
    <div class="messagebody">${rumour}</div></div><div id="bpscredits"></div>`,
  // Comments below an article, an answer in what it answers.
  '/blog/valine': `${head()}<div class="v"><div class="vcards"><div class="vcard" id="5c2e01"><img class="vimg" src="/a.png">
    <div class="vh"><div class="vhead"><span class="vnick">晴天</span></div><div class="vcontent"><p>你们好。</p></div>
    <div class="vquote"><div class="vcard" id="5c2e02"><div class="vh"><div class="vhead"><a class="vnick" href="/b">小雨</a></div>
    <div class="vcontent"><p><a class="at" href="#5c2e01">@晴天</a> , ${rumour}</p></div></div></div></div></div></div></div></div>`,
  '/listed/3': `${head()}<section data-n="4"><p>${rumour}</p></section>`,
  '/shadow': `${head()}<my-post data-n="9"></my-post><script>
    document.querySelector('my-post').attachShadow({ mode: 'open' }).innerHTML = '<div><p>${rumour}</p></div>';</script>`,
  '/elsewhere': `${head()}<section data-n="5"><a class="link" href="https://elsewhere.example/5">5</a><p>${rumour}</p></section>`,
};

const listed: Site = {
  id: 'listed-forum',
  title: 'Listed forum',
  hosts: ['127.0.0.1'],
  paths: ['/listed/*', '/shadow', '/elsewhere'],
  posts: [
    { item: '/* not a selector', permalink: {} },
    { item: 'my-post', permalink: { attribute: 'data-n', address: '#n{id}' }, late: true },
    { item: 'section:has(.link)', permalink: { from: '.link' }, late: true },
    { item: 'section', permalink: { attribute: 'data-n', address: '/{path1}/{id}' }, late: true },
  ],
};

/**
 * Profiles that would have nobody covered: many of them, one in place of a built-in one, and selectors left
 * open.
 */
const hostile: Site[] = [
  {
    id: 'phpbb',
    title: 'Not phpBB',
    hosts: ['*'],
    posts: [],
    cover: [':not(*', 'a /*', '[title="', 'a\\\\'],
  },
  ...Array.from({ length: 100 }, (_, index) => ({
    id: `push-out-${index}`,
    title: 'Push out',
    hosts: ['*'],
    posts: [],
    cover: [':not(*'],
  })),
];

/**
 * Site profiles in a real browser: posts told apart, other origins refused, and nothing missed where a
 * profile is wrong.
 */
export function siteProfiles(launch: () => Promise<Launched>): void {
  describe('site profiles', () => {
    let launched: Launched;
    let served: Served;
    let page: Page;

    beforeAll(async () => {
      const list = {
        ...sampleListOf(1, sampleEntry('garlic', '吃大蒜能治流感')),
        sites: [listed, { id: 'Not as agreed' }, ...hostile],
      };
      served = await serve(({ url }, response) => {
        if (url === '/list.json') return response.end(JSON.stringify(list));
        const body = pages[url ?? ''] ?? pages[url?.split('?')[0] ?? ''];
        response.setHeader('Content-Type', 'text/html');
        return response.writeHead(body ? 200 : 404).end(body);
      });
      launched = await launch();
      await join(launched, `${served.address}/list.json`);
      page = await launched.browser.newPage();
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    /** The passage of the one match on a page. */
    async function passageOn(path: string) {
      await page.bringToFront();
      await page.goto(served.address + path);
      await waitForPainted(page, 1);
      const { passages } = await matchesOn(launched, page, ({ count }) => count === 1);
      return passages[0]?.passage;
    }

    test('a match on a thread of known software belongs to its post, with floor and permalink', async () => {
      const passage = await passageOn('/forum.php?mod=viewthread&tid=1');
      expect(passage?.permalink).toBe(`${served.address}/forum.php?mod=redirect&goto=findpost&pid=12`);
      expect(passage?.floor).toBe(2);
    });

    test('a match in an archive of mails belongs to its mail, and one on an issue to its note', async () => {
      const mails = '/list/food@lists.example';
      const mail = await passageOn(`${mails}/thread/AB12/`);
      expect(mail?.permalink).toBe(`${served.address}${mails}/message/CD34/`);
      const note = await passageOn('/issues/7');
      expect([note?.permalink, note?.floor]).toEqual([`${served.address}/issues/7#note-2`, 2]);
      const reply = await passageOn('/boards/1/topics/5');
      expect(reply?.permalink).toBe(`${served.address}/boards/1/topics/5#message-8`);
    });

    test('a match in the lines of a letter belongs to it, and one on a ticket to its change', async () => {
      const letter = await passageOn('/inbox/ab12@lists.example/T/');
      expect(letter?.permalink).toBe(`${served.address}/inbox/cd34@lists.example/`);
      const change = await passageOn('/ticket/7');
      expect([change?.permalink, change?.floor]).toEqual([`${served.address}/ticket/7#comment:2`, 2]);
      const answer = await passageOn('/Ticket/Display.html?id=7');
      expect(answer?.permalink).toBe(`${served.address}/Ticket/Display.html?id=7#txn-58`);
    });

    test('a match in an answer below an article belongs to the answer, and not to what it is in', async () => {
      expect((await passageOn('/blog/valine'))?.permalink).toBe(`${served.address}/blog/valine#5c2e02`);
    });

    test('the form says that a thread which its query names is lost without it, and only of such a one', async () => {
      for (const [path, isLost] of [
        ['/forum.php?mod=viewthread&tid=1', true],
        ['/listed/3?from=mail', false],
      ] as const) {
        await passageOn(path);
        const popup = await launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, page)}`);
        await press(popup, 'report_open');
        await popup.waitForSelector('.address');
        expect(await popup.$$eval('.loss', (all) => all.map((loss) => loss.textContent))).toEqual(
          isLost ? [words('scope_loses_page')] : [],
        );
        await popup.close();
      }
    });

    test('a profile that comes with a list is used, and one that is not as agreed costs nothing', async () => {
      expect((await passageOn('/listed/3'))?.permalink).toBe(`${served.address}/listed/4`);
    });

    test('what a built-in profile covers in pictures is covered, whatever a list says', async () => {
      await page.bringToFront();
      await page.goto(`${served.address}/forum.php?mod=viewthread&tid=4`);
      await waitForPainted(page, 1);
      const tabId = await tabIdOf(launched, page);
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${tabId}`);
      await waitForText(popup, `${words('status_false')} 1`);
      const areas = await popup.evaluate(async (id) => {
        const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
        const measure = { name: 'measure-view', data: { areas: true, stuck: false } };
        const reply = await (scope.browser ?? scope.chrome).tabs.sendMessage(id, measure, { frameId: 0 });
        return reply.value.areas.map(({ kind }) => kind);
      }, tabId);
      expect(areas).toContain('author');
      await popup.close();
    });

    test('a post around a shadow root is found', async () => {
      expect((await passageOn('/shadow'))?.permalink).toBe(`${served.address}/shadow#n9`);
    });

    test('a permalink never leads to another site', async () => {
      const passage = await passageOn('/elsewhere');
      expect(passage?.quote.exact).toBe('吃大蒜能治流感');
      expect(passage?.permalink).toBeUndefined();
    });

    test('a changed layout is said in the popup, and the match is painted all the same', async () => {
      const passage = await passageOn('/forum.php?mod=viewthread&tid=2');
      expect(passage?.permalink).toBeUndefined();
      const popup = await launched.openExtensionPage(`src/popup.html?tab=${await tabIdOf(launched, page)}`);
      await waitForText(popup, words('site_layout_changed', 'Discuz! X'));
      await waitForText(popup, `${words('status_false')} 1`);
      await popup.close();
    });

    test('the person’s own profile goes before others', async () => {
      const settings = await launched.openExtensionPage('src/settings.html#advanced');
      const own = [
        { ...listed, posts: [{ item: 'section', permalink: { attribute: 'data-n', address: '#own-{id}' } }] },
      ];
      await settings.waitForSelector('form textarea');
      await settings.evaluate((text) => {
        const field = document.querySelector('textarea');
        field?.closest('details')?.setAttribute('open', '');
        if (!field) return;
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, JSON.stringify(own));
      await press(settings, 'own_sites_save');
      await waitForText(settings, words('saved'));
      await settings.close();
      expect((await passageOn('/listed/3'))?.permalink).toBe(`${served.address}/listed/3#own-4`);
    });

    test('profiles that are not as agreed are refused with what is wrong', async () => {
      const settings = await launched.openExtensionPage('src/settings.html#advanced');
      await settings.waitForSelector('form textarea');
      await settings.evaluate(() => {
        const field = document.querySelector('textarea');
        field?.closest('details')?.setAttribute('open', '');
        if (!field) return;
        field.value = '[{"id":"x"}]';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await press(settings, 'own_sites_save');
      await waitForText(settings, words('refusal_own_sites_invalid', '0.title'));
      await settings.close();
    });

    test('this browser understands every selector of the built-in profiles', async () => {
      const selectors = builtInSites().flatMap(({ sign, posts, cover = [] }) => [
        ...(sign ? [sign] : []),
        ...cover,
        ...posts.flatMap(({ item, body, floor, permalink }) =>
          [item, body, floor?.from, permalink?.from].filter((each) => each !== undefined),
        ),
      ]);
      const wrong = await page.evaluate(
        (all) =>
          all.filter((selector) => {
            try {
              document.querySelector(selector);
              return false;
            } catch {
              return true;
            }
          }),
        selectors,
      );
      expect(wrong).toEqual([]);
    });
  });
}

interface Extension {
  tabs: {
    sendMessage(
      tabId: number,
      message: object,
      options: object,
    ): Promise<{ value: { areas: { kind: string }[] } }>;
  };
}
