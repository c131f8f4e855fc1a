using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using SeamPhones.Internal;

namespace SeamPhones
{
    /// <summary>
    /// One of Seam's objects: a read-only view of the JSON that Seam sent. Two are equal when they are of one class and their content is
    /// the same. Fields that this version does not know are kept: <c>phone.Json["new_field"]</c>.
    /// </summary>
    [DebuggerDisplay("{ToString(),nq}")]
    public abstract class Resource : IEquatable<Resource>
    {
        internal Resource(JsonValue json)
        {
            Json = json ?? throw new ArgumentNullException(nameof(json));
        }

        /// <summary>All that Seam sent.</summary>
        public JsonValue Json { get; }

        /// <summary>Whether it is of the same class, and the content is the same.</summary>
        public bool Equals(Resource other) => other != null && other.GetType() == GetType() && other.Json.Equals(Json);

        /// <inheritdoc/>
        public override bool Equals(object obj) => Equals(obj as Resource);

        /// <inheritdoc/>
        public override int GetHashCode() => Json.GetHashCode();

        /// <summary>The class and the content; tokens are left out.</summary>
        public override string ToString() => GetType().Name + Json;

        internal string Text(string name) => Typed(name, JsonKind.Text, "a text")?.AsText();

        internal bool? Boolean(string name) => Typed(name, JsonKind.Boolean, "true or false")?.AsBoolean();

        internal long? Integer(string name)
        {
            var number = Typed(name, JsonKind.Number, "a number");
            return number == null ? (long?)null : number.AsInteger() ?? throw Wrong(name, "a whole number");
        }

        internal DateTimeOffset? Time(string name)
        {
            var text = Text(name);
            if (text == null)
            {
                return null;
            }
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time
                : throw Wrong(name, "a time");
        }

        internal JsonValue Map(string name) => Typed(name, JsonKind.Object, "an object");

        internal JsonValue Any(string name)
        {
            var value = Json[name];
            return value == null || value.Kind == JsonKind.Null ? null : value;
        }

        internal T Object<T>(string name, Func<JsonValue, T> make)
            where T : class
        {
            var json = Map(name);
            return json == null ? null : make(json);
        }

        internal IReadOnlyList<T> List<T>(string name, Func<JsonValue, T> read)
            where T : class
        {
            var array = Typed(name, JsonKind.Array, "an array");
            return array == null ? null : array.Items.Select(item => read(item) ?? throw Wrong(name, "an array of such items")).ToArray();
        }

        /// <summary>The item of a list that must be an object.</summary>
        internal static Func<JsonValue, T> Made<T>(Func<JsonValue, T> make)
            where T : class => item => item.Kind == JsonKind.Object ? make(item) : null;

        /// <summary>What is required, and which the core has looked for.</summary>
        internal T Required<T>(string name, T value)
            where T : class => value ?? throw Wrong(name, "there");

        internal T Required<T>(string name, T? value)
            where T : struct => value ?? throw Wrong(name, "there");

        private JsonValue Typed(string name, JsonKind kind, string what)
        {
            var value = Any(name);
            return value == null || value.Kind == kind ? value : throw Wrong(name, what);
        }

        private SeamException Wrong(string name, string what)
        {
            var message = "the field " + name + " of this " + GetType().Name + " is not " + what + "; Json has what Seam sent";
            return ErrorDetails.Made("invalid_response", message).Exception();
        }
    }
}
