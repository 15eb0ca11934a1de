import { formerName } from '@/components/members/former-name'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import type { ContributionRead } from '@/lib/contributions/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The first words of a contribution, or that it was spoken and nobody typed it yet. */
export function firstWords({ body }: Pick<ContributionRead, 'body'>, most: number): string {
  if (body === '') return texts('voice')('note')
  return body.length > most ? `${body.slice(0, most - 3)}…` : body
}

/** What somebody said: typed words, or a voice note to listen to with the words that a person typed. */
export function Said({ slug, contribution, today }: { slug: string; contribution: ContributionRead; today: string }) {
  const t = texts('contributions.voice')
  const { id, body, voice, createdBy } = contribution
  if (!voice) return <p className="prose">“{body}”</p>
  const { typed } = voice
  return (
    <div className="stack stack-sm">
      <p className="arrowline"><Icon name="mic" />{texts('voice')('note')}</p>
      <audio controls preload="none" src={paths.voice(slug, id)} aria-label={t('listen', { who: formerName(contribution) })} className="sound" />
      {typed
        ? (
          <>
            <p className="prose">“{body}”</p>
            <p className="small subtle">{t(typed.by === createdBy ? 'typedBySpeaker' : 'typedBy', { who: formerName(typed), day: formatDay(dayOf(typed.at), currentLocale(), today) })}</p>
          </>
        )
        : <p><Tag icon="pencil" tone="warning">{texts('voice')('notTyped')}</Tag></p>}
    </div>
  )
}
