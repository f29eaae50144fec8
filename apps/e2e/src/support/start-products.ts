import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { startProduct } from './product';

/** What the journeys are told about the products that run for them. */
export interface Products {
  /** With the sample zone, whose accounts all have `password`. */
  demo: string;
  /** An installation with nobody in it. */
  empty: string;
  /** What that one printed for its first administrator. */
  firstRunLink: string;
  password: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    products: Products;
  }
}

/** Both products once per run; they are gone afterwards. */
export default async function startProducts({ provide }: TestProject) {
  const password = randomBytes(12).toString('base64url');
  const [demo, empty] = await Promise.all([startProduct(['--demo'], { LUODI_DEMO_PASSWORD: password }), startProduct([])]);
  const firstRunLink = /https?:\S+\/first-run\?token=\S+/.exec(empty.printed())?.[0] ?? '';
  provide('products', { demo: demo.url, empty: empty.url, firstRunLink, password });
  return () => Promise.all([demo.stop(), empty.stop()]);
}
