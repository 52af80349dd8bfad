/** Finds where a component turns a bare number into text: in its markup, in an attribute that is read, or in a string. */
import ts from 'typescript';
import type { TypedComponents } from './typed-components.ts';

/** Attributes that a reader sees or hears. Places and sizes of a drawing are numbers by nature. */
const READ_ATTRIBUTES =
	/^(title|alt|label|placeholder|content|aria-(label|description|valuetext))$/;
/** Attributes whose text is geometry. */
const DRAWN_ATTRIBUTES =
	/^(style|class|viewBox|d|points|transform|clip-path|href|src|id|[xyr]|[cr][xy]|[xy][12]|width|height|stroke-\w+|text-anchor)$/;
const TO_TEXT = /^(toFixed|toString|toLocaleString|toPrecision|toExponential)$/;

export interface PrintedNumber {
	/** The expression as written. */
	readonly text: string;
	readonly why: 'markup' | 'attribute' | 'string' | 'conversion' | 'unknown type';
}

export function printedNumbers(
	{ checker, source }: TypedComponents,
	path: string
): PrintedNumber[] {
	const file = source(path);
	const found: PrintedNumber[] = [];
	const report = (node: ts.Node, why: PrintedNumber['why']) =>
		found.push({ text: node.getText(file), why });

	/** True when one of the types it can be is a number. */
	function isNumber(node: ts.Expression): boolean {
		const type = checker.getTypeAtLocation(node);
		const parts = type.isUnion() ? type.types : [type];
		return parts.some(
			(part) => (part.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike)) !== 0
		);
	}
	function isUnknown(node: ts.Expression): boolean {
		return (
			(checker.getTypeAtLocation(node).flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0
		);
	}

	/** Statements of a template: what stands there alone is printed, unless it is a call that svelte2tsx put there. */
	function template(statement: ts.Node): void {
		if (ts.isExpressionStatement(statement)) {
			if (isMade(statement.expression) || isBinding(statement.expression)) return;
			if (isNumber(statement.expression)) report(statement.expression, 'markup');
			else if (isUnknown(statement.expression)) report(statement.expression, 'unknown type');
			return;
		}
		if (ts.isBlock(statement) || ts.isIfStatement(statement) || ts.isForOfStatement(statement))
			ts.forEachChild(statement, template);
	}

	function visit(node: ts.Node): void {
		if (isTemplate(node)) ts.forEachChild(node.body, template);
		if (ts.isTemplateSpan(node) && isNumber(node.expression) && !isDrawn(node))
			report(node.expression, 'string');
		if (ts.isPropertyAssignment(node) && isReadAttribute(node) && isNumber(node.initializer))
			report(node.initializer, 'attribute');
		if (ts.isBinaryExpression(node) && isConcatenation(node)) report(node, 'string');
		if (ts.isCallExpression(node) && isConversion(node)) report(node, 'conversion');
		ts.forEachChild(node, visit);
	}

	function isConcatenation({ operatorToken, left, right }: ts.BinaryExpression): boolean {
		if (operatorToken.kind !== ts.SyntaxKind.PlusToken) return false;
		return isNumber(left) !== isNumber(right);
	}
	function isConversion({ expression, arguments: [argument] }: ts.CallExpression): boolean {
		if (ts.isIdentifier(expression) && expression.text === 'String')
			return argument !== undefined && isNumber(argument) && !isDrawn(expression);
		if (!ts.isPropertyAccessExpression(expression)) return false;
		return TO_TEXT.test(expression.name.text) && isNumber(expression.expression);
	}

	visit(file);
	return found;
}

/** `async () => { … };` alone on a line: how svelte2tsx wraps markup. */
function isTemplate(node: ts.Node): node is ts.ArrowFunction & { readonly body: ts.Block } {
	return (
		ts.isArrowFunction(node) &&
		ts.isBlock(node.body) &&
		ts.isExpressionStatement(node.parent) &&
		node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true
	);
}

/** `bind:clientWidth={width}` becomes an assignment. */
function isBinding(expression: ts.Expression): boolean {
	return (
		ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.EqualsToken
	);
}

/** Calls that stand for elements, components, snippets and directives. */
function isMade(expression: ts.Expression): boolean {
	return (
		isTemplate(expression) ||
		ts.isNewExpression(expression) ||
		/^(svelteHTML\.|__sveltets_|\$\$_)/.test(expression.getText())
	);
}

/** A property of the object that stands for the attributes of an element. */
function attributeName(node: ts.Node): string | null {
	if (!ts.isPropertyAssignment(node) || !ts.isCallExpression(node.parent.parent)) return null;
	const { expression } = node.parent.parent;
	if (expression.getText() !== 'svelteHTML.createElement') return null;
	return node.name.getText().replaceAll(/["']/g, '');
}

function isReadAttribute(node: ts.PropertyAssignment): boolean {
	const name = attributeName(node);
	return name !== null && READ_ATTRIBUTES.test(name);
}

/** Inside the text of a style or of an attribute that draws. */
function isDrawn(node: ts.Node): boolean {
	for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
		const name = attributeName(at);
		if (name !== null) return DRAWN_ATTRIBUTES.test(name);
		if (ts.isCallExpression(at) && at.expression.getText() === '__sveltets_2_ensureType')
			return true;
	}
	return false;
}
