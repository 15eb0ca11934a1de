import { Notice } from '@/components/ui/notice'
import { readVoiceFault } from '@/lib/contributions/rules'
import { VOICE_LIMITS } from '@/lib/contributions/schema'
import type { About } from '@/lib/contributions/definitions'
import { newId } from '@/lib/platform/ids'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { paths } from '@/lib/platform/paths'
import { VoiceRecorder } from './voice-recorder'

interface VoiceFormProps {
  readonly slug: string
  readonly subject: { readonly about: About; readonly subjectId: string; readonly part: string }
  /** The words that stand there, of a goal or an afspraak. */
  readonly seen?: string
  /** What was wrong with what was sent before, as the address says it. */
  readonly fault: string | string[] | undefined
}

/** Saying it instead of typing it, about the same passage or question. */
export function VoiceForm({ slug, subject, seen = '', fault }: VoiceFormProps) {
  const t = texts('contributions.voice')
  const found = readVoiceFault(fault)
  return (
    <section className="stack" aria-labelledby="voice">
      <h2 id="voice">{t('title')}</h2>
      {found && <Notice tone="negative" title={t('faultTitle')} live><p>{sayError(currentLocale(), `contributions.${found}`, {})}</p></Notice>}
      <p>{t('lead')}</p>
      <p><strong>{t('privacy')}</strong></p>
      <VoiceRecorder
        action={paths.uploadVoice(slug, subject)} hidden={{ seen, requestKey: newId() }} seconds={VOICE_LIMITS.seconds}
        text={{
          start: t('start'), stop: t('stop'), asking: t('asking'), recording: t('recording'), left: t('left', { time: '{time}' }), full: t('full'), recorded: t('recorded'), player: t('player'), again: t('again'),
          send: t('send'), sending: t('sending'), sent: t('sent'), refused: t('refused'), missing: t('missing'), failed: t('failed'), empty: t('empty'), lost: t('lost'),
          fileTitle: t('fileTitle'), file: t('file'), fileHint: t('fileHint'), sendFile: t('sendFile'),
        }}
      />
    </section>
  )
}
