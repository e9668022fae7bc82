import ts from 'typescript';
import type { SourceFile } from '../../scripts/house/imports.ts';

/** Exported functions, classes and constants of a file that carry no docstring. */
export function undocumented({ path, text }: SourceFile): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    const named =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isVariableStatement(statement);
    if (!named || !statement.modifiers?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.getJSDocCommentsAndTags(statement).length) return [];
    const name = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map((one) => one.name.getText()).join(', ')
      : (statement.name?.text ?? 'default');
    return [`${path}: ${name}`];
  });
}
