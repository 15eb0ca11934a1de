import { betweenOf, raiseFields, SpeakingStory, WhatWasSaid, WhoReads } from '@/components/agreements/speaking'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { raiseSpeakingAction } from '@/lib/agreements/speaking/actions'
import { readSpeaking } from '@/lib/agreements/speaking/queries'
import { canRaise, nextStep, raisableOn } from '@/lib/agreements/speaking/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Before it goes a step further: who will read it from then on, and what they will read. */
export default async function RaiseSpeakingPage({ params }: PageProps<'/c/[coalition]/aanspreken/[id]/verder'>) {
  const { coalition: slug, id } = await params
  const here = paths.speaking(slug, id)
  const read = await readWorkspace(slug, paths.raiseSpeaking(slug, id), (tx, ctx) => readSpeaking(tx, ctx, id, 'raise'))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: one } } = read
  const t = await requestTexts('agreements')
  const next = nextStep(one)
  const allowed = canRaise(one, { step: one.step, answered: one.isAnswered }, dayOf(ctx.now))
  return (
    <Workspace
      title={texts('agreements')('speaking.title')} shell={shell} place="agreements" narrow
      crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: t('speaking.title'), href: paths.speakings(slug) }, { label: betweenOf(one), href: here }]}
    >
      {next !== null && allowed.can
        ? (
          <div className="stack stack-xl">
            <div className="stack stack-sm"><h1>{t(`speaking.raiseTo.${next}`)}</h1><p className="lead">{t('speaking.raiseLead')}</p></div>
            <WhoReads sides={one} step={next} title={t('speaking.whoReadsThen')} />
            <section className="stack stack-sm" aria-labelledby="read"><h2 id="read">{t('speaking.whatRead')}</h2><p>{t('speaking.whatReadHelp')}</p></section>
            <WhatWasSaid speaking={one} />
            <SpeakingStory speaking={one} />
            <ActionForm
              action={raiseSpeakingAction} text={formText(t(`speaking.raiseTo.${next}`))} hidden={{ coalition: slug, speakingId: id, step: one.step, answered: String(one.isAnswered) }} cancel={{ label: (await requestTexts('shell'))('stop'), href: here }} fields={raiseFields()}
            />
          </div>
        )
        : <div className="stack"><h1>{t('speaking.cannotTitle')}</h1><p>{allowed.can || allowed.reason === 'agreements.speaking_wait' ? t('speaking.raiseWait', { day: formatDay(raisableOn(one), await requestLocale()) }) : (await requestTexts('errors'))(allowed.reason)}</p><p><ButtonLink href={here} look="secondary">{t('speaking.back')}</ButtonLink></p></div>}
    </Workspace>
  )
}
