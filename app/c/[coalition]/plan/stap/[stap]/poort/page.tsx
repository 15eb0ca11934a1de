import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { Gate } from '@/components/plan/gate'
import { GateHistory } from '@/components/plan/gate-history'
import { listGoals } from '@/lib/goals/queries'
import { MONEY_GATE } from '@/lib/money/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { STEPS } from '@/lib/plan/definitions'
import { decideGateAction } from '@/lib/plan/gates/actions'
import { listGateDecisions } from '@/lib/plan/gates/queries'
import { nextDecisions } from '@/lib/plan/gates/rules'
import { planPolicy } from '@/lib/plan/policy'
import { readEvidence } from '@/lib/plan/queries'
import { PLAN_LIMITS } from '@/lib/plan/schema'
import { may } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The gate of a step: what the software sees, what people decided before, and what they decide now. */
export default async function GatePage({ params, searchParams }: PageProps<'/c/[coalition]/plan/stap/[stap]/poort'>) {
  const { coalition: slug, stap } = await params
  const step = STEPS.find((one) => String(one.step) === stap)
  const read = await readWorkspace(slug, `${paths.plan(slug)}/stap/${stap}/poort`, async (tx, ctx) => {
    if (!step) throw notFound()
    return { step, goal: (await listGoals(tx, ctx, { status: 'ACTIVE' })).find((one) => !one.isExample), evidence: await readEvidence(tx, ctx), decisions: await listGateDecisions(tx, ctx, step.step) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page } } = read
  const t = await requestTexts('plan')
  const { step: { step: number, name }, decisions } = page
  const title = t('gateTitle', { step: number })
  return (
    <Workspace title={title} shell={shell} place="plan" crumbs={[{ label: t('title'), href: paths.plan(slug) }, { label: t('stepOf', { step: number }), href: paths.planStep(slug, number) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><p className="kicker">{name}</p><h1>{title}</h1><p className="lead">{t('gate.lead')}</p></div>
        <div className="cols">
          <div className="stack stack-3xl">
            {may(planPolicy, ctx, 'decide_gate') && (
              <section className="stack" aria-labelledby="decide">
                <h2 id="decide">{t('gate.decideTitle')}</h2>
                <ActionForm
                  action={decideGateAction} text={formText(t('gate.submit'))} hidden={{ coalition: slug, step: String(number), requestKey: newId() }}
                  fields={[
                    { kind: 'radio', name: 'decision', label: t('gate.decision'), ...(number === MONEY_GATE ? { hint: t('gate.moneyHint') } : {}), options: nextDecisions(decisions[0]).map((one) => ({ value: one, label: t(`gate.choices.${one}`) })) },
                    { kind: 'textarea', name: 'reason', label: t('gate.reason'), rows: 2, maxLength: PLAN_LIMITS.reason, guard: true },
                  ]}
                />
              </section>
            )}
            <section className="stack" aria-labelledby="history">
              <h2 id="history">{t('gate.historyTitle')}</h2>
              {decisions.length === 0 ? <p className="subtle">{t('gate.none')}</p> : <GateHistory step={page.step} decisions={decisions} />}
            </section>
          </div>
          <Gate step={page.step} evidence={page.evidence} goalId={page.goal?.id} {...(may(planPolicy, ctx, 'change_step') ? { mendIn: slug } : {})} />
        </div>
      </div>
    </Workspace>
  )
}
