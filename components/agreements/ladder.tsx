import { Tag } from '@/components/ui/tag'
import type { CommitmentStatus } from '@/lib/agreements/types'
import { texts } from '@/lib/platform/i18n/request'

const LADDER: readonly CommitmentStatus[] = ['AGREED', 'LANDED', 'RUNNING', 'SELF_EVIDENT']

/** Four rising treads with the word below; deviated and expired are said beside it. */
export function Ladder({ status }: { status: CommitmentStatus }) {
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
