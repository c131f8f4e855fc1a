using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;

namespace SeamPhones.Model
{
    /// <summary>A parameter that is an object. What is not set is not sent; null is sent, as null.</summary>
    [DebuggerDisplay("{ToString(),nq}")]
    public abstract class ObjectParameter
    {
        private readonly Dictionary<string, object> given = new Dictionary<string, object>();

        internal ObjectParameter()
        {
        }

        internal IDictionary Given => given;

        /// <summary>The names of what is given.</summary>
        public override string ToString() => GetType().Name + "[" + string.Join(", ", given.Keys) + "]";

        internal T Read<T>(string name) => given.TryGetValue(name, out var value) ? (T)value : default(T);

        internal void Write(string name, object value)
        {
            given[name] = value;
        }
    }
}
