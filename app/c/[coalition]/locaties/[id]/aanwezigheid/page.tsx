import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { DISCIPLINES } from '@/lib/locations/definitions'
import { agreePresenceAction, endPresenceAction } from '@/lib/locations/presence/actions'
import { listPresence } from '@/lib/locations/presence/queries'
import { listSeatChoices, readTeam } from '@/lib/locations/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { newId } from '@/lib/platform/ids'
import { formatNumber } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Which partner is at this location for how many hours a week; agreed by who answers for it. */
export default async function AgreedPresencePage({ params, searchParams }: PageProps<'/c/[coalition]/locaties/[id]/aanwezigheid'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.agreedPresence(slug, id), async (tx, ctx) => ({
    team: await readTeam(tx, ctx, id), presence: await listPresence(tx, ctx, { locationId: id }), choices: await listSeatChoices(tx, ctx),
  }))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { team: { location: { name } }, presence, choices } } = read.data
  const t = await requestTexts('locations')
  const locale = await requestLocale()
  const running = presence.filter((one) => one.endedFrom === null)
  return (
    <Workspace
      title={texts('locations')('presence.agreeTitle')} shell={shell} place="locations" narrow
      crumbs={[{ label: t('title'), href: paths.locations(slug) }, { label: name, href: paths.location(slug, id) }]}
    >
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-xs"><p className="kicker">{name}</p><h1>{t('presence.agreeTitle')}</h1><p className="lead subtle">{t('presence.agreeLead')}</p></div>
        {running.length === 0
          ? <p className="subtle">{t('presence.agreeNone')}</p>
          : (
            <ul className="sheet rows rows-plain">
              {running.map((one) => (
                <li key={one.id}>
                  <div className="stack stack-xs"><h2 className="h3">{t(`disciplines.${one.discipline}`)}</h2><p className="subtle">{t('presence.agreedHours', { partner: one.partnerName, hours: formatNumber(one.hoursPerWeek, locale) })}</p></div>
                  <div className="act"><ActionForm action={endPresenceAction} text={formText(t('presence.end'))} look="secondary" fields={[]} hidden={{ coalition: slug, id: one.id }} /></div>
                </li>
              ))}
            </ul>
          )}
        <section className="stack" aria-labelledby="agree">
          <div className="stack stack-xs"><h2 id="agree">{t('presence.agreeNew')}</h2><p>{t('presence.agreeHelp')}</p></div>
          <ActionForm
            action={agreePresenceAction} text={formText(t('presence.agreeSubmit'))} hidden={{ coalition: slug, locationId: id, requestKey: newId() }}
            fields={[
              { kind: 'select', name: 'partnerId', label: t('presence.agreePartner'), empty: t('form.choose'), options: choices.partners.map((one) => ({ value: one.id, label: one.name })) },
              { kind: 'select', name: 'discipline', label: t('presence.agreeDiscipline'), empty: t('form.choose'), options: DISCIPLINES.map((one) => ({ value: one, label: t(`disciplines.${one}`) })) },
              { kind: 'number', name: 'hoursPerWeek', label: t('presence.agreeHours') },
            ]}
          />
        </section>
      </div>
    </Workspace>
  )
}
