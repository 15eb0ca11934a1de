import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/button'
import type { GroundRules } from '@/lib/coalitions/ground-rules/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const Rule = ({ title, children }: { title: string; children: ReactNode }) => <section className="stack stack-xs"><h2 className="h3">{title}</h2>{children}</section>

/** The ground rules that hold; what is never written down, and what the software itself does, holds without them too. */
export function GroundRulesView({ rules }: { rules: GroundRules | null }) {
  const t = texts('groundRules')
  return (
    <div className="sheet stack stack-lg">
      <Rule title={t('notRecorded')}>
        <p>{t('always')}</p>
        {rules?.alsoNotRecorded && <><p>{t('also')}</p><p className="prose">{rules.alsoNotRecorded}</p></>}
      </Rule>
      <Rule title={t('readers')}>
        {rules && <p className="prose">{rules.rawSignalReaders}</p>}
        <p className="small subtle">{t('readersHere')}</p>
      </Rule>
      {rules && (
        <>
          <Rule title={t('retention')}><p>{t('months', { count: rules.signalRetentionMonths })}</p><p className="small subtle">{t('retentionHere')}</p></Rule>
          <Rule title={t('oneChild')}><p className="prose">{rules.childRoute}</p><p><TextLink href={paths.helpForOneChild} icon="phone">{t('oneChildHelp')}</TextLink></p></Rule>
          {rules.speakingUp && <Rule title={t('speakingUp')}><p className="prose">{rules.speakingUp}</p></Rule>}
          <Rule title={t('decision')}><p>{t(`decisions.${rules.decisionRule}`)}</p></Rule>
          <p className="small subtle">{t('version', { number: rules.number, day: formatDay(dayOf(rules.createdAt), currentLocale()) })}</p>
        </>
      )}
    </div>
  )
}
