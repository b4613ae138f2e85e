import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { t } from '@vscode/l10n';
import regular from '@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf';
import semiBold from '@expo-google-fonts/open-sans/600SemiBold/OpenSans_600SemiBold.ttf';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import resvg from '@resvg/resvg-wasm/index_bg.wasm';
import { Failure } from './failure';

/** So sharp that it can be printed, as long as that is not too much. */
const SCALE = 2;
/** As many pixels as common programs open, on each side and in all. */
const MOST_PIXELS_A_SIDE = 16_000;
const MOST_PIXELS = 100_000_000;

/**
 * Fonts of the operating system for letters that Open Sans does not have. Not every system has one; a letter that none has is drawn as
 * an empty frame.
 */
const SYSTEM_FONTS: readonly string[] = [
  ...['segoeui.ttf', 'msyh.ttc', 'YuGothM.ttc', 'malgun.ttf', 'seguisym.ttf'].map((file) =>
    join(process.env['SystemRoot'] ?? 'C:\\Windows', 'Fonts', file),
  ),
  '/System/Library/Fonts/Supplemental/Arial Unicode.ttf',
  '/System/Library/Fonts/PingFang.ttc',
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf',
  '/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc',
  '/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf',
  '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
];

/** Anything but Latin, Greek, Cyrillic and Hebrew letters and common signs. */
const NOT_IN_OPEN_SANS = /[^\n -\u05ff\u1e00-\u22ff]/u;

let ready: Promise<void> | undefined;

/**
 * @param svg a picture of ours: what it holds is trusted
 * @returns it as a PNG file, in twice its size where that is not too large
 * @throws Failure when it is larger than a PNG can be
 */
export async function pngOf(svg: string): Promise<Uint8Array> {
  ready ??= initWasm(resvg);
  await ready;
  const fonts = [regular, semiBold, ...(NOT_IN_OPEN_SANS.test(svg) ? await systemFonts() : [])];
  const font = { fontBuffers: fonts, defaultFontFamily: 'Open Sans', sansSerifFamily: 'Open Sans' };
  const { width, height } = new Resvg(svg, { font });
  const scale = Math.min(
    SCALE,
    MOST_PIXELS_A_SIDE / Math.max(width, height),
    Math.sqrt(MOST_PIXELS / (width * height)),
  );
  try {
    return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } }).render().asPng();
  } catch (error) {
    throw new Failure(t('The picture is too large for PNG. Write it as SVG.'), { cause: error });
  }
}

async function systemFonts(): Promise<Uint8Array[]> {
  const found = await Promise.all(SYSTEM_FONTS.map((path) => readFile(path).catch(() => undefined)));
  return found.filter((font) => font !== undefined);
}
