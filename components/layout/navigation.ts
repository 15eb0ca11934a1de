import type { IconName } from '@/components/ui/icon'
import type { MemberRole } from '@/lib/platform/tenancy/context'
import { paths } from '@/lib/platform/paths'

/** The places of a workspace that a navigation can name. */
export type Place = 'today' | 'overview' | 'plan' | 'goals' | 'partners' | 'agreements' | 'locations' | 'signals' | 'new_signal' | 'figures' | 'contributions' | 'shared' | 'history' | 'help' | 'more'

export interface NavItem {
  readonly place: Place
  readonly href: (slug: string) => string
  readonly icon: IconName
  /** Which of the waiting things are counted here. */
  readonly count?: 'total' | 'signals'
  /** Stands in the tab bar of a phone; the others are under "Meer". */
  readonly tab: boolean
}

const ITEMS: Record<Place, Omit<NavItem, 'place' | 'tab' | 'count'>> = {
  today: { href: paths.workspace, icon: 'house' },
  overview: { href: paths.figures, icon: 'house' },
  plan: { href: paths.plan, icon: 'footprints' },
  goals: { href: paths.goals, icon: 'target' },
  partners: { href: paths.partners, icon: 'users' },
  agreements: { href: paths.agreements, icon: 'handshake' },
  locations: { href: (slug) => paths.locations(slug), icon: 'school' },
  signals: { href: paths.signals, icon: 'megaphone' },
  new_signal: { href: paths.newSignal, icon: 'megaphone' },
  figures: { href: paths.figures, icon: 'chart-line' },
  contributions: { href: paths.contributions, icon: 'message-circle' },
  shared: { href: paths.contributions, icon: 'message-circle' },
  history: { href: (slug) => paths.history(slug), icon: 'shield-check' },
  help: { href: () => paths.help, icon: 'book-open' },
  more: { href: paths.more, icon: 'menu' },
}

const COUNTS: Partial<Record<Place, 'total' | 'signals'>> = { today: 'total', signals: 'signals' }

const PER_ROLE: Record<MemberRole, readonly (readonly [Place, boolean])[]> = {
  COORDINATOR: [
    ['today', true], ['plan', true], ['goals', false], ['partners', false], ['agreements', false], ['signals', true], ['figures', false], ['more', true],
  ],
  // With a parent before them: the locations are one tap away.
  PROFESSIONAL: [['today', true], ['new_signal', true], ['locations', true], ['agreements', false], ['more', true]],
  ALDERMAN: [['overview', true], ['goals', true], ['agreements', true], ['more', true]],
  EXPERIENCE_EXPERT: [['today', true], ['contributions', true], ['help', true], ['more', true]],
  PARTNER_EXECUTIVE: [['today', true], ['agreements', true], ['goals', true], ['plan', false], ['partners', false], ['figures', false], ['more', true]],
  SUPPORTER: [['today', true], ['shared', true], ['help', true]],
  POLICY_ADVISER: [['overview', true], ['plan', true], ['goals', true], ['partners', false], ['agreements', false], ['more', true]],
  PRIVACY_OFFICER: [['today', true], ['history', true], ['help', true]],
}

/** The navigation of a role, in order. */
export const navigationOf = (role: MemberRole): readonly NavItem[] =>
  PER_ROLE[role].map(([place, tab]) => ({ place, tab, ...ITEMS[place], ...(COUNTS[place] ? { count: COUNTS[place] } : {}) }))
