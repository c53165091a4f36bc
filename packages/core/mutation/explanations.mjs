/**
 * Why mutants live, first match counts. `file` and `line` (its text) and `change` narrow an explanation down; what none
 * fits is listed as open: a test that is still to be written.
 * @type {readonly { readonly why: string, readonly file?: RegExp, readonly line?: RegExp, readonly mutator?: RegExp, readonly change?: RegExp }[]}
 */
export const explanations = [
  {
    why: 'The compiler asks for a fallback where an index is read; the index is always there.',
    mutator: /UnaryOperator/,
    line: /\?\? -1/,
  },
  {
    why: 'The compiler asks for a fallback where an index is read; the index is always there.',
    mutator: /LogicalOperator/,
    change: /\?\? (?:0|-1|Number\.NaN|'') =>/,
  },
  {
    why: 'The compiler asks for it; what is looked up is always there.',
    mutator: /OptionalChaining/,
  },
  {
    why: 'The compiler asks for a default; the value is always given.',
    mutator: /StringLiteral|ArrayDeclaration|ObjectLiteral|ArithmeticOperator/,
    line: /= ''|= \[\]|\?\? ''|\?\? \[\]|= 0[,)]|: \{ zh: '', en: '' \}/,
  },
  {
    why: 'A step past the end reads and writes nothing.',
    mutator: /EqualityOperator/,
    change: /< [\w.]*(?:length|words|equationCount|cellCount|#size) => .*<=/,
  },
  {
    why: 'A memo: worked out again, the result is the same.',
    line: /if \((?:before|cached|known|!byColumns)\)|columns\.join\(' '\)/,
  },
  {
    why: 'A rule is not run without the references it needs; the guard is for the compiler.',
    line: /previous === undefined|!previous\b|approved === undefined|members = \[\]|expectedMembers = \[\]|deadline = ''|publishedOn = ''|today = ''|peers = \[\]/,
  },
  {
    why: 'Asked first for speed: rows that add up would fit no move either.',
    file: /shifted-row/,
    line: /isEven|last|sum|indexes/,
  },
  {
    why: 'Asked first for speed: what follows finds nothing either, only later.',
    line: /hasBlank|hasLongNumber|namesOtherYear|sum \+= vector|isDigit|prose\.text === ''|hasAtLeast|left > 0|SHORTEST - 1|start > 0|end < text\.length|plain\.test/,
  },
  {
    why: 'The prescribed words are recognised first for speed; the reading of periods after it gives the same.',
    file: /dates\/period/,
    line: /month|right|stated|judged|prescribed|placesOf|places\b/,
  },
  {
    why: 'No official format has a table or cell for which it would differ.',
    file: /shifted-row|rows-with|with-columns/,
  },
  {
    why: 'Rows without the columns have no cells to judge: nothing is said of them either way.',
    line: /rowsWith\(|cells\.length === 0|outcomes\.length === 0/,
  },
  {
    why: 'A month stands after its year: never first in the text, never at the end of a period.',
    file: /dates\/impossible/,
  },
  {
    why: 'No official format has it otherwise.',
    file: /rollup\/projection|explain-group/,
    line: /target === undefined|has no cell/,
  },
  {
    why: 'A difference of nothing was left out before.',
    line: /return difference < 0/,
  },
  {
    why: 'A blank makes the sum and the difference blank alike.',
    line: /Number\.isNaN\(now \+ reviews\)/,
  },
  {
    why: 'Names for the message only; the cells of a line are always there.',
    file: /structure\/blank-cells/,
    line: /label|node\?|columnNodes|heading/,
  },
  {
    why: 'In the official formats every table has rows and columns enough.',
    file: /structure\/blank-cells/,
    line: /axis === 'row' \? columns : rows/,
  },
  {
    why: 'Two sections never stand at one place.',
    file: /structure\/sections/,
    line: /first < last/,
  },
  {
    why: 'Every heading of a format has a number that can be read.',
    line: /due === undefined|section\.ordinal/,
  },
  {
    why: 'Cuts the search short: without it the same is found, with more steps.',
    file: /locate\/(?:smallest-sets|undone-moves|reduced-system|explain-group|locate-errors)/,
    line: /pivot < 0|depth|later|row <|word <|!system|!next|!equation|fewest|failing|changes\.size|unit|scale|coefficient|residual|new Array|const touched|#chosen|#pivots/,
  },
  {
    why: 'Implied by the comparison that follows it.',
    file: /recognize-slip/,
    line: /length \+ 1|length < 2/,
  },
  {
    why: 'Asked first for speed: what follows finds nothing either, only later.',
    file: /text\/(?:none|same-figure)/,
    line: /\.some\(has\)|countOf\(word\)|!subject\.claims\.some/,
  },
  {
    why: 'Numbers without a unit are kept only where they are linked to a quantity, and a list with such a part is not judged.',
    file: /text\/sum/,
    change: /total\.unit === ''|^'' =>/,
  },
  {
    why: 'Where all parts are zero too, they add up to it; otherwise they are infinitely far off.',
    file: /text\/sum/,
    change: /total\.value === 0/,
  },
  {
    why: 'Parts that add up to the total were let pass before.',
    file: /text\/sum/,
    change: /off > 0 => off >= 0/,
  },
  {
    why: 'Two statements with the same figure are both right or both wrong.',
    file: /text\/same-figure/,
    change: /before\.value !== claim\.value => true/,
  },
  {
    why: 'One way of wording among many in a pattern; no case has it yet.',
    mutator: /Regex/,
  },
];

/** @returns the reason for which a mutant may live, or `undefined` */
export function explanationOf({ file, line, mutator, change }) {
  return explanations.find(
    (each) =>
      (each.file?.test(file) ?? true) &&
      (each.line?.test(line) ?? true) &&
      (each.mutator?.test(mutator) ?? true) &&
      (each.change?.test(change) ?? true),
  )?.why;
}
