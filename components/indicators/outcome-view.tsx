'use client'
import type { ReactNode } from 'react'
import { Explore } from '@/components/charts/explore'
import type { ExploreData } from '@/components/charts/explore-chart'
import { LineChart } from '@/components/charts/line-chart'
import { TakeAlong, type TakeValues } from '@/components/charts/take-along'
import { GoalPanelView, type GoalPanelValues } from '@/components/goals/goal-panel-view'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { DataTable, type Cell, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import type { IconName } from '@/components/ui/icon'
import type { Chart } from '@/lib/indicators/charts/types'
import { OverviewFigures, OverviewWork, type OverviewValues } from './overview-view'

// Drawn from its words and figures on either side: the page then carries those once (docs/adr/0015). Only exploring the
// chart needs script.

interface Link {
  readonly href: string
  readonly label: string
  readonly icon?: IconName
}

interface Words {
  readonly title: string
  readonly text: string
}

/** One indicator drawn. */
export interface FigureValues {
  readonly title: string
  readonly chart: Chart
  readonly description: string
  /** That the axis does not begin at nothing, and what the stroke at a point is. */
  readonly remarks: readonly string[]
  /** As a picture, and its figures as a file. */
  readonly take: readonly TakeValues[]
  readonly explore: { readonly label: string; readonly loading: string; readonly data: ExploreData }
}

export interface TableValues {
  readonly id: string
  readonly title: string
  readonly unit?: string
  readonly columns: readonly Column[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly Cell[] }[]
  readonly source?: { readonly text: string; readonly link?: Link }
}

interface OutcomeProps {
  readonly title: string
  readonly lead: string | undefined
  readonly finding: { readonly figure: string; readonly unit: string; readonly beside: string } | undefined
  readonly demoNote: string | undefined
  /** What was just done. */
  readonly notice: ReactNode
  /** What only the municipality can do, for an alderman. */
  readonly call: ReactNode
  readonly buttons: readonly Link[]
  /** The few figures with a story beside each, and how the work stands. */
  readonly overview: OverviewValues
  readonly figure: FigureValues | undefined
  /** In the place of the figure, while there is none. */
  readonly empty: Words & { readonly action?: Link }
  readonly goal: GoalPanelValues | undefined
  /** In the place of the goal. */
  readonly noGoal: Words & { readonly link: Link }
  readonly tables: readonly TableValues[]
  readonly notes: readonly Words[]
}

function Figure({ title, chart, description, remarks, take, explore }: FigureValues) {
  return (
    <figure className="sheet stack" aria-labelledby="figure">
      <figcaption><h2 id="figure" className="h3">{title}</h2></figcaption>
      <LineChart chart={chart} description={description} />
      {remarks.map((one) => <p key={one} className="small subtle">{one}</p>)}
      <div className="cluster"><Explore {...explore} /></div>
      <TakeAlong take={take} />
    </figure>
  )
}

function Table({ id, title, unit, columns, rows, source }: TableValues) {
  const heading = <h2 className="h3">{title}</h2>
  return (
    <DataTable
      id={id} columns={columns} rows={rows} caption={unit ? <>{heading} <span className="small subtle">{unit}</span></> : heading}
      {...(source ? { after: <p className="small subtle">{source.text} {source.link && <a href={source.link.href} rel="noreferrer">{source.link.label}</a>}</p> } : {})}
    />
  )
}

const Button = ({ href, label, icon, look }: Link & { look?: 'secondary' }) =>
  <ButtonLink href={href} {...(icon ? { icon } : {})} {...(look ? { look } : {})}>{label}</ButtonLink>

/** What three minutes on a Sunday evening are for: the finding first, then the figure, the goal and what they do not say. */
export function OutcomeView({ title, lead, finding, demoNote, notice, call, buttons, overview, figure, empty, goal, noGoal, tables, notes }: OutcomeProps) {
  return (
    <div className="stack stack-3xl one-page">
      {notice}
      <div className="stack">
        <div className="stack stack-sm"><h1>{title}</h1>{lead && <p className="lead subtle">{lead}</p>}</div>
        {finding && <p className="finding"><span className="big">{finding.figure}</span><span><strong>{finding.unit}</strong><br />{finding.beside}</span></p>}
        {demoNote && <p className="small subtle">{demoNote}</p>}
      </div>
      {call}
      {buttons.length > 0 && <p className="cluster cluster-sm no-print">{buttons.map((one) => <Button key={one.href} {...one} look="secondary" />)}</p>}
      <OverviewFigures {...overview} />
      <div className={overview.rows.length > 0 ? 'cols goal-on-paper' : 'cols'}>
        {figure ? <Figure {...figure} /> : <EmptyState title={empty.title} action={empty.action && <Button {...empty.action} />}>{empty.text}</EmptyState>}
        {goal
          ? <GoalPanelView {...goal} />
          : <section className="sheet stack stack-sm"><h2>{noGoal.title}</h2><p className="subtle">{noGoal.text}</p><p><TextLink href={noGoal.link.href} onward>{noGoal.link.label}</TextLink></p></section>}
      </div>
      <OverviewWork {...overview} />
      {tables.length > 0 && <div className="stack stack-3xl no-print">{tables.map((table) => <Table key={table.id} {...table} />)}</div>}
      <div className="pair">
        {notes.map((note) => <section key={note.title} className="stack stack-sm"><h2>{note.title}</h2><p>{note.text}</p></section>)}
      </div>
    </div>
  )
}
