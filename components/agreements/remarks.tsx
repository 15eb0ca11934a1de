import { formerName } from '@/components/members/former-name'
import { Icon } from '@/components/ui/icon'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { RemarkOutcome, RemarkRead } from '@/lib/agreements/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const TONE: Record<RemarkOutcome, TagTone> = { ADOPTED: 'positive', PARTLY_ADOPTED: 'info', NOT_ADOPTED: 'plain' }

/** One remark with what was done with it. */
export function Remark({ remark }: { remark: RemarkRead }) {
  const t = texts('agreements.remarks')
  const locale = currentLocale()
  const { what, body, givenAt, partnerName, versionNumber, answer } = remark
  const day = (moment: Date) => formatDay(dayOf(moment), locale)
  const who = formerName(remark)
  return (
    <article className="stack stack-sm">
      <h3>{what === null ? t('onText', { version: versionNumber }) : t('onCommitment', { what, version: versionNumber })}</h3>
      <p className="prose">“{body}”</p>
      <p className="small subtle">{partnerName === null ? t('by', { who, day: day(givenAt) }) : t('byPartner', { who, partner: partnerName, day: day(givenAt) })}</p>
      {answer
        ? (
          <div className="receipt stack stack-sm">
            <p className="arrowline"><Icon name="undo-2" />{t('receipt')}</p>
            <p><Tag tone={TONE[answer.outcome]}>{t(`outcomes.${answer.outcome}`)}</Tag></p>
            <p className="prose">{answer.reason}</p>
            <p className="small subtle">{t('by', { who: formerName(answer), day: day(answer.answeredAt) })}</p>
          </div>
        )
        : <p><Tag tone="warning" icon="clock">{t('waits')}</Tag></p>}
    </article>
  )
}

/** Everything that was remarked on the draft; for who answers, with the way to do so. */
export function Remarks({ remarks, slug, mayAnswer }: { remarks: readonly RemarkRead[]; slug: string; mayAnswer: boolean }) {
  const t = texts('agreements.remarks')
  const open = remarks.filter((one) => one.answer === null).length
  return (
    <section className="stack" aria-labelledby="remarks">
      <h2 id="remarks">{t('title')}</h2>
      {open > 0 && <p><strong>{t('open', { count: open })}</strong></p>}
      <div className="sheet">
        <ul className="rows rows-plain">
          {remarks.map((one) => (
            <li key={one.id}>
              <Remark remark={one} />
              {mayAnswer && one.answer === null && <p className="act"><a href={paths.answerRemark(slug, one.agreementId, one.id)}>{t('answer')}</a></p>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
