import type { FieldSpec } from '@/components/forms/field-spec'
import { Tag } from '@/components/ui/tag'
import type { Cover, NamedCover } from '@/lib/action-items/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** What a cover posts under; nothing for none. */
export const coverValue = (cover: Cover | null): string => (cover ? `${cover.kind}-${cover.id}` : '')

const nameOf = ({ kind, partnerName, title }: Cover): string => texts('actions')(`cover.${kind}`, { partner: partnerName, title })

/** Under which afspraak or mandate an action is done; none is a choice too. */
export const coverField = (covers: readonly Cover[]): FieldSpec => ({
  kind: 'select', name: 'cover', label: texts('actions')('cover.label'), empty: texts('actions')('cover.empty'),
  options: covers.map((one) => ({ value: coverValue(one), label: nameOf(one) })),
})

/** The cover as a link for who can read it there; says so when it does not hold any more. */
export function CoverLink({ slug, cover, mayOpen }: { slug: string; cover: NamedCover; mayOpen: boolean }) {
  const t = texts('actions')
  return (
    <>
      {mayOpen ? <a href={cover.kind === 'MANDATE' ? paths.mandate(slug, cover.pageId) : paths.agreement(slug, cover.pageId)}>{nameOf(cover)}</a> : nameOf(cover)}
      {!cover.holds && <> <Tag tone="warning" icon="circle-alert">{t('cover.over')}</Tag></>}
    </>
  )
}
