'use strict'

const { inspect } = require('node:util')
const { SeamRequest } = require('./request.js')

/** The method by which the routes make their requests. */
const REQUEST = Symbol('request')

/** A group of operations. */
class Group {
  #calls

  constructor(calls) {
    this.#calls = calls
  }

  [REQUEST](route, parameters, options) {
    return new SeamRequest(this.#calls, route, parameters, options)
  }

  [inspect.custom]() {
    return `${this.constructor.name} {}`
  }
}

module.exports = { Group, REQUEST }
