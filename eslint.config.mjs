import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

const side = (name, ...others) => ({ sourceTag: `side:${name}`, onlyDependOnLibsWithTags: [name, ...others].map((s) => `side:${s}`) });
const scope = (name, ...upstream) => ({
  sourceTag: `scope:${name}`,
  onlyDependOnLibsWithTags: [name, 'shared', ...upstream].map((s) => `scope:${s}`),
});

/** Which capability may look at which: each at those above it only (docs/architecture.md). */
const BASE = ['identity', 'files', 'jobs', 'audit', 'views'];
const DOMAIN = [...BASE, 'industries', 'investors', 'leads', 'projects', 'targets', 'visits'];
const SCOPES = [
  scope('shared'),
  scope('identity'),
  scope('files', 'identity'),
  scope('jobs', 'identity'),
  scope('audit', 'identity'),
  scope('views', 'identity'),
  scope('industries', ...BASE),
  ...['investors', 'leads', 'projects', 'targets', 'visits'].map((name) => scope(name, ...DOMAIN.slice(0, DOMAIN.indexOf(name)))),
  scope('reports', ...DOMAIN),
  scope('imports', ...DOMAIN, 'reports'),
  scope('search', ...DOMAIN),
  scope('workbench', ...DOMAIN, 'reports', 'imports', 'search'),
  { sourceTag: 'scope:app', onlyDependOnLibsWithTags: ['*'] },
];
const SIDES = [
  { ...side('contract'), bannedExternalImports: ['@nestjs/*', '@angular/*', 'typeorm'] },
  { ...side('server', 'contract'), bannedExternalImports: ['@angular/*'] },
  { ...side('client', 'contract'), bannedExternalImports: ['@nestjs/*', 'typeorm'] },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.angular/**'] },
  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx, '@typescript-eslint': tseslint.plugin, '@angular-eslint': angular.tsPlugin },
    languageOptions: { parser: tseslint.parser },
    processor: angular.processInlineTemplates,
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      complexity: ['error', 8],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'A const list and a union type instead of an enum.' },
        {
          selector: 'Literal[value=/^\\s*SET\\s+(SESSION\\s+)?luodi\\./i]',
          message: 'Scope is set by Scope.run only, and local to its transaction.',
        },
        {
          selector: 'TemplateLiteral:has(> Identifier[name=/^(count|days|total|n)$/]) > TemplateElement[value.raw=/^ [a-z]+s\\b/]',
          message: 'A counted English noun is written with many(): it is one day, not one days.',
        },
      ],
      '@nx/enforce-module-boundaries': ['error', { depConstraints: [...SIDES, ...SCOPES] }],
    },
  },
  {
    files: ['**/*spec.ts', '**/*.e2e.ts', '**/testing/*.ts', 'migrations/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off', 'max-params': 'off', complexity: 'off' },
  },
  {
    files: ['**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: { '@angular-eslint/template/no-call-expression': 'off' },
  },
);
