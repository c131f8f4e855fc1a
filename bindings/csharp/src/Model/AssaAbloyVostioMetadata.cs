// Generated from operations.json by tools/generate-bindings: do not edit.
using System.Collections.Generic;

namespace SeamPhones.Model
{
    /// <summary>Settings for ASSA ABLOY Vostio systems.</summary>
    public sealed class AssaAbloyVostioMetadata : ObjectParameter
    {
        /// <summary>Whether the credential keeps the other credentials of the same doors valid.</summary>
        public bool? AutoJoin
        {
            get => Read<bool?>("auto_join");
            set => Write("auto_join", value);
        }

        /// <summary>Whether the credential joins the others at every guest entrance.</summary>
        public bool? JoinAllGuestAcsEntrances
        {
            get => Read<bool?>("join_all_guest_acs_entrances");
            set => Write("join_all_guest_acs_entrances", value);
        }

        /// <summary>Whether the credential replaces the others at every guest entrance.</summary>
        public bool? OverrideAllGuestAcsEntrances
        {
            get => Read<bool?>("override_all_guest_acs_entrances");
            set => Write("override_all_guest_acs_entrances", value);
        }

        /// <summary>The guest entrances where the credential replaces the others.</summary>
        public IReadOnlyList<string> OverrideGuestAcsEntranceIds
        {
            get => Read<IReadOnlyList<string>>("override_guest_acs_entrance_ids");
            set => Write("override_guest_acs_entrance_ids", value);
        }
    }
}
