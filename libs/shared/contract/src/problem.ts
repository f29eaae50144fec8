export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One refused rule on one field, in the reader's language. */
export interface FieldProblem {
  code: string;
  message: string;
}

/** RFC 9457 problem document: the only error body the API sends. `code` is stable; `title` and `detail` are for people. */
export interface Problem {
  type: string;
  code: string;
  title: string;
  status: number;
  detail?: string;
  /** What the words of the title were filled with: on `held-by-other-unit` the `unit`, on `already-recorded` also the `id`. */
  params?: Record<string, string | number>;
  /** Field path → refused rules, on 422. */
  errors?: Record<string, FieldProblem[]>;
  /** On 409 `version-conflict`: the record as it is now, and the fields that differ from what was sent. */
  current?: unknown;
  differing?: string[];
}
