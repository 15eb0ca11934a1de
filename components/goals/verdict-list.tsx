import { formerName } from '@/components/members/former-name'
import type { IconName } from '@/components/ui/icon'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { ParentVerdict, ParentVerdictKind } from '@/lib/goals/parent/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

const LOOK: Record<ParentVerdictKind, { tone: TagTone; icon: IconName }> = {
  YES: { tone: 'positive', icon: 'circle-check' }, PARTLY: { tone: 'warning', icon: 'circle-alert' }, NO: { tone: 'plain', icon: 'circle-x' },
}

/** What the verdict is on the answer as it stands. */
export function VerdictTag({ kind }: { kind: ParentVerdictKind | null }) {
  const t = texts('goals.parent')
  return kind === null ? <Tag tone="line" icon="circle-dashed">{t('unjudged')}</Tag> : <Tag {...LOOK[kind]}>{t(`kinds.${kind}`)}</Tag>
}

/** Every verdict on a goal, the newest first; one about an earlier answer shows that answer. */
export function VerdictList({ verdicts, today }: { verdicts: readonly ParentVerdict[]; today: string }) {
  const t = texts('goals.parent')
  const locale = currentLocale()
  if (verdicts.length === 0) return <p className="subtle">{t('verdictsNone')}</p>
  return (
    <div className="sheet">
      <ul className="rows rows-plain">
        {verdicts.map((one) => {
          const said = { day: formatDay(one.givenOn, locale, today), name: formerName(one) }
          return (
            <li key={one.id}>
              <div className="stack stack-xs">
                <p>{one.why}</p>
                {!one.isCurrent && <p className="small">{t('aboutOlder')} <q>{one.answer}</q></p>}
                <p className="small subtle">{one.byThemselves ? t('saidSelf', said) : t('saidRecorded', { ...said, voice: t(`voices.${one.voice}`) })}</p>
              </div>
              <p className="act"><VerdictTag kind={one.kind} /></p>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
