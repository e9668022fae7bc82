import { readFileSync } from 'node:fs';
import houseRules, { themeWidths } from './scripts/house/style-rules.ts';

const widths = Object.values(themeWidths(readFileSync('src/styles/theme.css', 'utf8')));

export default {
  extends: 'stylelint-config-standard',
  plugins: houseRules,
  reportNeedlessDisables: true,
  reportDescriptionlessDisables: true,
  rules: {
    'house/layers': true,
    'house/widths': [widths],
    'house/scales': true,
    'declaration-no-important': true,
    // .block__part--kind
    'selector-class-pattern': [
      '^[a-z][a-z0-9-]*(__[a-z0-9-]+)?(--[a-z0-9-]+)?$',
      { message: 'Name a class .block__part--kind' },
    ],
    // Safari knows it by this name alone.
    'property-no-vendor-prefix': [true, { ignoreProperties: ['-webkit-text-size-adjust'] }],
    'import-notation': 'string',
  },
};
