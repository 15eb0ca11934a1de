import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { VoiceForm } from '@/components/forms/voice-form'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import type { WorksheetDefinition } from '@/lib/plan/definitions'
import { canBeSpoken } from '@/lib/plan/records/rules'
import { WAITS_DAYS } from '@/lib/plan/voices/types'
import { readFault } from '@/lib/platform/actions/recordings'
import { newId } from '@/lib/platform/ids'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The sound of a story, for whoever may read it. */
export function StoryPlayer({ slug, voiceId, label }: { slug: string; voiceId: string; label: string }) {
  return <audio controls preload="none" src={paths.storyVoice(slug, voiceId)} aria-label={label} className="sound" />
}

interface SheetVoiceProps {
  readonly slug: string
  readonly definition: WorksheetDefinition
  readonly voiceId: string | null
  /** A new story; else one that is kept already, and can be written down. */
  readonly isNew: boolean
  /** What was wrong with what was sent before, as the address says it. */
  readonly fault: string | string[] | undefined
  readonly throwAway: FormAction
}

/** Above the sheet of a story: recording it instead of typing it, what was recorded and waits for its sheet, or what is to be written down. */
export function SheetVoice({ slug, definition, voiceId, isNew, fault, throwAway }: SheetVoiceProps) {
  const t = texts('plan.voice')
  if (!canBeSpoken(definition)) return null
  if (!isNew) return voiceId && <div className="stack stack-sm"><StoryPlayer slug={slug} voiceId={voiceId} label={t('listen')} /><p>{t('typeOut')}</p></div>
  if (voiceId === null) {
    return <VoiceForm title={t('title')} lead={t('lead')} privacy={t('privacy')} action={paths.uploadStoryVoice(slug)} hidden={{ requestKey: newId() }} fault={readFault(fault)} />
  }
  return (
    <section className="stack" aria-labelledby="voice">
      <h2 id="voice">{t('waitingTitle')}</h2>
      <StoryPlayer slug={slug} voiceId={voiceId} label={t('waitingPlayer')} />
      <p>{t('waitingLead', { days: WAITS_DAYS })}</p>
      <ActionForm action={throwAway} text={formText(t('throwAway'))} look="danger" fields={[]} hidden={{ coalition: slug, voiceId }} />
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
