/** Single changes of operators and constants in a TypeScript source, and a copy of it that carries them. */
import ts from 'typescript';

const K = ts.SyntaxKind;
const OPERATORS = new Map([
  [K.LessThanToken, K.LessThanEqualsToken],
  [K.LessThanEqualsToken, K.LessThanToken],
  [K.GreaterThanToken, K.GreaterThanEqualsToken],
  [K.GreaterThanEqualsToken, K.GreaterThanToken],
  [K.EqualsEqualsEqualsToken, K.ExclamationEqualsEqualsToken],
  [K.ExclamationEqualsEqualsToken, K.EqualsEqualsEqualsToken],
  [K.AmpersandAmpersandToken, K.BarBarToken],
  [K.BarBarToken, K.AmpersandAmpersandToken],
  [K.QuestionQuestionToken, K.AmpersandAmpersandToken],
  [K.PlusToken, K.MinusToken],
  [K.MinusToken, K.PlusToken],
  [K.AsteriskToken, K.SlashToken],
  [K.SlashToken, K.AsteriskToken],
]);

const f = ts.factory;

/** The changed expression, or null where there is nothing to change. */
function changed(node) {
  if (ts.isBinaryExpression(node)) {
    const to = OPERATORS.get(node.operatorToken.kind);
    // ?? may not stand beside || or && without brackets
    return (
      to && f.createParenthesizedExpression(f.createBinaryExpression(bracketed(node.left), to, bracketed(node.right)))
    );
  }
  if (ts.isNumericLiteral(node)) return f.createNumericLiteral(Number(node.text) + 1);
  if (node.kind === K.TrueKeyword) return f.createFalse();
  if (node.kind === K.FalseKeyword) return f.createTrue();
  if (ts.isPrefixUnaryExpression(node) && node.operator === K.ExclamationToken) return node.operand;
  if (ts.isStringLiteral(node) && node.text !== '') return f.createStringLiteral('');
  return null;
}

const bracketed = (node) => (ts.isBinaryExpression(node) ? f.createParenthesizedExpression(node) : node);

/** Types, imports and names of properties are no values. */
const isValue = (node) => {
  const { parent } = node;
  if (ts.isLiteralTypeNode(parent) || ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return false;
  if ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node) return false;
  // -1 is one constant; the literal inside a change of sign is counted by itself
  return !(ts.isPrefixUnaryExpression(parent) && parent.operator !== K.ExclamationToken);
};

const operatorOf = (node) => (ts.isBinaryExpression(node) ? node.operatorToken.getText() : node.getText().slice(0, 40));

export function mutantsOf(source, file) {
  const found = [];
  const visit = (node) => {
    if (!ts.isTypeNode(node) || ts.isExpressionWithTypeArguments(node)) {
      const to = changed(node);
      if (to && isValue(node)) found.push(mutantAt(source, file, node, to));
      ts.forEachChild(node, visit);
    }
  };
  visit(source);
  return found;
}

function mutantAt(source, file, node, to) {
  const printed = ts.isBinaryExpression(node)
    ? ts.tokenToString(OPERATORS.get(node.operatorToken.kind))
    : ts.isPrefixUnaryExpression(node)
      ? 'without !'
      : ts.createPrinter().printNode(ts.EmitHint.Unspecified, to, source);
  const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  return { file, line, at: node.getStart(), end: node.end, from: operatorOf(node), to: printed };
}

const ACTIVE = `const mutantIs = (id: number): boolean => {
  const { active, reached } = (globalThis as any).mutants;
  reached.add(id);
  return active === id;
};\n`;

/** The source in which each chosen place asks whether its change is the active one. */
export function withMutants(source, mutants) {
  const chosen = new Map(mutants.map((mutant) => [`${mutant.at} ${mutant.end}`, mutant]));
  const transformer = (context) => {
    const visit = (node) => {
      // nodes made here have no place in the text
      const mutant = node.pos >= 0 && !ts.isTypeNode(node) && chosen.get(`${node.getStart(source)} ${node.end}`);
      const inner = ts.visitEachChild(node, visit, context);
      const to = mutant && ts.isExpression(node) && changed(inner);
      if (!to) return inner;
      const asked = f.createCallExpression(f.createIdentifier('mutantIs'), undefined, [
        f.createNumericLiteral(mutant.id),
      ]);
      return f.createParenthesizedExpression(f.createConditionalExpression(asked, undefined, to, undefined, inner));
    };
    return (root) => ts.visitEachChild(root, visit, context);
  };
  const { transformed } = ts.transform(source, [transformer]);
  return ACTIVE + ts.createPrinter().printFile(transformed[0]);
}
