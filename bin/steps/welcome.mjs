// What stands on the screen when everything runs: where it is, and for the demo whom to be and what to try.
import pg from 'pg'

const TRY = {
  coordinator: 'answer the signal that waits, or read in a file under Cijfers',
  professional: 'give a signal with a phone number in it, and see it refused',
  wethouder: 'read the overview and give cover',
  ervaringsdeskundige: 'read the plan and say what you think of it',
  bestuurder: 'see the agreement that waits for your signature',
  ondersteuner: 'see what the experience expert shares with you',
  beleidsadviseur: 'read the plan beside the figures',
  privacyfunctionaris: 'see who did what',
  twee: 'see what waits in two coalitions at once',
  beheerder: 'make a coalition of your own at /beheer',
}

async function demoKeys(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query('SELECT demo_key FROM app_user WHERE demo_key IS NOT NULL ORDER BY created_at, id')).rows.map((row) => row.demo_key)
  } finally {
    await client.end()
  }
}

export async function welcome({ appUrl, isDemo, authUrl, logFile }) {
  const lines = ['', `Samenspel runs at ${appUrl}`]
  if (isDemo) {
    lines.push('', 'Look round as:')
    for (const key of await demoKeys(authUrl)) {
      const [place, role] = key.split('-')
      const tip = place === 'meerbrug' || place === 'platform' ? TRY[role] : role === 'coordinator' ? 'see how an empty workspace begins' : ''
      lines.push(`  ${`${role} of ${place}`.padEnd(34)} ${appUrl}/inloggen/demo/${key}`, ...(tip ? [`  ${' '.repeat(34)} try: ${tip}`] : []))
    }
    lines.push('', `Mail that would be sent: ${appUrl}/dev/mail`)
  }
  if (logFile) lines.push(`The log: ${logFile}`)
  lines.push('Stop with Ctrl-C.', '')
  return `${lines.join('\n')}\n`
}
