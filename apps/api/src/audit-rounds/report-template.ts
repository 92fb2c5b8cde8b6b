/** The report of a round on paper: a letter with tables, tagged, read aloud in order. */
export const reportTemplate = `
#let facts = json(bytes(sys.inputs.facts))
#set document(title: facts.title, author: facts.author, date: none)
#set page(
  paper: "a4",
  margin: (x: 2.4cm, top: 2.4cm, bottom: 2.6cm),
  footer: context [
    #set text(size: 8.5pt, fill: luma(35%))
    #facts.footer #h(1fr) #counter(page).display("1") / #counter(page).final().first()
  ],
)
#set text(font: "Libertinus Serif", fallback: false, size: 10.5pt, lang: facts.language)
#set par(leading: 0.7em, justify: false)
#show heading: set block(above: 1.6em, below: 0.8em, sticky: true)
#set table(inset: (x: 5pt, y: 5pt), stroke: (x, y) => (bottom: 0.4pt + luma(65%)))
#show table: set text(size: 9.5pt)
#show table: set par(leading: 0.55em)
#let grid-of(columns, head, rows) = table(
  columns: columns,
  table.header(..head.map(cell => strong(cell))),
  ..rows.flatten(),
)
= #facts.title
#for line in facts.opening [
  #line

]
#if facts.concept != none {
  block(stroke: 0.6pt, inset: 8pt, width: 100%)[*#facts.concept*]
}
== #facts.summary.title
#for line in facts.summary.lines [
  #line

]
#grid-of((1fr, auto, auto, auto), facts.summary.head, facts.summary.rows)
#if facts.summary.changes.rows.len() > 0 {
  heading(level: 3, facts.summary.changes.title)
  grid-of((1fr, auto, auto), facts.summary.changes.head, facts.summary.changes.rows)
}
#for part in facts.parts {
  heading(level: 2, part.title)
  [#part.reason]
  grid-of((auto, 1fr, auto), part.stepsHead, part.steps)
  for question in part.questions {
    block(breakable: true, above: 1.2em)[
      *#question.id* #question.text \\
      #strong(question.answer)
      #for line in question.lines [\\ #text(size: 9.5pt, line)]
    ]
  }
}
== #facts.sample.title
#for line in facts.sample.lines [
  #line

]
#grid-of(facts.sample.columns.map(width => if width == "1fr" { 1fr } else { auto }), facts.sample.head, facts.sample.rows)
#if facts.sample.remarks.len() > 0 {
  heading(level: 3, facts.sample.remarksTitle)
  for line in facts.sample.remarks [
    #line

  ]
}
== #facts.plan.title
#for line in facts.plan.lines [
  #line

]
#if facts.plan.rows.len() > 0 { grid-of((1fr, auto, auto, auto), facts.plan.head, facts.plan.rows) }
== #facts.assumptions.title
#for line in facts.assumptions.lines [
  - #line
]
== #facts.signing.title
#for line in facts.signing.lines [
  #line

]
`;
