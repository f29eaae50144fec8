import { faultOf } from './job-fault';

it('is an error again, with what it said and where', () => {
  const error = Object.assign(new Error('unsupported Unicode escape sequence'), { code: '22P05' });
  const { message, stack } = error;
  const fault = faultOf({ ...error, message, stack, queue: 'import-read' });
  expect(fault).toBeInstanceOf(Error);
  expect({ ...fault, message: fault.message, stack: fault.stack }).toMatchObject({ message, stack, code: '22P05' });
});

it('an error is itself', () => {
  const error = new Error('connection lost');
  expect(faultOf(error)).toBe(error);
});
