import { DataTable } from '@/components/ui/data-table'
import { reachOf, TOGETHER, tiesOf } from '@/lib/network/rules'
import type { Network, TieKind } from '@/lib/network/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { drawn, NARROW, wideFor } from './drawn'
import { NetworkDrawing } from './network-drawing'

/** What somebody may look at, with its word in the address. */
const CHOICES = {
  together: { kinds: TOGETHER, inAddress: undefined },
  goals: { kinds: ['GOAL'], inAddress: 'doelen' },
  actions: { kinds: ['ACTION'], inAddress: 'acties' },
  teams: { kinds: ['TEAM'], inAddress: 'kernteams' },
  agreements: { kinds: ['AGREEMENT'], inAddress: 'overeenkomsten' },
  knows: { kinds: ['KNOWS'], inAddress: 'kennen' },
} as const satisfies Record<string, { kinds: readonly TieKind[]; inAddress: string | undefined }>

export type Choice = keyof typeof CHOICES

/** Of what it is counted how often. */
const COUNTED = ['GOAL', 'ACTION', 'TEAM', 'AGREEMENT'] as const

const ALL = Object.keys(CHOICES) as Choice[]

/** What an address asks to look at; anything unknown is everything together. */
export const choiceFrom = (given: string | string[] | undefined): Choice => ALL.find((one) => CHOICES[one].inAddress !== undefined && CHOICES[one].inAddress === given) ?? 'together'

/** The drawing, what it says in a sentence, and all of it in a table. */
export function NetworkPicture({ slug, network, choice }: { slug: string; network: Network; choice: Choice }) {
  const t = texts('network')
  const { kinds } = CHOICES[choice]
  const ties = tiesOf(network.ties, kinds)
  const isKnowing = choice === 'knows'
  const tied = reachOf(network.partners, ties).filter(({ others }) => others > 0)
  // What partners say of knowing each other ranks nobody: by name, and all of them the same size.
  const reach = isKnowing ? tied.map((one) => ({ ...one, others: 1 })).sort((one, other) => one.partner.name.localeCompare(other.partner.name, 'nl')) : tied
  const [most] = reach
  const nameOf = new Map(network.partners.map(({ id, name }) => [id, name]))
  const says = (a: string, b: string) => network.knows.filter((one) => (one.partnerId === a && one.otherId === b) || (one.partnerId === b && one.otherId === a))
    .map(({ partnerId, scale }) => t('says', { one: nameOf.get(partnerId) ?? '', scale: texts('partners')(`knows.${scale}`) }))
  const by = (times: Readonly<Record<TieKind, number>>) => COUNTED.filter((kind) => kinds.some((one) => one === kind) && times[kind] > 0).map((kind) => t(`by.${kind}`, { count: times[kind] }))
  const label = (a: string, b: string) => t('pair', { one: nameOf.get(a) ?? '', other: nameOf.get(b) ?? '' })
  return (
    <section className="stack stack-xl" aria-labelledby="picture">
      <div className="stack">
        <h2 id="picture">{t('drawingTitle')}</h2>
        <nav aria-label={t('choose')} className="no-print">
          <ul className="picks">
            {ALL.map((one) => (
              <li key={one}><a href={paths.network(slug, CHOICES[one].inAddress)} aria-current={one === choice ? 'page' : undefined}>{t(`kinds.${one}`)}</a></li>
            ))}
          </ul>
        </nav>
        {!most && <p>{t(isKnowing ? 'knowsNone' : 'noneOfKind')}</p>}
        {most && (
          <>
            {isKnowing ? <p>{t('knowsLead')}</p> : <p>{t('most', { name: most.partner.name, others: most.others })} <span className="subtle">{t('thick')}</span></p>}
            <div className="sheet">
              <NetworkDrawing
                wide={drawn(reach, ties, wideFor(reach.length))} narrow={drawn(reach, ties, NARROW)} legend={t('legend')}
                description={isKnowing ? t('knowsDrawing', { partners: reach.length, ties: ties.length }) : t('drawing', { partners: reach.length, ties: ties.length, most: most.partner.name, others: most.others })}
              />
            </div>
          </>
        )}
      </div>
      {most && (
        <DataTable
          id="verbindingen" stacks caption={<h3>{t(isKnowing ? 'knowsTable' : 'tableTitle')}</h3>}
          columns={[{ label: t('columns.partners') }, { label: t('columns.by') }]}
          rows={ties.map(({ a, b, times }) => ({ key: `${a} ${b}`, cells: [label(a, b), (isKnowing ? says(a, b) : by(times)).join(', ')] }))}
        />
      )}
    </section>
  )
}
