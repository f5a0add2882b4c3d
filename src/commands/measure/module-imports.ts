import ts from 'typescript';

/** What a module imports before it runs, in the order of the text. A dynamic import waits for its call and is not among them. */
export const staticImports = (source: string): string[] =>
  ts
    .createSourceFile('module.js', source, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS)
    .statements.flatMap((statement) =>
      (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
      statement.moduleSpecifier &&
      ts.isStringLiteral(statement.moduleSpecifier)
        ? [statement.moduleSpecifier.text]
        : [],
    );
