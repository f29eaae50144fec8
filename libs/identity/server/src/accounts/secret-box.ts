import { dataDirOf, SECRET_KEY_FILE, type Environment } from '@luodi/shared/server/postgres';
import { Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const [KEY_BYTES, NONCE_BYTES, TAG_BYTES] = [32, 12, 16];

/**
 * Seals what must be read again (AES-256-GCM), so that a stolen database tells nothing. The key is LUODI_SECRET_KEY, 64 hexadecimal digits,
 * or a file in the data directory, made when it is first needed and for the server's user only.
 */
@Injectable()
export class SecretBox {
  constructor() {
    givenKey(process.env);
  }

  /** `whose` is bound to it: the sealed secret of one person opens for no other. */
  async seal(secret: Buffer, whose: string): Promise<Buffer> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', await theKey(), nonce).setAAD(Buffer.from(whose));
    return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  }

  /** Null where it was sealed with another key or for somebody else, or has been tampered with. */
  async open(sealed: Buffer, whose: string): Promise<Buffer | null> {
    const [nonce, secret, tag] = [sealed.subarray(0, NONCE_BYTES), sealed.subarray(NONCE_BYTES, -TAG_BYTES), sealed.subarray(-TAG_BYTES)];
    const decipher = createDecipheriv('aes-256-gcm', await theKey(), nonce)
      .setAAD(Buffer.from(whose))
      .setAuthTag(tag);
    try {
      return Buffer.concat([decipher.update(secret), decipher.final()]);
    } catch {
      return null;
    }
  }
}

function givenKey(env: Environment): Buffer | undefined {
  const given = env['LUODI_SECRET_KEY'];
  if (!given) return undefined;
  if (!/^[0-9a-f]{64}$/i.test(given)) throw new Error('LUODI_SECRET_KEY must be 64 hexadecimal digits (openssl rand -hex 32).');
  return Buffer.from(given, 'hex');
}

const theKey = async (): Promise<Buffer> => givenKey(process.env) ?? keptKey(dataDirOf(process.env));

async function keptKey(dataDir: string): Promise<Buffer> {
  const file = join(dataDir, SECRET_KEY_FILE);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(file, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { flag: 'wx', mode: 0o600, flush: true }).catch(unlessThere);
  return Buffer.from((await readFile(file, 'utf8')).trim(), 'hex');
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
