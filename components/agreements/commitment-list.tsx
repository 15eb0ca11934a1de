import { formerPartner } from '@/components/members/former-name'
import { TextLink } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import type { CommitmentRead } from '@/lib/agreements/types'
import { texts } from '@/lib/platform/i18n/request'
import { Ladder } from './ladder'
import { period } from './period'

interface CommitmentListProps {
  readonly commitments: readonly CommitmentRead[]
  /** The partner whose own afspraken are marked. */
  readonly ownPartnerId?: string
  /** In a draft nothing has been agreed yet: what counts is the order. */
  readonly isDraft?: boolean
  /** Where each is changed, for who may. */
  readonly editHref?: (id: string) => string
  /** Where what becomes of each is followed. */
  readonly lifeHref?: (id: string) => string
}

/** Afspraken as rows of one sheet. */
export function CommitmentList({ commitments, ownPartnerId, isDraft = false, editHref, lifeHref }: CommitmentListProps) {
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
              {lifeHref && <p className="small"><a href={lifeHref(one.id)} aria-label={t('life.openOf', { what: one.what })}>{t('life.open')}</a></p>}
              {editHref && <p><TextLink href={editHref(one.id)}>{t('changeCommitment')}</TextLink></p>}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
