import { ListRows, type ListRow } from '@/components/ui/list-rows'
import { needsTeam } from '@/lib/locations/rules'
import type { LocationListed } from '@/lib/locations/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** How a team stands, said honestly: what is not there is said first. */
function tagOf({ isArchived, members, hasCoordinator, missing, wanted, locationType }: LocationListed): ListRow['tag'] {
  const t = texts('locations')
  if (isArchived) return { tone: 'line', text: t('tag.archived') }
  if (members === 0) return needsTeam(locationType) || wanted.length > 0 ? { tone: 'warning', icon: 'circle-alert', text: t('tag.noTeam') } : { tone: 'line', text: t('tag.none') }
  if (!hasCoordinator) return { tone: 'warning', icon: 'circle-alert', text: t('tag.noCoordinator') }
  if (missing.length > 0) return { tone: 'plain', icon: 'circle-dashed', text: t('tag.missing', { count: missing.length }) }
  return { tone: 'positive', icon: 'check', text: t('tag.complete') }
}

/** Locations as rows; each opens the card of its team. */
export function LocationRows({ slug, locations }: { slug: string; locations: readonly LocationListed[] }) {
  const t = texts('locations')
  return (
    <ListRows
      rows={locations.map((one) => ({
        key: one.id, title: one.name, href: paths.location(slug, one.id),
        meta: [...(one.isMine ? [t('tag.mine')] : []), t(`types.${one.locationType}`), ...(one.neighbourhood ? [one.neighbourhood] : [])], tag: tagOf(one),
      }))}
    />
  )
}
