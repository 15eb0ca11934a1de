import { betweenOf, SpeakingStory, WhatWasSaid } from '@/components/agreements/speaking'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { takeBackSpeakingAction } from '@/lib/agreements/speaking/actions'
import { readSpeaking } from '@/lib/agreements/speaking/queries'
import { canTakeBackSpeaking } from '@/lib/agreements/speaking/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Takes it back while it is between the two: nothing of it remains. */
export default async function TakeBackSpeakingPage({ params }: PageProps<'/c/[coalition]/aanspreken/[id]/terugnemen'>) {
  const { coalition: slug, id } = await params
  const here = paths.speaking(slug, id)
  const read = await readWorkspace(slug, paths.takeBackSpeaking(slug, id), (tx, ctx) => readSpeaking(tx, ctx, id, 'take_back'))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: one } = read.data
  const t = await requestTexts('agreements')
  return (
    <Workspace
      title={texts('agreements')('speaking.title')} shell={shell} place="agreements" narrow
      crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: t('speaking.title'), href: paths.speakings(slug) }, { label: betweenOf(one), href: here }]}
    >
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('speaking.takeBackTitle')}</h1><p className="lead">{one.commitment}</p></div>
        {canTakeBackSpeaking(one, one.isAnswered).can
          ? (
            <>
              <p>{t('speaking.takeBackLead')}</p>
              <WhatWasSaid speaking={one} />
              <SpeakingStory speaking={one} />
              <ActionForm action={takeBackSpeakingAction} text={formText(t('speaking.takeBackSubmit'))} look="danger" hidden={{ coalition: slug, speakingId: id, answered: String(one.isAnswered) }} cancel={{ label: (await requestTexts('shell'))('stop'), href: here }} fields={[]} />
            </>
          )
          : <><p>{t('speaking.takeBackNot')}</p><p><ButtonLink href={here} look="secondary">{t('speaking.back')}</ButtonLink></p></>}
      </div>
    </Workspace>
  )
}
