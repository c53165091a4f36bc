/**
 * The look of the public site: paper, ink, and one dark red of seals; system fonts; light, dark, phone and paper. All
 * classes begin with `site-`, since the frame also stands around documents, which have a look of their own.
 */
export const siteStyle = `
:root {
  --site-ink: #1d2129; --site-soft: #515963; --site-paper: #fff; --site-ground: #f5f3ef; --site-line: #d9d4ca;
  --site-accent: #8f1d1d; --site-on-accent: #fff; --site-link: #174a84; --site-focus: #0b57d0; --site-mark: #ffe9a8;
  --site-good: #1d6b3a; --site-bad: #a31515;
}
@media (prefers-color-scheme: dark) {
  :root.site-page, .site-page {
    --site-ink: #e9e6e0; --site-soft: #b3aea5; --site-paper: #1c1e22; --site-ground: #131417; --site-line: #3a3d43;
    --site-accent: #6f1717; --site-on-accent: #fff; --site-link: #9dc3f2; --site-focus: #8ab4f8; --site-mark: #5d4a12;
    --site-good: #86d3a1; --site-bad: #ff9d94;
  }
}
.site-page { margin: 0; background: var(--site-ground); color: var(--site-ink); font: 1rem/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; color-scheme: light dark; }
.site-bar { box-sizing: border-box; max-width: 68rem; margin: 0 auto; padding: .9rem 1.25rem; display: flex; flex-wrap: wrap; gap: .6rem 1.5rem; align-items: center; }
.site-header, .site-footer, .site-aside { font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; text-indent: 0; }
.site-header { background: var(--site-accent); color: var(--site-on-accent); }
.site-header a { color: inherit; text-decoration: none; }
.site-header a:hover { text-decoration: underline; text-underline-offset: .25em; }
.site-name { font-size: 1.15rem; font-weight: 600; letter-spacing: .04em; margin-inline-end: auto; }
.site-search { display: flex; gap: .4rem; flex: 0 1 22rem; }
.site-search input[type=search] { flex: 1; min-width: 0; font: inherit; padding: .3rem .7rem; border: 1px solid transparent; border-radius: 3px; background: #fff; color: #1d2129; }
.site-search button { font: inherit; padding: .3rem 1rem; border: 1px solid #fff; border-radius: 3px; background: transparent; color: inherit; cursor: pointer; }
.site-search button:hover { background: #fff; color: #8f1d1d; }
.site-page :focus-visible, .site-header :focus-visible, .site-aside :focus-visible, .site-footer :focus-visible { outline: 3px solid var(--site-focus); outline-offset: 2px; }
.site-header :focus-visible { outline-color: #fff; }
.site-skip { position: absolute; left: -999rem; }
.site-skip:focus { left: 1rem; top: 1rem; z-index: 1; padding: .5rem 1rem; background: #fff; color: #1d2129; }
.site-main { box-sizing: border-box; max-width: 68rem; margin: 0 auto; padding: 1.25rem 1.25rem 4rem; min-height: 60vh; }
.site-main h1 { font: 700 1.75rem/1.4 "Songti SC", "SimSun", "Noto Serif SC", "Noto Serif CJK SC", serif; margin: .8rem 0 1.2rem; text-wrap: balance; }
.site-main h2 { font-size: 1.15rem; margin: 2.4rem 0 .8rem; padding-bottom: .35rem; border-bottom: 2px solid var(--site-accent); }
.site-main h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
.site-page .site-main a, .site-aside a, .site-footer a { color: var(--site-link); text-underline-offset: .2em; }
.site-crumbs ol { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 0; margin: 0; padding: 0; font-size: .9rem; color: var(--site-soft); }
.site-crumbs li { text-indent: 0; }
.site-crumbs li + li::before { content: "›"; margin: 0 .6em; }
.site-lead { color: var(--site-soft); max-width: 44rem; margin: 0 0 1rem; }
.site-tiles { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .75rem; }
.site-tiles li { background: var(--site-paper); border: 1px solid var(--site-line); border-radius: 4px; }
.site-tiles a { display: block; padding: .8rem 1rem; text-decoration: none; height: 100%; box-sizing: border-box; }
.site-tiles a:hover { text-decoration: underline; }
.site-tiles small { display: block; color: var(--site-soft); }
.site-years { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; }
.site-years a { display: inline-block; min-width: 3.5rem; text-align: center; padding: .45rem .9rem; background: var(--site-paper); border: 1px solid var(--site-line); border-radius: 4px; text-decoration: none; font-variant-numeric: tabular-nums; }
.site-years a:hover, .site-years a[aria-current] { border-color: var(--site-accent); }
.site-list { list-style: none; margin: 0; padding: 0; }
.site-list > li { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; justify-content: space-between; padding: .6rem 0; border-bottom: 1px solid var(--site-line); }
.site-list small, .site-table small { color: var(--site-soft); font-variant-numeric: tabular-nums; }
.site-list p { flex-basis: 100%; margin: .2rem 0 0; color: var(--site-soft); }
.site-page mark { background: var(--site-mark); color: inherit; padding: 0 .1em; }
.site-figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .75rem; margin: 0 0 1.5rem; }
.site-figures div { background: var(--site-paper); border: 1px solid var(--site-line); border-radius: 4px; padding: .8rem 1rem; }
.site-figures dt { font-size: .9rem; color: var(--site-soft); }
.site-figures dd { margin: .2rem 0 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.site-charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 1rem; }
.site-charts figure { margin: 0; padding: 1rem; background: #fff; color: #1d2129; border: 1px solid var(--site-line); border-radius: 4px; }
.site-charts figcaption { font-weight: 600; margin-bottom: .6rem; }
.site-charts svg { display: block; width: 100%; height: auto; }
.site-wide { overflow-x: auto; }
.site-table { border-collapse: collapse; width: 100%; background: var(--site-paper); font-size: .95rem; }
.site-table th, .site-table td { padding: .5rem .75rem; border: 1px solid var(--site-line); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.site-table td.site-number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.site-good { color: var(--site-good); font-weight: 600; }
.site-bad { color: var(--site-bad); font-weight: 600; }
.site-hash { font: .9rem/1.6 ui-monospace, "Cascadia Mono", Consolas, monospace; overflow-wrap: anywhere; }
.site-page details { background: var(--site-paper); border: 1px solid var(--site-line); border-radius: 4px; margin: .5rem 0; padding: 0 1rem; }
.site-page summary { padding: .6rem 0; cursor: pointer; }
.site-links { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem 1.1rem; }
.site-footer { border-top: 1px solid var(--site-line); color: var(--site-soft); font-size: .9rem; background: var(--site-ground); }
.site-footer p { margin: 0; margin-inline-end: auto; text-indent: 0; }
.site-footer ul { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: 0; padding: 0; }
.site-footer li { text-indent: 0; }
.site-aside { box-sizing: border-box; max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem; color: var(--site-ink); }
.site-aside h2 { font: 600 1rem/1.6 inherit; font-family: inherit; font-size: 1rem; font-weight: 600; margin: 0 0 .4rem; text-indent: 0; }
.site-aside :is(p, ul, ol, li) { text-indent: 0; text-align: start; }
.site-aside section { margin: 1.2rem 0; }
.site-notice { padding: .7rem 1rem; border-inline-start: 4px solid var(--site-accent); background: #fff; color: #1d2129; margin: .8rem 0 0; }
.site-notice a { color: #174a84; }
@media (max-width: 40rem) {
  .site-name { flex-basis: 70%; font-size: 1rem; }
  .site-search { order: 3; flex: 1 0 100%; }
  .site-language { margin-inline-start: auto; }
  .site-main h1 { font-size: 1.4rem; }
}
@media print {
  .site-header, .site-footer, .site-crumbs, .site-aside, .site-skip { display: none; }
  .site-page, .site-main { background: #fff; color: #000; max-width: none; padding: 0; }
  .site-charts figure, .site-figures div { break-inside: avoid; }
}
`;
