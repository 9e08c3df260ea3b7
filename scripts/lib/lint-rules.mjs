/**
 * What no rule of oxlint itself refuses: data that become HTML, and a cast that switches the compiler off. Loaded by
 * .oxlintrc.json; tests/checks/rules.test.ts proves that each strikes.
 */
const asHtml = 'Data never become HTML: React text only.'
const intoElement = 'Data never become HTML: set text or properties.'

const isNamed = (node, names) => node?.type === 'Identifier' && names.includes(node.name)

const noHtmlFromData = {
  create: (context) => ({
    JSXAttribute(node) {
      if (node.name.name === 'dangerouslySetInnerHTML') context.report({ node, message: asHtml })
    },
    Property(node) {
      if (isNamed(node.key, ['dangerouslySetInnerHTML'])) context.report({ node, message: asHtml })
    },
    AssignmentExpression(node) {
      if (isNamed(node.left.property, ['innerHTML', 'outerHTML']))
        context.report({ node, message: intoElement })
    },
    CallExpression(node) {
      if (
        isNamed(node.callee.property, ['insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment'])
      ) {
        context.report({ node, message: intoElement })
      }
    },
  }),
}

const noDoubleCast = {
  create: (context) => ({
    TSAsExpression(node) {
      const { expression } = node
      if (expression.type !== 'TSAsExpression' || expression.typeAnnotation.type !== 'TSUnknownKeyword')
        return
      context.report({
        node,
        message: 'Two casts in a row switch the compiler off: narrow the value, or parse it.',
      })
    },
  }),
}

export default {
  meta: { name: 'house' },
  rules: { 'no-html-from-data': noHtmlFromData, 'no-double-cast': noDoubleCast },
}
