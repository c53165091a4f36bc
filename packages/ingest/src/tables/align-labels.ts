const MATCH = 1;
/**
 * Matches that follow one another count double, so that words hold together instead of scattering. So does one that begins
 * a row of the script: where labels end alike, the one that is torn from the next row is taken, not the one torn in two.
 */
const RUN = 2;

const STOP = 0;
const SKIP_DOCUMENT = 1;
const SKIP_SCRIPT = 2;
const TAKE_ALONE = 3;
const TAKE_IN_RUN = 4;

/**
 * Lays the label characters of a document along those of a script so that most of them, in runs as long as possible,
 * fall on their like. Time and memory grow with the product of the lengths.
 * @param starts marks the positions of the script at which the label of a row begins, by 1.
 * @returns for every character of the document its position in the script, or -1.
 */
export function alignLabels(document: string, script: string, starts: Uint8Array): Int32Array {
  const width = script.length + 1;
  const from = new Uint8Array((document.length + 1) * width);
  let freeAbove = new Int32Array(width);
  let takenAbove = new Int32Array(width).fill(-1);
  let free = new Int32Array(width);
  let taken = new Int32Array(width);
  const takenFrom = new Uint8Array((document.length + 1) * width);
  for (let i = 1; i <= document.length; i++) {
    const char = document.charCodeAt(i - 1);
    free[0] = 0;
    taken[0] = -1;
    for (let j = 1; j < width; j++) {
      const at = i * width + j;
      let best = -1;
      if (char === script.charCodeAt(j - 1)) {
        const run = takenAbove[j - 1] ?? -1;
        const inRun = run < 0 ? -1 : run + RUN;
        const alone = (freeAbove[j - 1] ?? 0) + (starts[j - 1] === 1 ? RUN : MATCH);
        best = Math.max(inRun, alone);
        takenFrom[at] = inRun >= alone ? TAKE_IN_RUN : TAKE_ALONE;
      }
      taken[j] = best;
      const up = freeAbove[j] ?? 0;
      const left = free[j - 1] ?? 0;
      const top = Math.max(up, left, best);
      free[j] = top;
      from[at] = best === top ? TAKE_ALONE : up === top ? SKIP_DOCUMENT : SKIP_SCRIPT;
    }
    [freeAbove, free] = [free, freeAbove];
    [takenAbove, taken] = [taken, takenAbove];
  }
  return traceBack(document.length, width, from, takenFrom);
}

function traceBack(height: number, width: number, from: Uint8Array, takenFrom: Uint8Array): Int32Array {
  const positions = new Int32Array(height).fill(-1);
  let i = height;
  let j = width - 1;
  let isTaking = false;
  while (i > 0 && j > 0) {
    const at = i * width + j;
    const step = isTaking ? TAKE_ALONE : (from[at] ?? STOP);
    if (step === SKIP_DOCUMENT) i--;
    else if (step === SKIP_SCRIPT) j--;
    else {
      positions[i - 1] = j - 1;
      isTaking = takenFrom[at] === TAKE_IN_RUN;
      i--;
      j--;
    }
  }
  return positions;
}
