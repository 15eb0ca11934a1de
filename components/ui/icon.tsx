/** The drawings we use, by their lucide name. `npm run icons` makes public/icons.svg of them. */
export const ICONS = [
  'arrow-left', 'arrow-right', 'arrow-up-right', 'arrow-down-right', 'badge-check', 'book-open', 'calendar', 'chart-line', 'check', 'chevron-down', 'circle-alert',
  'circle-check', 'circle-dashed', 'circle-x', 'clock', 'download', 'ellipsis', 'eye-off', 'file-text', 'flag', 'footprints', 'git-compare', 'hand-helping',
  'handshake', 'heart-handshake', 'hourglass', 'house', 'key-round', 'landmark', 'languages', 'lightbulb', 'list-checks', 'log-out', 'mail', 'map',
  'megaphone', 'menu', 'message-circle', 'mic', 'pencil', 'phone', 'plus', 'printer', 'quote', 'reply', 'school', 'send', 'shield-check', 'square', 'target',
  'undo-2', 'upload', 'users', 'wallet', 'x',
] as const

export type IconName = (typeof ICONS)[number]

/** A drawing beside a word; never alone. One <use> instead of a handful of paths keeps pages light. */
export function Icon({ name, large = false }: { name: IconName; large?: boolean }) {
  return <svg className={large ? 'icon icon-lg' : 'icon'} aria-hidden="true"><use href={`/icons.svg#${name}`} /></svg>
}
