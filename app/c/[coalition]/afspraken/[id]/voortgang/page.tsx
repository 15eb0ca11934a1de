import { PaperSignatures } from '@/components/agreements/paper-scans'
import { RoundList } from '@/components/agreements/round-list'
import { SigningStones } from '@/components/agreements/signing-stones'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { canCloseRound, canTakeBack } from '@/lib/agreements/rules'
import { remindPartnerAction, switchRemindersAction } from '@/lib/agreements/round/actions'
import { readRound } from '@/lib/agreements/round/queries'
import { listPaper } from '@/lib/agreements/scans/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { formatList } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const OTHERS = ['CHANGE', 'REFUSED', 'LATE', 'WAITING'] as const

/** How the signing goes: who signed, asks for a change, refuses, is late or has not answered; counted from the rows. */
export default async function SigningRoundPage({ params, searchParams }: PageProps<'/c/[coalition]/afspraken/[id]/voortgang'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.signingRound(slug, id), async (tx, ctx) => ({ ...(await readRound(tx, ctx, id)), paper: await listPaper(tx, ctx, id) }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { agreement, lines, counts, paper } } } = read
  const t = await requestTexts('agreements')
  const { remindersOn } = agreement
  // What nobody does is not said.
  const others = OTHERS.filter((one) => counts[one] > 0).map((one) => t(`round.others.${one}`, { count: counts[one] }))
  return (
    <Workspace title={texts('agreements')('round.title')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: agreement.title, href: paths.agreement(slug, id) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <h1>{t('round.title')}</h1>
          {lines.length === 0
            ? <p className="lead">{t('round.nobody')}</p>
            : <p className="lead">{t('round.counts', { signed: counts.SIGNED, asked: lines.length })}{others.length > 0 && ` ${formatList(others, await requestLocale())}.`}</p>}
          <SigningStones signed={counts.SIGNED} requested={lines.length} />
        </div>
        {agreement.status !== 'TAKEN_BACK' && lines.length > counts.SIGNED && (
          <div className="cluster">
            <ButtonLink href={paths.paperSignature(slug, id)} look="secondary" icon="file-text">{t('round.paper')}</ButtonLink>
            {canCloseRound(agreement).can && <ButtonLink href={paths.closeRound(slug, id)} look="secondary" icon="check">{t('round.close')}</ButtonLink>}
          </div>
        )}
        {canTakeBack(agreement).can && <p><ButtonLink href={paths.takeBackRound(slug, id)} look="secondary">{t('takeBack.open')}</ButtonLink></p>}
        {agreement.status === 'TAKEN_BACK' && <Notice title={t('takeBack.done', { number: agreement.versionNumber })}><p className="typed">{agreement.closeReason}</p></Notice>}
        {lines.length > 0 && <RoundList slug={slug} agreementId={id} lines={lines} now={ctx.now} remind={agreement.status === 'TAKEN_BACK' ? undefined : remindPartnerAction} />}
        <PaperSignatures slug={slug} agreementId={id} signatures={paper} />
        <section className="stack" aria-labelledby="reminders">
          <div className="stack stack-xs"><h2 id="reminders">{t('round.remindersTitle')}</h2><p>{t(remindersOn ? 'round.remindersOn' : 'round.remindersOff')}</p></div>
          <ActionForm action={switchRemindersAction} text={formText(t(remindersOn ? 'round.turnOff' : 'round.turnOn'))} look="secondary" hidden={{ coalition: slug, agreementId: id, on: remindersOn ? 'off' : 'on' }} fields={[]} />
        </section>
      </div>
    </Workspace>
  )
}
