/** Where to go back to: only ever a path of this site. `//host` and `/\\host` are addresses of other sites to a browser. */
export function localPath(address: string | undefined): string {
  return address && /^\/(?![/\\])/.test(address) ? address : '/';
}
