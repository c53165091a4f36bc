/**
 * The Typst source of a report. All of the report comes in as data (`sys.inputs.data`), nothing is pasted into the
 * source: text cannot become markup. Measures are those of GB/T 9704—2012: A4, a text area of 156 × 225 mm with
 * 22 lines of 28 characters, title 2号 (22 pt), body 3号 (16 pt), page numbers 4号 (14 pt).
 */
export const template = String.raw`
#let data = json(bytes(sys.inputs.data))
#let fonts = data.fonts
#let size = 16pt
#let gap = 225mm / 22 - size
// A character and what it gives up so that 28 fit on a line.
#let pitch = 156mm / 28
#let indent = 2 * pitch

#set document(
  title: data.title,
  author: data.agency,
  keywords: data.keywords,
  date: if data.date == none { none } else { datetime(..data.date) },
)
#set text(font: fonts.body, size: size, fallback: false, cjk-latin-spacing: none, lang: "zh", region: "cn", top-edge: 0.8em, bottom-edge: -0.2em, tracking: pitch - size, overhang: false)
#set par(justify: true, leading: gap, spacing: gap, first-line-indent: (amount: indent, all: true))
#set page(
  paper: "a4",
  margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  // The dashes beside the number stand 7 mm below the text area, the middle of their line 2.4 mm below its top.
  footer-descent: 7mm - 2.4mm,
  footer: context {
    set text(font: fonts.table, size: 14pt, tracking: 0pt)
    let number = counter(page).get().first()
    let line = [— #number —]
    set par(first-line-indent: 0pt)
    if calc.odd(number) { align(right, pad(right: 1em, line)) } else { align(left, pad(left: 1em, line)) }
  },
  background: if data.watermark == none { none } else {
    rotate(-50deg, text(font: fonts.heading, size: 150pt, fill: luma(238), data.watermark))
  },
)

#show heading: set text(size: size, weight: "regular")
#show heading: set block(above: gap, below: gap)
#show heading: set par(justify: false)
#show heading.where(level: 1): set text(font: fonts.heading)
#show heading.where(level: 2): set text(font: fonts.subheading)
#show heading.where(level: 3): set text(font: fonts.body)
#show title: set text(font: fonts.title, size: 22pt, weight: "bold", tracking: 0pt)
#show title: set par(leading: 12pt, justify: false)
#show title: set align(center)
#show title: set block(above: 0pt, below: gap + size)
#show figure: set block(breakable: true)
#set figure.caption(position: top, separator: none)
#show figure.caption: set text(font: fonts.heading, size: 12pt)
// A caption at the foot of a page would be torn from its table.
#show figure.caption: it => block(sticky: true, it)
#set list(indent: indent, spacing: gap)
#set enum(indent: indent, spacing: gap)
#show table: set text(font: fonts.table, size: 10.5pt, tracking: 0pt)
#show table: set par(justify: false, leading: 0.35em, spacing: 0.35em, first-line-indent: 0pt)
#set table(stroke: 0.5pt + black, inset: (x: 2.5pt, y: 3.5pt), align: center + horizon)

#let english(label) = if label.en == none { none } else {
  linebreak()
  text(font: fonts.table, size: 0.75em, lang: "en", region: none, hyphenate: true, label.en)
}
#let bilingual(label) = [#label.zh#english(label)]
#let beside(label) = [#label.zh#if label.en != none [ #text(font: fonts.table, size: 0.75em, lang: "en", region: none, label.en)]]
#let mark(body) = text(fill: rgb("#a31515"), body)

// Behind numbers that changed, sums that are not complete, numbers without a counterpart.
#let grounds = (change: rgb("#fff6d6"), coverage: rgb("#eef3f8"), gap: none)
#let cell-line(line) = {
  if line.role == "before" { text(fill: rgb("#555555"), line.text) }
  else if line.role == "difference" { text(fill: rgb("#0b4f9e"), line.text) }
  else if line.role == "note" { text(fill: rgb("#555555"), line.text) }
  else { line.text }
}

#let cell(it) = table.cell(
  colspan: it.colspan,
  rowspan: it.rowspan,
  // A group of rows that may not be cut would keep all its rows on one page.
  breakable: it.rowspan > 1,
  align: if it.kind == "rowHead" and it.left { left + horizon } else { center + horizon },
  fill: if it.blank { rgb("#fdf1f0") } else if it.fill == none { none } else { grounds.at(it.fill) },
  if it.kind == "value" {
    it.lines.map(line => text(size: line.size * 1pt, weight: if it.total and line.role == "number" { "bold" } else { "regular" }, if it.blank { mark(line.text) } else { cell-line(line) })).join(linebreak())
  } else {
    text(font: if it.kind == "rowHead" or it.kind == "corner" { fonts.table } else { fonts.heading }, size: it.size * 1pt, bilingual(it.label))
  },
)

#let official(it) = table(
  columns: it.widths.map(width => width * 1pt),
  table.header(..it.head.map(cell)),
  ..it.body.map(cell),
)

// The tables of a section share their edges. They stay on one page where one page can hold them.
#let tables(section) = block(breakable: not section.fitsPage, above: gap, below: gap * 1.5, width: 100%, {
  show table: set block(above: 0pt, below: 0pt)
  section.tables.map(official).join()
})

#let own-table(it) = {
  // A word wider than its column breaks anywhere rather than run into the next column.
  show regex("[!-~]{16,}"): word => word.text.clusters().join(sym.zws)
  // Long English words of narrow columns are hyphenated.
  show regex("[A-Za-z]{8,}"): it => if data.english { text(lang: "en", region: none, hyphenate: true, it) } else { it }
  // Tables with widths of their own are lists of many columns.
  show table: set text(size: 9pt) if it.widths != none
  let body = table(
    columns: if it.widths == none { (1fr,) * it.columns } else { it.widths.map(width => width * 1pt) },
    table.header(..it.head.map(words => table.cell(text(font: fonts.heading, words)))),
    ..it.body.map(entry => if entry.left { table.cell(align: left + horizon, entry.text) } else { table.cell(entry.text) }),
  )
  if it.caption == none { body } else { figure(kind: table, supplement: none, numbering: none, caption: it.caption, body) }
}

#let revised(piece) = {
  if piece.kind == "removed" { text(fill: rgb("#a31515"), strike(piece.text)) }
  else if piece.kind == "added" { text(fill: rgb("#0b4f9e"), underline(piece.text)) }
  else { piece.text }
}

#let svg-image(it) = image(bytes(it.svg), format: "svg", width: it.width * 1pt, alt: it.alt)

// A chart stands under its title, an image over its caption; neither is torn from it.
#let picture(it) = {
  set figure.caption(position: if it.above { top } else { bottom })
  show figure: set block(breakable: false, above: gap, below: gap * 1.5)
  figure(kind: image, supplement: none, numbering: none, caption: it.caption, alt: it.alt, svg-image(it))
}

#let passage(it) = {
  if it.kind == "heading" { heading(level: it.level, outlined: true)[#h(indent)#it.text] }
  else if it.kind == "paragraph" {
    par[#if it.lead != none { text(font: if it.level == 1 { fonts.subheading } else { fonts.body }, it.lead) }#it.text]
  } else if it.kind == "list" {
    if it.ordered { enum(..it.items.map(item => enum.item(item))) } else { list(..it.items) }
  } else if it.kind == "revised" {
    par(it.pieces.map(revised).join())
  } else if it.kind == "picture" { picture(it) }
  else if it.kind == "missing" {
    align(center, text(size: 12pt, mark(it.text)))
    if it.caption != none { align(center, text(font: fonts.heading, size: 12pt, it.caption)) }
  } else { own-table(it) }
}

// A short last paragraph goes to the page of the signature: no page holds a signature alone.
#let with-signature(it) = block(sticky: true, above: gap, below: gap, width: 100%, passage(it))

#let masthead(it) = {
  if it.logo != none { align(center, block(below: gap, svg-image(it.logo))) }
  if it.words != none {
    let red = rgb(it.words.colour)
    set par(first-line-indent: 0pt, justify: false)
    // 35 mm from the top of the text to the words, two lines to the number, 4 mm to the line.
    v(if it.logo == none { 20mm } else { 0mm })
    align(center, text(font: fonts.title, size: it.words.size * 1pt, weight: "bold", tracking: 0pt, fill: red, it.words.text))
    v(2 * size)
    if it.words.number != none { align(center, it.words.number) }
    v(4mm - gap)
    line(length: 100%, stroke: 1.5pt + red)
    v(2 * size)
  }
}

#masthead(data.masthead)
#if data.draft != none {
  block(below: size, width: 100%, align(right, text(font: fonts.heading, size: 12pt, mark(beside(data.draft)))))
}
#title(data.titleLines.join(linebreak()))
#for it in data.preamble { passage(it) }
#for (at, section) in data.sections.enumerate() {
  heading(level: 1)[#h(indent)#beside(section.heading)]
  if section.kind == "tables" {
    tables(section)
    for it in section.passages { passage(it) }
  } else { for it in section.passages { if it.at("signed", default: false) { with-signature(it) } else { passage(it) } } }
  // At the end the signature comes next, elsewhere a heading that its tables may take to the next page.
  if section.empty != none { block(sticky: at == data.sections.len() - 1, above: gap, below: gap, par(mark(section.empty))) }
}
#if data.signature.len() > 0 {
  set par(first-line-indent: 0pt, justify: false)
  // The date ends four characters from the margin, the agency stands over its middle and may be wider by as much.
  let lines = data.signature.map(line => [#line])
  let centred = if lines.len() == 1 { lines } else { (pad(x: -4em, lines.first()), ..lines.slice(1)) }
  block(breakable: false, above: 2 * gap + size, width: 100%, align(right, pad(right: 4em, grid(
    columns: 1,
    align: center,
    row-gutter: gap,
    ..centred,
  ))))
}
#if data.annexes.len() > 0 { pagebreak() }
#for annex in data.annexes {
  heading(level: 1)[#beside(annex.heading)]
  for it in annex.passages { passage(it) }
}
`;
