import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { takeBackRoundAction } from '@/lib/agreements/revisions/actions'
import { readRound } from '@/lib/agreements/round/queries'
import { canTakeBack } from '@/lib/agreements/rules'
import { AGREEMENT_LIMITS } from '@/lib/agreements/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The text is not right: what happens to who was asked and to who signed, before it is taken back. */
export default async function TakeBackRoundPage({ params }: PageProps<'/c/[coalition]/afspraken/[id]/terughalen'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.takeBackRound(slug, id), (tx, ctx) => readRound(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { agreement, lines, counts } } = read.data
  const t = await requestTexts('agreements')
  return (
    <Workspace title={texts('agreements')('takeBack.title')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: agreement.title, href: paths.agreement(slug, id) }]} narrow>
      <div className="stack stack-xl">
        <h1>{t('takeBack.title')}</h1>
        {canTakeBack(agreement).can
          ? (
            <>
              <ul className="stack stack-sm">
                <li>{t('takeBack.asked', { count: lines.length - counts.SIGNED })}</li>
                <li>{t('takeBack.signed', { count: counts.SIGNED })}</li>
                <li>{t(agreement.isRevision ? 'takeBack.nextRevision' : 'takeBack.next')}</li>
              </ul>
              <ActionForm
                action={takeBackRoundAction} text={formText(t('takeBack.submit'))} look="danger" hidden={{ coalition: slug, agreementId: id }} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.signingRound(slug, id) }}
                fields={[{ kind: 'textarea', name: 'reason', label: t('takeBack.why'), rows: 3, maxLength: AGREEMENT_LIMITS.reason, guard: true }]}
              />
            </>
          )
          : <><p>{t('takeBack.over')}</p><p><ButtonLink href={paths.agreement(slug, id)}>{agreement.title}</ButtonLink></p></>}
      </div>
    </Workspace>
  )
}
