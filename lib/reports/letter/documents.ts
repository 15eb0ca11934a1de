import { translator } from '@/lib/platform/i18n/translator'
import { agreementItem, day, figureItem, goalAbout, goalFigures, newestOf, orNone, reportOf, requestItem, sourceLines, storyLines, text } from '../documents'
import type { LetterRead, Report } from '../types'

// The draft of the letter from the college to the council. Who sends it reads it first: it says so, and what is not known
// stays open instead of being made up.

const t = translator('nl', 'reports.document.letter')
const common = translator('nl', 'reports.document')

/** Why this letter is written now: what the coalition is for, what runs and what was reached. */
function occasion({ coalition, municipality, goals }: LetterRead): readonly string[] {
  const reached = goals.flatMap(({ title, status, changes }) => {
    const change = changes.find((one) => one.status === 'REACHED')
    return status === 'REACHED' && change ? [t('occasionReached', { day: day(change.happenedOn ?? change.changedAt), goal: title })] : []
  })
  return [
    municipality === null ? t('occasionText', { coalition }) : t('occasionTextIn', { coalition, municipality }),
    t('occasionActive', { count: goals.filter((one) => one.status === 'ACTIVE').length }), ...reached,
  ]
}

/** The letter in words. */
export function letterOf(read: LetterRead, now: Date): Report {
  const { challenges, goals, figures, agreements, requests, stories, today } = read
  const running = goals.filter(({ status }) => status !== 'CANDIDATE')
  return reportOf('LETTER', read, now, {
    title: t('title', { coalition: read.coalition }), standing: t('standing', { day: day(today) }), isDraft: true,
    sections: [
      { title: t('occasion'), blocks: occasion(read).map(text) },
      { title: t('challenges'), blocks: orNone(challenges.length > 0 ? [{ kind: 'list', items: challenges.map(({ title, forWhom }) => t('challenge', { title, who: forWhom })) }] : [], t('noChallenges')) },
      {
        title: t('goals'),
        blocks: orNone(running.map((goal) => ({
          kind: 'item', title: goal.title,
          facts: [...goalAbout(goal), ...goalFigures(goal, newestOf(goal)), ...(goal.parentBenefit === null ? [] : [common('goalBenefit', { text: goal.parentBenefit })]), ...storyLines(stories, { goalId: goal.id })],
        })), common('noGoals')),
      },
      { title: t('figures'), blocks: [...orNone(figures.map((one) => figureItem(one, read)), common('noFigures')), text(common('noCause'))] },
      { title: t('agreements'), blocks: orNone(agreements.filter(({ status }) => status !== 'SUPERSEDED' && status !== 'ENDED').map((one) => agreementItem(one, false)), common('noAgreements')) },
      { title: t('board'), blocks: orNone(requests.map(requestItem), t('noBoard')) },
      { title: t('asked'), blocks: [text(t('askedText')), text(t('askedMore'))] },
      { title: t('sources'), blocks: [{ kind: 'list', items: sourceLines(read) }] },
    ],
  })
}
