import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ListRows } from '@/components/ui/list-rows'
import { listThoseWhoLeft } from '@/lib/departures/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Who is not with the coalition any more: former members, who can come back, and former partners. */
export default async function LeftPage({ params, searchParams }: PageProps<'/c/[coalition]/vertrokken'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.left(slug), listThoseWhoLeft)
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { members, partners } } = read.data
  const t = await requestTexts('departures')
  const since = (moment: Date) => t('leftSince', { day: formatDay(dayOf(moment), currentLocale()) })
  const roles = texts('roleNames')
  return (
    <Workspace title={t('leftTitle')} shell={shell} place="more" narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{t('leftTitle')}</h1><p className="lead subtle">{t('leftLead')}</p></div>
        <section className="stack" aria-labelledby="members">
          <h2 id="members">{t('leftMembers')}</h2>
          {members.length === 0
            ? <p className="subtle">{t('noLeftMembers')}</p>
            : (
              <ListRows
                rows={members.map(({ id, displayName, role, endedAt }) => ({
                  key: id, title: displayName, href: paths.endMembership(slug, id), meta: [roles(role), since(endedAt)], tag: { tone: 'line', icon: 'undo-2', text: t('formerMember') },
                }))}
              />
            )}
        </section>
        <section className="stack" aria-labelledby="partners">
          <h2 id="partners">{t('leftPartners')}</h2>
          {partners.length === 0
            ? <p className="subtle">{t('noLeftPartners')}</p>
            : (
              <ListRows
                rows={partners.map(({ id, name, leftAt }) => ({
                  key: id, title: name, href: paths.endPartner(slug, id), meta: leftAt ? [since(leftAt)] : [], tag: { tone: 'line', icon: 'undo-2', text: t('formerPartner') },
                }))}
              />
            )}
        </section>
      </div>
    </Workspace>
  )
}
