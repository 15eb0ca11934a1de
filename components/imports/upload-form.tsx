import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

interface UploadFormProps {
  readonly action: string
  /** What the file chooser offers first. */
  readonly accept: string
  /** Also asks why, under `reason`; before the file, so that it is read first. */
  readonly why?: { readonly label: string; readonly maxLength: number }
  readonly text: { readonly file: string; readonly hint: string; readonly submit: string }
}

/** A plain multipart post: a file streams to a route of its own, with and without script. */
export function UploadForm({ action, accept, why, text }: UploadFormProps) {
  return (
    <form method="post" action={action} encType="multipart/form-data" className="stack stack-xl">
      {why && <div className="field"><label htmlFor="reason">{why.label}</label><textarea className="control" id="reason" name="reason" rows={2} maxLength={why.maxLength} required /></div>}
      <div className="field">
        <label htmlFor="file">{text.file}</label>
        <p className="hint" id="file-hint">{text.hint}</p>
        <input className="control" type="file" id="file" name="file" accept={accept} required aria-describedby="file-hint" />
      </div>
      <p><button className={buttonClass()}><Icon name="upload" />{text.submit}</button></p>
    </form>
  )
}
