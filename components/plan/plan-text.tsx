import { TextLink } from '@/components/ui/button'
import { ReadAloud } from '@/components/ui/read-aloud'
import { Tag, type TagTone } from '@/components/ui/tag'
import { Explained, TermMeanings } from '@/components/words/explained'
import type { Term } from '@/lib/coalitions/words/types'
import type { PlanText } from '@/lib/plan/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { readingLevel, type ReadingLevel } from '@/lib/platform/i18n/reading-level'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

interface PlanTextProps {
  readonly text: PlanText
  /** The coalition's own words, explained where they stand. */
  readonly terms: readonly Term[]
  /** Where one contributes to a passage; absent for who cannot. */
  readonly contributeHref?: (passage: number) => string
  /** How often each passage got inbreng, by its key; absent for who may not know. */
  readonly counts?: ReadonlyMap<string, number>
  /** Who writes the plan sees which passage is hard. */
  readonly writes?: boolean
}

const TONES: Readonly<Record<ReadingLevel, TagTone>> = { EASY: 'positive', GOOD: 'positive', HARD: 'warning', VERY_HARD: 'warning' }

/** The plan in passages, each with its plain-language twin, and how hard each of the two is to read. */
export function PlanTextView({ text, terms, contributeHref, counts, writes = false }: PlanTextProps) {
  const t = texts('plan')
  const locale = currentLocale()
  const plain = text.passages.flatMap((one) => one.b1 ?? [])
  const levels = [[t('level.plan'), readingLevel(text.passages.map((one) => one.text).join('\n'))], [t('plain'), plain.length > 0 ? readingLevel(plain.join('\n')) : null]] as const
  const known = levels.flatMap(([name, level]) => (level ? [{ name, level }] : []))
  return (
    <div className="stack">
      {known.length > 0 && (
        <div className="stack stack-xs">
          <p className="kicker">{t('level.title')}</p>
          <p className="cluster cluster-sm">{known.map(({ name, level }) => <Tag key={name} tone={TONES[level]}>{`${name}: ${t(`level.${level}`)}`}</Tag>)}</p>
        </div>
      )}
      <div className="sheet">
        {text.passages.map((passage, index) => {
          const count = counts?.get(passage.key) ?? 0
          const level = writes ? readingLevel(passage.b1 ?? passage.text) : null
          const id = `stuk-${index}`
          return (
            <div className="passage" key={passage.key}>
              <div className={passage.b1 ? 'pair' : undefined} id={id}>
                <p className="prose"><Explained text={passage.text} terms={terms} /></p>
                {passage.b1 && <div className="stack stack-xs"><p className="kicker">{t('plain')}</p><p className="prose" id={`${id}-b1`}><Explained text={passage.b1} terms={terms} /></p></div>}
              </div>
              {(level === 'HARD' || level === 'VERY_HARD') && <p className="small">{t('level.passage', { level: t(`level.${level}`) })}</p>}
              {count > 0 && <p className="small subtle">{t('contributionsHere', { count })}</p>}
              <div className="cluster cluster-sm">
                {contributeHref && <TextLink href={contributeHref(index)} icon="plus">{t('contribute')}</TextLink>}
                <ReadAloud of={passage.b1 ? `${id}-b1` : id} read={t('readAloud')} stop={t('readStop')} />
              </div>
            </div>
          )
        })}
      </div>
      <TermMeanings terms={terms} />
      <p className="small subtle">{t('textVersion', { number: text.number, day: formatDay(dayOf(text.createdAt), locale) })}</p>
    </div>
  )
}
