import type { FieldSpec } from '@/components/forms/field-spec'
import { formerName } from '@/components/members/former-name'
import { ButtonLink } from '@/components/ui/button'
import { ListRows } from '@/components/ui/list-rows'
import type { TagTone } from '@/components/ui/tag'
import { SPEAKING_LIMITS } from '@/lib/agreements/speaking/schema'
import { SPEAKING_ANSWERS, type Said, type SpeakingListed, type SpeakingRead, type SpeakingStep } from '@/lib/agreements/speaking/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay, formatList } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const dayOfMoment = (moment: Date) => formatDay(dayOf(moment), currentLocale())

/** Who speaks: a partner by its name, or the core group. */
export const speakerOf = ({ speakerName }: Pick<SpeakingListed, 'speakerName'>): string => speakerName ?? texts('agreements.speaking')('coreGroup')

export const betweenOf = (one: Pick<SpeakingListed, 'speakerName' | 'partnerName'>): string =>
  texts('agreements.speaking')('between', { speaker: speakerOf(one), partner: one.partnerName })

const TONES: Readonly<Record<SpeakingStep, TagTone>> = { PRIVATE: 'apricot', CORE_GROUP: 'info', BOARD: 'info' }

/** Who speaks to whom, of what this reader may see. */
export function SpeakingRows({ slug, speakings }: { slug: string; speakings: readonly SpeakingListed[] }) {
  const t = texts('agreements.speaking')
  return (
    <ListRows
      rows={speakings.map((one) => ({
        key: one.id, title: one.commitment, href: paths.speaking(slug, one.id), meta: [betweenOf(one), dayOfMoment(one.spokenAt)],
        tag: one.outcome === null ? { tone: TONES[one.step], text: t(`steps.${one.step}`) } : { tone: one.outcome === 'SETTLED' ? 'positive' as const : 'plain' as const, text: t(`outcomes.${one.outcome}`) },
      }))}
    />
  )
}

/** On the page of an afspraak: the way to begin, and what this reader may see of it. */
export function SpeakingBlock({ slug, which, partnerName, speakings, begin }: {
  slug: string
  which: { agreementId: string; commitmentId: string }
  partnerName: string
  speakings: readonly SpeakingListed[]
  /** For one's own partner, for the core group, or not. */
  begin: 'partner' | 'core' | null
}) {
  const t = texts('agreements.speaking')
  if (begin === null && speakings.length === 0) return null
  return (
    <section className="stack" aria-labelledby="speaking">
      <div className="stack stack-xs"><h2 id="speaking">{t('title')}</h2><p>{t(begin === null ? 'blockRead' : begin === 'core' ? 'blockCore' : 'block')}</p></div>
      {speakings.length > 0 && <SpeakingRows slug={slug} speakings={speakings} />}
      {begin !== null && <p><ButtonLink href={paths.speakUp(slug, which.agreementId, which.commitmentId)} look="secondary">{t('open', { partner: partnerName })}</ButtonLink></p>}
    </section>
  )
}

type Sides = Pick<SpeakingRead, 'speakerPartnerId' | 'speakerName' | 'partnerId' | 'partnerName' | 'readers'>

/** Who reads it in this step, by name as long as it is between the two. */
export function WhoReads({ sides, step, title, letIn = [] }: { sides: Sides; step: SpeakingStep; title: string; letIn?: SpeakingRead['letIn'] }) {
  const t = texts('agreements.speaking')
  const { speakerPartnerId, speakerName, partnerId, partnerName, readers } = sides
  const namesOf = (of: string) => readers.filter((one) => one.partnerId === of).map((one) => one.name)
  const named = (of: string, name: string) => {
    const names = namesOf(of)
    return names.length === 0 ? t('nobodyOf', { partner: name }) : t('ofPartner', { partner: name, names: formatList(names, currentLocale()) })
  }
  const isCore = speakerPartnerId === null
  const lines = step === 'PRIVATE'
    ? [isCore ? t('coordinators') : named(speakerPartnerId, speakerName ?? ''), named(partnerId, partnerName)]
    : [...(isCore ? [] : [t('everybodyOf', { partner: speakerName ?? '' })]), t('everybodyOf', { partner: partnerName }), t('coordinators'), ...(step === 'BOARD' ? [t('board')] : [])]
  return (
    <section className="sand stack stack-sm" aria-labelledby="readers">
      <h2 id="readers" className="h3">{title}</h2>
      {step === 'PRIVATE' && <p>{t('only')}</p>}
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      {letIn.map((one) => <p key={one.name} className="small">{t('letIn', { name: one.name, by: one.byName, day: dayOfMoment(one.at) })}</p>)}
      {step === 'PRIVATE' && <p className="small">{t('mayLetIn')}</p>}
      {step === 'PRIVATE' && <p className="small">{t(isCore ? 'laterCore' : 'later')}</p>}
    </section>
  )
}

/** What was said, in its three short parts. */
export function WhatWasSaid({ speaking }: { speaking: SpeakingRead }) {
  const t = texts('agreements.speaking')
  return (
    <section className="stack stack-sm" aria-labelledby="said">
      <h2 id="said">{t('said', { speaker: speakerOf(speaking), partner: speaking.partnerName })}</h2>
      <dl className="facts">
        <div><dt>{t('seen')}</dt><dd className="typed">{speaking.seen}</dd></div>
        <div><dt>{t('meaning')}</dt><dd className="typed">{speaking.meaning}</dd></div>
        <div><dt>{t('asked')}</dt><dd className="typed">{speaking.asked}</dd></div>
      </dl>
      <p className="small subtle">{t('by', { who: formerName(speaking), day: dayOfMoment(speaking.spokenAt) })}</p>
    </section>
  )
}

/** Answers, steps and how it ended, in the order in which they came. */
export function SpeakingStory({ speaking }: { speaking: SpeakingRead }) {
  const t = texts('agreements.speaking')
  const { answers, raises, ending, outcome, partnerName } = speaking
  const told: { key: string; at: Date; title: string; text: string | null; said: Said | null }[] = [
    ...answers.map((one) => ({ key: `answer ${one.step}`, at: one.answeredAt, title: t('answered', { partner: partnerName, answer: t(`answers.${one.answer}`) }), text: one.note, said: one })),
    ...raises.map((one) => ({ key: `raise ${one.step}`, at: one.raisedAt, title: t('raised', { step: t(`steps.${one.step}`) }), text: one.reason, said: one })),
    ...(ending ? [{ key: 'ending', at: ending.endedAt, title: t(`outcomes.${ending.outcome}`), text: ending.agreed ?? ending.reason, said: ending.by }] : []),
  ].sort((one, other) => one.at.getTime() - other.at.getTime())
  // What follows from something else has no day and nobody who did it.
  const followed = outcome === 'COMMITMENT_GONE' || outcome === 'NO_READER' ? outcome : null
  return (
    <section className="stack" aria-labelledby="story">
      <h2 id="story">{t('storyTitle')}</h2>
      {told.length === 0
        ? followed === null && <p className="subtle">{t('storyEmpty')}</p>
        : (
          <ol className="stack stack-sm">
            {told.map(({ key, at, title, text, said }) => (
              <li key={key}>
                <strong>{title}</strong><br />
                <span className="small subtle">{said === null ? dayOfMoment(at) : t('by', { who: formerName(said), day: dayOfMoment(at) })}</span>
                {text !== null && <><br /><span className="typed">{text}</span></>}
              </li>
            ))}
          </ol>
        )}
      {followed !== null && <p><strong>{t(`outcomes.${followed}`)}</strong><br />{t(`outcomeHelp.${followed}`)}</p>}
    </section>
  )
}

export function speakUpFields(): FieldSpec[] {
  const t = texts('agreements.speaking')
  return (['seen', 'meaning', 'asked'] as const).map((name) => ({ kind: 'textarea', name, label: t(name), hint: t(`${name}Hint`), rows: 3, maxLength: SPEAKING_LIMITS.text, guard: true }))
}

export function speakingAnswerFields(): FieldSpec[] {
  const t = texts('agreements.speaking')
  return [
    { kind: 'radio', name: 'answer', label: t('answer'), options: SPEAKING_ANSWERS.map((value) => ({ value, label: t(`answers.${value}`) })) },
    { kind: 'textarea', name: 'note', label: t('note'), hint: t('noteHint'), rows: 3, maxLength: SPEAKING_LIMITS.note, guard: true, optional: 'sometimes' },
  ]
}

export const settleFields = (): FieldSpec[] => [{ kind: 'textarea', name: 'agreed', label: texts('agreements.speaking')('agreed'), rows: 3, maxLength: SPEAKING_LIMITS.agreed, guard: true }]

export const stopFields = (): FieldSpec[] => [{ kind: 'textarea', name: 'why', label: texts('agreements.speaking')('why'), rows: 3, maxLength: SPEAKING_LIMITS.reason, guard: true }]

export const raiseFields = (): FieldSpec[] => [{ kind: 'textarea', name: 'reason', label: texts('agreements.speaking')('reason'), rows: 3, maxLength: SPEAKING_LIMITS.reason, guard: true }]
