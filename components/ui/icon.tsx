import { SHAPES } from './icon-shapes'

/** The drawings we use, by their lucide name. `npm run icons` makes icon-shapes.ts of them. */
export const ICONS = [
  'arrow-left', 'arrow-right', 'arrow-up-right', 'arrow-down-right', 'badge-check', 'book-open', 'calendar', 'chart-line', 'check', 'chevron-down', 'circle-alert',
  'circle-check', 'circle-dashed', 'circle-x', 'clock', 'download', 'ellipsis', 'eye-off', 'file-text', 'flag', 'footprints', 'git-compare', 'hand-helping',
  'handshake', 'heart-handshake', 'hourglass', 'house', 'key-round', 'landmark', 'languages', 'lightbulb', 'list-checks', 'log-out', 'mail', 'map',
  'megaphone', 'menu', 'message-circle', 'mic', 'pencil', 'phone', 'plus', 'printer', 'quote', 'reply', 'school', 'send', 'shield-check', 'square', 'target',
  'undo-2', 'upload', 'users', 'wallet', 'x',
] as const

export type IconName = (typeof ICONS)[number]

/** A drawing beside a word; never alone. Its paths stand in the page, as one text that the framework need not look into (docs/adr/0049). */
export function Icon({ name, large = false, tick = false }: { name: IconName; large?: boolean; tick?: boolean }) {
  return <svg className={tick ? 'icon tick' : large ? 'icon icon-lg' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" dangerouslySetInnerHTML={{ __html: SHAPES[name] }} />
}
