import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { partnerLook } from '@/components/partners/status-look'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ListRows } from '@/components/ui/list-rows'
import { readWorkspace } from '@/lib/notifications/queries'
import { partnersPolicy } from '@/lib/partners/policy'
import { listPartners } from '@/lib/partners/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function PartnersPage({ params, searchParams }: PageProps<'/c/[coalition]/partners'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.partners(slug), listPartners)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: partners } } = read
  const t = await requestTexts('partners')
  const mayRead = may(partnersPolicy, ctx, 'read')
  const add = may(partnersPolicy, ctx, 'add') ? <ButtonLink href={paths.newPartner(slug)} icon="plus">{t('new')}</ButtonLink> : undefined
  return (
    <Workspace title={texts('partners')('listTitle')} shell={shell} place="partners">
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t('listTitle')}</h1><p className="lead subtle">{t('listLead')}</p></div>
          {partners.length > 0 && add}
        </div>
        {partners.length === 0
          ? <EmptyState title={t('emptyTitle')} action={add}>{t('empty')}</EmptyState>
          : (
            <ListRows
              rows={partners.map(({ id, name, partnerType, status }) => ({
                key: id, title: name, ...(mayRead ? { href: paths.editPartner(slug, id) } : {}), meta: [t(`types.${partnerType}`)],
                tag: { ...partnerLook(status), text: t(`statuses.${status}`) },
              }))}
            />
          )}
      </div>
    </Workspace>
  )
}
