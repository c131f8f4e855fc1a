using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace SeamPhones.Internal
{
    /// <summary>What goes to the core and what comes from it.</summary>
    internal static class Texts
    {
        /// <summary>
        /// What UTF-8 never has. A zero would end the text early, so the core is given this in its place, and refuses it.
        /// </summary>
        private const byte NoUtf8 = 0xff;

        private static readonly Regex Id = new Regex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", RegexOptions.CultureInvariant);

        /// <summary>A text for the core, with the zero that ends it; null stays null.</summary>
        internal static byte[] C(string text)
        {
            if (text == null)
            {
                return null;
            }
            var bytes = new byte[Encoding.UTF8.GetByteCount(text) + 1];
            var length = Encoding.UTF8.GetBytes(text, 0, text.Length, bytes, 0);
            for (var at = 0; at < length; at++)
            {
                bytes[at] = bytes[at] == 0 ? NoUtf8 : bytes[at];
            }
            return bytes;
        }

        /// <summary>The JSON of what was given.</summary>
        /// <param name="given">What was given.</param>
        /// <param name="kind">The kind of the error when JSON cannot hold it.</param>
        /// <param name="operation">The operation that it was given to.</param>
        internal static byte[] Encoded(object given, string kind, string operation = null)
        {
            try
            {
                return C(JsonValue.Of(given).ToJson());
            }
            catch (NotJsonException refused)
            {
                throw Refusal(refused, kind, operation);
            }
        }

        /// <summary>The answer of the core. An error is thrown, and tells of the ids that were asked for.</summary>
        internal static JsonValue Decoded(string outcome, IEnumerable<KeyValuePair<string, object>> given = null)
        {
            var answer = JsonValue.Parse(outcome);
            var failure = FailureOf(answer);
            return failure == null ? answer : throw new ErrorDetails(failure, given == null ? null : Asked(given)).Exception();
        }

        /// <summary>The error of an answer that is one.</summary>
        internal static JsonValue FailureOf(JsonValue answer) => answer["ok"]?.AsBoolean() == false ? answer["error"] : null;

        /// <summary>The ids among the parameters. Only what looks like one: anything else may be a token in the wrong place.</summary>
        internal static IReadOnlyDictionary<string, string> Asked(IEnumerable<KeyValuePair<string, object>> given) =>
            given
                .Where(one => one.Key?.EndsWith("_id", StringComparison.Ordinal) == true && Id.IsMatch(one.Value as string ?? ""))
                .GroupBy(one => one.Key)
                .ToDictionary(same => same.Key, same => (string)same.Last().Value);

        private static SeamException Refusal(NotJsonException refused, string kind, string operation)
        {
            var further = new Dictionary<string, object>();
            if (operation != null)
            {
                further["operation"] = operation;
            }
            var message = refused.Problem;
            if (refused.Path.Length > 0)
            {
                var name = "\"" + string.Join(".", refused.Path) + "\"";
                message = message.StartsWith("is ", StringComparison.Ordinal) ? name + " " + message : message + " for " + name;
                var node = new Dictionary<string, object> { ["_errors"] = new[] { refused.Problem } };
                foreach (var step in refused.Path.Reverse())
                {
                    node = new Dictionary<string, object> { ["_errors"] = new string[0], [step] = node };
                }
                further["validation_errors"] = node;
            }
            // Not the refused value: it may be a secret.
            return ErrorDetails.Made(kind, message, further).Exception();
        }
    }
}
