import { formerPartner } from '@/components/members/former-name'
import { Tag } from '@/components/ui/tag'
import type { CommitmentRead, CommitmentStatus } from '@/lib/agreements/types'
import { texts } from '@/lib/platform/i18n/request'

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
}

/** Afspraken as rows of one sheet. */
export function CommitmentList({ commitments, ownPartnerId }: CommitmentListProps) {
  const t = texts('agreements')
  return (
    <div className="sheet">
      <ul className="rows rows-plain">
        {commitments.map((one) => (
          <li key={one.id}>
            <div className="stack stack-xs">
              <h3>{one.what}</h3>
              <p className="meta"><strong>{formerPartner(one)}</strong><span>{t('forWhom')}: {one.forWhom}</span></p>
              {one.partnerId === ownPartnerId && <p><Tag tone="apricot" icon="flag">{t('sign.yours')}</Tag></p>}
              <p className="small"><strong>{t('evidence')}:</strong> {one.evidence}</p>
              {one.room && <p className="small"><strong>{t('room')}:</strong> {one.room}</p>}
            </div>
            <div className="act stack stack-xs"><Ladder status={one.status} /></div>
          </li>
        ))}
      </ul>
    </div>
  )
}
