import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type ButtonLook = 'primary' | 'secondary' | 'text' | 'danger' | 'on-dark'

export const buttonClass = (look: ButtonLook = 'primary', { wide = false, small = false } = {}): string =>
  ['button', look === 'primary' ? '' : `button-${look}`, wide ? 'button-wide' : '', small ? 'button-small' : ''].filter(Boolean).join(' ')

interface ButtonLinkProps {
  readonly href: string
  readonly look?: ButtonLook
  readonly icon?: IconName
  readonly wide?: boolean
  readonly small?: boolean
  readonly children: ReactNode
}

/** A way to go on that looks like a button. A plain link: it works before, without and after any script. */
export function ButtonLink({ href, look = 'primary', icon, wide = false, small = false, children }: ButtonLinkProps) {
  return <a className={buttonClass(look, { wide, small })} href={href}>{icon && <Icon name={icon} />}{children}</a>
}

/** A standalone link, 44 px high; the arrow only when it leads on. */
export function TextLink({ href, icon, onward = false, children }: { href: string; icon?: IconName; onward?: boolean; children: ReactNode }) {
  return <a className="textlink" href={href}>{icon && <Icon name={icon} />}{children}{onward && <Icon name="arrow-right" />}</a>
}
