import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { seatFields } from '@/components/locations/location-fields'
import { changeSeatAction, setSeatAction } from '@/lib/locations/actions'
import { listSeatChoices, readSeat } from '@/lib/locations/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { notFound } from '@/lib/platform/errors/domain-error'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One place in a core team: what changes, or that it ends. */
export default async function SeatPage({ params }: PageProps<'/c/[coalition]/locaties/[id]/team/[plek]'>) {
  const { coalition: slug, id, plek } = await params
  const here = paths.seat(slug, id, plek)
  const read = await readWorkspace(slug, here, async (tx, ctx) => {
    const seat = await readSeat(tx, ctx, plek)
    if (seat.locationId !== id) throw notFound()
    return { seat, choices: await listSeatChoices(tx, ctx) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { seat, choices } } = read.data
  const t = await requestTexts('locations')
  const { membershipId, personName, partnerId, discipline, role, task, hoursPerWeek, days, phone, version } = seat
  return (
    <Workspace title={texts('locations')('team.editTitle')} shell={shell} place="locations" crumbs={[{ label: t('title'), href: paths.locations(slug) }, { label: t('team.title'), href: paths.team(slug, seat.locationId) }]} narrow>
      <div className="stack stack-3xl">
        <div className="stack stack-xl">
          <div className="stack stack-xs"><p className="kicker">{t('team.editTitle')}</p><h1>{seat.name}</h1></div>
          <ActionForm
            action={changeSeatAction} text={formText(t('seat.submitEdit'))} theirsHref={here} fields={seatFields(choices.members, choices.partners)}
            initial={{
              membershipId: membershipId ?? '', personName: personName ?? '', partnerId: partnerId ?? '', discipline, role, task: task ?? '', 'days[]': [...days],
              hoursPerWeek: hoursPerWeek === null ? '' : String(hoursPerWeek).replace('.', ','), phone: phone ?? '',
            }}
            hidden={{ coalition: slug, id: plek, expectedVersion: String(version), ...(choices.members.length === 0 ? { membershipId: membershipId ?? '' } : {}) }}
            cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.team(slug, seat.locationId) }}
          />
        </div>
        {!seat.isEnded && (
          <section className="stack" aria-labelledby="ending">
            <div className="stack stack-xs"><h2 id="ending">{t('team.endTitle')}</h2><p>{t('team.endHelp')}</p></div>
            <ActionForm action={setSeatAction} text={formText(t('team.end'))} look="danger" fields={[]} hidden={{ coalition: slug, id: plek, to: 'ended' }} />
          </section>
        )}
      </div>
    </Workspace>
  )
}
