using System.Collections.Generic;
using System.Linq;

namespace SeamPhones
{
    /// <summary>
    /// A parameter that may be left out. What is left out is not sent. Null is sent, as null: it unsets a field, and a filter refuses it,
    /// because there it would mean "everything".
    /// </summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    public readonly struct Optional<T>
    {
        /// <summary>A parameter that is given.</summary>
        public Optional(T value)
        {
            Value = value;
            IsGiven = true;
        }

        /// <summary>The value.</summary>
        public T Value { get; }

        /// <summary>Whether it is given.</summary>
        public bool IsGiven { get; }

        /// <summary>A value is a parameter that is given.</summary>
        public static implicit operator Optional<T>(T value) => new Optional<T>(value);

        /// <summary>Whether it is given. The value may be a secret.</summary>
        public override string ToString() => IsGiven ? "given" : "left out";
    }

    /// <summary>An <see cref="Optional{T}"/> list, which an array or a <c>List</c> can be given for.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    public readonly struct OptionalList<T>
    {
        private OptionalList(IEnumerable<T> value)
        {
            // Copied: the caller may change its list while the call is under way.
            Value = value == null ? null : value.ToArray();
            IsGiven = true;
        }

        /// <summary>The value.</summary>
        public IReadOnlyList<T> Value { get; }

        /// <summary>Whether it is given.</summary>
        public bool IsGiven { get; }

        /// <summary>An array is a parameter that is given.</summary>
        public static implicit operator OptionalList<T>(T[] value) => new OptionalList<T>(value);

        /// <summary>A list is a parameter that is given.</summary>
        public static implicit operator OptionalList<T>(List<T> value) => new OptionalList<T>(value);

        /// <summary>Any other sequence as a parameter: <c>OptionalList&lt;string&gt;.Of(ids)</c>.</summary>
        public static OptionalList<T> Of(IEnumerable<T> value) => new OptionalList<T>(value);

        /// <summary>Whether it is given.</summary>
        public override string ToString() => IsGiven ? "given" : "left out";
    }
}
