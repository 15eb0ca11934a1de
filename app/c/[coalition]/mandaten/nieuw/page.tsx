import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { mandateFields, mandateValues } from '@/components/mandates/mandate-fields'
import { giveMandateAction } from '@/lib/mandates/actions'
import { mandatesPolicy } from '@/lib/mandates/policy'
import { readMandate } from '@/lib/mandates/queries'
import { canEnd } from '@/lib/mandates/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { listPartners } from '@/lib/partners/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

/** Gives a mandate: a new one, or one that takes the place of another (`van`). */
export default async function NewMandatePage({ params, searchParams }: PageProps<'/c/[coalition]/mandaten/nieuw'>) {
  const { coalition: slug } = await params
  const asked = await searchParams
  const [van, partner] = [one(asked.van), one(asked.partner)]
  const read = await readWorkspace(slug, paths.newMandate(slug, { van, partner }), async (tx, ctx) => {
    authorize(mandatesPolicy, ctx, 'give')
    const before = van ? await readMandate(tx, ctx, van) : null
    if (before) authorize(mandatesPolicy, ctx, 'give', before)
    return { before, partners: (await listPartners(tx, ctx)).filter(({ id, status }) => status !== 'LEFT' && (ctx.actor.role === 'COORDINATOR' || id === ctx.actor.partnerId)) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { before, partners } } } = read
  const t = await requestTexts('mandates')
  const replaces = before !== null && canEnd(before).can
  const fixed = before?.partnerId ?? (partners.length === 1 ? (partners[0]?.id ?? '') : null)
  const crumb = { label: t('title'), href: paths.mandates(slug) }
  return (
    <Workspace title={texts('mandates')(replaces ? 'renewTitle' : 'newTitle')} shell={shell} place="partners" crumbs={[crumb]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm">
          {before && <p className="kicker">{before.partnerName}</p>}
          <h1>{t(replaces ? 'renewTitle' : 'newTitle')}</h1>
          <p className="lead subtle">{t(replaces ? 'renewLead' : 'newLead')}</p>
        </div>
        <ActionForm
          action={giveMandateAction} text={formText(t('form.submit'))} fields={mandateFields(fixed === null ? partners : null)} initial={mandateValues(before, dayOf(ctx.now), partner)}
          hidden={{ coalition: slug, requestKey: newId(), ...(fixed === null ? {} : { partnerId: fixed }), ...(replaces ? { replacesId: before.id } : {}) }}
          cancel={{ label: (await requestTexts('shell'))('stop'), href: before ? paths.mandate(slug, before.id) : paths.mandates(slug) }}
        />
      </div>
    </Workspace>
  )
}
