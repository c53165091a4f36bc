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

/** The earliest position from which nothing but filler leads up to a number. */
export function fillerReach(text: string, start: number, takesObject: boolean): number {
  const wanted = takesObject ? OBJECT : PLAIN;
  const earliest = Math.max(0, start - REACH);
  let at = start;
  while (at > earliest && ((classes[text.charCodeAt(at - 1)] ?? 0) & wanted) !== 0) at--;
  return at;
}

/** Whether a stretch is nothing but filler. */
export function isFiller(text: string, start: number, end: number, takesObject: boolean): boolean {
  return end - start <= REACH && fillerReach(text, end, takesObject) <= start;
}
