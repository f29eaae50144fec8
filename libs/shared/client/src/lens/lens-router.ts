import { Injectable } from '@angular/core';
import { Router, type UrlCreationOptions, type UrlTree } from '@angular/router';
import { carriedOn } from './lens-url';

/**
 * The router of this client: a link that does not say how to treat query parameters keeps lens and day, and drops the filters of the page
 * it stands on. So every address can be copied, opened in a new tab and gone back to.
 */
@Injectable()
export class LensRouter extends Router {
  override createUrlTree(commands: readonly unknown[], extras: UrlCreationOptions = {}): UrlTree {
    if (extras.queryParamsHandling) return super.createUrlTree(commands, extras);
    const queryParams = carriedOn(this.routerState.snapshot.root.queryParams, extras.queryParams);
    return super.createUrlTree(commands, { ...extras, queryParams, queryParamsHandling: 'replace' });
  }
}
