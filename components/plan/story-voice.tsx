import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { VoiceForm } from '@/components/forms/voice-form'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { throwAwayRecordingAction } from '@/lib/plan/voices/actions'
import { WAITS_DAYS } from '@/lib/plan/voices/types'
import { readFault } from '@/lib/platform/actions/receive-recording'
import { VOICE_FAULTS } from '@/lib/platform/files/audio'
import { newId } from '@/lib/platform/ids'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The sound of a story, for whoever may read it. */
export function StoryPlayer({ slug, voiceId, label }: { slug: string; voiceId: string; label: string }) {
  return <audio controls preload="none" src={paths.storyVoice(slug, voiceId)} aria-label={label} className="sound" />
}

/** Recording a story instead of typing it; or what was recorded and waits for its sheet. */
export function StoryVoiceForm({ slug, voiceId, fault }: { slug: string; voiceId: string | null; fault: string | string[] | undefined }) {
  const t = texts('plan.voice')
  if (voiceId === null) {
    return <VoiceForm title={t('title')} lead={t('lead')} privacy={t('privacy')} action={paths.uploadStoryVoice(slug)} hidden={{ requestKey: newId() }} fault={readFault(fault, VOICE_FAULTS)} />
  }
  return (
    <section className="stack" aria-labelledby="voice">
      <h2 id="voice">{t('waitingTitle')}</h2>
      <StoryPlayer slug={slug} voiceId={voiceId} label={t('waitingPlayer')} />
      <p>{t('waitingLead', { days: WAITS_DAYS })}</p>
      <ActionForm action={throwAwayRecordingAction} text={formText(t('throwAway'))} look="danger" fields={[]} hidden={{ coalition: slug, voiceId }} />
    </section>
  )
}

/** A kept story that was told: with what is still to be written down. */
export function ToldStory({ slug, voiceId, isTyped, mayType }: { slug: string; voiceId: string; isTyped: boolean; mayType: boolean }) {
  const t = texts('plan.voice')
  return (
    <section className="stack stack-sm no-print" aria-labelledby="voice">
      <h2 id="voice" className="arrowline"><Icon name="mic" />{t('toldTitle')}</h2>
      <StoryPlayer slug={slug} voiceId={voiceId} label={t('listen')} />
      {!isTyped && <p><Tag icon="pencil" tone="warning">{texts('voice')('notTyped')}</Tag></p>}
      {!isTyped && mayType && <p>{t('typeOut')}</p>}
    </section>
  )
}
