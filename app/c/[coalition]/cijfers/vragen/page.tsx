import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerName } from '@/components/members/former-name'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { sendOverviewAction } from '@/lib/loop/actions'
import { loopPolicy } from '@/lib/loop/policy'
import { listExecutiveRequests } from '@/lib/loop/queries'
import { listAldermen } from '@/lib/members/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { newId } from '@/lib/platform/ids'
import { paths } from '@/lib/platform/paths'

export default async function ExecutiveRequestsPage({ params, searchParams }: PageProps<'/c/[coalition]/cijfers/vragen'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.requests(slug), async (tx, ctx) => {
    authorize(loopPolicy, ctx, 'ask')
    return { requests: await listExecutiveRequests(tx, ctx), aldermen: await listAldermen(tx, ctx) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { requests, aldermen } } } = read
  const t = await requestTexts('loop')
  const locale = await requestLocale()
  const today = dayOf(ctx.now)
  const add = <ButtonLink href={paths.newRequest(slug)} icon="plus">{t('new')}</ButtonLink>
  return (
    <Workspace title={texts('loop')('listTitle')} shell={shell} place="figures" crumbs={[{ label: (await requestTexts('figures'))('title'), href: paths.figures(slug) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="head-split"><div className="stack stack-sm"><h1>{t('listTitle')}</h1><p className="lead subtle">{t('listLead')}</p></div>{requests.length > 0 && add}</div>
        <div className="cols">
          {requests.length === 0
            ? <EmptyState title={t('emptyTitle')} action={add}>{t('empty')}</EmptyState>
            : (
              <div className="sheet">
                <ul className="rows rows-plain">
                  {requests.map((one) => (
                    <li key={one.id}>
                      <div className="stack stack-xs"><h2 className="h3">{one.title}</h2><p>{one.why}</p><p className="small subtle">{t('neededBy', { day: formatDay(one.neededBy, locale, today) })}</p></div>
                      <div className="act stack stack-xs">
                        {one.answer
                          ? <><p><Tag tone={one.answer.answer === 'COVER_GIVEN' ? 'positive' : 'info'} icon="check">{t(`answers.${one.answer.answer}`)}</Tag></p><p className="small subtle">{t('answeredBy', { who: formerName(one.answer), day: formatDay(dayOf(one.answer.createdAt), locale, today) })}</p></>
                          : <p><Tag icon="clock">{t('waiting')}</Tag></p>}
                      </div>
                    </li>
                  ))}
                </ul>
              </div>
            )}
          <section className="sand stack" aria-labelledby="mail">
            <div className="stack stack-xs"><h2 id="mail">{t('mailTitle')}</h2><p>{t('mailLead')}</p></div>
            {aldermen.length === 0
              ? <p className="subtle">{t('mailNone')}</p>
              : (
                <ActionForm
                  action={sendOverviewAction} text={formText(t('mailSubmit'))} icon="mail" hidden={{ coalition: slug, requestKey: newId() }}
                  initial={{ membershipId: aldermen.length === 1 ? (aldermen[0]?.id ?? '') : '' }}
                  fields={[{ kind: 'select', name: 'membershipId', label: t('mailTo'), empty: t('mailChoose'), options: aldermen.map(({ id, displayName }) => ({ value: id, label: displayName })) }]}
                />
              )}
          </section>
        </div>
      </div>
    </Workspace>
  )
}
