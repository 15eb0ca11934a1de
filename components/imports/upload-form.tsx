import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { texts } from '@/lib/platform/i18n/request'

/** A plain multipart post: a file streams to a route of its own, with and without script. */
export function UploadForm({ action }: { action: string }) {
  const t = texts('imports')
  return (
    <form method="post" action={action} encType="multipart/form-data" className="stack stack-xl">
      <div className="field">
        <label htmlFor="file">{t('file')}</label>
        <p className="hint" id="file-hint">{t('fileHint')}</p>
        <input className="control" type="file" id="file" name="file" accept=".csv,text/csv" required aria-describedby="file-hint" />
      </div>
      <p><button className={buttonClass()}><Icon name="upload" />{t('submit')}</button></p>
    </form>
  )
}
