import type { LoggerService } from '@nestjs/common';
import { factsOf, withoutValues } from './fault-facts';

/** The server's log: one JSON object a line, faults and warnings only, without personal data. What goes well is counted, not logged. */
export class JsonLog implements LoggerService {
  constructor(private readonly write: (line: string) => unknown = (line) => process.stderr.write(line)) {}

  log() {}

  warn(message: unknown, ...context: unknown[]) {
    this.line('warn', message, context);
  }

  error(message: unknown, ...context: unknown[]) {
    this.line('error', message, context);
  }

  fatal(message: unknown, ...context: unknown[]) {
    this.line('fatal', message, context);
  }

  /** Nest puts a stack, if it has one, before the context. */
  private line(level: string, message: unknown, context: unknown[]) {
    const facts = typeof message === 'string' ? { message: withoutValues(message) } : factsOf(message);
    this.write(`${JSON.stringify({ time: new Date().toISOString(), level, context: context.at(-1), ...facts })}\n`);
  }
}
