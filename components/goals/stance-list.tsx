import { Tag, type TagTone } from '@/components/ui/tag'
import type { IconName } from '@/components/ui/icon'
import { GOAL_STANCES, type GoalStanceKind, type PartnerStance } from '@/lib/goals/stances/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

export const STANCE_LOOK: Record<GoalStanceKind, { tone: TagTone; icon: IconName }> = {
  TAKES_PART: { tone: 'positive', icon: 'circle-check' }, SUPPORTS: { tone: 'info', icon: 'hand-helping' }, DOUBTS: { tone: 'warning', icon: 'circle-alert' }, DECLINES: { tone: 'plain', icon: 'circle-x' },
}

/** What each partner said, who takes part first; those that said nothing below, in one breath. */
export function StanceList({ partners, today }: { partners: readonly PartnerStance[]; today: string }) {
  const t = texts('goals.stances')
  const locale = currentLocale()
  const said = GOAL_STANCES.flatMap((stance) => partners.filter((one) => one.stance === stance).map((one) => ({ ...one, stance })))
  const silent = partners.filter((one) => one.stance === null)
  return (
    <div className="stack stack-xl">
      {said.length > 0 && (
        <div className="sheet">
          <ul className="rows rows-plain">
            {said.map(({ partnerId, partnerName, stance, contribution, reason, takenAt, takenByName }) => (
              <li key={partnerId}>
                <div className="stack stack-xs">
                  <h2 className="h4">{partnerName}</h2>
                  {contribution && <p><strong>{t('does')}</strong> {contribution}</p>}
                  {reason && <p><strong>{t('why')}</strong> {reason}</p>}
                  {takenAt && <p className="small subtle">{t('said', { day: formatDay(dayOf(takenAt), locale, today), name: takenByName ?? '' })}</p>}
                </div>
                <p className="act"><Tag {...STANCE_LOOK[stance]}>{t(`kinds.${stance}`)}</Tag></p>
              </li>
            ))}
          </ul>
        </div>
      )}
      {silent.length > 0 && (
        <section className="stack stack-sm" aria-labelledby="silent">
          <h2 id="silent" className="h3">{t('silentTitle', { count: silent.length })}</h2>
          <p>{silent.map((one) => one.partnerName).join(', ')}</p>
        </section>
      )}
    </div>
  )
}
