import { z } from 'zod';
import { contrast, darkEnough } from '#core/colour/contrast.ts';
import { DARKEST_GROUND, LEAST_CONTRAST } from '#core/colour/palette.ts';

/** A contrast as people read it, never said to be more than it is: 4.49… is 4.4. */
const told = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1);

const accent = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, {
    error: '色は #115a36 のように、# と6けたの16進数で書いてください',
    abort: true,
  })
  .superRefine((colour, context) => {
    const ratio = contrast(colour, DARKEST_GROUND);
    if (ratio >= LEAST_CONTRAST) return;
    const near = darkEnough(colour, DARKEST_GROUND, LEAST_CONTRAST);
    context.addIssue({
      code: 'custom',
      message: `地の色（${DARKEST_GROUND}）とのコントラスト比が ${told(ratio)} で、文字が読みにくくなります（${LEAST_CONTRAST} 以上が要ります）。同じ色あいでは ${near} なら ${told(contrast(near, DARKEST_GROUND))} です`,
    });
  })
  .transform((colour) => colour.toLowerCase());

/** How an instance looks; what is left out is as it came. */
export const themeSchema = z
  .strictObject({
    accent: accent
      .optional()
      .meta({ title: '色', description: '見出しの線やボタンの色。暗い画面の色はここから決まる' }),
    type: z.enum(['gothic', 'ud', 'mincho']).optional().meta({
      title: '書体',
      description: 'gothic（ゴシック体）、ud（UDゴシック）、mincho（明朝体）。端末にある書体で出る',
    }),
    mark: z
      .literal('mark.svg')
      .optional()
      .meta({ title: 'しるし', description: 'site.yaml の隣に置いた、正方形の SVG。タブやアプリの絵になる' }),
  })
  .optional()
  .meta({ title: '見た目' });
