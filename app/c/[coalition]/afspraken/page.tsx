import { SigningStones } from '@/components/agreements/signing-stones'
import { AgreementStatusTag } from '@/components/agreements/status-tag'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { landingPolicy } from '@/lib/agreements/landing/policy'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { listAgreements } from '@/lib/agreements/queries'
import { speakingPolicy } from '@/lib/agreements/speaking/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function AgreementsPage({ params }: PageProps<'/c/[coalition]/afspraken'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.agreements(slug), listAgreements)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: agreements } } = read
  const t = await requestTexts('agreements')
  const add = may(agreementsPolicy, ctx, 'draft') ? <ButtonLink href={paths.newAgreement(slug)} icon="plus">{t('new')}</ButtonLink> : undefined
  const landing = may(landingPolicy, ctx, 'overview') ? { href: (id: string) => paths.landing(slug, id), label: t('landing.see') }
    : may(landingPolicy, ctx, 'answer') && ctx.actor.partnerId !== null ? { href: (id: string) => paths.answerLanding(slug, id), label: t('landing.askTitle') } : undefined
  return (
    <Workspace title={texts('agreements')('listTitle')} shell={shell} place="agreements">
      <div className="stack stack-xl">
        <div className="head-split">
          <div className="stack stack-sm"><h1>{t('listTitle')}</h1><p className="lead subtle">{t('listLead')}</p></div>
          {agreements.length > 0 && add}
        </div>
        {agreements.length === 0
          ? <EmptyState title={t('emptyTitle')} action={add}>{t('empty')}</EmptyState>
          : (
            <div className="sheet">
              <ul className="rows rows-plain">
                {agreements.map(({ id, title, status, commitments, requested, signed }) => (
                  <li key={id}>
                    <div className="stack stack-xs">
                      <h2 className="h3"><a href={paths.agreement(slug, id)}>{title}</a></h2>
                      <p className="meta"><AgreementStatusTag status={status} label={t(`statuses.${status}`)} /><span>{t('commitmentsCount', { count: commitments })}</span></p>
                      {status === 'IN_FORCE' && landing && <p><a href={landing.href(id)} aria-label={t('landing.of', { link: landing.label, title })}>{landing.label}</a></p>}
                    </div>
                    <div className="act stack stack-xs">
                      <p><strong>{requested > 0 ? t('signedOf', { signed, requested }) : t('signedNone')}</strong></p>
                      <SigningStones signed={signed} requested={requested} />
                    </div>
                  </li>
                ))}
              </ul>
            </div>
          )}
        {agreements.length > 0 && may(speakingPolicy, ctx, 'list') && <p><TextLink href={paths.speakings(slug)} onward>{t('speaking.see')}</TextLink></p>}
      </div>
    </Workspace>
  )
}
