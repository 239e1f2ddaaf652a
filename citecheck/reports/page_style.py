"""The style sheet of the HTML report: readable on paper, on a phone, in the light and in the dark."""

from __future__ import annotations

CSS = """
:root { color-scheme: light dark; --ink: #1b1f24; --page: #fff; --soft: #f3f5f7; --line: #c9d0d8; --dim: #57606a;
  --red: #b3261e; --amber: #8a5a00; --blue: #0b57a4; --green: #1a6b3c; --mark: #fff1b8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ec; --page: #14181d; --soft: #1e242b; --line: #3b444f;
  --dim: #9aa5b1; --red: #ff8a80; --amber: #f2c14e; --blue: #82b8ff; --green: #7fd6a0; --mark: #5a4a10; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; } h2 { margin-top: 2.5rem; font-size: 1.25rem; }
h3 { font-size: 1rem; overflow-wrap: anywhere; }
.opening { font-size: 1.1rem; font-weight: 600; }
table { border-collapse: collapse; } th, td { padding: .25rem .75rem; border-bottom: 1px solid var(--line);
  text-align: start; vertical-align: top; }
.documents { width: 100%; } .number { text-align: end; font-variant-numeric: tabular-nums; }
article { margin: 1rem 0; padding: .25rem 1rem; background: var(--soft); border-inline-start: 4px solid var(--line); }
article.error { border-color: var(--red); } article.warning { border-color: var(--amber); }
article.info { border-color: var(--blue); }
article p { margin: .4rem 0; overflow-wrap: anywhere; } .head .place { color: var(--dim); }
article.error .severity, .error, .broken, .inconsistent { color: var(--red); }
article.warning .severity, .warning, .unverified { color: var(--amber); }
article.info .severity { color: var(--blue); } .ok, .fix { color: var(--green); }
article.error, article.warning { color: var(--ink); }
.related, .notice { color: var(--dim); }
blockquote { margin: .5rem 0; font-family: ui-monospace, monospace; font-size: .9rem; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; text-decoration: underline; }
a { color: var(--blue); }
@media print { article { break-inside: avoid; } }
"""
