// Generated from operations.json by tools/generate-bindings: do not edit.
using System.Collections.Generic;

namespace SeamPhones.Model
{
    /// <summary>What became of many phones that were to be deactivated. The counts are of phones, each counted once.</summary>
    public sealed class DeactivationReport : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public DeactivationReport(JsonValue json)
            : base(json)
        {
        }

        /// <summary>What became of each phone, in the order in which the ids were given. An id that was given twice stands twice.</summary>
        public IReadOnlyList<DeactivationResult> Results =>
            Required("results", List("results", Made(json => new DeactivationResult(json))));

        /// <summary>How many phones there were.</summary>
        public long Total => Required("total", Integer("total"));

        /// <summary>How many were deactivated.</summary>
        public long Deactivated => Required("deactivated", Integer("deactivated"));

        /// <summary>How many were found to be deactivated already.</summary>
        public long AlreadyDeactivated => Required("already_deactivated", Integer("already_deactivated"));

        /// <summary>How many were surely not deactivated, because of an error.</summary>
        public long Failed => Required("failed", Integer("failed"));

        /// <summary>How many may be deactivated or not.</summary>
        public long Unknown => Required("unknown", Integer("unknown"));

        /// <summary>
        /// How many were not tried, or only met with a 429, when the time was over or the call was cancelled: surely not deactivated.
        /// </summary>
        public long NotAttempted => Required("not_attempted", Integer("not_attempted"));

        /// <summary>With <c>confirm</c>: whether every phone is confirmed to be gone, with its credentials.</summary>
        public bool? Confirmed => Boolean("confirmed");
    }
}
