/** Copies what the field holds; false where the browser does not let a page copy (plain http): it is selected for the person to copy. */
export async function copyFrom(box: HTMLInputElement): Promise<boolean> {
  box.select();
  const clipboard = navigator.clipboard as Clipboard | undefined;
  return (
    clipboard?.writeText(box.value).then(
      () => true,
      () => false,
    ) ?? false
  );
}
