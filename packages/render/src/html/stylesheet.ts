/**
 * The look of official documents: A4 with margins 37, 35, 28 and 26 mm, title 2号 小标宋, body 3号 仿宋 with a first-line
 * indent of two characters on 22 lines, headings 黑体 and 楷体. Font names are those of Windows, WPS and macOS, then free ones.
 * @see GB/T 9704—2012
 */
export const stylesheet = `
:root {
  color-scheme: light;
  --ink: #1a1a1a;
  --rule: #333;
  --paper: #fff;
  --size: 1.25rem;
  --usual-song: "SimSun", "宋体", "Songti SC", "STSong", "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", serif;
  --song: var(--usual-song);
  --usual-fang: "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", serif;
  --fang: var(--usual-fang);
  --usual-hei: "SimHei", "黑体", "Heiti SC", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  --hei: var(--usual-hei);
  --usual-kai: "KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "Kaiti SC", "STKaiti", "LXGW WenKai", "Noto Serif SC", "Noto Serif CJK SC", serif;
  --kai: var(--usual-kai);
  --usual-title: "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体", "方正小标宋_GBK", "STZhongsong", "华文中宋", "Noto Serif SC", "Noto Serif CJK SC", serif;
  --title: var(--usual-title);
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: #e9e9e6; color: var(--ink); font: var(--size)/1.8 var(--fang); }
main { max-width: 60rem; margin: 2rem auto; padding: 5rem 5.5rem; background: var(--paper); box-shadow: 0 1px 6px rgb(0 0 0 / .2); overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6, p { margin: 0; font-weight: inherit; font-size: inherit; }
h1 { margin: 0 0 2.4rem; font: 700 1.8rem/1.5 var(--title); text-align: center; text-wrap: balance; }
.part { display: inline-block; }
h2 { margin-top: .6em; font-family: var(--hei); font-weight: 500; }
h2, h3, h4, h5, h6, p, ol, ul { text-indent: 2em; }
h3, .level-1 { font-family: var(--kai); font-weight: 600; }
h4, h5, h6 { font-family: var(--fang); font-weight: 700; }
p { text-align: justify; }
.lead { text-indent: 2em; text-align: justify; }
.lead > * { display: inline; }
ol, ul { margin: 0; padding: 0; list-style-position: inside; }
.en { font: .75em/1.4 Georgia, "Times New Roman", serif; color: #555; }
h1 .en, h2 .en, caption .en { font-size: .7em; }
th .en { display: block; margin-top: .15em; line-height: 1.2; }
.signature { margin: 3em 4em 0 auto; width: max-content; max-width: calc(100% - 4em); }
.signature p { text-indent: 0; text-align: center; }
.signature p:not(:last-child) { margin-inline: -4em; }
.draft { margin: 0 0 1.5rem; text-indent: 0; text-align: right; font: 1rem var(--hei); color: #a31515; }
.unwritten { color: #a31515; }
.scroll { container-type: inline-size; overflow-x: auto; margin: .6rem 0 1.4rem; }
.scroll:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
table { width: 100%; border-collapse: separate; border-spacing: 0; border: solid var(--rule); border-width: 1px 0 0 1px; font: .82rem/1.45 var(--song); font-variant-numeric: tabular-nums; }
.official { table-layout: fixed; }
.official + .official { border-top: 0; }
.official caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.own { margin: .6rem 0 1rem; }
.own caption { font: .95rem var(--hei); padding-bottom: .4rem; }
th, td { padding: .3em .35em; border: solid var(--rule); border-width: 0 1px 1px 0; font-weight: 400; text-align: center; vertical-align: middle; background: var(--paper); }
.own :is(th, td) { white-space: pre-line; }
.own thead th { font-family: var(--hei); }
.own .words { text-align: left; }
.roll { overflow-x: auto; }
.roll:focus-visible { outline: 3px solid #0b57d0; }
.shaped { table-layout: fixed; font-size: .78rem; }
del { color: #a31515; text-decoration: line-through; }
ins { color: #0b4f9e; text-decoration: underline; text-underline-offset: .15em; }
:is(.before, .difference, .note) { display: block; font-size: .85em; color: #555; font-weight: 400; }
.change { background: #fff6d6; font-weight: 600; }
.difference { color: #0b4f9e; }
.coverage { background: #eef3f8; }
figure { margin: .8rem 0 1.2rem; text-align: center; break-inside: avoid; }
figure :is(img, svg) { max-width: 100%; height: auto; }
figcaption { font: .95rem/1.6 var(--hei); }
.chart { text-align: left; }
.chart svg { display: block; width: 100%; }
.missing { color: #a31515; text-indent: 0; text-align: center; }
.logo { text-indent: 0; text-align: center; margin-bottom: 1rem; }
.logo img { width: auto; }
.masthead { margin-bottom: 3rem; padding-bottom: .8rem; border-bottom: 3px solid var(--red); }
.masthead p { text-indent: 0; text-align: center; }
.masthead .words { color: var(--red); font: 700 min(3.6rem, 100cqi / var(--length))/1.4 var(--title); white-space: nowrap; }
.masthead .letter { margin-top: 1.2em; }
article { container-type: inline-size; }
.annex { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid #999; }
.banner, .columnHead { font-family: var(--hei); }
.rowHead { text-align: left; }
.labels-1 .rowHead { text-align: center; }
.corner { font-size: .92em; }
.number { white-space: nowrap; font-size: min(1em, var(--share) * 1cqi / var(--numbers) / (var(--digits) * .6 + .9)); }
.number .mark { white-space: normal; }
.number.total { font-weight: 600; }
.mark { color: #a31515; font-size: .85em; }
.blank:has(.mark) { background: #fdf1f0; }
td.finding { outline: 2px solid #8a5a00; outline-offset: -2px; background: #fff8e1; }
td.finding.error { outline-color: #b3261e; background: #fdeceb; }
td:target { background: #e8f0fe; }
.findings { margin-top: 3rem; padding-top: 1rem; border-top: 3px double #999; font: 1rem/1.6 var(--song); }
.findings ul { list-style: none; }
.findings li { text-indent: 0; margin: .4em 0; }
.findings b { font-family: var(--hei); color: #6b4600; }
.findings .error b { color: #b3261e; }
.findings a { color: #0b57d0; overflow-wrap: anywhere; }
@media screen and (max-width: 52rem) {
  :root { --size: 1.0625rem; }
  main { margin: 0; padding: 1.5rem 1rem 3rem; box-shadow: none; }
  h1 { font-size: 1.4rem; margin-bottom: 1.4rem; }
  .signature { margin-right: 1em; }
  .signature p:not(:last-child) { margin-inline: -1em; }
  .scroll { margin-inline: -1rem; padding-inline: 1rem; scroll-padding-left: 10rem; }
  table { font-size: .75rem; }
  .shaped { width: 40rem; }
  .official { --width: max(2.9rem, (var(--digits) * .6 + .9) * .75rem); min-width: 100%; }
  td.number { font-size: inherit; }
  col.number { width: var(--width) !important; }
  .labels-0 { width: calc(var(--numbers) * var(--width)); }
  .labels-1 { width: calc(7rem + var(--numbers) * var(--width)); }
  :is(.labels-2, .labels-3) { width: calc(10.3rem + var(--numbers) * var(--width)); }
  .labels-1 col.label-0 { width: 7rem !important; }
  .labels-2 col.label-0 { width: 4rem !important; }
  .labels-2 col.label-1 { width: 6.3rem !important; }
  .labels-3 col.label-0 { width: 1.7rem !important; }
  .labels-3 col.label-1 { width: 2.9rem !important; }
  .labels-3 col.label-2 { width: 5.7rem !important; }
  :is(.rowHead, .corner) { position: sticky; z-index: 1; left: -1rem; }
  .labels-2 .from-1 { left: 3rem; }
  .labels-3 .from-1 { left: .7rem; }
  .labels-3 .from-2 { left: 3.6rem; }
  .columnHead .words { position: sticky; left: 11rem; display: inline-block; }
  .labels-0 .columnHead .words { left: 0; }
}
@page {
  size: A4;
  margin: 37mm 26mm 35mm 28mm;
}
@page :right {
  @bottom-right { content: "— " counter(page) " —"; padding-right: 1em; font: 14pt "SimSun", "宋体", "Noto Serif SC", "Noto Serif CJK SC", serif; }
}
@page :left {
  @bottom-left { content: "— " counter(page) " —"; padding-left: 1em; font: 14pt "SimSun", "宋体", "Noto Serif SC", "Noto Serif CJK SC", serif; }
}
@media print {
  body { background: none; font: 16pt/28.95pt var(--fang); letter-spacing: calc((156mm - 448pt) / 28); }
  table, h1, .masthead { letter-spacing: 0; }
  h3, h4, h5, h6 { font-weight: 400; }
  main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  h1 { font-size: 22pt; line-height: 32pt; margin-bottom: 29pt; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  p { orphans: 2; widows: 2; }
  .roll { overflow: visible; }
  .shaped { width: 100%; }
  .scroll { overflow: visible; margin: 4pt 0 10pt; }
  table { font: 9.5pt/1.3 var(--song); }
  .labels-0 { font-size: 9pt; }
  :is(th, td) { padding: 1.5pt 2.5pt; }
  .labels-0 :is(th, td) { padding-inline: 1pt; }
  thead { display: table-header-group; }
  td, th:not([rowspan]), .own tr, .signature { break-inside: avoid; }
  .signature { break-before: avoid; }
  .findings, .annex { break-before: page; border-top: 0; }
  .annex + .annex { break-before: auto; }
  .masthead .words { font-size: min(45pt, 440pt / var(--length)); }
  .masthead { margin-bottom: 58pt; }
  a { color: inherit; text-decoration: none; }
}
`;
