import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { StepHomework } from '@/components/meetings/step-homework'
import { Gate } from '@/components/plan/gate'
import { stepPages } from '@/components/plan/step-pages'
import { SteppingStones } from '@/components/plan/stepping-stones'
import { WorksheetRows } from '@/components/plan/worksheet-rows'
import { TextLink } from '@/components/ui/button'
import { listGoals } from '@/lib/goals/queries'
import { ASSIGNMENTS } from '@/lib/meetings/homework/definitions'
import { homeworkPolicy } from '@/lib/meetings/homework/policy'
import { listHomework } from '@/lib/meetings/homework/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { changeStepAction } from '@/lib/plan/actions'
import { STEPS } from '@/lib/plan/definitions'
import { listGateDecisions } from '@/lib/plan/gates/queries'
import { planPolicy } from '@/lib/plan/policy'
import { listSteps, readEvidence, readWorksheets } from '@/lib/plan/queries'
import { nextStates } from '@/lib/plan/rules'
import { PLAN_LIMITS } from '@/lib/plan/schema'
import { listSheetStates } from '@/lib/plan/sheets/queries'
import { mayOpen } from '@/lib/plan/sheets/rules'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function PlanStepPage({ params, searchParams }: PageProps<'/c/[coalition]/plan/stap/[stap]'>) {
  const { coalition: slug, stap } = await params
  const known = STEPS.find((one) => String(one.step) === stap)
  const read = await readWorkspace(slug, `${paths.plan(slug)}/stap/${stap}`, async (tx, ctx) => {
    if (!known) throw notFound()
    const states = new Map<string, 'OPEN' | 'DRAFT' | 'DONE'>()
    const sheets = known.worksheets.filter((key) => mayOpen(key, ctx))
    if (sheets.includes('F3.3')) {
      const { draft, done } = await readWorksheets(tx, ctx, 'F3.3')
      states.set('F3.3', draft ? 'DRAFT' : done.length > 0 ? 'DONE' : 'OPEN')
    }
    const counts = sheets.some((key) => key !== 'F3.3') ? await listSheetStates(tx, ctx) : {}
    return { step: known, goal: (await listGoals(tx, ctx, { status: 'ACTIVE' })).find((one) => !one.isExample), steps: await listSteps(tx, ctx), evidence: await readEvidence(tx, ctx), sheets, states, counts, decisions: await listGateDecisions(tx, ctx, known.step), homework: (await listHomework(tx, ctx)).filter((one) => ASSIGNMENTS[one.assignment].step === known.step && one.state !== 'WITHDRAWN') }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { step, goal, steps, evidence, sheets, states, counts, decisions: [newest], homework } } } = read
  const t = await requestTexts('plan')
  const standing = steps[step.step - 1]
  const pages = stepPages({ slug, step: step.step, goal, ctx })
  const choices = nextStates(standing?.state ?? 'NOT_STARTED')
  return (
    <Workspace title={t('stepOf', { step: step.step })} shell={shell} place="plan">
      <div className="cols cols-left">
        <nav className="stack" aria-label={t('sideTitle')}>
          <p className="kicker">{t('sideTitle')}</p>
          <SteppingStones slug={slug} steps={steps} today={dayOf(ctx.now)} look="side" />
          <p className="small subtle">{t('lead')}</p>
        </nav>
        <div className="stack stack-3xl">
          <DoneNotice code={(await searchParams).gelukt} />
          <div className="stack stack-sm">
            <p className="kicker">{t('stepOf', { step: step.step })}</p>
            <h1>{step.name}</h1>
            <p className="lead">{step.result}</p>
            {standing?.reason && <p className="subtle">{t('stepReason', { reason: standing.reason })}</p>}
          </div>
          <div className="cols">
            <div className="stack stack-3xl">
              <section className="stack" aria-labelledby="sheets">
                <h2 id="sheets">{t('worksheets')}</h2>
                {sheets.length + pages.length === 0 ? <p className="subtle">{t('noWorksheets')}</p> : <WorksheetRows slug={slug} keys={sheets} states={states} counts={counts} pages={pages} />}
                <p><TextLink href={paths.keptSheets(slug)} onward>{t('kept.open')}</TextLink></p>
              </section>
              <StepHomework slug={slug} step={step.step} homework={homework} maySet={may(homeworkPolicy, ctx, 'set')} />
              {may(planPolicy, ctx, 'change_step') && (
                <section className="stack" aria-labelledby="change">
                  <h2 id="change">{t('changeTitle')}</h2>
                  <ActionForm
                    action={changeStepAction} text={formText(t('form.submit'))} hidden={{ coalition: slug, step: String(step.step) }}
                    fields={[
                      { kind: 'radio', name: 'state', label: t('form.state'), options: choices.map((state) => ({ value: state, label: t(`form.${state}`) })) },
                      { kind: 'textarea', name: 'reason', label: t('form.reason'), hint: t('form.reasonHint'), rows: 2, maxLength: PLAN_LIMITS.reason, optional: 'sometimes', guard: true },
                    ]}
                  />
                </section>
              )}
            </div>
            <Gate step={step} evidence={evidence} goalId={goal?.id} {...(may(planPolicy, ctx, 'change_step') ? { mendIn: slug } : {})}>
              <p>{newest ? t('gate.newest', { decision: t(`gate.decisions.${newest.decision}`) }) : t('gate.none')}</p>
              <p><TextLink href={paths.gate(slug, step.step)} onward>{t(may(planPolicy, ctx, 'decide_gate') ? 'gate.toDecide' : 'gate.toHistory')}</TextLink></p>
            </Gate>
          </div>
        </div>
      </div>
    </Workspace>
  )
}
