using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using SeamPhones.Internal;

namespace SeamPhones
{
    /// <summary>What a <see cref="JsonValue"/> is.</summary>
    public enum JsonKind
    {
        /// <summary>JSON's null.</summary>
        Null,

        /// <summary>True or false.</summary>
        Boolean,

        /// <summary>A number.</summary>
        Number,

        /// <summary>A text.</summary>
        Text,

        /// <summary>An array.</summary>
        Array,

        /// <summary>An object.</summary>
        Object,
    }

    /// <summary>
    /// JSON, as Seam sent it: read-only, and equal to another when the content is. The package has its own reader and writer, so that it
    /// depends on no other package.
    /// </summary>
    [DebuggerDisplay("{ToString(),nq}")]
    public sealed class JsonValue : IEquatable<JsonValue>
    {
        internal static readonly JsonValue Null = new JsonValue(JsonKind.Null, null);

        // A bool, the digits of a number, a text, a list or a dictionary.
        private readonly object content;

        internal JsonValue(JsonKind kind, object content)
        {
            Kind = kind;
            this.content = content;
        }

        /// <summary>What it is.</summary>
        public JsonKind Kind { get; }

        /// <summary>The items of an array; none for anything else.</summary>
        public IReadOnlyList<JsonValue> Items => content as IReadOnlyList<JsonValue> ?? Array.Empty<JsonValue>();

        /// <summary>The members of an object, in the order in which they were sent; none for anything else.</summary>
        public IReadOnlyDictionary<string, JsonValue> Members => content as IReadOnlyDictionary<string, JsonValue> ?? Nothing.Members;

        /// <summary>The member of an object with this name; null when there is none.</summary>
        public JsonValue this[string name] => Members.TryGetValue(name, out var member) ? member : null;

        /// <summary>The item of an array at this place.</summary>
        public JsonValue this[int index] => Items[index];

        /// <summary>Reads a JSON text. A <see cref="FormatException"/> says where it is none.</summary>
        public static JsonValue Parse(string json) => new JsonReader(json ?? throw new ArgumentNullException(nameof(json))).Document();

        /// <summary>
        /// .NET's values as JSON: null, texts, numbers, booleans, times, ids, dictionaries, lists, and what is JSON already. Anything
        /// else is an <see cref="ArgumentException"/>.
        /// </summary>
        public static JsonValue Of(object value) => JsonWriter.Converted(value);

        /// <summary>The text; null when it is no text.</summary>
        public string AsText() => Kind == JsonKind.Text ? (string)content : null;

        /// <summary>True or false; null when it is neither.</summary>
        public bool? AsBoolean() => content as bool?;

        /// <summary>The number, when it is whole and fits; null otherwise.</summary>
        public long? AsInteger()
        {
            var exact = AsDecimal();
            var fits = exact >= long.MinValue && exact <= long.MaxValue && exact == decimal.Truncate(exact.Value);
            return fits ? (long?)exact : null;
        }

        /// <summary>The number, when a decimal can hold it; null otherwise.</summary>
        public decimal? AsDecimal() =>
            Kind == JsonKind.Number && decimal.TryParse(Digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? (decimal?)number
                : null;

        /// <summary>The nearest floating-point number; null when it is no number.</summary>
        public double? AsDouble() =>
            Kind == JsonKind.Number && double.TryParse(Digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? (double?)number
                : null;

        /// <summary>The JSON text, with secrets in it. Numbers have all the digits that were sent.</summary>
        public string ToJson() => JsonWriter.Written(this, showSecrets: true);

        /// <summary>The JSON text for people and logs: tokens are left out.</summary>
        public override string ToString() => JsonWriter.Written(this, showSecrets: false);

        /// <summary>Whether the content is the same.</summary>
        public bool Equals(JsonValue other)
        {
            if (other == null || other.Kind != Kind)
            {
                return false;
            }
            switch (Kind)
            {
                case JsonKind.Array:
                    return Items.SequenceEqual(other.Items);
                case JsonKind.Object:
                    return Members.Count == other.Members.Count && Members.All(member => member.Value.Equals(other[member.Key]));
                default:
                    return Equals(content, other.content);
            }
        }

        /// <inheritdoc/>
        public override bool Equals(object obj) => Equals(obj as JsonValue);

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            switch (Kind)
            {
                case JsonKind.Array:
                    return Items.Aggregate(17, (hash, item) => unchecked((hash * 31) + item.GetHashCode()));
                case JsonKind.Object:
                    // The order of the members does not count.
                    return Members.Aggregate(19, (hash, one) => unchecked(hash + (one.Key.GetHashCode() ^ one.Value.GetHashCode())));
                default:
                    return content == null ? 0 : content.GetHashCode();
            }
        }

        internal string Digits => (string)content;

        /// <summary>An object with these members, which nobody changes from now on.</summary>
        internal static JsonValue OfMembers(IDictionary<string, JsonValue> members) =>
            new JsonValue(JsonKind.Object, new ReadOnlyDictionary<string, JsonValue>(members));

        private static class Nothing
        {
            internal static readonly IReadOnlyDictionary<string, JsonValue> Members =
                new ReadOnlyDictionary<string, JsonValue>(new Dictionary<string, JsonValue>());
        }
    }
}
