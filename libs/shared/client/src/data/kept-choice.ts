/** A choice kept in this browser. Where storage is forbidden (private windows), it lasts as long as the page. */
export function keptChoice<T extends string>(name: string, allowed: readonly T[], otherwise: T) {
  const key = `luodi.${name}`;
  return {
    read(): T {
      try {
        return allowed.find((choice) => choice === localStorage.getItem(key)) ?? otherwise;
      } catch {
        return otherwise;
      }
    },
    write(choice: T): void {
      try {
        localStorage.setItem(key, choice);
      } catch {
        // Nothing to do: the choice holds until the page is closed.
      }
    },
  };
}
