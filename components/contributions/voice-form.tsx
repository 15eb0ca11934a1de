import { VoiceForm } from '@/components/forms/voice-form'
import type { About } from '@/lib/contributions/definitions'
import { readFault, VOICE_FAULTS } from '@/lib/platform/actions/recordings'
import { newId } from '@/lib/platform/ids'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

interface Props {
  readonly slug: string
  readonly subject: { readonly about: About; readonly subjectId: string; readonly part: string }
  /** The words that stand there, of a goal or an afspraak. */
  readonly seen?: string
  /** What was wrong with what was sent before, as the address says it. */
  readonly fault: string | string[] | undefined
}

const FAULTS = [...VOICE_FAULTS, 'contributions.text_changed'] as const

/** Saying it instead of typing it, about the same passage or question. */
export function ContributionVoiceForm({ slug, subject, seen = '', fault }: Props) {
  const t = texts('contributions.voice')
  return <VoiceForm title={t('title')} lead={t('lead')} privacy={t('privacy')} action={paths.uploadVoice(slug, subject)} hidden={{ seen, requestKey: newId() }} fault={readFault(fault, FAULTS)} />
}
