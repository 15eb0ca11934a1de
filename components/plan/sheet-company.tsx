'use client'
import { useEffect, useState } from 'react'
import type { CompanyInWords } from '@/lib/plan/together/types'

/** So often a page that is looked at asks, in milliseconds. */
const EVERY = 12_000

const NOBODY: CompanyInWords = { here: '', saved: '' }

/** The answer, or undefined when this page has to stop asking: signed out, no part of it any more, or gone. */
async function ask(address: string): Promise<CompanyInWords | 'later' | undefined> {
  try {
    const answer = await fetch(address, { redirect: 'manual', cache: 'no-store' })
    if (answer.ok) return await answer.json() as CompanyInWords
    return answer.status === 429 || answer.status >= 500 ? 'later' : undefined
  } catch {
    return 'later'
  }
}

/**
 * Says who else has this sheet open and that something was saved, as long as somebody looks at it. Without script there is
 * nothing here: then both texts are shown when it is saved. Its place is kept, so nothing moves when somebody comes.
 */
export function SheetCompany({ address }: { readonly address: string }) {
  const [company, setCompany] = useState(NOBODY)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const turn = async (): Promise<void> => {
      clearTimeout(timer)
      if (isOver || document.visibilityState !== 'visible') return
      const answer = await ask(address)
      if (answer === undefined || isOver) return
      if (answer !== 'later') setCompany((before) => (before.here === answer.here && before.saved === answer.saved ? before : answer))
      clearTimeout(timer)
      timer = setTimeout(() => void turn(), EVERY)
    }
    const onSight = () => void turn()
    document.addEventListener('visibilitychange', onSight)
    void turn()
    return () => {
      isOver = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onSight)
    }
  }, [address])
  return <div className="company no-print" aria-live="polite">{(company.here || company.saved) && <p className="small">{company.here} {company.saved}</p>}</div>
}
