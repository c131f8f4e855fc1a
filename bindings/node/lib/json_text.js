'use strict'

// What goes into the library and comes out of it: JSON. What JSON cannot hold is refused, and named.

const { types } = require('node:util')
const { fromCore, refusal } = require('./errors.js')

/** Every failure begins with this text, and no success does. */
const FAILURE = '{"ok":false,"error":{"kind":"'

const LONE_SURROGATE = /\p{Surrogate}/u

/** Deeper than anything of Seam's. */
const MAX_DEPTH = 100

/** The JSON of what was given; kind: that of the error when there is none; isNeeded: whether a name needs a value. */
function encoded(given, kind, details, isNeeded = () => false) {
  // Most parameters are texts, and most texts are what JSON can hold. A lone surrogate is written as an escape.
  if (Object.values(given).every((value) => typeof value === 'string')) {
    const text = JSON.stringify(given)
    if (!text.includes('\\ud')) return text
  }
  const refuse = (path, message) => {
    throw refused(kind, { path, message }, details)
  }
  const members = membersOf(given, [], refuse)
  for (const [name, value] of members) {
    if (value === undefined && isNeeded(name)) refuse([name], 'Expected an id, received undefined')
  }
  return JSON.stringify(Object.fromEntries(members))
}

/** The answer in an outcome; a failure is thrown. */
function decoded(text) {
  if (text.startsWith(FAILURE)) throw fromCore(JSON.parse(text).error)
  return JSON.parse(text)
}

function refused(kind, { path, message }, details) {
  let node = { _errors: [message] }
  for (const name of [...path].reverse()) node = { _errors: [], [name]: node }
  return refusal(kind, path.length > 0 ? `${message} for "${path.join('.')}"` : message, {
    ...details,
    validation_errors: node,
  })
}

/** The value as JSON holds it; refuse(path, message) throws when JSON cannot, or would turn it into another. */
function held(value, path, refuse) {
  switch (typeof value) {
    case 'bigint':
    case 'function':
    case 'symbol':
      return refuse(path, `Expected a value that JSON can hold, received a ${typeof value}`)
    case 'string':
      return LONE_SURROGATE.test(value)
        ? refuse(path, 'Expected a text that is valid Unicode, received a lone surrogate')
        : value
    case 'number':
      return Number.isFinite(value) ? value : refuse(path, `Expected a finite number, received ${value}`)
    case 'object':
      return value === null ? null : heldObject(value, path, refuse)
  }
  return value
}

function heldObject(given, path, refuse) {
  if (path.length > MAX_DEPTH)
    return refuse(path.slice(0, 1), 'Expected a value that is not nested too deeply and does not contain itself')
  if (types.isDate(given) && Number.isNaN(given.getTime())) return refuse(path, 'Expected a valid Date')
  if (types.isBoxedPrimitive(given)) return held(given.valueOf(), path, refuse)
  if (types.isMap(given) || types.isSet(given) || ArrayBuffer.isView(given)) return refuse(path, unlike(given))
  const value = typeof given.toJSON === 'function' ? madeByItself(given, path, refuse) : given
  if (value === null || typeof value !== 'object') return held(value, path, refuse)
  if (Array.isArray(value)) return Array.from(value, (item, at) => held(item, [...path, String(at)], refuse))
  const members = membersOf(value, path, refuse)
  // Of a promise or a regular expression, for example, nothing would be left.
  return members.length > 0 || isPlainObject(value) ? Object.fromEntries(members) : refuse(path, unlike(value))
}

function unlike(value) {
  return `Expected a value that JSON can hold, received a ${nameOf(value)}`
}

/** What the value's own method makes of it. */
function madeByItself(value, path, refuse) {
  try {
    return value.toJSON(path.at(-1))
  } catch (error) {
    return refuse(path, `Expected a value that JSON can hold, received one whose toJSON failed: ${error?.message}`)
  }
}

function membersOf(value, path, refuse) {
  return Object.keys(value).map((name) => [name, held(value[name], [...path, name], refuse)])
}

/** Whether a value is an object of names and values, made in this or another realm: all that it has is its own. */
function isPlainObject(value) {
  if (value === null || typeof value !== 'object') return false
  const prototype = Object.getPrototypeOf(value)
  return (
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'propertyIsEnumerable'))
  )
}

/** What a value is, for an error to name. */
function nameOf(value) {
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value
  const name = value.constructor?.name
  return typeof name === 'string' && name !== '' ? name : 'an object'
}

module.exports = { decoded, encoded, isPlainObject, nameOf }
