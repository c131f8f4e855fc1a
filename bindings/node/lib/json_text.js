'use strict'

// What goes into the library and comes out of it: JSON. What JSON cannot hold is refused, and named.

const { fromCore, refusal } = require('./errors.js')

/** Every failure begins with this text, and no success does. */
const FAILURE = '{"ok":false,"error":{"kind":"'

const LONE_SURROGATE = /\p{Surrogate}/u

/** Deeper than anything of Seam's. */
const MAX_DEPTH = 100

/** The JSON of what was given; kind: that of the error when there is none. */
function encoded(given, kind, details) {
  // Most parameters are texts, and most texts are what JSON can hold. A lone surrogate is written as an escape.
  const areTexts = Object.values(given).every((value) => typeof value === 'string')
  const text = areTexts ? JSON.stringify(given) : undefined
  if (areTexts && !text.includes('\\ud')) return text
  const found = problem(given, [])
  if (found) throw refused(kind, found, details)
  return text ?? JSON.stringify(given)
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

/** Where the first value is that JSON cannot hold or would turn into another, and what is wrong with it. */
function problem(value, path) {
  switch (typeof value) {
    case 'bigint':
    case 'function':
    case 'symbol':
      return { path, message: `Expected a value that JSON can hold, received a ${typeof value}` }
    case 'string':
      return LONE_SURROGATE.test(value)
        ? { path, message: 'Expected a text that is valid Unicode, received a lone surrogate' }
        : undefined
    case 'number':
      return Number.isFinite(value) ? undefined : { path, message: `Expected a finite number, received ${value}` }
    case 'object':
      return value === null ? undefined : problemOfObject(value, path)
  }
  return undefined
}

function problemOfObject(value, path) {
  if (path.length > MAX_DEPTH)
    return {
      path: path.slice(0, 1),
      message: 'Expected a value that is not nested too deeply and does not contain itself',
    }
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? { path, message: 'Expected a valid Date' } : undefined
  if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) {
    return { path, message: `Expected a value that JSON can hold, received a ${value.constructor.name}` }
  }
  if (typeof value.toJSON === 'function') return undefined
  for (const name of Object.keys(value)) {
    const found = problem(value[name], [...path, name])
    if (found) return found
  }
  return undefined
}

module.exports = { encoded, decoded }
