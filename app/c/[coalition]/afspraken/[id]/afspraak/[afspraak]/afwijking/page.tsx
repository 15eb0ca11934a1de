import { Deviation } from '@/components/agreements/deviations'
import { closureFields, deviationFields } from '@/components/agreements/life-fields'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { closeDeviationAction, noteDeviationAction } from '@/lib/agreements/life/actions'
import { commitmentLifePolicy } from '@/lib/agreements/life/policy'
import { readCommitmentLife } from '@/lib/agreements/life/queries'
import { canNote, openDeviation } from '@/lib/agreements/life/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** It goes differently for a while: says so, or says how it ended. */
export default async function DeviationPage({ params }: PageProps<'/c/[coalition]/afspraken/[id]/afspraak/[afspraak]/afwijking'>) {
  const { coalition: slug, id, afspraak } = await params
  const here = paths.commitment(slug, id, afspraak)
  const read = await readWorkspace(slug, paths.deviation(slug, id, afspraak), async (tx, ctx) => {
    authorize(commitmentLifePolicy, ctx, 'note')
    const life = await readCommitmentLife(tx, ctx, { agreementId: id, commitmentId: afspraak })
    authorize(commitmentLifePolicy, ctx, 'note', life.commitment)
    return life
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: life } } = read
  const t = await requestTexts('agreements')
  const open = openDeviation(life.deviations)
  const hidden = { coalition: slug, agreementId: id, commitmentId: afspraak }
  const cancel = { label: (await requestTexts('shell'))('stop'), href: here }
  return (
    <Workspace
      title={texts('agreements')('life.deviation.title')} shell={shell} place="agreements" narrow
      crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: life.agreement.title, href: paths.agreement(slug, id) }, { label: life.commitment.what, href: here }]}
    >
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t(open ? 'life.deviation.closeTitle' : 'life.deviation.title')}</h1><p className="lead">{life.commitment.what}</p></div>
        {open && (
          <>
            <Deviation deviation={open} today={dayOf(ctx.now)} />
            <ActionForm action={closeDeviationAction} text={formText(t('life.deviation.closeSubmit'))} hidden={{ ...hidden, deviationId: open.id }} cancel={cancel} fields={closureFields()} />
          </>
        )}
        {!open && (canNote(life).can
          ? (
            <>
              <p>{t('life.deviation.lead')}</p>
              <ActionForm action={noteDeviationAction} text={formText(t('life.deviation.submit'))} hidden={{ ...hidden, requestKey: newId() }} cancel={cancel} fields={deviationFields()} />
            </>
          )
          : <p>{t(life.agreement.status === 'IN_FORCE' ? 'life.deviation.not' : 'life.notYet')}</p>)}
      </div>
    </Workspace>
  )
}
