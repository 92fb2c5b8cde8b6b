/** A dossier on paper: contents, one fact a line, times under each other, why each date is what it is in small type. */
export const dossierTemplate = `
#let facts = json(bytes(sys.inputs.facts))
#let soft = rgb("#4a5a5a")
#let line-colour = rgb("#b9c7c6")
#set document(title: facts.title, author: facts.label)
#set text(font: ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"), fallback: false, size: 10.5pt, lang: "nl", number-width: "tabular")
#set par(leading: 0.6em, spacing: 0.9em)
#set page(
  paper: "a4",
  margin: (x: 2.3cm, top: 2.6cm, bottom: 2.4cm),
  header: context if counter(page).get().first() > 1 {
    set text(size: 9pt, fill: soft)
    grid(columns: (1fr, auto), facts.title, facts.label)
  },
  footer: context {
    set text(size: 9pt, fill: soft)
    align(right)[Pagina #counter(page).display() van #counter(page).final().first()]
  },
)
#show heading.where(level: 1): it => block(above: 1.8em, below: 0.9em, sticky: true, text(size: 15pt, it.body))
#show heading.where(level: 2): it => block(above: 1.4em, below: 0.6em, sticky: true, text(size: 11.5pt, it.body))
#show outline.entry.where(level: 1): set block(above: 0.8em)
#let said(lines) = lines.join(linebreak())
#let rows(facts) = grid(
  columns: (4.6cm, 1fr),
  row-gutter: 0.55em,
  column-gutter: 10pt,
  ..facts.map(((name, lines)) => (text(fill: soft, name), said(lines))).flatten(),
)
#let prose(lines) = for line in lines { if line == "" { parbreak() } else { line; linebreak() } }
#let chapter(things, none-said) = if things.len() == 0 [#none-said] else {
  for thing in things {
    heading(level: 2, thing.title)
    rows(thing.facts)
    if "why" in thing {
      block(inset: (left: 10pt), stroke: (left: 1.5pt + line-colour), text(size: 8.5pt, fill: soft, said(thing.why)))
    }
    if "body" in thing {
      block(inset: (left: 10pt, y: 4pt), stroke: (left: 1.5pt + line-colour), text(lang: thing.language, prose(thing.body)))
    }
  }
}

#v(1.5cm)
#text(size: 24pt, weight: "semibold", facts.title)

#text(size: 12pt, fill: soft, facts.lead)
#if facts.warnings.len() > 0 {
  block(width: 100%, inset: 10pt, stroke: 1.5pt + rgb("#9c1c1c"))[
    *Let op: gegevens van deze zaak zijn in strijd met haar geschiedenis.* Zij zijn buiten Gehoor om gewijzigd. Wat
    hieronder staat, klopt in dit dossier niet; de geschiedenis zegt wat er gebeurde.
    #list(..facts.warnings)
  ]
}
#v(0.6cm)
#outline(title: "Inhoud", depth: 2, indent: 1em)
#pagebreak()

= De zaak
#rows(facts.about)
== Wat gebeurde er
#prose(facts.story)
#if facts.wish != none [
  == Wat de klant wil
  #prose(facts.wish)
]
== De klant
#rows(facts.customer)

= Alles wat er gebeurde
Elke regel is een gebeurtenis uit de geschiedenis, in de volgorde waarin zij is vastgelegd.
#table(
  columns: (0.9cm, 3.1cm, 1fr),
  stroke: (bottom: 0.4pt + line-colour),
  inset: (x: 3pt, y: 5pt),
  table.header(text(fill: soft)[Nr.], text(fill: soft)[Wanneer], text(fill: soft)[Wat en door wie]),
  ..facts.events.map(event => (
    str(event.seq),
    event.time,
    {
      strong(event.title)
      text(fill: soft, [ · #event.who])
      for (name, lines) in event.facts {
        linebreak()
        text(fill: soft, name + ": ")
        said(lines)
      }
    },
  )).flatten(),
)

= Besluiten
#chapter(facts.decisions, [Er is nog geen besluit genomen.])

= Termijnen en toezeggingen
#chapter(facts.commitments, [Er is niets toegezegd.])

= Brieven en mails
#chapter(facts.letters, [Er zijn geen brieven geschreven.])

= Bestanden
#chapter(facts.files, [Er zijn geen bestanden.])

#if facts.disputes.len() > 0 [
  = Geschillen
  #chapter(facts.disputes, [])
]

#if facts.monitor != none [
  = Klachtmonitor
  Ingevuld op #facts.monitor.at.
  #table(
    columns: (1fr, auto, auto),
    stroke: (bottom: 0.4pt + line-colour),
    inset: (x: 3pt, y: 4pt),
    table.header[Stelling][Waardering][Belang],
    ..facts.monitor.rows.flatten(),
  )
  #if facts.monitor.remarks != none { prose(facts.monitor.remarks) }
]

= Hoe dit dossier zichzelf bewijst
#for line in facts.proof [
  #line

]
`;
