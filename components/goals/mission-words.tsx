import { Tag } from '@/components/ui/tag'
import type { MissionWord } from '@/lib/goals/mission/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { STANCE_LOOK } from './stance-list'

/** What partners said of a wording of the mission, by name. */
export function MissionWords({ words, today }: { words: readonly MissionWord[]; today: string }) {
  const t = texts('goals')
  const locale = currentLocale()
  if (words.length === 0) return <p className="subtle">{t('mission.wordsNone')}</p>
  return (
    <div className="sheet">
      <ul className="rows rows-plain">
        {words.map(({ partnerId, partnerName, stance, reason, saidBy, saidOn }) => (
          <li key={partnerId}>
            <div className="stack stack-xs">
              <p><strong>{partnerName}</strong></p>
              {reason && <p><strong>{t('stances.why')}</strong> {reason}</p>}
              <p className="small subtle">{t('mission.said', { function: saidBy, day: formatDay(saidOn, locale, today) })}</p>
            </div>
            <p className="act"><Tag {...STANCE_LOOK[stance]}>{t(`stances.kinds.${stance}`)}</Tag></p>
          </li>
        ))}
      </ul>
    </div>
  )
}
