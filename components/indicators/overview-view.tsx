'use client'
import { TextLink } from '@/components/ui/button'
import { DataTable, type Cell } from '@/components/ui/data-table'
import { Icon, type IconName } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'

// Drawn from its words and figures on either side (docs/adr/0015). Nothing in it needs script.

interface Link {
  readonly href: string
  readonly label: string
}

/** One figure with the story beside it, in words. */
export interface OverviewRow {
  readonly id: string
  readonly title: string
  /** The figure as it is said, or why it is not shown. */
  readonly figure: string
  readonly unit: string
  readonly move: { readonly icon: IconName; readonly look: 'good' | 'watch' | 'same'; readonly text: string } | undefined
  readonly spark: { readonly width: number; readonly height: number; readonly path: string; readonly label: string } | undefined
  readonly lines: readonly string[]
  readonly provisional: string | undefined
  readonly certainty: { readonly stones: number; readonly text: string }
  readonly source: string
  readonly origin: Link
  /** Of the link, for who does not see what stands beside it. */
  readonly originName: string
  readonly story: { readonly quote: string; readonly teller: string; readonly href: string } | undefined
  readonly noStory: { readonly text: string; readonly tell: Link | undefined }
}

export interface CoherenceValues {
  readonly title: string
  readonly lead: string
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly Cell[] }[]
  readonly gaps: string
}

export interface OverviewValues {
  readonly title: string
  readonly sum: string
  readonly rows: readonly OverviewRow[]
  readonly together: string
  readonly links: readonly Link[]
  readonly share: { readonly title: string; readonly text: string; readonly link: Link }
  readonly coherence: CoherenceValues
}

const STONES = [1, 2, 3]

function Figure({ title, figure, unit, move, spark, lines, provisional, certainty, source, origin, originName, story, noStory }: OverviewRow) {
  return (
    <li className="figure-row">
      <div className="stack stack-sm">
        <p><span className="big">{figure}</span> <span className="small">{unit}</span></p>
        {move && <p className={`dir dir-${move.look}`}><span className="stone"><Icon name={move.icon} /></span>{move.text}</p>}
        {spark && <svg className="spark no-print" viewBox={`0 0 ${spark.width} ${spark.height}`} width={spark.width} height={spark.height} role="img" aria-label={spark.label}><path d={spark.path} /></svg>}
      </div>
      <div className="stack stack-sm">
        <h3>{title}</h3>
        {lines.length > 0 && <p>{lines.join(' ')}</p>}
        <p className="cluster cluster-sm">
          <span className="sure"><span aria-hidden="true">{STONES.map((stone) => <i key={stone} className={stone <= certainty.stones ? 'on' : undefined} />)}</span>{certainty.text}</span>
          {provisional && <Tag tone="line">{provisional}</Tag>}
        </p>
        <p className="small subtle">{source}</p>
        <p className="small no-print"><a href={origin.href}>{origin.label}<span className="hidden-text">: {originName}</span></a></p>
      </div>
      {story
        ? <blockquote className="quote"><p className="typed"><a href={story.href}>“{story.quote}”</a></p><footer>{story.teller}</footer></blockquote>
        : <div className="stack stack-sm small subtle"><p>{noStory.text}</p>{noStory.tell && <p className="no-print"><a href={noStory.tell.href}>{noStory.tell.label}<span className="hidden-text">: {title}</span></a></p>}</div>}
    </li>
  )
}

/** At most five figures, each with a story beside it. */
export function OverviewFigures({ title, sum, rows, together, links }: OverviewValues) {
  const onward = <p className="cluster no-print">{links.map((link) => <TextLink key={link.href} href={link.href} onward>{link.label}</TextLink>)}</p>
  if (rows.length === 0) return onward
  return (
    <section className="stack" aria-labelledby="five">
      <div className="stack stack-sm"><h2 id="five">{title}</h2><p>{sum}</p></div>
      <ul className="sheet">{rows.map((row) => <Figure key={row.id} {...row} />)}</ul>
      <p className="small subtle no-print">{together}</p>
      {onward}
    </section>
  )
}

/** How much of the work comes before help is needed, and where something runs from −9 months to 27 years. */
export function OverviewWork({ share, coherence }: OverviewValues) {
  return (
    <>
      <section className="stack stack-sm" aria-labelledby="share">
        <h2 id="share">{share.title}</h2><p>{share.text}</p><p className="no-print"><TextLink href={share.link.href} onward>{share.link.label}</TextLink></p>
      </section>
      <section className="stack coherence" aria-labelledby="coherence">
        <div className="stack stack-sm"><h2 id="coherence">{coherence.title}</h2><p className="no-print">{coherence.lead}</p></div>
        <DataTable id="samenhang" caption={<span className="hidden-text">{coherence.caption}</span>} columns={coherence.columns.map((label, at) => ({ label, numeric: at > 0 }))} rows={coherence.rows} />
        <p className="no-print">{coherence.gaps}</p>
      </section>
    </>
  )
}
