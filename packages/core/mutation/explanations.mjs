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
  },
  {
    why: 'No official format has a table or cell for which it would differ.',
    file: /shifted-row|rows-with|with-columns/,
  },
  {
    why: 'A search for the column of a row that has it always; the row without one is not asked.',
    line: /rowsWith\(|length === 0/,
  },
  {
    why: 'The search ends the same way; only what is looked at in between differs.',
    file: /locate\/(?:smallest-sets|undone-moves|reduced-system|explain-group|locate-errors|moves)/,
  },
  {
    why: 'Implied by the comparison that follows it.',
    file: /recognize-slip|allowed/,
  },
  {
    why: 'Another way of writing of a phrase in the pattern; the corpus has none that tells them apart.',
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
