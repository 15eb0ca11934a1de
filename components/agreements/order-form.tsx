'use client'
import { useActionState } from 'react'
import type { FormAction } from '@/components/forms/action-form'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { IDLE } from '@/lib/platform/actions/form-state'

interface Line {
  readonly id: string
  readonly what: string
  readonly partner: string
}

interface OrderFormProps {
  readonly action: FormAction
  readonly hidden: Readonly<Record<string, string>>
  readonly lines: readonly Line[]
  readonly dropped: readonly Line[]
  readonly text: Readonly<Record<'up' | 'down' | 'out' | 'in' | 'droppedTitle' | 'droppedHelp' | 'stopped', string>>
}

/** The afspraken in order, each with its buttons: one form, so that it works without script too. */
export function OrderForm({ action, hidden, lines, dropped, text }: OrderFormProps) {
  const [state, submit] = useActionState(action, IDLE)
  const button = (line: Line, move: 'UP' | 'DOWN' | 'OUT' | 'IN', label: string) =>
    <button key={move} className={buttonClass('secondary')} name="to" value={`${line.id}:${move}`} aria-label={`${label}: ${line.what}`}>{label}</button>
  return (
    <form action={submit} className="stack stack-xl">
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {state.status === 'stopped' && <Notice tone="negative" title={text.stopped} live><p>{state.message}</p></Notice>}
      <div className="sheet"><ol className="rows rows-plain">
        {lines.map((line, index) => (
          <li key={line.id}>
            <div className="stack stack-xs"><p><strong>{index + 1}. {line.what}</strong></p><p className="meta">{line.partner}</p></div>
            <div className="act cluster cluster-sm">
              {index > 0 && button(line, 'UP', text.up)}
              {index < lines.length - 1 && button(line, 'DOWN', text.down)}
              {button(line, 'OUT', text.out)}
            </div>
          </li>
        ))}
      </ol></div>
      {dropped.length > 0 && (
        <section className="stack" aria-labelledby="dropped">
          <h2 id="dropped">{text.droppedTitle}</h2>
          <p>{text.droppedHelp}</p>
          <div className="sheet"><ul className="rows rows-plain">
            {dropped.map((line) => <li key={line.id}><div className="stack stack-xs"><p>{line.what}</p><p className="meta">{line.partner}</p></div><div className="act">{button(line, 'IN', text.in)}</div></li>)}
          </ul></div>
        </section>
      )}
    </form>
  )
}
