using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;

namespace SeamPhones.Internal
{
    /// <summary>Reads JSON, strictly.</summary>
    internal sealed class JsonReader
    {
        private const int Deepest = 200;
        private const char End = '\0';

        private static readonly Regex Number =
            new Regex(@"\G-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?", RegexOptions.CultureInvariant);
        private static readonly JsonValue True = new JsonValue(JsonKind.Boolean, true);
        private static readonly JsonValue False = new JsonValue(JsonKind.Boolean, false);

        private readonly string text;
        private int at;

        internal JsonReader(string text)
        {
            this.text = text;
        }

        internal JsonValue Document()
        {
            var value = Value(0);
            if (at < text.Length)
            {
                throw Wrong("more follows after the end");
            }
            return value;
        }

        private JsonValue Value(int depth)
        {
            if (depth > Deepest)
            {
                throw Wrong("it is nested too deep");
            }
            SkipSpace();
            JsonValue value;
            switch (Peek())
            {
                case '{':
                    value = Members(depth);
                    break;
                case '[':
                    value = Items(depth);
                    break;
                case '"':
                    value = new JsonValue(JsonKind.Text, Text());
                    break;
                case 't':
                    value = Word("true", True);
                    break;
                case 'f':
                    value = Word("false", False);
                    break;
                case 'n':
                    value = Word("null", JsonValue.Null);
                    break;
                default:
                    value = Digits();
                    break;
            }
            SkipSpace();
            return value;
        }

        private JsonValue Members(int depth)
        {
            var members = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
            var more = Begins('}');
            while (more)
            {
                SkipSpace();
                if (Peek() != '"')
                {
                    throw Wrong("a name was expected");
                }
                var name = Text();
                SkipSpace();
                Expect(':');
                members[name] = Value(depth + 1);
                more = GoesOn('}');
            }
            return JsonValue.OfMembers(members);
        }

        private JsonValue Items(int depth)
        {
            var items = new List<JsonValue>();
            var more = Begins(']');
            while (more)
            {
                items.Add(Value(depth + 1));
                more = GoesOn(']');
            }
            return new JsonValue(JsonKind.Array, items.AsReadOnly());
        }

        /// <summary>Whether anything stands within the brackets that begin here.</summary>
        private bool Begins(char end)
        {
            at++;
            SkipSpace();
            if (Peek() != end)
            {
                return true;
            }
            at++;
            return false;
        }

        /// <summary>Whether a comma follows; the end otherwise.</summary>
        private bool GoesOn(char end)
        {
            var next = Peek();
            if (next != end && next != ',')
            {
                throw Wrong("a comma or " + end + " was expected");
            }
            at++;
            return next == ',';
        }

        private string Text()
        {
            var start = ++at;
            StringBuilder parts = null;
            while (true)
            {
                var letter = Peek();
                if (letter < ' ')
                {
                    throw Wrong("a text does not end");
                }
                if (letter == '"')
                {
                    var last = text.Substring(start, at++ - start);
                    return parts == null ? last : parts.Append(last).ToString();
                }
                if (letter == '\\')
                {
                    // Most texts have no escape: they are taken as they are.
                    parts = (parts ?? new StringBuilder()).Append(text, start, at - start);
                    parts.Append(Escaped());
                    start = at;
                }
                else
                {
                    at++;
                }
            }
        }

        private char Escaped()
        {
            at++;
            var kind = Peek();
            at++;
            switch (kind)
            {
                case '"':
                case '\\':
                case '/':
                    return kind;
                case 'b':
                    return '\b';
                case 'f':
                    return '\f';
                case 'n':
                    return '\n';
                case 'r':
                    return '\r';
                case 't':
                    return '\t';
                case 'u':
                    return Hexadecimal();
                default:
                    throw Wrong("\\ is followed by nothing that can follow it");
            }
        }

        private char Hexadecimal()
        {
            var code = 0;
            for (var digits = 0; digits < 4; digits++)
            {
                var letter = Peek();
                if (!Uri.IsHexDigit(letter))
                {
                    throw Wrong("\\u needs four hexadecimal digits");
                }
                code = (code * 16) + Uri.FromHex(letter);
                at++;
            }
            return (char)code;
        }

        private JsonValue Digits()
        {
            var found = Number.Match(text, at);
            if (!found.Success)
            {
                throw Wrong("a value was expected");
            }
            at += found.Length;
            return new JsonValue(JsonKind.Number, found.Value);
        }

        private JsonValue Word(string word, JsonValue value)
        {
            foreach (var letter in word)
            {
                Expect(letter);
            }
            return value;
        }

        private void Expect(char letter)
        {
            if (Peek() != letter)
            {
                throw Wrong(letter + " was expected");
            }
            at++;
        }

        private void SkipSpace()
        {
            while (at < text.Length && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t'))
            {
                at++;
            }
        }

        // A zero in the text is taken for the end: JSON has none outside of an escape.
        private char Peek() => at < text.Length ? text[at] : End;

        private FormatException Wrong(string what) => new FormatException("this is not JSON: " + what + " at character " + at);
    }
}
