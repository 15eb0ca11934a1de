import type { Instrumentation } from 'next'

/** Once per process, before the first request: the walls are checked, then the background tasks start. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { followRequests } = await import('@/lib/platform/requests/follow')
  const { trustedProxies } = await import('@/lib/platform/env')
  const { askAhead } = await import('@/lib/platform/tenancy/membership')
  followRequests({ isDevelopment: process.env.NODE_ENV === 'development', proxies: trustedProxies(), alongside: askAhead })
  const { start } = await import('@/lib/platform/start')
  const { administrationJobs } = await import('@/lib/administration/jobs')
  const { contributionJobs } = await import('@/lib/contributions/jobs')
  const { agreementJobs } = await import('@/lib/agreements/jobs')
  const { departureJobs } = await import('@/lib/departures/jobs')
  const { invitingJobs } = await import('@/lib/goals/inviting/jobs')
  const { importJobs } = await import('@/lib/imports/jobs')
  const { statlineJobs } = await import('@/lib/indicators/statline/jobs')
  const { invitationJobs } = await import('@/lib/invitations/jobs')
  const { notificationJobs } = await import('@/lib/notifications/jobs')
  const { homeworkJobs } = await import('@/lib/meetings/homework/jobs')
  const { mandateJobs } = await import('@/lib/mandates/jobs')
  const { storyJobs } = await import('@/lib/plan/stories/jobs')
  const { storyVoiceJobs } = await import('@/lib/plan/voices/jobs')
  const { resetJobs } = await import('@/lib/members/resets/jobs')
  await start([...agreementJobs, ...importJobs, ...statlineJobs, ...invitationJobs, ...invitingJobs, ...homeworkJobs, ...mandateJobs, ...storyJobs, ...storyVoiceJobs, ...contributionJobs, ...notificationJobs, ...resetJobs, ...departureJobs, ...administrationJobs])
}

/** An error that nobody expected, under the reference that the person sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logFailure } = await import('@/lib/platform/errors/log-failure')
  const { digest: reference } = error as { digest?: string }
  logFailure(error, { reference, method: request.method, path: request.path, route: context.routePath, requestId: request.headers['x-request-id'] })
}
