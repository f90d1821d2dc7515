/** The look of the desk's pages, light and dark, in the colours of the extension. */
export const pageSheet = `
:root {
  color-scheme: light dark;
  --ground: #f7f6f2; --surface: #ffffff; --line: #d9d5ca; --line-strong: #807b70;
  --ink: #1f2421; --ink-soft: #575d58; --link: #0b5d57; --danger: #9c2a1c;
  --careful: #6a4c00; --good: #1d6137; --told: #1d4f8a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #171a19; --surface: #1f2322; --line: #3b413e; --line-strong: #8a918c;
    --ink: #e8e9e5; --ink-soft: #aeb4af; --link: #8ad6cb; --danger: #ffa99c;
    --careful: #f0cf7a; --good: #9edbb2; --told: #a5ccf8;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
}
main, footer { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 0; }
footer { padding-block: 1rem 2.5rem; color: var(--ink-soft); font-size: 0.875rem; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 0 0 0.5rem; font-size: 1.0625rem; }
p { margin: 0 0 0.5rem; }
section, details {
  margin-bottom: 1rem; padding: 1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--surface);
}
section > :last-child, details > :last-child { margin-bottom: 0; }
summary { cursor: pointer; color: var(--link); }
details[open] > summary { margin-bottom: 0.5rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1rem; margin: 0; }
dt, .soft { color: var(--ink-soft); }
dd { margin: 0; }
ul { margin: 0; padding-inline-start: 1.25rem; }
blockquote { margin: 0 0 0.5rem; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--line-strong); }
.state { display: inline-block; padding: 0 0.6em; border: 1px solid currentColor; border-radius: 1em; font-weight: 600; }
.unverified, .in-review { color: var(--careful); border-style: dashed; }
.false, .misleading { color: var(--danger); }
.corrected, .received, .satire { color: var(--told); }
.true, .answered { color: var(--good); }
.withdrawn { color: var(--ink-soft); }
button {
  min-height: 2.5rem; padding: 0 1rem; border: 1px solid currentColor; border-radius: 5px;
  background: var(--surface); color: var(--danger); font: inherit; cursor: pointer;
}
form { margin: 0 0 1rem; }
textarea {
  display: block; width: 100%; margin: 0.25rem 0 0.5rem; padding: 0.5rem; resize: vertical;
  border: 1px solid var(--line-strong); border-radius: 5px;
  background: var(--ground); color: inherit; font: inherit;
}
[action$="/answers"] button { color: var(--link); }
button:hover { background: var(--ground); }
.qr { display: block; width: 12rem; max-width: 100%; margin: 0 0 0.75rem; border-radius: 4px; }
.words { margin: 0 0 0.5rem; padding: 0.5rem 0.75rem; border: 1px solid var(--line-strong); border-radius: 5px; font-weight: 600; }
.words span { display: inline-block; margin-inline-end: 0.75em; }
article { padding: 0.75rem 0; border-top: 1px solid var(--line); }
article h2 { margin: 0.25rem 0; font-weight: 600; }
code { font-family: ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: 0.9375em; }
`;
