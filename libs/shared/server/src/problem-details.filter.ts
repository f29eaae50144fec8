import { ruleWords, type FieldProblem, type Language, type Problem } from '@luodi/shared/contract';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter, type ValidationError } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from './domain-error';
import { domainErrorOf } from './sql-state';

/** What the validation pipe throws: the rules that failed, still without words. */
export class InvalidRequest extends Error {
  constructor(readonly failures: ValidationError[]) {
    super('Invalid request');
  }
}

export const languageOf = (request: FastifyRequest): Language => (/^\s*en/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh');

@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost) {
    const http = host.switchToHttp();
    return refuse(error, http.getRequest(), http.getResponse());
  }
}

/** No cache may keep a refusal. Not every one passes the hooks that give other answers their headers. */
const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Answers with the problem document of an error, in the language of the reader. */
export function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(error, languageOf(request));
  if (problem.status >= 500) Logger.error(error, `${request.method} ${request.routeOptions?.url ?? 'no route'}`);
  const seconds = error instanceof DomainError ? error.extras.retryAfter : undefined;
  if (seconds ?? problem.status === 503) void reply.header('retry-after', String(seconds ?? 1));
  return reply.status(problem.status).headers(HEADERS).type('application/problem+json').send(problem);
}

export function toProblem(error: unknown, language: Language): Problem {
  if (error instanceof InvalidRequest) return invalid(error, language);
  const known = error instanceof DomainError ? error : domainErrorOf(error);
  if (known) return ofDomain(known, language);
  return ofHttp(error instanceof HttpException ? error.getStatus() : statusOf(error), language);
}

function ofDomain(error: DomainError, language: Language): Problem {
  const { code, status, extras } = error;
  const title = error.in(language);
  const problem: Problem = { type: `/problems/${code}`, code, title, status };
  if (Object.keys(error.params).length > 0) problem.params = error.params;
  if (extras.field) problem.errors = { [extras.field]: [{ code, message: title }] };
  if (extras.current !== undefined) Object.assign(problem, { current: extras.current, differing: extras.differing });
  return problem;
}

/** Fastify's own refusals (body too large, malformed JSON) carry a status of their own. */
function statusOf(error: unknown): number {
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}

const HTTP: Record<number, [code: string, zh: string, en: string]> = {
  400: ['malformed-request', '请求无法读懂，请检查内容', 'The request cannot be read'],
  401: ['signed-out', '请先登录', 'Please sign in'],
  403: ['not-permitted', '您没有这项权限', 'You are not permitted to do this'],
  404: ['not-found', '没有这条记录，或您无权查看', 'There is no such record, or it is not yours to see'],
  405: ['method-refused', '不支持这种操作', 'This address does not take this method'],
  413: ['too-large', '内容太大', 'Too large'],
  415: ['media-type-refused', '不支持这种内容格式', 'This kind of content is not accepted'],
  500: ['fault', '系统出错，已记录；没有保存任何内容', 'Something went wrong and was noted; nothing was saved'],
};

function ofHttp(status: number, language: Language): Problem {
  const [code, zh, en] = HTTP[status] ?? HTTP[status >= 500 ? 500 : 400]!;
  return { type: `/problems/${code}`, code, title: language === 'en' ? en : zh, status: HTTP[status] || status >= 500 ? status : 400 };
}

function invalid({ failures }: InvalidRequest, language: Language): Problem {
  const errors: Record<string, FieldProblem[]> = {};
  collect(failures, '', (path, rule) => (errors[path] ??= []).push({ code: rule, message: ruleWords(rule, language) }));
  const title = language === 'en' ? 'Some fields need a look' : '有几处需要修改';
  return { type: '/problems/invalid-request', code: 'invalid-request', title, status: 422, errors };
}

function collect(failures: ValidationError[], prefix: string, add: (path: string, rule: string) => void) {
  for (const { property, constraints = {}, children = [] } of failures) {
    const path = prefix + property;
    Object.keys(constraints).forEach((rule) => add(path, rule));
    collect(children, `${path}.`, add);
  }
}
