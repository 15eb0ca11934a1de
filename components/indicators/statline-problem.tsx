import { Notice } from '@/components/ui/notice'
import type { StatlineProblem } from '@/lib/indicators/statline/types'
import { texts } from '@/lib/platform/i18n/request'

/** That CBS gave no answer that can be used, and what to do. */
export function StatlineNotice({ problem }: { readonly problem: StatlineProblem }) {
  const t = texts('indicators.statline')
  return <Notice tone="warning" title={t(`problems.${problem}`)}><p>{t(`problemTexts.${problem}`)}</p></Notice>
}
