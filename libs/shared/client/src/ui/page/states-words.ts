export const ZH = { wrong: '没能载入', again: '再试一次', code: (code: string) => `编号 ${code}，报修时告诉我们`, loading: '正在载入' };
export const EN: typeof ZH = {
  wrong: 'This could not be loaded',
  again: 'Try again',
  code: (code: string) => `Code ${code}, please quote it when reporting`,
  loading: 'Loading',
};
