import { countEvidence } from '@/components/plan/gate'
import { DataTable } from '@/components/ui/data-table'
import type { Standing } from '@/lib/notifications/standing/types'
import { STEPS } from '@/lib/plan/definitions'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

interface StandingPlanProps extends Pick<Standing, 'steps' | 'evidence' | 'gates'> {
  readonly slug: string
  readonly today: string
}

/** The five steps with their gates: where it stands, what of the evidence is there, and what people decided. */
export function StandingPlan({ slug, today, steps, evidence, gates }: StandingPlanProps) {
  const t = texts('standing')
  const words = texts('plan')
  const locale = currentLocale()
  const columns = (['step', 'state', 'evidence', 'gate'] as const).map((key) => ({ label: t(`plan.${key}`) }))
  return (
    <section className="stack stack-xl" aria-labelledby="plan">
      <h2 id="plan">{t('plan.title')}</h2>
      <DataTable
        id="plan-table" stacks caption={t('plan.caption')} columns={columns}
        rows={STEPS.map((definition) => {
          const { step, name } = definition
          const standing = steps.find((one) => one.step === step)
          const decision = gates.get(step)
          return {
            key: String(step),
            cells: [
              <a key="step" href={paths.planStep(slug, step)}>{`${step}. ${name}`}</a>,
              standing?.isNow ? words('hereShort') : words(`states.${standing?.state ?? 'NOT_STARTED'}`, { day: standing?.changedAt ? formatDay(dayOf(standing.changedAt), locale, today) : '' }),
              <a key="seen" href={paths.planStep(slug, step)}>{t('plan.seen', countEvidence(definition, evidence))}</a>,
              decision ? <a key="gate" href={paths.gate(slug, step)}>{words(`gate.decisions.${decision}`)}</a> : { missing: t('plan.undecided') },
            ],
          }
        })}
      />
    </section>
  )
}
