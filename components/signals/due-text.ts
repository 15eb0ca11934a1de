import { daysLeft } from '@/lib/signals/rules'
import { texts } from '@/lib/platform/i18n/request'

/** How long there is still to answer, in words, and whether it is late. */
export function dueText() {
  const t = texts('signals')
  return (signal: { answerDueOn: string }, today: string): { text: string; isLate: boolean } => {
    const days = daysLeft(signal, today)
    return days < 0 ? { text: t('late', { days: -days }), isLate: true } : { text: t('daysLeft', { days }), isLate: false }
  }
}
