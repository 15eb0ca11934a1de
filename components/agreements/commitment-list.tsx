import { formerPartner } from '@/components/members/former-name'
import { TextLink } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import type { CommitmentRead, CommitmentStatus } from '@/lib/agreements/types'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

const LADDER: readonly CommitmentStatus[] = ['AGREED', 'LANDED', 'RUNNING', 'SELF_EVIDENT']

/** Four rising treads with the word below; deviated and expired are said beside it. */
function Ladder({ status }: { status: CommitmentStatus }) {
  const t = texts('agreements')
  const at = LADDER.indexOf(status)
  const word = t(`commitmentStatuses.${status}`)
  if (at < 0) return <Tag tone="warning" icon="undo-2">{word}</Tag>
  return (
    <>
      <ol className="ladder" aria-label={t('ladder', { step: at + 1, status: word })}>
        {LADDER.map((one, index) => <li key={one} className={index < at ? 'done' : index === at ? 'now' : undefined} />)}
      </ol>
      <p className="small"><strong>{word}</strong></p>
    </>
  )
}

interface CommitmentListProps {
  readonly commitments: readonly CommitmentRead[]
  /** The partner whose own afspraken are marked. */
  readonly ownPartnerId?: string
  /** In a draft nothing has been agreed yet: what counts is the order. */
  readonly isDraft?: boolean
  /** Where each is changed, for who may. */
  readonly editHref?: (id: string) => string
}

/** From when to when, as far as it is said. */
function period({ startsOn, endsOn }: Pick<CommitmentRead, 'startsOn' | 'endsOn'>): string {
  const t = texts('agreements')
  const [from, to] = [startsOn, endsOn].map((day) => (day === null ? '' : formatDay(day, currentLocale())))
  if (startsOn !== null && endsOn !== null) return t('periodFromTo', { from: from ?? '', to: to ?? '' })
  return startsOn === null ? t('periodTo', { to: to ?? '' }) : t('periodFrom', { from: from ?? '' })
}

/** Afspraken as rows of one sheet. */
export function CommitmentList({ commitments, ownPartnerId, isDraft = false, editHref }: CommitmentListProps) {
  const t = texts('agreements')
  return (
    <div className="sheet">
      <ul className="rows rows-plain">
        {commitments.map((one, index) => (
          <li key={one.id}>
            <div className="stack stack-xs">
              <h3>{one.what}</h3>
              <p className="meta"><strong>{formerPartner(one)}</strong><span>{t('forWhom')}: {one.forWhom}</span></p>
              {one.partnerId === ownPartnerId && <p><Tag tone="apricot" icon="flag">{t('sign.yours')}</Tag></p>}
              <p className="small"><strong>{t('evidence')}:</strong> {one.evidence}</p>
              {one.place && <p className="small"><strong>{t('place')}:</strong> {one.place}</p>}
              {(one.startsOn ?? one.endsOn) && <p className="small"><strong>{t('period')}:</strong> {period(one)}</p>}
              {one.room && <p className="small"><strong>{t('room')}:</strong> {one.room}</p>}
              {one.speaksUp && <p className="small"><strong>{t('speaksUp')}:</strong> {one.speaksUp}</p>}
            </div>
            <div className="act stack stack-xs">
              {isDraft ? <p className="small subtle">{t('priority', { position: index + 1 })}</p> : <Ladder status={one.status} />}
              {editHref && <p><TextLink href={editHref(one.id)}>{t('changeCommitment')}</TextLink></p>}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
