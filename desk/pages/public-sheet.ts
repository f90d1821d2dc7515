/** The look of the pages everybody may find, in the colours of the extension, light and dark. */
export const publicSheet = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f7f6f2, #171a19); --surface: light-dark(#fff, #1f2322);
  --hover: light-dark(#f4f2ec, #262b29); --sunken: light-dark(#efede6, #292e2c);
  --line: light-dark(#e2dfd6, #333937); --line-mid: light-dark(#c6c1b4, #505753);
  --line-strong: light-dark(#807b70, #8a918c);
  --ink: light-dark(#1f2421, #e8e9e5); --ink-soft: light-dark(#575d58, #aeb4af);
  --accent: light-dark(#0b5d57, #7fd0c4); --on-accent: light-dark(#fff, #06231f);
  --accent-ground: light-dark(#e6f1ee, #1b322f); --link: light-dark(#0b5d57, #8ad6cb);
  --font: -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif;
}
:root:lang(en) { --font: -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", "Noto Sans CJK SC", system-ui, sans-serif; }
.is-unverified { --of: light-dark(#6a4c00, #f0cf7a); --on: light-dark(#fff7e0, #3a3017); --under: dashed 1.5px; }
.is-false { --of: light-dark(#942418, #ffb3a8); --on: light-dark(#fdecea, #42221e); --under: solid 2px; }
.is-misleading { --of: light-dark(#87400a, #ffc08a); --on: light-dark(#fdf0e4, #3f2a18); --under: wavy 1px; }
.is-corrected { --of: light-dark(#1d4f8a, #a5ccf8); --on: light-dark(#e9f1fb, #1d3048); --under: double 1px; }
.is-true { --of: light-dark(#1d6137, #9edbb2); --on: light-dark(#e8f5ec, #1b3626); --under: solid 1px; }
.is-satire { --of: light-dark(#6a3a86, #dcb8f0); --on: light-dark(#f5edfa, #36263f); --under: dotted 2px; }
.is-withdrawn { --of: light-dark(#575d58, #b4bab5); --on: light-dark(#efede6, #292e2c); --under: dotted 1px; }
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
  font: 0.9375rem/1.55 var(--font);
}
h1, h2, h3, p, ul, ol, dl, dd, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--link); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
svg { flex: none; width: 1rem; height: 1rem; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.soft { color: var(--ink-soft); font-size: 0.8125rem; }
.top { border-bottom: 1px solid var(--line); background: var(--surface); }
.top > div { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: center; max-width: 67.5rem; min-height: 3.5rem; margin: 0 auto; padding: 0.5rem 1.5rem; }
.name { display: flex; gap: 0.625rem; align-items: center; color: inherit; font-size: 1.0625rem; font-weight: 700; text-decoration: none; }
.logo { width: 1.625rem; height: 1.625rem; border-radius: 22%; }
nav a { display: inline-block; padding: 0.375rem 0.25rem; font-weight: 600; }
.search { flex: 0 1 15rem; margin-inline-start: auto; }
.search label, .field {
  display: flex; gap: 0.5rem; align-items: center; min-height: 2.25rem; padding: 0 0.625rem;
  border: 1px solid var(--line-strong); border-radius: 5px; background: var(--surface);
}
input, select, textarea { width: 100%; min-width: 0; border: 0; background: none; color: inherit; font: inherit; font-size: 0.875rem; }
.search label:focus-within, .field:focus-within { outline: 2px solid var(--link); outline-offset: 2px; }
.search input:focus, .field :focus { outline: 0; }
button, .button {
  display: inline-flex; align-items: center; min-height: 2.25rem; padding: 0 0.875rem; border: 1px solid var(--line-mid); border-radius: 5px;
  background: var(--surface); color: var(--ink); font: inherit; font-size: 0.875rem; text-decoration: none; cursor: pointer;
}
button:hover, .button:hover { border-color: var(--line-strong); background: var(--hover); }
.primary, .primary:hover { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
.page { display: grid; grid-template-columns: minmax(0, 1fr) 19.5rem; gap: 2.5rem; align-items: start; max-width: 67.5rem; margin: 0 auto; padding: 1.75rem 1.5rem 2.5rem; }
.page.alone { grid-template-columns: minmax(0, 1fr); max-width: 50rem; }
article { display: grid; gap: 0.75rem; }
.verdict {
  padding: 0.75rem 1.125rem 0.8125rem; border: 1px solid color-mix(in srgb, var(--of) 45%, transparent); border-left: 6px solid var(--of);
  border-radius: 8px; background: var(--on);
}
.verdict-line { display: flex; flex-wrap: wrap; gap: 0.25rem 0.625rem; justify-content: space-between; align-items: center; color: var(--of); font-size: 0.8125rem; }
.verdict .mark { font-size: 1.125rem; }
.verdict blockquote { margin-top: 0.375rem; font-size: 1.0625rem; }
.mark { color: var(--of); font-weight: 600; white-space: nowrap; }
.mark svg { margin-inline-end: 0.25em; vertical-align: -0.15em; }
.mark b { text-decoration: underline var(--under); text-underline-offset: 0.25rem; text-decoration-skip-ink: none; }
h1 { font-size: 1.875rem; line-height: 1.32; letter-spacing: -0.01em; }
h1.long { font-size: 1.375rem; letter-spacing: 0; }
.lead { font-size: 1.125rem; line-height: 1.7; }
h2 { font-size: 1.0625rem; line-height: 1.35; }
main > section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.625rem; margin-top: 1.375rem; padding-top: 1.375rem; border-top: 1px solid var(--line); }
.notice { padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-left: 4px solid var(--line-strong); border-radius: 5px; background: var(--surface); font-size: 0.875rem; }
.sources { display: grid; gap: 0.5rem; counter-reset: source; }
.sources li { position: relative; padding-inline-start: 2.25rem; counter-increment: source; }
.sources li::before {
  content: counter(source); position: absolute; inset-inline-start: 0; width: 1.375rem; border: 1px solid var(--line-mid); border-radius: 50%;
  font-size: 0.75rem; line-height: 1.25rem; text-align: center;
}
.sources .soft { display: block; }
.steps li { position: relative; display: grid; grid-template-columns: 9.5rem 1.25rem minmax(0, 1fr); gap: 0 0.5rem; padding-bottom: 0.875rem; font-size: 0.875rem; }
.steps time { color: var(--ink-soft); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.steps i { width: 9px; height: 9px; margin: 7px 0 0 5px; border: 2px solid var(--line-strong); border-radius: 50%; background: var(--ground); z-index: 1; }
.steps li:first-child i { border-color: var(--accent); background: var(--accent); }
.steps li:not(:last-child)::before { content: ""; position: absolute; top: 1rem; bottom: -0.5rem; left: calc(10rem + 9px); border-left: 1px solid var(--line-mid); }
.steps .mark { margin-inline-end: 0.5em; }
aside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
.panel { display: grid; gap: 0.5rem; padding: 0.875rem 1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); }
.panel h2 { font-size: 0.8125rem; }
.panel dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.1875rem 0.75rem; font-size: 0.8125rem; }
dt { color: var(--ink-soft); }
.alike { display: grid; gap: 0.5rem; font-size: 0.875rem; }
.alike a { display: block; }
.panel img { width: 100%; height: auto; border: 1px solid var(--line); border-radius: 5px; }
.share { padding: 0.5rem 0.75rem; border-radius: 5px; background: var(--sunken); font-size: 0.8125rem; white-space: pre-line; user-select: all; }
.dispute { display: grid; gap: 0.75rem; }
.dispute label { display: grid; gap: 0.25rem; font-size: 0.875rem; }
.dispute .field { padding-inline: 0; }
.dispute .field > * { padding: 0.5rem 0.625rem; line-height: 1.55; }
textarea { display: block; resize: vertical; }
.reach { font-size: 0.875rem; }
main > h1 + .soft { margin: 0.25rem 0 1rem; }
.filters { display: grid; gap: 0.75rem; margin-bottom: 0.75rem; }
.chips { display: flex; flex-wrap: wrap; gap: 0.375rem; }
.chips a {
  display: inline-flex; gap: 0.375rem; align-items: center; min-height: 1.75rem; padding: 0 0.625rem; border: 1px solid var(--line-mid);
  border-radius: 0.875rem; background: var(--surface); color: var(--ink); font-size: 0.8125rem; text-decoration: none;
}
.chips a > span:last-child { color: var(--ink-soft); font-variant-numeric: tabular-nums; }
.chips a:hover { background: var(--hover); }
.chips [aria-current] { border-color: var(--accent); background: var(--accent-ground); font-weight: 600; }
.filters form { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; }
.filters .field { flex: 0 1 16rem; }
select option { background: var(--surface); color: var(--ink); }
.rows { margin-top: 0.25rem; }
.rows li { display: grid; gap: 0.25rem; padding: 0.875rem 0; border-top: 1px solid var(--line); }
.rows a { font-size: 1.0625rem; font-weight: 600; line-height: 1.4; }
.rows li > p:not(.soft) { font-size: 0.875rem; }
.rows .mark { margin-inline-end: 0.5em; }
.paging { display: flex; gap: 1.25rem; align-items: baseline; padding-top: 1rem; border-top: 1px solid var(--line); }
footer { border-top: 1px solid var(--line); background: var(--surface); }
footer > div { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; justify-content: space-between; max-width: 67.5rem; margin: 0 auto; padding: 1rem 1.5rem; color: var(--ink-soft); font-size: 0.8125rem; }
footer a { display: inline-block; padding-block: 0.1875rem; margin-inline-end: 0.75rem; }
@media (max-width: 47.5rem) {
  .page { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; padding: 1rem 1rem 2rem; }
  .top > div, footer > div { padding-inline: 1rem; }
  .search { flex-basis: 100%; }
  h1 { font-size: 1.5rem; }
  h1.long { font-size: 1.25rem; }
  .lead { font-size: 1rem; }
  .steps li { grid-template-columns: 1.25rem minmax(0, 1fr); }
  .steps time { grid-column: 2; }
  .steps i { grid-row: 1; grid-column: 1; }
  .steps li > span { grid-column: 2; }
  .steps li:not(:last-child)::before { left: 9px; }
}
@media print {
  :root { color-scheme: light; --ground: #fff; }
  .print-not, .search, .filters, .paging, nav { display: none; }
  .page { display: block; padding: 0.5rem 0; }
  .top, footer { border: 0; }
  .top > div, footer > div { padding-inline: 0; }
  .sources a::after { content: " <" attr(href) ">"; color: var(--ink-soft); font-size: 0.75rem; }
  section, li, .verdict { break-inside: avoid; }
  aside { margin-top: 1.375rem; }
}
`;
