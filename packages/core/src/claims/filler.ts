/** What may stand between a cue and its number without changing what it counts. */
const plain = '的了有为共计总约达到已均度件数量是分别：:案情况申请答复决定处理予以';
/** The same where the thing counted may be named once more: 收到政府信息公开申请34件. */
const withObject = `${plain}各类依信息公开政府务事项由公民继续办理提交数起形式以及书面`;

/** The longest stretch of filler that is looked back over. */
const REACH = 18;

const PLAIN = 1;
const OBJECT = 2;
const classes = new Uint8Array(0x10000);
for (let at = 0; at < withObject.length; at++) classes[withObject.charCodeAt(at)] = OBJECT;
for (let at = 0; at < plain.length; at++) classes[plain.charCodeAt(at)] = PLAIN | OBJECT;

/** Everybody who may ask, named before what they asked for: 收到公民、法人和其他组织提出的政府信息公开申请. */
const everybody = /(?:公民|自然人)、?(?:法人)?(?:和|或|或者|以及|及)(?:其他|其它)组织提出$/;
const LONGEST_EVERYBODY = 18;
const LAST_OF_EVERYBODY = '出'.charCodeAt(0);

/**
 * The earliest position from which nothing but filler leads up to a number.
 * @param from a position from which that is known already
 */
export function fillerReach(text: string, start: number, takesObject: boolean, from = start): number {
  const wanted = takesObject ? OBJECT : PLAIN;
  const earliest = Math.max(0, start - REACH);
  let at = from;
  while (at > earliest && ((classes[text.charCodeAt(at - 1)] ?? 0) & wanted) !== 0) at--;
  // Characters of it are no filler by themselves: 收到法人申请 counts some requests, not all.
  if (takesObject && at > earliest && text.charCodeAt(at - 1) === LAST_OF_EVERYBODY) {
    const named = everybody.exec(text.slice(Math.max(0, at - LONGEST_EVERYBODY), at));
    if (named) return at - named[0].length;
  }
  return at;
}

/** Whether a stretch is nothing but filler. */
export function isFiller(text: string, start: number, end: number, takesObject: boolean): boolean {
  return end - start <= REACH && fillerReach(text, end, takesObject) <= start;
}
