// The matching rules of tests/conformance/README.md: what differs between a pattern and a value.

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const MATCHER = /^<([a-z]+)(?::(.*))?>$/s

const isText = (value) => typeof value === 'string'
const PREDICATES = {
  any: () => true,
  string: isText,
  number: (value) => typeof value === 'number',
  uuid: (value) => isText(value) && UUID.test(value),
  time: (value) => isText(value) && TIME.test(value),
  contains: (value, text) => isText(value) && value.includes(text),
  lacks: (value, text) => isText(value) && !value.includes(text),
}

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)

/** Replaces every string "<var:name>" in a JSON value. */
export function substitute(value, variables) {
  if (Array.isArray(value)) return value.map((item) => substitute(item, variables))
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, substitute(item, variables)]))
  const name = isText(value) && /^<var:(.*)>$/s.exec(value)?.[1]
  if (!name) return value
  if (!Object.hasOwn(variables, name)) throw new Error(`no variable ${name}`)
  return variables[name]
}

/** The value at a path like "phones.0.device_id". */
export function lookUp(value, path) {
  return path.split('.').reduce((at, step) => at[step], value)
}

/** One line for each place where the value is not what the pattern asks for; empty when it matches. */
export function differences(pattern, value, path = '$') {
  if (isObject(pattern)) return objectDifferences(pattern, value, path)
  if (Array.isArray(pattern)) return arrayDifferences(pattern, value, path)
  const [, kind, text] = (isText(pattern) && MATCHER.exec(pattern)) || []
  const fits = Object.hasOwn(PREDICATES, kind ?? '') ? PREDICATES[kind](value, text) : pattern === value
  return fits ? [] : [`${path}: ${JSON.stringify(value)} instead of ${JSON.stringify(pattern)}`]
}

function objectDifferences(pattern, value, path) {
  if (!isObject(value)) return [`${path}: ${JSON.stringify(value)} is not an object`]
  const found = Object.entries(pattern).flatMap(([key, wanted]) => {
    if (key === '<only>')
      return Object.keys(value)
        .filter((one) => !Object.hasOwn(pattern, one))
        .map((one) => `${path}.${one}: not expected`)
    if (wanted === '<absent>') return Object.hasOwn(value, key) ? [`${path}.${key}: should be absent`] : []
    return Object.hasOwn(value, key) ? differences(wanted, value[key], `${path}.${key}`) : [`${path}.${key}: missing`]
  })
  return found
}

function arrayDifferences(pattern, value, path) {
  if (!Array.isArray(value)) return [`${path}: ${JSON.stringify(value)} is not an array`]
  if (pattern.length !== value.length) return [`${path}: ${value.length} elements instead of ${pattern.length}`]
  return pattern.flatMap((wanted, at) => differences(wanted, value[at], `${path}[${at}]`))
}
