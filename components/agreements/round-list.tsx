import { Reply } from './replies'
import { formerPartner } from '@/components/members/former-name'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { Tag, type TagTone } from '@/components/ui/tag'
import { canRemind } from '@/lib/agreements/round/rules'
import { type RoundLine, type RoundStanding } from '@/lib/agreements/round/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const TONE: Record<RoundStanding, TagTone> = { SIGNED: 'positive', CHANGE: 'warning', REFUSED: 'warning', LATE: 'apricot', WAITING: 'line' }

/** What asks for something comes first: questions, refusals, who is late. */
const ORDER: readonly RoundStanding[] = ['CHANGE', 'REFUSED', 'LATE', 'WAITING', 'SIGNED']

interface RoundListProps {
  readonly slug: string
  readonly agreementId: string
  readonly lines: readonly RoundLine[]
  readonly now: Date
  /** Nothing: nobody is waited for any more. */
  readonly remind: FormAction | undefined
}

/** Every partner that was asked, with where it stands and what can be done. */
export function RoundList({ slug, agreementId, lines, now, remind }: RoundListProps) {
  const t = texts('agreements')
  const day = (moment: Date) => formatDay(dayOf(moment), currentLocale())
  return (
    <div className="sheet">
      <ul className="rows rows-plain">
        {ORDER.flatMap((standing) => lines.filter((one) => one.standing === standing)).map((one) => (
          <li key={one.partnerId}>
            <div className="stack stack-sm">
              <h2 className="h3">{formerPartner(one)}</h2>
              <p className="meta"><Tag tone={TONE[one.standing]}>{t(`round.standings.${one.standing}`)}</Tag><span>{t('askedOn', { day: day(one.requestedAt) })}</span>{one.reminders.map((sentAt) => <span key={sentAt.getTime()}>{t('round.reminded', { day: day(sentAt) })}</span>)}</p>
              {one.signature && <p className="small">{t('signedBy', { name: one.signature.signerName, function: one.signature.signerFunction, day: day(one.signature.signedAt) })}{one.signature.paperOn !== null && <>; {t('way.PAPER', { day: formatDay(one.signature.paperOn, currentLocale()) })}</>}{one.signature.mandateOf !== null && <>; {t('way.mandate', { function: one.signature.mandateOf })}</>}</p>}
              {one.replies.map((reply) => (
                <div key={reply.id} className="stack stack-xs"><Reply reply={reply} />{reply.answer === null && <p><a href={paths.signingReply(slug, agreementId, reply.id)}>{t('round.answer')}</a></p>}</div>
              ))}
            </div>
            {remind && canRemind(one.standing, one.reminders, now).can && (
              <div className="act"><ActionForm action={remind} text={formText(`${t('round.remind')} ${one.partnerName}`)} look="secondary" hidden={{ coalition: slug, agreementId, requestId: one.requestId }} fields={[]} /></div>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
