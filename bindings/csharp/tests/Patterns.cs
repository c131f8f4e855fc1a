using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace SeamPhones.Tests
{
    /// <summary>The matching rules of <c>tests/conformance/README.md</c>.</summary>
    public static class Patterns
    {
        private static readonly Regex Matcher = new Regex("^<([a-z]+)(?::(.*))?>$", RegexOptions.Singleline);
        private static readonly Regex Uuid = new Regex("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$");
        private static readonly Regex Time = new Regex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$");

        private static readonly Dictionary<string, Func<JsonValue, string, bool>> Predicates =
            new Dictionary<string, Func<JsonValue, string, bool>>
            {
                ["any"] = (value, text) => true,
                ["string"] = (value, text) => value.Kind == JsonKind.Text,
                ["number"] = (value, text) => value.Kind == JsonKind.Number,
                ["uuid"] = (value, text) => value.Kind == JsonKind.Text && Uuid.IsMatch(value.AsText()),
                ["time"] = (value, text) => value.Kind == JsonKind.Text && Time.IsMatch(value.AsText()),
                ["contains"] = (value, text) => value.Kind == JsonKind.Text && value.AsText().Contains(text),
                ["lacks"] = (value, text) => value.Kind == JsonKind.Text && !value.AsText().Contains(text),
            };

        /// <summary>Replaces every text <c>&lt;var:name&gt;</c>.</summary>
        public static JsonValue Substitute(JsonValue value, IReadOnlyDictionary<string, JsonValue> variables)
        {
            switch (value.Kind)
            {
                case JsonKind.Object:
                    return JsonValue.Of(value.Members.ToDictionary(one => one.Key, one => (object)Substitute(one.Value, variables)));
                case JsonKind.Array:
                    return JsonValue.Of(value.Items.Select(item => Substitute(item, variables)));
                case JsonKind.Text:
                    var found = Matcher.Match(value.AsText());
                    return found.Groups[1].Value == "var" ? variables[found.Groups[2].Value] : value;
                default:
                    return value;
            }
        }

        /// <summary>The value at a path like <c>phones.0.device_id</c>.</summary>
        public static JsonValue LookUp(JsonValue value, string path) =>
            path.Split('.').Aggregate(value, (at, step) => at.Kind == JsonKind.Array ? at[int.Parse(step)] : at.Members[step]);

        /// <summary>One line for each place where the value is not what the pattern asks for.</summary>
        public static IEnumerable<string> Differences(JsonValue pattern, JsonValue value, string path = "$")
        {
            switch (pattern.Kind)
            {
                case JsonKind.Object:
                    return InObject(pattern, value, path);
                case JsonKind.Array:
                    return InArray(pattern, value, path);
                case JsonKind.Text:
                    var found = Matcher.Match(pattern.AsText());
                    if (Predicates.TryGetValue(found.Groups[1].Value, out var predicate))
                    {
                        return Unless(predicate(value, found.Groups[2].Value), path + ": " + value + " is not " + pattern);
                    }
                    break;
                case JsonKind.Number:
                    return Unless(pattern.AsDecimal() == value.AsDecimal(), path + ": " + value + " instead of " + pattern);
            }
            return Unless(pattern.Equals(value), path + ": " + value + " instead of " + pattern);
        }

        private static IEnumerable<string> Unless(bool holds, string otherwise) => holds ? new string[0] : new[] { otherwise };

        private static IEnumerable<string> InObject(JsonValue pattern, JsonValue value, string path)
        {
            if (value.Kind != JsonKind.Object)
            {
                return new[] { path + ": " + value + " is not an object" };
            }
            return pattern.Members.SelectMany(one =>
            {
                var there = value[one.Key];
                if (one.Key == "<only>" && one.Value.AsBoolean() == true)
                {
                    return value.Members.Keys.Except(pattern.Members.Keys).Select(name => path + "." + name + ": not expected");
                }
                if (one.Value.AsText() == "<absent>")
                {
                    return Unless(there == null, path + "." + one.Key + ": should be absent");
                }
                return there == null
                    ? new[] { path + "." + one.Key + ": missing" }
                    : Differences(one.Value, there, path + "." + one.Key);
            }).ToList();
        }

        private static IEnumerable<string> InArray(JsonValue pattern, JsonValue value, string path)
        {
            if (value.Kind != JsonKind.Array || pattern.Items.Count != value.Items.Count)
            {
                return new[] { path + ": " + value + " instead of " + pattern.Items.Count + " elements" };
            }
            return pattern.Items.SelectMany((one, at) => Differences(one, value[at], path + "[" + at + "]")).ToList();
        }
    }
}
