import { imageReferences, neighbourName, picturesOf } from '../image/image-references.ts';
import { TYPE_OF_ENDING } from '../image/sniff.ts';
import type { DocumentRule, Spot } from '../rule.ts';
import { inBody, ofFile } from '../spot.ts';
import { AS_JPEG, mayBeNamed } from './files.ts';

/** A word that every picture could bear, or the name of a file. */
const NO_DESCRIPTION = /^(?:画像|写真|図|image|photo|img)\d*$|\.(?:jpe?g|png|webp|avif|svg)$/i;

/** Every picture is described in words that say what it shows. */
const imageAlt: DocumentRule = {
  id: 'image/alt',
  severity: 'error',
  title: '画像に、何が写っているかの説明がある',
  why: '目で見られない人や、画像が出ない場面の人に、説明の文が届きます。',
  check({ tree, bodyLine }) {
    if (!tree) return [];
    return imageReferences(tree, bodyLine).flatMap(({ alt, line, column }): Spot[] => {
      const fault = (message: string, remedy: string) => [inBody({ line, column }, message, remedy)];
      const example = '![工場で包丁を研ぐ社員](./photo.jpg) のように、写っているものを書いてください';
      if (!alt.trim()) return fault('画像の説明がありません', example);
      if (NO_DESCRIPTION.test(alt.trim()))
        return fault(`画像の説明「${alt}」では、何が写っているか分かりません`, example);
      return alt.length > 160
        ? fault('画像の説明が長すぎます（160字まで）', '短くし、くわしいことは本文に書いてください')
        : [];
    });
  },
};

/** The name of the file at the end of an address. */
function lastOf(url: string): string {
  const name = url.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Every picture that is named lies beside the text. */
const imageMissing: DocumentRule = {
  id: 'image/missing',
  severity: 'error',
  title: '画像は index.mdx と同じフォルダーに置き、./写真.jpg の形で書く',
  why: 'よその画像は、いつの間にか消えたり差し替えられたりし、読み手の閲覧が持ち主に知られます。',
  check(subject) {
    const { folder } = subject;
    return picturesOf(subject).flatMap(({ url, line, column, field }): Spot[] => {
      const name = neighbourName(url);
      const fault = (message: string, remedy: string) => [{ line, column, field, message, remedy }];
      // The shape of the cover's address is checked by the schema.
      if (!name && field !== '本文') return [];
      const near = lastOf(url);
      const beside = folder.find((file) => file.name === near && file.kind === 'file');
      // The name itself is told by `content/file`.
      if (!name && beside && !mayBeNamed(beside.name)) return [];
      if (!name && beside)
        return fault(`画像「${url.slice(0, 60)}」の場所が使えません`, `./${beside.name} と書いてください`);
      if (!name)
        return fault(
          `画像「${url.slice(0, 60)}」の場所が使えません`,
          '画像を index.mdx と同じフォルダーに置き、![説明](./photo.jpg) と書いてください',
        );
      if (folder.some((file) => file.name === name && file.kind === 'file')) return [];
      return fault(`画像「${name}」がフォルダーにありません`, '名前を確かめるか、画像を置いてください');
    });
  },
};

/** No picture holds the place where it was taken. */
const imagePosition: DocumentRule = {
  id: 'image/position',
  severity: 'error',
  title: '写真に、撮った場所（GPS）が残っていない',
  why: 'スマートフォンの写真には撮影場所が記録されています。匿名の事例の場所や、誰かの自宅が知られてしまいます。',
  check({ folder }) {
    return folder
      .filter((file) => file.image?.position)
      .map(({ name }) =>
        ofFile(
          name,
          `「${name}」に撮影場所（GPS）が記録されています`,
          '画像ソフトの「位置情報を削除」で消すか、画面の写し（スクリーンショット）を使ってください',
        ),
      );
  },
};

/** The most a picture may weigh, in bytes. */
export const MAX_IMAGE_BYTES = 5 * 1024 * 1024;
/** A larger SVG holds a photograph, or is slow to draw. */
const MAX_SVG_BYTES = 200 * 1024;
const MAX_SIDE = 8_000;
/** Also the most a picture may have where it is decoded. */
export const MAX_PIXELS = 40_000_000;

/** Bounds for bytes, sides and pixels of a picture. */
const imageSize: DocumentRule = {
  id: 'image/size',
  severity: 'error',
  title: '画像は 5MB まで、一辺 8,000 ピクセルまで',
  why: '大きな画像はリポジトリーを重くします。サイトには、小さくしたものが自動で載ります。',
  check({ folder }) {
    return folder.flatMap(({ name, bytes, image }): Spot[] => {
      if (!image) return [];
      const fault = (
        message: string,
        remedy = '画像ソフトで小さくしてください（長い辺 2,000 ピクセルで十分です）',
      ) => [ofFile(name, `「${name}」${message}`, remedy)];
      const { width = 0, height = 0, type } = image;
      if (type === 'svg' && bytes > MAX_SVG_BYTES)
        return fault(`が大きすぎます（SVG は ${MAX_SVG_BYTES / 1024}KB まで）`);
      if (bytes > MAX_IMAGE_BYTES) return fault(`が大きすぎます（${(bytes / 1024 / 1024).toFixed(1)}MB）`);
      if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS)
        return fault(`の縦横が大きすぎます（${width}×${height}）`);
      if (type && type !== 'svg' && !(width && height))
        return fault('の縦横が読めません', '画像ソフトで開いて保存し直してください');
      return [];
    });
  },
};

/** An SVG may draw and nothing else; see `image/svg.ts`. */
const imageSvg: DocumentRule = {
  id: 'image/svg',
  severity: 'error',
  title: 'SVG は、図形と文字だけ',
  why: 'SVG には、プログラムやよそへの通信を仕込めます。描くための要素だけを通します。',
  check({ folder }) {
    return folder.flatMap(({ name, image }) =>
      (image?.svg ?? []).map((fault) =>
        ofFile(name, `「${name}」: ${fault}`, '画像ソフトで PNG に書き出すのが確実です'),
      ),
    );
  },
};

/** A picture is of the type its name says, and nothing hides in it. */
const imageType: DocumentRule = {
  id: 'image/type',
  severity: 'error',
  title: '画像の中身が、名前の終わり（拡張子）のとおり',
  why: '中身と名前が違うファイルは、画像のふりをした別のものかもしれません。',
  check({ folder }) {
    return folder.flatMap(({ name, image }): Spot[] => {
      if (!image) return [];
      const ending = TYPE_OF_ENDING[name.split('.').at(-1) ?? ''];
      if (image.payload)
        return [ofFile(name, `「${name}」: ${image.payload}`, '画像ソフトで開いて保存し直してください')];
      if (image.type === ending) return [];
      if (image.foreign === 'HEIC')
        return [ofFile(name, `「${name}」の中身は iPhone の形式（HEIC）の写真です`, AS_JPEG)];
      const real =
        (image.type ?? image.foreign)
          ? `中身は ${image.type ?? image.foreign} です`
          : '中身が画像ではありません';
      return [ofFile(name, `「${name}」の${real}`, '正しい形式で保存し直してください')];
    });
  },
};

/** Every picture in the folder is shown. */
const imageUnused: DocumentRule = {
  id: 'image/unused',
  severity: 'error',
  title: '置いた画像は、どれも使われている',
  why: '使われない画像は、確かめられないまま残ります。',
  check(subject) {
    const { tree, folder } = subject;
    if (!tree) return [];
    const used = new Set(picturesOf(subject).map(({ url }) => lastOf(url)));
    return folder
      .filter((file) => file.image && mayBeNamed(file.name) && !used.has(file.name))
      .map(({ name }) =>
        ofFile(name, `画像「${name}」が使われていません`, `![説明](./${name}) と書くか、消してください`),
      );
  },
};

/** Pictures can be seen, described and trusted. */
export const IMAGE_RULES: readonly DocumentRule[] = [
  imageAlt,
  imageMissing,
  imagePosition,
  imageSize,
  imageSvg,
  imageType,
  imageUnused,
];
