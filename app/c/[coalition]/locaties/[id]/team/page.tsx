import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { dateValues } from '@/components/goals/goal-fields'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { teamFields } from '@/components/locations/location-fields'
import { EndedSeats, SeatList } from '@/components/locations/seat-list'
import { Missing } from '@/components/locations/team-card'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { changeTeamAction, setSeatAction } from '@/lib/locations/actions'
import { readTeam } from '@/lib/locations/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** A core team as it is put together: who is in it, which disciplines it should have, how parents reach it. */
export default async function TeamPage({ params, searchParams }: PageProps<'/c/[coalition]/locaties/[id]/team'>) {
  const { coalition: slug, id } = await params
  const here = paths.team(slug, id)
  const read = await readWorkspace(slug, here, (tx, ctx) => readTeam(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { location, seats } } = read.data
  const t = await requestTexts('locations')
  const [open, ended] = [seats.filter((one) => !one.isEnded), seats.filter((one) => one.isEnded)]
  const { name, wanted, reachHow, reachWhen, reachPhone, teamStartedOn, version } = location
  return (
    <Workspace title={texts('locations')('team.title')} shell={shell} place="locations" crumbs={[{ label: t('title'), href: paths.locations(slug) }, { label: name, href: paths.location(slug, id) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-xs"><p className="kicker">{name}</p><h1>{t('team.title')}</h1><p className="lead subtle">{t('team.lead')}</p></div>
        <section className="stack" aria-labelledby="seats">
          <h2 id="seats">{t('team.seats')}</h2>
          <Missing location={location} />
          {open.length === 0 ? <p className="subtle">{t('team.noSeats')}</p> : <SeatList slug={slug} locationId={id} seats={open} />}
          <p><ButtonLink href={paths.newSeat(slug, id)} icon="plus">{t('team.add')}</ButtonLink></p>
          <p><TextLink href={paths.agreedPresence(slug, id)} onward>{t('presence.manage')}</TextLink></p>
          {ended.length > 0 && <EndedSeats slug={slug} seats={ended} action={setSeatAction} />}
        </section>
        <section className="stack" aria-labelledby="settings">
          <h2 id="settings">{t('team.settings')}</h2>
          <ActionForm
            action={changeTeamAction} text={formText(t('team.submit'))} fields={teamFields()} theirsHref={here} hidden={{ coalition: slug, id, expectedVersion: String(version) }}
            initial={{ 'wanted[]': [...wanted], reachHow: reachHow ?? '', reachWhen: reachWhen ?? '', reachPhone: reachPhone ?? '', ...(teamStartedOn ? dateValues('teamStartedOn', teamStartedOn) : {}) }}
          />
        </section>
      </div>
    </Workspace>
  )
}
