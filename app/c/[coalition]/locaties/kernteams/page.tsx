import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { disciplineList } from '@/components/locations/discipline-list'
import { DataTable } from '@/components/ui/data-table'
import { listLocations, readTeamTotals } from '@/lib/locations/queries'
import { coverage, coverageOf, needsTeam } from '@/lib/locations/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** All core teams together: how far we are, said in a sentence, and per location what is missing. Those without a team stand on top. */
export default async function TeamsPage({ params }: PageProps<'/c/[coalition]/locaties/kernteams'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.teams(slug), async (tx, ctx) => ({ totals: await readTeamTotals(tx, ctx), locations: await listLocations(tx, ctx) }))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { totals, locations } } = read.data
  const t = await requestTexts('locations')
  const counted = locations.filter((one) => !one.isArchived && (needsTeam(one.locationType) || one.members > 0 || one.wanted.length > 0))
    .sort((a, b) => (coverageOf(a) ?? -1) - (coverageOf(b) ?? -1) || a.name.localeCompare(b.name, 'nl'))
  const columns = (['location', 'type', 'coverage', 'missing', 'coordinator', 'members'] as const)
    .map((key) => ({ label: t(`totals.columns.${key}`), numeric: key === 'coverage' || key === 'members' }))
  return (
    <Workspace title={texts('locations')('totals.title')} shell={shell} place="locations" crumbs={[{ label: t('title'), href: paths.locations(slug) }]}>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('totals.title')}</h1><p className="lead subtle">{t('totals.lead')}</p></div>
        {counted.length === 0
          ? <p>{t('totals.none')}</p>
          : (
            <>
              <div className="sheet sheet-tight stack stack-xs">
                <h2 className="h3">{t('totals.finding', { percent: coverage(totals.wanted, totals.present) ?? -1, present: totals.present, wanted: totals.wanted })}</h2>
                {totals.meant > 0 && <p>{t('totals.meant', { without: totals.meantWithoutTeam, meant: totals.meant })} {t('totals.coordinator', { without: totals.meantWithoutCoordinator })}</p>}
                <p className="small subtle">{t('totals.how')}</p>
              </div>
              <DataTable
                id="teams" stacks caption={t('totals.caption')} columns={columns}
                rows={counted.map((one) => {
                  const percent = coverageOf(one)
                  return {
                    key: one.id,
                    cells: [
                      <a key="name" href={paths.location(slug, one.id)}>{one.name}</a>, t(`types.${one.locationType}`), percent === null ? { missing: t('totals.notChosen') } : `${percent}%`,
                      one.missing.length === 0 ? t('totals.nothingMissing') : disciplineList(one.missing),
                      one.hasCoordinator ? t('totals.yes') : { missing: t('totals.no') }, one.members === 0 ? { missing: t('tag.noTeam') } : String(one.members),
                    ],
                  }
                })}
              />
            </>
          )}
      </div>
    </Workspace>
  )
}
