import { Injectable } from '@nestjs/common';
import { CommitImport } from './commit-import';
import { RevertImport } from './revert-import';
import { ReviewImport } from './review-import';

/** The three pieces of work that an import is made of, each a job of its own. */
@Injectable()
export class ImportSteps {
  constructor(
    readonly review: ReviewImport,
    readonly commit: CommitImport,
    readonly revert: RevertImport,
  ) {}
}
