import next from 'eslint-config-next/core-web-vitals'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import tseslint from 'typescript-eslint'

const environment = { object: 'process', property: 'env', message: 'Settings are read in lib/platform/env.ts only: ask env() there.' }

export default tseslint.config(
  { ignores: ['.next/**', '.data/**', 'lib/platform/db/generated/**', 'next-env.d.ts', 'tests/bench/floor-next/.next/**'] },
  ...next,
  ...tseslint.configs.recommendedTypeCheckedOnly.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx', '**/*.mts'] })),
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An async function without await keeps a shared signature.
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['components/**/*.tsx', 'app/**/*.tsx'], rules: {
    ...jsxA11y.flatConfigs.strict.rules,
    // A table that scrolls by itself is a region that the keyboard can reach.
    'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: [] }],
    // Sound alone has its words beside it (WCAG 1.2.1); captions are for film.
    'jsx-a11y/media-has-caption': 'off',
  } },
  {
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      // Plain links on purpose: pages are whole documents (docs/adr/0007).
      '@next/next/no-html-link-for-pages': 'off',
    },
  },
  {
    files: ['app/**', 'components/**', 'lib/**', 'instrumentation.ts'],
    ignores: ['lib/platform/env.ts', '**/*.test.ts', '**/*.itest.ts'],
    rules: { 'no-restricted-properties': ['error', environment] },
  },
  // What a person runs in a terminal, and what is compiled away (NODE_ENV, NEXT_RUNTIME) at the edge of the app.
  { files: ['instrumentation.ts'], rules: { 'no-restricted-properties': 'off' } },
)
