/// What a parameter or a field may be.
protocol JSONConvertible {
    init?(_ json: JSONValue)
    var jsonValue: JSONValue { get }
}

extension JSONValue: JSONConvertible {
    init?(_ json: JSONValue) { self = json }

    var jsonValue: JSONValue { self }
}

extension String: JSONConvertible {
    init?(_ json: JSONValue) {
        guard let value = json.string else { return nil }
        self = value
    }

    var jsonValue: JSONValue { .string(self) }
}

extension Bool: JSONConvertible {
    init?(_ json: JSONValue) {
        guard let value = json.bool else { return nil }
        self = value
    }

    var jsonValue: JSONValue { .bool(self) }
}

extension Int: JSONConvertible {
    init?(_ json: JSONValue) {
        guard let value = json.int else { return nil }
        self = value
    }

    var jsonValue: JSONValue { .number(JSONNumber(self)) }
}

extension Double: JSONConvertible {
    init?(_ json: JSONValue) {
        guard let value = json.double else { return nil }
        self = value
    }

    // What is not a number becomes null, which the core refuses with the name of the parameter.
    var jsonValue: JSONValue { JSONNumber(self).map { .number($0) } ?? .null }
}

extension Array: JSONConvertible where Element: JSONConvertible {
    init?(_ json: JSONValue) {
        guard let elements = json.array else { return nil }
        self = []
        reserveCapacity(elements.count)
        for element in elements {
            guard let value = Element(element) else { return nil }
            append(value)
        }
    }

    var jsonValue: JSONValue { .array(map(\.jsonValue)) }
}

extension Dictionary: JSONConvertible where Key == String, Value: JSONConvertible {
    init?(_ json: JSONValue) {
        guard let members = json.object else { return nil }
        self = [:]
        for (name, member) in members {
            guard let value = Value(member) else { return nil }
            self[name] = value
        }
    }

    var jsonValue: JSONValue { .object(mapValues(\.jsonValue)) }
}
