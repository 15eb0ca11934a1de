import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { RegisterFilterForm } from '@/components/partners/register-filter'
import { partnerLook, sayPhases } from '@/components/partners/status-look'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ListRows } from '@/components/ui/list-rows'
import { readWorkspace } from '@/lib/notifications/queries'
import { partnersPolicy } from '@/lib/partners/policy'
import { listRegister } from '@/lib/partners/queries'
import { filterOf, readRegisterQuestion } from '@/lib/partners/schema'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The register: which partners there are, found by kind, age, domain and state. */
export default async function PartnersPage({ params, searchParams }: PageProps<'/c/[coalition]/partners'>) {
  const { coalition: slug } = await params
  const asked = await searchParams
  const question = readRegisterQuestion(asked)
  const read = await readWorkspace(slug, paths.partners(slug), (tx, ctx) => listRegister(tx, ctx, filterOf(question)))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { partners, total } } } = read
  const t = await requestTexts('partners')
  const add = may(partnersPolicy, ctx, 'add')
    ? (
      <span className="cluster cluster-sm">
        <ButtonLink href={paths.newPartner(slug)} icon="plus">{t('new')}</ButtonLink>
        <ButtonLink href={paths.partnerImports(slug)} look="secondary" icon="upload">{t('list.open')}</ButtonLink>
      </span>
    )
    : undefined
  return (
    <Workspace title={texts('partners')('listTitle')} shell={shell} place="partners">
      <div className="stack stack-xl">
        <DoneNotice code={asked.gelukt} />
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t('listTitle')}</h1><p className="lead subtle">{t('listLead')}</p></div>
          {total > 0 && add}
        </div>
        <p className="cluster cluster-sm">
          <ButtonLink href={paths.missing(slug)} look="secondary">{t('missing.open')}</ButtonLink>
          {total > 0 && <ButtonLink href={paths.network(slug)} look="secondary">{t('network.open')}</ButtonLink>}
        </p>
        {total === 0
          ? <EmptyState title={t('emptyTitle')} action={add}>{t('empty')}</EmptyState>
          : (
            <>
              <RegisterFilterForm slug={slug} question={question} />
              <p className="subtle">{partners.length === total ? t('count', { count: total }) : t('countOf', { count: partners.length, total })}</p>
              {partners.length === 0
                ? <EmptyState title={t('filter.none')} action={<ButtonLink href={paths.partners(slug)} look="secondary">{t('filter.all')}</ButtonLink>}>{t('filter.noneHelp')}</EmptyState>
                : (
                  <ListRows
                    rows={partners.map(({ id, name, partnerType, status, lifePhases }) => ({
                      key: id, title: name, href: paths.partner(slug, id), meta: [t(`types.${partnerType}`), ...sayPhases(lifePhases)],
                      tag: { ...partnerLook(status), text: t(`statuses.${status}`) },
                    }))}
                  />
                )}
            </>
          )}
      </div>
    </Workspace>
  )
}
