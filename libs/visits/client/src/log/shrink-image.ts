/** Longest side of a photo as it is kept. Pixels. */
const LONGEST = 1_600;
const QUALITY = 0.82;

/** Width and height within `longest`, in proportion; a smaller picture stays as it is. */
export function fitted(width: number, height: number, longest = LONGEST): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * A photo drawn anew: at most 1,600 px, upright, and without anything the camera wrote into it (place, device, time).
 * Throws for a picture this browser cannot read.
 */
export async function shrunk(photo: File): Promise<{ name: string; content: Blob }> {
  const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  try {
    const size = fitted(picture.width, picture.height);
    const canvas = Object.assign(document.createElement('canvas'), size);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, size.width, size.height);
    return { name: photo.name.replace(/\.[^.]*$/, '') + '.jpg', content: await jpegOf(canvas) };
  } finally {
    picture.close();
  }
}

function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((content) => (content ? resolve(content) : reject(new Error('The picture cannot be written'))), 'image/jpeg', QUALITY),
  );
}
