using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SeamPhones.Internal
{
    /// <summary>Why a value cannot be JSON, and where it stands.</summary>
    internal sealed class NotJsonException : ArgumentException
    {
        internal NotJsonException(string[] path, string problem)
            : base(path.Length == 0 ? problem : string.Join(".", path) + ": " + problem)
        {
            Path = path;
            Problem = problem;
        }

        internal string[] Path { get; }

        internal string Problem { get; }
    }

    /// <summary>Makes JSON of .NET's values, and text of JSON.</summary>
    internal static class JsonWriter
    {
        private const int Deepest = 200;

        /// <summary>Times are sent in the form that Seam uses.</summary>
        private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

        internal static JsonValue Converted(object value) => Converted(value, new string[0]);

        internal static string Written(JsonValue value, bool showSecrets)
        {
            var text = new StringBuilder();
            Write(value, text, showSecrets);
            return text.ToString();
        }

        /// <summary>A member that nobody may read in a log.</summary>
        private static bool IsSecret(string name) => name == "token";

        // Type patterns would say this in fewer words, but Mono's compiler does not know them.
        private static JsonValue Converted(object value, string[] path)
        {
            if (path.Length > Deepest)
            {
                throw new NotJsonException(path.Take(1).ToArray(), "is nested too deeply or contains itself");
            }
            var json = value as JsonValue;
            if (json != null)
            {
                return Checked(json, path);
            }
            var text = value as string;
            if (text != null)
            {
                return new JsonValue(JsonKind.Text, Unicode(text, path));
            }
            var parameter = value as Model.ObjectParameter;
            var named = value as IDictionary ?? (parameter == null ? null : parameter.Given);
            if (named != null)
            {
                return Members(named.Keys.Cast<object>().Select(name => new KeyValuePair<object, object>(name, named[name])), path);
            }
            var members = value as IEnumerable<KeyValuePair<string, object>>;
            if (members != null)
            {
                return Members(members.Select(one => new KeyValuePair<object, object>(one.Key, one.Value)), path);
            }
            var items = value as IEnumerable;
            return items != null ? Items(items, path) : Simple(value, path);
        }

        private static JsonValue Simple(object value, string[] path)
        {
            if (value == null)
            {
                return JsonValue.Null;
            }
            if (value is DateTimeOffset)
            {
                return Time((DateTimeOffset)value);
            }
            if (value is DateTime && ((DateTime)value).Kind != DateTimeKind.Unspecified)
            {
                return Time((DateTime)value);
            }
            if (value is Guid)
            {
                return new JsonValue(JsonKind.Text, value.ToString());
            }
            if (value is double || value is float)
            {
                return Floating(Convert.ToDouble(value, CultureInfo.InvariantCulture), path);
            }
            switch (Convert.GetTypeCode(value))
            {
                case TypeCode.Boolean:
                    return new JsonValue(JsonKind.Boolean, value);
                case TypeCode.SByte:
                case TypeCode.Byte:
                case TypeCode.Int16:
                case TypeCode.UInt16:
                case TypeCode.Int32:
                case TypeCode.UInt32:
                case TypeCode.Int64:
                case TypeCode.UInt64:
                case TypeCode.Decimal:
                    if (!(value is Enum))
                    {
                        return new JsonValue(JsonKind.Number, Convert.ToString(value, CultureInfo.InvariantCulture));
                    }
                    break;
            }
            throw new NotJsonException(path, "Expected a value that JSON can hold, received " + value.GetType().Name);
        }

        private static JsonValue Floating(double number, string[] path)
        {
            if (double.IsNaN(number) || double.IsInfinity(number))
            {
                throw new NotJsonException(path, "Expected a finite number, received " + number.ToString(CultureInfo.InvariantCulture));
            }
            return new JsonValue(JsonKind.Number, number.ToString("R", CultureInfo.InvariantCulture));
        }

        private static JsonValue Time(DateTimeOffset time) =>
            new JsonValue(JsonKind.Text, time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));

        private static JsonValue Members(IEnumerable<KeyValuePair<object, object>> given, string[] path)
        {
            var members = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
            foreach (var one in given)
            {
                var name = one.Key as string;
                if (name == null)
                {
                    throw new NotJsonException(path, "Expected a name that is a text");
                }
                members[Unicode(name, path)] = Converted(one.Value, Within(path, name));
            }
            return JsonValue.OfMembers(members);
        }

        private static JsonValue Items(IEnumerable given, string[] path)
        {
            var items = new List<JsonValue>();
            foreach (var item in given)
            {
                items.Add(Converted(item, Within(path, items.Count.ToString(CultureInfo.InvariantCulture))));
            }
            return new JsonValue(JsonKind.Array, items.AsReadOnly());
        }

        /// <summary>JSON that was read: an escape may stand in it that is no text.</summary>
        private static JsonValue Checked(JsonValue json, string[] path)
        {
            switch (json.Kind)
            {
                case JsonKind.Text:
                    Unicode(json.AsText(), path);
                    return json;
                case JsonKind.Array:
                    return Items(json.Items, path);
                case JsonKind.Object:
                    return Members(json.Members.Select(one => new KeyValuePair<object, object>(one.Key, one.Value)), path);
                default:
                    return json;
            }
        }

        private static string[] Within(string[] path, string name) => path.Concat(new[] { name }).ToArray();

        /// <summary>
        /// The text, unless half of a surrogate pair stands in it: UTF-8 cannot hold that, and would change it in silence.
        /// </summary>
        private static string Unicode(string text, string[] path)
        {
            for (var at = 0; at < text.Length; at++)
            {
                if (!char.IsSurrogate(text[at]))
                {
                    continue;
                }
                if (!char.IsSurrogatePair(text, at))
                {
                    throw new NotJsonException(path, "is not valid text: it has a lone surrogate");
                }
                at++;
            }
            return text;
        }

        private static void Write(JsonValue value, StringBuilder text, bool showSecrets)
        {
            switch (value.Kind)
            {
                case JsonKind.Null:
                    text.Append("null");
                    break;
                case JsonKind.Boolean:
                    text.Append(value.AsBoolean() == true ? "true" : "false");
                    break;
                case JsonKind.Number:
                    text.Append(value.Digits);
                    break;
                case JsonKind.Text:
                    WriteText(value.AsText(), text);
                    break;
                case JsonKind.Array:
                    WriteItems(value, text, showSecrets);
                    break;
                default:
                    WriteMembers(value, text, showSecrets);
                    break;
            }
        }

        private static void WriteItems(JsonValue array, StringBuilder text, bool showSecrets)
        {
            text.Append('[');
            var between = "";
            foreach (var item in array.Items)
            {
                text.Append(between);
                between = ",";
                Write(item, text, showSecrets);
            }
            text.Append(']');
        }

        private static void WriteMembers(JsonValue thing, StringBuilder text, bool showSecrets)
        {
            text.Append('{');
            var between = "";
            foreach (var one in thing.Members)
            {
                text.Append(between);
                between = ",";
                WriteText(one.Key, text);
                text.Append(':');
                if (!showSecrets && IsSecret(one.Key) && one.Value.Kind != JsonKind.Null)
                {
                    text.Append("\"***\"");
                }
                else
                {
                    Write(one.Value, text, showSecrets);
                }
            }
            text.Append('}');
        }

        private static void WriteText(string value, StringBuilder text)
        {
            text.Append('"');
            foreach (var letter in value)
            {
                if (letter == '"' || letter == '\\')
                {
                    text.Append('\\').Append(letter);
                }
                else if (letter < ' ')
                {
                    text.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
                }
                else
                {
                    text.Append(letter);
                }
            }
            text.Append('"');
        }
    }
}
