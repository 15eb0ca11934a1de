import { AdministrationPage } from '@/components/administration/administration-page'
import { RefusalPage } from '@/components/layout/refusal'
import { ButtonLink, buttonClass, TextLink } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { askedPage } from '@/components/ui/paging'
import { Tag } from '@/components/ui/tag'
import { COALITIONS_PER_PAGE, listAdministered, listErased } from '@/lib/administration/queries'
import { readAdministration } from '@/lib/platform/actions/read-administration'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

/** Every coalition, by name and number: never what stands inside. */
export default async function AdministrationListPage({ searchParams }: PageProps<'/beheer'>) {
  const { zoek, blad } = await searchParams
  const search = one(zoek).trim().slice(0, 80)
  const page = askedPage(blad)
  const read = await readAdministration(paths.administration, async (by) => ({ ...(await listAdministered(by, { search, page })), erased: await listErased() }))
  if (!read.ok) return <RefusalPage {...read} />
  const { rows, total, erased } = read.data
  const t = await requestTexts('administration')
  const locale = await requestLocale()
  const last = Math.max(1, Math.ceil(total / COALITIONS_PER_PAGE))
  const pageHref = (number: number) => `${paths.administration}?${new URLSearchParams({ ...(search ? { zoek: search } : {}), blad: String(number) }).toString()}`
  const add = <ButtonLink href={paths.newCoalition} icon="plus">{t('new')}</ButtonLink>
  return (
    <AdministrationPage title={texts('administration')('title')} isTop>
      <div className="stack stack-xl">
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t('listTitle')}</h1><p className="lead subtle">{t('listLead')}</p></div>
          {add}
        </div>
        <p><TextLink href={paths.administeredResets} icon="key-round">{t('resets.title')}</TextLink></p>
        <form action={paths.administration} role="search" className="field">
          <label htmlFor="zoek">{t('search')}</label>
          <div className="cluster cluster-sm">
            <input id="zoek" name="zoek" type="search" defaultValue={search} maxLength={80} className="control" />
            <button className={buttonClass('secondary')}>{t('searchButton')}</button>
            {search && <TextLink href={paths.administration}>{t('clear')}</TextLink>}
          </div>
        </form>
        {rows.length === 0
          ? <EmptyState title={search ? t('nothingFound') : t('none')} {...(search ? {} : { action: add })}>{search ? t('nothingFoundHelp') : t('noneHelp')}</EmptyState>
          : (
            <DataTable
              id="coalitions" caption={t('found', { count: total })}
              columns={[{ label: t('name') }, { label: t('slug') }, { label: t('status') }, { label: t('municipality') }, { label: t('members'), numeric: true }, { label: t('created') }]}
              rows={rows.map(({ id, slug, name, status, isFictional, members, municipalities, createdAt }) => ({
                key: id,
                cells: [
                  <a key="name" href={paths.administered(slug)}>{name}</a>, slug,
                  <span key="status" className="cluster cluster-sm"><Tag {...(status === 'ACTIVE' ? {} : { tone: 'warning', icon: 'hourglass' })}>{t(`statuses.${status}`)}</Tag>{isFictional && <Tag tone="line">{t('fictional')}</Tag>}</span>,
                  municipalities.join(', ') || t('noMunicipality'), String(members), formatDay(dayOf(createdAt), locale),
                ],
              }))}
            />
          )}
        <Pager of={t('title')} page={page} last={last} href={pageHref} />
        {erased.length > 0 && (
          <section className="stack" aria-labelledby="erased">
            <h2 id="erased">{t('erasedTitle')}</h2>
            <ul className="stack stack-sm">
              {erased.map(({ slug, at }) => <li key={slug}><strong>{slug}</strong>, {t('erasedOn', { day: formatDay(dayOf(at), locale) })}. <a href={paths.administered(slug)} aria-label={`${t('toProof')}: ${slug}`}>{t('toProof')}</a></li>)}
            </ul>
          </section>
        )}
      </div>
    </AdministrationPage>
  )
}
