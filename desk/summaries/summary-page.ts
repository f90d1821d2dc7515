import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { webAddress } from '../../src/contract/web-address.ts';
import type { Markup } from '../pages/html-page.ts';
import type { Cell, SummaryDocument, SummaryTable } from './summary-tables.ts';

const sheet = `
:root { color-scheme: light dark; --line: light-dark(#d9d5ca, #3b413e); --soft: light-dark(#575d58, #aeb4af); --bar: light-dark(#0b5d57, #7fd0c4); }
body { max-width: 50rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; font: 0.9375rem/1.55 -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; }
h1 { margin: 0 0 0.5rem; font-size: 1.375rem; line-height: 1.3; }
p { margin: 0 0 0.25rem; color: var(--soft); }
section { margin-top: 1.75rem; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.875rem; }
caption { margin-bottom: 0.5rem; font-size: 1.0625rem; font-weight: 600; text-align: start; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
th { color: var(--soft); font-weight: 400; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar { width: 35%; min-width: 5rem; padding: 0.25rem 0; }
a { overflow-wrap: anywhere; }
svg { display: block; width: 100%; height: 1rem; }
rect { fill: var(--bar); }
@media print { :root { color-scheme: light; } body { max-width: none; padding: 0; } tr, caption { break-inside: avoid; } thead { display: table-header-group; } }
`;

/** What a summary's page may do: show itself. */
export const summaryPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(sheet).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`;

/** A summary as a page to be printed; it needs nothing but itself. */
export const summaryPage = ({ language, title, lines, tables, none }: SummaryDocument): Markup =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${raw(sheet)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${lines.map((line) => html`<p>${line}</p>`)}
${tables.map((table) => tableOnPage(table, none))}
</main>
</body>
</html>
`;

function tableOnPage({ title, header, rows, bars }: SummaryTable, none: string): Markup {
  const isNumber = header.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
  const largest = Math.max(1, ...rows.map((row) => numberIn(row, bars)));
  const cell = (value: Cell, column: number) =>
    html`<td${isNumber[column] ? html` class="number"` : ''}>${
      typeof value === 'string' && webAddress(value) ? html`<a href="${value}">${value}</a>` : value
    }</td>`;
  return html`<section><table>
<caption>${title}</caption>
<thead><tr>${header.map((name, column) => html`<th scope="col"${isNumber[column] ? html` class="number"` : ''}>${name}</th>`)}${bars === null ? '' : html`<th class="bar" aria-hidden="true">${header[bars]}</th>`}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr>${row.map(cell)}${
        bars === null
          ? ''
          : html`<td class="bar"><svg aria-hidden="true"><rect width="${((numberIn(row, bars) / largest) * 100).toFixed(1)}%" height="100%" rx="2"/></svg></td>`
      }</tr>`,
  )}${rows.length === 0 ? html`<tr><td colspan="${header.length}">${none}</td></tr>` : ''}</tbody>
</table></section>`;
}

const numberIn = (row: readonly Cell[], column: number | null): number => {
  const value = column === null ? 0 : row[column];
  return typeof value === 'number' ? value : 0;
};
