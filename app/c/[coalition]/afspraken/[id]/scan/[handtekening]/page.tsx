import { ScanList } from '@/components/agreements/paper-scans'
import { UploadForm } from '@/components/imports/upload-form'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { formerPartner } from '@/components/members/former-name'
import { Notice } from '@/components/ui/notice'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { readPaper } from '@/lib/agreements/scans/queries'
import { MOST_SCANS, readScanFailure } from '@/lib/agreements/scans/rules'
import { SCAN_LIMITS } from '@/lib/agreements/scans/schema'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { paths } from '@/lib/platform/paths'

/** A signature on paper with its scans: each is evidence, so another one is added and none is replaced. */
export default async function PaperScansPage({ params, searchParams }: PageProps<'/c/[coalition]/afspraken/[id]/scan/[handtekening]'>) {
  const { coalition: slug, id, handtekening } = await params
  const read = await readWorkspace(slug, paths.paperScans(slug, id, handtekening), (tx, ctx) => readPaper(tx, ctx, { agreementId: id, signatureId: handtekening }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { title, signature } } } = read
  const { gelukt, fout } = await searchParams
  const t = await requestTexts('agreements')
  const locale = await requestLocale()
  const failure = readScanFailure(fout)
  const { scans } = signature
  const again = scans.length > 0
  return (
    <Workspace title={texts('agreements')('scans.title')} shell={shell} place="agreements" crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: title, href: paths.agreement(slug, id) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={gelukt} />
        {failure && <Notice tone="negative" title={t('scans.failed')} live><p>{sayError(locale, failure)}</p></Notice>}
        <div className="stack stack-sm"><h1>{t('scans.heading', { partner: formerPartner(signature) })}</h1><p className="lead subtle">{t('scans.lead')}</p></div>
        <dl className="facts">
          <div><dt>{t('scans.signer')}</dt><dd>{signature.signerName}, {signature.signerFunction}</dd></div>
          {signature.paperOn && <div><dt>{t('paper.day')}</dt><dd>{formatDay(signature.paperOn, locale)}</dd></div>}
          <div><dt>{t('scans.recorded')}</dt><dd>{formatDay(dayOf(signature.signedAt), locale)}</dd></div>
          <div><dt>{t('scans.version')}</dt><dd>{signature.versionNumber}</dd></div>
        </dl>
        <section className="stack" aria-labelledby="scans"><h2 id="scans">{t('scans.scans')}</h2><ScanList slug={slug} scans={scans} /></section>
        {may(agreementsPolicy, ctx, 'add_scan') && scans.length < MOST_SCANS && (
          <section className="stack" aria-labelledby="add">
            <div className="stack stack-xs"><h2 id="add">{t(again ? 'scans.another' : 'scans.add')}</h2><p>{t(again ? 'scans.anotherHelp' : 'scans.addHelp')}</p></div>
            <UploadForm
              action={`${paths.uploadScan(slug)}?agreementId=${id}&signatureId=${handtekening}`} accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
              text={{ file: t('scans.file'), hint: t('scans.fileHint'), submit: t('scans.submit') }} {...(again ? { why: { label: t('scans.reason'), maxLength: SCAN_LIMITS.reason } } : {})}
            />
          </section>
        )}
      </div>
    </Workspace>
  )
}
