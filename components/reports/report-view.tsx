import type { ReactNode } from 'react'
import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import type { FigureLine, Report, ReportBlock, Trend } from '@/lib/reports/types'

const ARROW = { UP: 'arrow-up-right', DOWN: 'arrow-down-right', SAME: 'arrow-right', UNCLEAR: 'circle-dashed', UNKNOWN: 'circle-dashed' } as const satisfies Record<Trend, string>

const Figure = ({ name, value, unit, trend, change, certainty, source, stories }: FigureLine) => (
  <li className="stack stack-xs">
    <p><strong>{name}: <span className="num">{value}</span></strong> {unit}</p>
    <p className="cluster cluster-sm"><Icon name={ARROW[trend]} /><span>{change}. {certainty}</span></p>
    <p className="small subtle">{source}</p>
    {stories.map((one) => <p key={one} className="typed">{one}</p>)}
  </li>
)

function Block({ block, id }: { block: ReportBlock; id: string }) {
  switch (block.kind) {
    case 'text': return <p className="typed">{block.text}</p>
    case 'list': return <ul className="stack stack-xs">{block.items.map((one, index) => <li key={index} className="typed">{one}</li>)}</ul>
    case 'item': return <div className="stack stack-sm"><h3 className="typed">{block.title}</h3><ul className="stack stack-xs">{block.facts.map((one, index) => <li key={index} className="typed">{one}</li>)}</ul></div>
    case 'figures': return <ul className="stack">{block.figures.map((one, index) => <Figure key={index} {...one} />)}</ul>
    case 'table': return <DataTable id={id} caption={<h3>{block.title}</h3>} columns={block.columns.map((label) => ({ label }))} rows={block.rows.map((cells, index) => ({ key: String(index), cells }))} stacks />
  }
}

/** A report as it is read on the screen: the same words as in its PDF. What can be done with it stands under its heading. */
export function ReportView({ report: { title, language, isDraft, words, standing, note, sections }, children }: { report: Report; children: ReactNode }) {
  return (
    <article className="stack stack-xl" lang={language}>
      <div className="stack stack-sm">
        {isDraft && <p><Tag tone="warning">{words.draft}</Tag></p>}
        <h1>{title}</h1>
        <p className="lead subtle">{standing}</p>
        {note !== null && <p className="small subtle">{note}</p>}
      </div>
      {children}
      {sections.map((section, index) => (
        <section key={section.title} className="stack" aria-labelledby={`deel-${index}`}>
          <h2 id={`deel-${index}`}>{section.title}</h2>
          {section.blocks.map((block, place) => <Block key={place} block={block} id={`tabel-${index}-${place}`} />)}
        </section>
      ))}
    </article>
  )
}

/** The whole text in a box, to take it over into a letter of one's own. Works without script. */
export function ReportCopy({ text, words }: { text: string; words: { readonly title: string; readonly label: string; readonly help: string } }) {
  return (
    <section className="stack no-print" aria-labelledby="overnemen">
      <h2 id="overnemen">{words.title}</h2>
      <div className="field">
        <label htmlFor="tekst">{words.label}</label>
        <p id="tekst-hulp" className="small subtle">{words.help}</p>
        <textarea id="tekst" className="control" aria-describedby="tekst-hulp" readOnly rows={12} value={text} lang="nl" />
      </div>
    </section>
  )
}
