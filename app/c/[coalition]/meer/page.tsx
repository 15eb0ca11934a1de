import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { Icon, type IconName } from '@/components/ui/icon'
import { actionItemsPolicy } from '@/lib/action-items/policy'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { challengesPolicy } from '@/lib/challenges/policy'
import { coalitionsPolicy } from '@/lib/coalitions/policy'
import { contributionsPolicy } from '@/lib/contributions/policy'
import { rewardsPolicy } from '@/lib/contributions/rewards/policy'
import { departuresPolicy } from '@/lib/departures/policy'
import { goalsPolicy } from '@/lib/goals/policy'
import { historyPolicy } from '@/lib/history/policy'
import { importsPolicy } from '@/lib/imports/policy'
import { indicatorsPolicy } from '@/lib/indicators/policy'
import { locationsPolicy } from '@/lib/locations/policy'
import { homeworkPolicy } from '@/lib/meetings/homework/policy'
import { mandatesPolicy } from '@/lib/mandates/policy'
import { meetingsPolicy } from '@/lib/meetings/policy'
import { membersPolicy } from '@/lib/members/policy'
import { networkPolicy } from '@/lib/network/policy'
import { goalStancesPolicy } from '@/lib/goals/stances/policy'
import { moneyPolicy } from '@/lib/money/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { standingPolicy } from '@/lib/notifications/standing/policy'
import { partnersPolicy } from '@/lib/partners/policy'
import { planPolicy } from '@/lib/plan/policy'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { reportsPolicy } from '@/lib/reports/policy'
import { signalsPolicy } from '@/lib/signals/policy'
import { sparksPolicy } from '@/lib/sparks/policy'

/** May this role open it, with which picture, what it is called, and where it is. */
type Place = readonly [allowed: boolean, icon: IconName, label: string, href: string]

/** Everything that this role can open and that the tab bar has no room for. */
export default async function MorePage({ params }: PageProps<'/c/[coalition]/meer'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.more(slug), async () => undefined)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell } } = read
  const t = await requestTexts('more')
  const nav = await requestTexts('shell.nav')
  const groups: readonly { readonly title: string; readonly places: readonly Place[] }[] = [
    {
      title: t('groups.plan'),
      places: [
        [may(planPolicy, ctx, 'read'), 'footprints', nav('plan'), paths.plan(slug)],
        [may(standingPolicy, ctx, 'read'), 'flag', texts('standing')('title'), paths.standing(slug)],
        [may(meetingsPolicy, ctx, 'read'), 'calendar', texts('meetings')('title'), paths.meetings(slug)],
        [may(planPolicy, ctx, 'answer_scan'), 'git-compare', texts('learning.scan')('title'), paths.scan(slug)],
        [may(homeworkPolicy, ctx, 'list'), 'list-checks', texts('meetings')('homework.title'), paths.homeworkList(slug)],
        [may(goalsPolicy, ctx, 'read'), 'target', nav('goals'), paths.goals(slug)],
        [may(challengesPolicy, ctx, 'read'), 'lightbulb', t('challenges'), paths.challenges(slug)],
        [may(actionItemsPolicy, ctx, 'list'), 'list-checks', t('actions'), paths.actions(slug)],
        [may(goalStancesPolicy, ctx, 'list'), 'quote', t('mission'), paths.missionWords(slug)],
      ],
    },
    {
      title: t('groups.people'),
      places: [
        [may(partnersPolicy, ctx, 'list'), 'users', nav('partners'), paths.partners(slug)],
        [may(partnersPolicy, ctx, 'list'), 'users', texts('governance')('title'), paths.governance(slug)],
        [may(goalsPolicy, ctx, 'see_answer'), 'message-circle', texts('partners')('invite.ownTitle'), paths.ownInvitations(slug)],
        [may(networkPolicy, ctx, 'read'), 'git-compare', texts('network')('title'), paths.network(slug)],
        [may(locationsPolicy, ctx, 'list'), 'school', nav('locations'), paths.locations(slug)],
        [may(mandatesPolicy, ctx, 'list'), 'badge-check', texts('mandates')('title'), paths.mandates(slug)],
        [may(membersPolicy, ctx, 'list'), 'key-round', t('members'), paths.members(slug)],
        [may(departuresPolicy, ctx, 'list_left'), 'undo-2', t('left'), paths.left(slug)],
      ],
    },
    {
      title: t('groups.agreed'),
      places: [
        [may(agreementsPolicy, ctx, 'read'), 'handshake', nav('agreements'), paths.agreements(slug)],
        [may(coalitionsPolicy, ctx, 'read_ground_rules'), 'shield-check', texts('groundRules')('title'), paths.groundRules(slug)],
        [may(coalitionsPolicy, ctx, 'read_words'), 'languages', texts('words')('title'), paths.words(slug)],
        [may(moneyPolicy, ctx, 'read_lock'), 'wallet', texts('money')('title'), paths.money(slug)],
      ],
    },
    {
      title: t('groups.voices'),
      places: [
        [may(signalsPolicy, ctx, 'list_own'), 'megaphone', may(signalsPolicy, ctx, 'list_all') ? nav('signals') : t('mySignals'), paths.signals(slug)],
        [may(sparksPolicy, ctx, 'list_own'), 'lightbulb', texts('sparks')('title'), paths.sparks(slug)],
        [may(contributionsPolicy, ctx, 'list_all'), 'message-circle', t('contributions'), paths.contributions(slug)],
        [may(contributionsPolicy, ctx, 'see_clock'), 'clock', texts('contributions.clock')('title'), paths.answerClock(slug)],
        [may(rewardsPolicy, ctx, 'list'), 'wallet', texts('rewards')('title'), paths.rewards(slug)],
      ],
    },
    {
      title: t('groups.figures'),
      places: [
        [may(indicatorsPolicy, ctx, 'read'), 'chart-line', nav('figures'), paths.figures(slug)],
        [may(reportsPolicy, ctx, 'read_page'), 'file-text', texts('reports')('title'), paths.reports(slug)],
        [may(importsPolicy, ctx, 'check'), 'upload', t('imports'), paths.imports(slug)],
      ],
    },
    {
      title: t('groups.workspace'),
      places: [
        [may(coalitionsPolicy, ctx, 'change_look'), 'lightbulb', texts('look')('title'), paths.look(slug)],
        [may(coalitionsPolicy, ctx, 'configure_sign_in'), 'key-round', t('signInSettings'), paths.signInSettings(slug)],
        [may(historyPolicy, ctx, 'read'), 'shield-check', nav('history'), paths.history(slug)],
        [may(departuresPolicy, ctx, 'hand_over'), 'reply', t('handover'), paths.handover(slug)],
      ],
    },
    {
      title: t('groups.you'),
      places: [
        [true, 'book-open', t('help'), paths.help],
        [true, 'phone', t('helpForOneChild'), paths.helpForOneChild],
        [true, 'log-out', t('account'), paths.mine],
        [may(departuresPolicy, ctx, 'leave'), 'circle-x', t('leave'), paths.leave(slug)],
      ],
    },
  ]
  return (
    <Workspace title={texts('more')('title')} shell={shell} place="more">
      <div className="stack stack-xl">
        <h1>{t('title')}</h1>
        <div className="pair">
          {groups.map(({ title, places }) => ({ title, open: places.filter(([allowed]) => allowed) })).filter(({ open }) => open.length > 0).map(({ title, open }) => (
            <section key={title} className="stack">
              <h2 className="h3">{title}</h2>
              <ul className="sheet sheet-tight rows rows-tight">
                {open.map(([, icon, label, href]) => (
                  <li key={href}><span className="stone stone-soft"><Icon name={icon} /></span><a className="textlink" href={href}>{label}</a></li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </Workspace>
  )
}
