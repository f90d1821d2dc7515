import { Hono } from 'hono';
import { html } from 'hono/html';
import { joinPath } from '../../src/contract/join.ts';
import type { Desk } from '../desk.ts';
import { joinDocument } from '../join-document.ts';

/** `GET /`: tells a person with a browser what this address is and how to join. */
export const welcome = (desk: Desk): Hono =>
  new Hono().get('/', async (context) => {
    const { name, publisher, contact, lists, expect } = await joinDocument(desk);
    const reach = [contact.phone, contact.email, contact.page].filter((way) => way !== undefined);
    context.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    return context.html(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
  body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
</style>
</head>
<body>
<main>
<h1>${name}</h1>
<p>${publisher}${reach.map((way) => html`<br>${way}`)}</p>
${expect ? html`<p>${expect}</p>` : ''}
<section>
<h2>Join this desk</h2>
<p>This is a Qiuzheng desk. It publishes what is known about rumours and takes reports of pages that repeat them.</p>
<p>Open the settings of the Qiuzheng extension and enter this address: <code>${desk.publicAddress()}</code></p>
</section>
<section lang="zh-CN">
<h2>加入</h2>
<p>这里是“求证”的求证台：公布谣言的核查结果，接收网页举报。</p>
<p>请打开“求证”扩展的设置，输入这个地址：<code>${desk.publicAddress()}</code></p>
</section>
${lists.length > 0 ? html`<ul>${lists.map(({ url, title }) => html`<li><a href="${url}">${title ?? url}</a></li>`)}</ul>` : ''}
<p><a href="${joinPath}">${joinPath}</a></p>
</main>
</body>
</html>`);
  });
