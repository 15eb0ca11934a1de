import { Notice } from '@/components/ui/notice'
import { standingOf } from '@/lib/mandates/rules'
import type { MandateListed } from '@/lib/mandates/types'
import { texts } from '@/lib/platform/i18n/request'

/** Says how many mandates have expired or end soon; nothing when none does. */
export function MandateAttention({ mandates, today, mayManage, level = 2 }: { mandates: readonly MandateListed[]; today: string; mayManage: boolean; level?: 2 | 3 }) {
  const t = texts('mandates')
  const standings = mandates.filter((one) => !one.partnerHasLeft).map((one) => standingOf(one, today))
  const expired = standings.filter((one) => one === 'EXPIRED').length
  const expiring = standings.filter((one) => one === 'EXPIRING').length
  if (expired + expiring === 0) return null
  return <Notice tone="warning" title={t('attention', { expired, expiring })} level={level}><p>{t(mayManage ? 'attentionHelp' : 'attentionRead')}</p></Notice>
}
