import { Notice } from '@/components/ui/notice'
import { VOICE_LIMITS } from '@/lib/platform/actions/recordings'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { VoiceRecorder } from './voice-recorder'

interface VoiceFormProps {
  readonly title: string
  /** How long, who hears it, and what becomes of it. */
  readonly lead: string
  readonly privacy: string
  /** Where a recording goes, and what is posted along. */
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
  /** What was wrong with what was sent before. */
  readonly fault: ErrorCode | undefined
}

/** Saying it instead of typing it. */
export function VoiceForm({ title, lead, privacy, action, hidden, fault }: VoiceFormProps) {
  const t = texts('voice')
  return (
    <section className="stack" aria-labelledby="voice">
      <h2 id="voice">{title}</h2>
      {fault && <Notice tone="negative" title={t('faultTitle')} live><p>{sayError(currentLocale(), fault, {})}</p></Notice>}
      <p>{lead}</p>
      <p><strong>{privacy}</strong></p>
      <VoiceRecorder
        action={action} hidden={hidden} seconds={VOICE_LIMITS.seconds}
        text={{
          start: t('start'), stop: t('stop'), asking: t('asking'), recording: t('recording'), left: t('left', { time: '{time}' }), full: t('full'), recorded: t('recorded'), player: t('player'), again: t('again'),
          send: t('send'), sending: t('sending'), sent: t('sent'), refused: t('refused'), missing: t('missing'), failed: t('failed'), empty: t('empty'), lost: t('lost'),
          fileTitle: t('fileTitle'), file: t('file'), fileHint: t('fileHint'), sendFile: t('sendFile'),
        }}
      />
    </section>
  )
}
