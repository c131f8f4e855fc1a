// Generated from operations.json by tools/generate-bindings: do not edit.
using System;

namespace SeamPhones.Model
{
    /// <summary>
    /// For <c>acs.users.create</c>: When the user has access. For <c>acs.users.update</c>: When the user has access. Null means always.
    /// </summary>
    public sealed class AccessSchedule : ObjectParameter
    {
        /// <summary>
        /// For <c>acs.users.create</c>: When the access begins. Default: at once. It is sent in UTC. For <c>acs.users.update</c>: When
        /// the access begins. It is sent in UTC.
        /// </summary>
        public DateTimeOffset? StartsAt
        {
            get => Read<DateTimeOffset?>("starts_at");
            set => Write("starts_at", value);
        }

        /// <summary>
        /// For <c>acs.users.create</c>: When the access ends. Null means that it does not end. It is sent in UTC. For
        /// <c>acs.users.update</c>: When the access ends. In the future. It is sent in UTC.
        /// </summary>
        public DateTimeOffset? EndsAt
        {
            get => Read<DateTimeOffset?>("ends_at");
            set => Write("ends_at", value);
        }
    }
}
