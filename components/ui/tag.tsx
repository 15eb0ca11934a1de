import { Icon, type IconName } from './icon'

export type TagTone = 'plain' | 'positive' | 'warning' | 'negative' | 'info' | 'apricot' | 'line'

/** A status: the word first, an icon where the colour carries a judgement. */
export function Tag({ tone = 'plain', icon, children }: { tone?: TagTone; icon?: IconName; children: string }) {
  return <span className={tone === 'plain' ? 'tag' : `tag tag-${tone}`}>{icon && <Icon name={icon} />}{children}</span>
}
