import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepFile } from './file-store';
import { filesDirectory, INCOMING } from './files-directory';
import { recordAttachment } from './record-attachment';
import { samplePdf } from './sample-pdf';

/** A document of the sample zone, kept and entered like any upload, in the transaction under way. Returns the attachment's id. */
export async function seedDocument(title: string, lines: readonly string[]): Promise<string> {
  const content = samplePdf(title, [...lines, '（样例文件，无法律效力）']);
  const path = join(await filesDirectory(), INCOMING + randomUUID());
  await writeFile(path, content, { mode: 0o600 });
  const sha256 = createHash('sha256').update(content).digest('hex');
  await keepFile({ path, sha256 });
  const { id } = await recordAttachment({ fileName: `${title}.pdf`, size: content.length, sha256 }, 'application/pdf');
  return id;
}
