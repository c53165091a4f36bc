// Characters that HTML, XML or PDF text cannot carry: controls but tab and newline, lone surrogates, noncharacters.
// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text that every file type can hold: what cannot be written becomes U+FFFD, line ends become `\n`. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(unprintable, '\ufffd');
}
