import { Tag, type TagTone } from '@/components/ui/tag'
import type { IconName } from '@/components/ui/icon'
import { GOAL_STANCES, type EarlierStance, type GoalStanceKind, type PartnerStance } from '@/lib/goals/stances/types'
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
            {said.map(({ partnerId, partnerName, stance, contribution, reason, takenAt, takenByName, tookOverFrom, tookOverAt }) => (
              <li key={partnerId}>
                <div className="stack stack-xs">
                  <h2 className="h4">{partnerName}</h2>
                  {contribution && <p><strong>{t('does')}</strong> {contribution}</p>}
                  {reason && <p><strong>{t('why')}</strong> {reason}</p>}
                  {tookOverFrom && tookOverAt && <p className="small subtle">{t('tookOver', { day: formatDay(dayOf(tookOverAt), locale, today), partner: tookOverFrom, said: takenAt ? 'yes' : 'no' })}</p>}
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

/** What was said before, so that who reads on sees how it came so. Nothing when nobody said anything else. */
export function EarlierStances({ earlier, today }: { earlier: readonly EarlierStance[]; today: string }) {
  const t = texts('goals.stances')
  const locale = currentLocale()
  if (earlier.length === 0) return null
  return (
    <section className="stack" aria-labelledby="earlier">
      <div className="stack stack-xs"><h2 id="earlier" className="h3">{t('earlierTitle')}</h2><p className="small subtle">{t('earlierLead')}</p></div>
      <ul className="sheet rows rows-plain">
        {earlier.map(({ id, partnerName, partnerHasLeft, stance, contribution, reason, takenAt, takenByName }) => (
          <li key={id}>
            <div className="stack stack-xs">
              <p><strong>{t('earlier', { partner: partnerName, left: partnerHasLeft ? 'yes' : 'no' })}</strong> {t(`kinds.${stance}`)}</p>
              {contribution && <p>{t('does')} {contribution}</p>}
              {reason && <p>{t('why')} {reason}</p>}
              <p className="small subtle">{t('said', { day: formatDay(dayOf(takenAt), locale, today), name: takenByName })}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
