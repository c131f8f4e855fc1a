// Generated from operations.json by tools/generate-bindings: do not edit.

namespace SeamPhones.Model
{
    /// <summary>Settings for Hotek systems.</summary>
    public sealed class HotekMetadata : ObjectParameter
    {
        /// <summary>Whether the credential keeps the other credentials of the same doors valid.</summary>
        public bool? AutoJoin
        {
            get => Read<bool?>("auto_join");
            set => Write("auto_join", value);
        }

        /// <summary>Whether the credential replaces the other credentials of the same doors.</summary>
        public bool? Override
        {
            get => Read<bool?>("override");
            set => Write("override", value);
        }
    }
}
