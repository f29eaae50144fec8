/** Order matters: Edge calls itself Chrome too, Chrome calls itself Safari, and Android Linux. */
const BROWSERS: [pattern: RegExp, name: string][] = [
  [/MicroMessenger/, '微信'],
  [/Edg/, 'Edge'],
  [/QQBrowser/, 'QQ浏览器'],
  [/Firefox/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const SYSTEMS: [pattern: RegExp, name: string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** Browser and system as a browser names itself, such as `Edge · Windows`; null where it says neither. */
export function deviceOf(agent: string | null): string | null {
  const found = [BROWSERS, SYSTEMS].flatMap((known) => known.find(([pattern]) => pattern.test(agent ?? ''))?.[1] ?? []);
  return found.length ? found.join(' · ') : null;
}
