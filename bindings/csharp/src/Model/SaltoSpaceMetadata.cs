// Generated from operations.json by tools/generate-bindings: do not edit.

namespace SeamPhones.Model
{
    /// <summary>Settings for Salto Space systems.</summary>
    public sealed class SaltoSpaceMetadata : ObjectParameter
    {
        /// <summary>Whether the user gets a new key.</summary>
        public bool? AssignNewKey
        {
            get => Read<bool?>("assign_new_key");
            set => Write("assign_new_key", value);
        }

        /// <summary>Whether the user's present key is updated.</summary>
        public bool? UpdateCurrentKey
        {
            get => Read<bool?>("update_current_key");
            set => Write("update_current_key", value);
        }
    }
}
