import { Tag } from '@/components/ui/tag'
import type { SourceRead } from '@/lib/indicators/sources/types'
import { texts } from '@/lib/platform/i18n/request'

const TONES = { KNOWN: 'line', ASKED: 'info', PROMISED: 'apricot', IN_USE: 'positive', DROPPED: 'line' } as const

/** How far a source is, and whether it may be shared. */
export function SourceTags({ source: { state, rights, isRemoved } }: { readonly source: SourceRead }) {
  const t = texts('dataSources')
  return (
    <p className="cluster cluster-sm">
      {isRemoved ? <Tag tone="warning">{t('removed')}</Tag> : <Tag tone={TONES[state]}>{t(`states.${state}`)}</Tag>}
      <Tag tone="line" icon={rights === 'NOT_SHARED' ? 'eye-off' : 'shield-check'}>{t(`rights.${rights}`)}</Tag>
    </p>
  )
}

/** Who has it: a partner, which may have left, or the municipality itself. */
export function sayHolder({ partnerName, partnerHasLeft }: SourceRead): string {
  const t = texts('dataSources')
  if (partnerName === null) return t('municipality')
  return partnerHasLeft ? t('partnerLeft', { name: partnerName }) : partnerName
}
