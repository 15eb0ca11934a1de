import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { seatFields } from '@/components/locations/location-fields'
import { addSeatAction } from '@/lib/locations/actions'
import { listSeatChoices, readTeam } from '@/lib/locations/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Puts somebody in a core team. */
export default async function NewSeatPage({ params }: PageProps<'/c/[coalition]/locaties/[id]/team/nieuw'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.newSeat(slug, id), async (tx, ctx) => ({ team: await readTeam(tx, ctx, id), choices: await listSeatChoices(tx, ctx) }))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { team: { location: { name, hasCoordinator } }, choices } } = read.data
  const t = await requestTexts('locations')
  return (
    <Workspace title={texts('locations')('team.addTitle')} shell={shell} place="locations" crumbs={[{ label: name, href: paths.location(slug, id) }, { label: t('team.title'), href: paths.team(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-xs"><p className="kicker">{name}</p><h1>{t('team.addTitle')}</h1></div>
        <ActionForm
          action={addSeatAction} text={formText(t('seat.submitNew'))} fields={seatFields(choices.members, choices.partners)} initial={{ role: hasCoordinator ? 'MEMBER' : 'COORDINATOR' }}
          hidden={{ coalition: slug, locationId: id, requestKey: newId() }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.team(slug, id) }}
        />
      </div>
    </Workspace>
  )
}
