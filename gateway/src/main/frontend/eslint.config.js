import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'

/** Where lines break and how far they are indented is Prettier's business alone. */
const layout = Object.entries(vue.rules).filter(([, rule]) => rule.meta.type === 'layout')

/** A table that is laid out as cards on a narrow screen loses its roles unless they are written. */
const tables = { table: ['table'], thead: ['rowgroup'], tbody: ['rowgroup'], tfoot: ['rowgroup'] }
const cells = { tr: ['row'], th: ['columnheader', 'rowheader'], td: ['cell'] }

export default defineConfig(
  { ignores: ['dist'] },
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  vue.configs['flat/recommended'],
  accessibility.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      ...Object.fromEntries(layout.map(([name]) => [`vue/${name}`, 'off'])),
      // A line longer than this is broken also where Prettier leaves it: in words, templates and comments.
      'max-len': ['error', { code: 120 }],
      // Chinese text is indented and set apart with full-width blanks.
      'no-irregular-whitespace': 'off',
      'vue/no-irregular-whitespace': ['error', { skipHTMLTextContents: true }],
      // Around its field, or by its id: either names it.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vuejs-accessibility/no-redundant-roles': ['error', { ...tables, ...cells }],
    },
  },
  {
    // A test says what it stands on; where that is missing it fails, and says where.
    files: ['**/*.spec.ts', 'src/test/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
)
