import { getTranslations } from 'next-intl/server'
import { daysLeft } from '@/lib/signals/rules'

/** How long there is still to answer, in words, and whether it is late. */
export async function dueText() {
  const t = await getTranslations('signals')
  return (signal: { answerDueOn: string }, today: string): { text: string; isLate: boolean } => {
    const days = daysLeft(signal, today)
    return days < 0 ? { text: t('late', { days: -days }), isLate: true } : { text: t('daysLeft', { days }), isLate: false }
  }
}
