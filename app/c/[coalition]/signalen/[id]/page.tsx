import { LifePhaseList } from '@/components/challenges/life-phases'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerName } from '@/components/members/former-name'
import { dueText } from '@/components/signals/due-text'
import { SignalPath } from '@/components/signals/signal-path'
import { SignalSent } from '@/components/signals/signal-sent'
import { Icon } from '@/components/ui/icon'
import { listReaders } from '@/lib/members/queries'
import { openSignal, readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { answerSignalAction } from '@/lib/signals/actions'
import { signalsPolicy } from '@/lib/signals/policy'
import { isOpen } from '@/lib/signals/rules'
import { SIGNAL_LIMITS } from '@/lib/signals/schema'

export default async function SignalPage({ params, searchParams }: PageProps<'/c/[coalition]/signalen/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.signal(slug, id), async (tx, ctx) => {
    const signal = await openSignal(tx, ctx, id)
    return { signal, readers: await listReaders(tx, ctx) }
  }, { readsOnly: false })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { signal, readers } } } = read
  const { gelukt } = await searchParams
  const t = await requestTexts('signals')
  const today = dayOf(ctx.now)
  const locale = await requestLocale()
  const all = may(signalsPolicy, ctx, 'list_all')
  const place = all ? 'signals' : 'more'
  if (gelukt === 'signal_given') {
    return <Workspace title={texts('signals')('listTitle')} shell={shell} place={all ? 'signals' : 'new_signal'} narrow><SignalSent slug={slug} signal={signal} readers={readers} today={today} /></Workspace>
  }
  const due = (dueText())(signal, today)
  return (
    <Workspace title={texts('signals')('listTitle')} shell={shell} place={place} crumbs={[{ label: t(all ? 'listTitle' : 'mineTitle'), href: paths.signals(slug) }]} narrow>
      <div className="stack stack-xl">
        <DoneNotice code={gelukt} />
        <div className="stack stack-sm">
          <h1>{t(`themes.${signal.theme}`)}</h1>
          <p className="lead prose">{signal.body}</p>
          <p className="meta">
            {signal.frequency && <span>{t(`frequencies.${signal.frequency}`)}</span>}{signal.urgency && <span>{t(`urgencies.${signal.urgency}`)}</span>}<LifePhaseList phases={signal.lifePhases} />{signal.place && <span>{signal.place}</span>}
            <span>{formatDay(dayOf(signal.createdAt), locale, today)}</span>{all && !signal.wantsAnswer && <span>{t('wantsNo')}</span>}
          </p>
          {signal.alreadyTried && <p><strong>{t('triedTitle')}</strong> {signal.alreadyTried}</p>}
          {all && <p className="small subtle">{signal.byName ? t('givenBy', { who: formerName({ byName: signal.byName, hasLeft: signal.hasLeft }) }) : t('givenByNobody')}</p>}
        </div>
        <SignalPath status={signal.status} {...(isOpen(signal.status) ? { after: due.text } : {})} />
        {signal.reply && (
          <section className="receipt stack stack-sm" aria-labelledby="reply">
            <h2 id="reply" className="h3 arrowline"><Icon name="undo-2" />{t('replyTitle')}</h2>
            <p className="prose">{signal.reply.body}</p>
            <p className="small subtle">{t('answeredOn', { who: formerName(signal.reply), day: formatDay(dayOf(signal.reply.createdAt), locale, today) })}</p>
          </section>
        )}
        {!signal.reply && may(signalsPolicy, ctx, 'answer') && (
          <section className="stack" aria-labelledby="answer">
            <h2 id="answer">{t('replyForm.title')}</h2>
            <ActionForm
              action={answerSignalAction} text={formText(t('replyForm.submit'))} icon="send" hidden={{ coalition: slug, signalId: id }}
              fields={[{ kind: 'textarea', name: 'body', label: t('replyForm.body'), hint: t('replyForm.bodyHint'), rows: 5, maxLength: SIGNAL_LIMITS.reply, guard: true }]}
            />
          </section>
        )}
      </div>
    </Workspace>
  )
}
