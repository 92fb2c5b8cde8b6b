/**
 * The Typst source of letters on paper. All words come in as data (`sys.inputs.facts`) and are set as text, so that
 * nothing in a letter is ever read as Typst.
 */
export const paperTemplate = `
#let facts = json(bytes(sys.inputs.facts))
#let (year, month, day, hour, minute, second) = facts.date
#set document(
  title: facts.title,
  author: facts.author,
  date: datetime(year: year, month: month, day: day, hour: hour, minute: minute, second: second),
)
#set text(
  font: ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"),
  fallback: false,
  size: 11pt,
  lang: facts.language,
  fill: rgb("#16211f"),
  hyphenate: false,
)
#set par(leading: 0.68em, spacing: 1.1em)
#set list(marker: [•], indent: 0pt, body-indent: 0.6em, spacing: 0.7em)
#show link: set text(fill: rgb("#0b5a6b"))
#show heading: set text(size: 11.5pt, weight: "bold")
#show heading: set block(above: 1.5em, below: 0.75em)
#show heading.where(level: 1): set text(size: 13pt)
#show heading.where(level: 1): set block(above: 0pt, below: 1.3em)
#let soft = luma(32%)

#let words(line) = for piece in line { if piece.isLink { link(piece.text, piece.text) } else { piece.text } }

#let shown(block) = {
  if block.kind == "heading" { heading(level: 2, words(block.line)) }
  else if block.kind == "list" { list(..block.lines.map(words)) }
  else { par(block.lines.map(words).join(linebreak())) }
}

#let section(part, colour) = {
  let body = part.blocks.map(shown).join()
  if part.isReferral {
    block(
      width: 100%, inset: (left: 12pt, right: 10pt, y: 11pt), above: 1.5em, below: 1.5em,
      fill: luma(96.5%), stroke: (left: 2.5pt + colour), breakable: not part.keepsTogether,
      { show heading: set block(above: 0pt); body },
    )
  } else { body }
}

// The address stands where the window of an envelope is: the sheet is folded in three.
#let head(letter, colour) = block(width: 100%, height: 78mm, below: 0pt, {
  place(top + left, text(size: 17pt, weight: "semibold", fill: colour, letter.sender.name))
  place(top + left, dy: 10mm, line(length: 100%, stroke: 1.2pt + colour))
  place(top + left, dy: 32mm, block(width: 88mm, {
    set par(leading: 0.55em, spacing: 0.9em)
    if letter.recipient.len() > 0 { text(size: 7pt, fill: soft, letter.sender.returnLine); parbreak() }
    letter.recipient.join(linebreak())
  }))
  place(top + left, dx: 102mm, dy: 32mm, block(width: 58mm, {
    set text(size: 9.5pt)
    set par(leading: 0.55em, spacing: 0.75em)
    for fact in letter.facts { par({ text(size: 8.5pt, fill: soft, fact.name); linebreak(); fact.value }) }
  }))
})

#let start(index) = label("start-" + str(index))
#let end(index) = label("end-" + str(index))
#let pages(index) = locate(end(index)).page() - locate(start(index)).page() + 1

#let sheet(index, letter) = {
  let colour = rgb(letter.colour)
  let number() = here().page() - locate(start(index)).page() + 1
  set text(lang: letter.language)
  set page(
    paper: "a4",
    // Pictures of pages would otherwise paint each sheet over the one before.
    fill: none,
    margin: (top: 20mm, left: 25mm, right: 25mm, bottom: 27mm),
    header: context if number() > 1 {
      set text(size: 8.5pt, fill: soft)
      grid(columns: (1fr, auto), letter.sender.name, letter.reference)
    },
    footer-descent: 8mm,
    footer: context {
      set text(size: 8pt, fill: soft)
      set par(leading: 0.5em)
      line(length: 100%, stroke: 0.5pt + luma(75%))
      v(-0.6em)
      grid(
        columns: (1fr, auto), column-gutter: 8mm,
        letter.sender.foot.join(linebreak()),
        [#letter.words.page #number() #letter.words.of #pages(index)],
      )
    },
  )
  [#metadata(none)#start(index)]
  head(letter, colour)
  heading(level: 1, letter.subject)
  for (index, part) in letter.sections.enumerate() {
    let shown = section(part, colour)
    // Who signs does not stand alone on a page.
    let isEnd = index > 0 and index == letter.sections.len() - 1
    if isEnd and part.keepsTogether { block(breakable: false, shown) } else { shown }
  }
  [#metadata(none)#end(index)]
}

#let cover(list) = {
  set page(paper: "a4", margin: 22mm, footer: context align(right, text(size: 8pt, fill: soft, list.title)))
  heading(level: 1, list.title)
  list.intro.join(linebreak())
  v(0.5em)
  set text(size: 9.5pt)
  set par(leading: 0.5em)
  table(
    columns: (auto, 1.1fr, auto, 1.3fr, auto), inset: (x: 5pt, y: 5pt), align: (right, left, left, left, right),
    stroke: (x, y) => (bottom: 0.5pt + luma(65%)),
    table.header(..list.head.map(cell => strong(cell))),
    ..list.rows.enumerate().map(((index, row)) => (
      str(index + 1), row.who.join(linebreak()), row.reference, row.subject, context str(pages(index)),
    )).flatten(),
  )
  par(list.total + ": " + context str(range(list.rows.len()).map(pages).sum()))
}

#if facts.cover != none { cover(facts.cover) }
#for (index, letter) in facts.letters.enumerate() { sheet(index, letter) }
`;
