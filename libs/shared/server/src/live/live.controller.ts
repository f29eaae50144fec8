import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { LuodiRequest, Origin } from '../access';
import { ORIGIN } from '../access.guard';
import { CurrentActor, type Actor } from '../actor';
import { problems } from '../domain-error';
import { SignedIn, Unscoped } from '../requires';
import { LiveListener } from './live-listener';
import { LiveReaders } from './live-readers';

const Events = problems({
  'stream-only': { status: 406, zh: '这个地址只作为事件流（text/event-stream）打开', en: 'This address opens as a stream of events only' },
  'stream-full': { status: 503, zh: '同时在线的页面太多，请稍后再试', en: 'Too many pages are open; please try again later' },
});
/** A browser that loses the line comes back after so long, in milliseconds. */
const COME_BACK_MS = 3_000;
/** No proxy keeps it, gathers it or packs it; the connection ends with the stream, so that a server that stops waits for none. */
const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  connection: 'close',
};

@Controller('events')
export class LiveController {
  constructor(
    private readonly listener: LiveListener,
    private readonly readers: LiveReaders,
    @Inject(ORIGIN) private readonly origin: Origin,
  ) {}

  /** Says which records in the reader's scope have changed, as server-sent events. Nothing is repeated: who comes back looks again. */
  @Get()
  @SignedIn()
  @Unscoped()
  async open(@CurrentActor() actor: Actor, @Req() request: LuodiRequest, @Res() reply: FastifyReply): Promise<void> {
    if (request.method !== 'GET' || request.headers.accept !== 'text/event-stream') throw Events('stream-only');
    await this.listener.listen();
    const stream = reply.raw;
    if (!this.readers.add({ actor, token: request.cookies[this.origin.cookie] ?? '', stream })) throw Events('stream-full');
    reply.hijack();
    for (const [name, value] of Object.entries({ ...reply.getHeaders(), ...HEADERS })) stream.setHeader(name, value!);
    stream.write(`retry: ${COME_BACK_MS}\n\n`);
  }
}
