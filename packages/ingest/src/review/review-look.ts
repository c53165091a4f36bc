/** Style of a review: document on the left, extraction on the right, each scrolling by itself. */
export const reviewStyle = `
*{box-sizing:border-box}
body{margin:0;display:grid;grid-template-columns:1fr 1fr;height:100vh;font:14px/1.6 "Noto Sans SC","Noto Sans CJK SC",sans-serif;color:#1f2328}
main,aside{overflow:auto;padding:16px;min-width:0}
aside{background:#eceef1;border-right:1px solid #c9ced6}
h2{font-size:17px;margin:0 0 4px}h3{font-size:15px;margin:20px 0 6px}
table{border-collapse:collapse;font-size:12px;margin:6px 0;background:#fff}
td,th{border:1px solid #b7bdc7;padding:2px 5px;text-align:center}
th{font-weight:normal;background:#f6f7f9}
ul{margin:0;padding-left:18px}code{color:#57606a;font-size:12px}
.page{position:relative;margin:0 0 12px;box-shadow:0 1px 4px #0003}
.page img{display:block;width:100%}
.page .place{position:absolute}
aside p{margin:2px 0}aside img{max-width:100%}
.counts span{padding:1px 8px;border-radius:8px}
.certain{background:#e6f4ea}.probable{background:#fff3cd}.doubtful{background:#fbd5d5}
.deduced{font-style:italic}
.error code{color:#b42318}.warning code{color:#8a5a00}
.place{cursor:pointer}
.place.lit{outline:2px solid #0b5fff;outline-offset:-1px;background:#0b5fff2b}
`;

/** Lights a place on both sides while the pointer is on it, or the keyboard's focus, and brings the other side's into view on a click. */
export const reviewScript = `
const all = new Map();
for (const element of document.querySelectorAll('[data-place]')) {
  const key = element.dataset.place;
  if (key === '') continue;
  if (!all.has(key)) all.set(key, []);
  all.get(key).push(element);
  if (element.closest('main')) element.tabIndex = 0;
}
const partners = (target) => all.get(target.closest?.('[data-place]')?.dataset.place) ?? [];
const light = (event, isLit) => { for (const each of partners(event.target)) each.classList.toggle('lit', isLit); };
for (const [begin, end] of [['pointerover', 'pointerout'], ['focusin', 'focusout']]) {
  document.addEventListener(begin, (event) => light(event, true));
  document.addEventListener(end, (event) => light(event, false));
}
const show = (event) => {
  const side = event.target.closest('aside') ? 'main' : 'aside';
  partners(event.target).find((each) => each.closest(side))?.scrollIntoView({ block: 'center', behavior: 'smooth' });
};
document.addEventListener('click', show);
document.addEventListener('keydown', (event) => { if (event.key === 'Enter') show(event); });
`;
