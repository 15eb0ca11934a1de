import { redirect } from 'next/navigation'
import { insertGoal } from '../../../../floor/database.mjs'

async function create(form) {
  'use server'
  const typed = Object.fromEntries(form)
  redirect(`/${typed.coalition}/doelen/${await insertGoal(typed)}`)
}

export default async function NewGoal({ params }) {
  return (
    <form action={create}>
      <input type="hidden" name="coalition" value={(await params).coalition} />
      {['challengeId', 'title', 'forWhom', 'parentBenefit', 'unit', 'baseline', 'target', 'ownerId', 'dueOn', 'notNow', 'by'].map((name) => <input key={name} name={name} />)}
      <button>Sla op</button>
    </form>
  )
}
