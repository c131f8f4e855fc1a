// Generated from operations.json by tools/generate-bindings: do not edit.

namespace SeamPhones.Model
{
    /// <summary>What there is to tell of a phone that was deactivated.</summary>
    public sealed class Deactivation : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public Deactivation(JsonValue json)
            : base(json)
        {
        }

        /// <summary>True if an earlier attempt, whose outcome was unknown, turned out to have deactivated the phone.</summary>
        public bool? AlreadyDeactivated => Boolean("already_deactivated");

        /// <summary>
        /// With <c>confirm</c>: whether the phone is gone from Seam's lists, and no credential that was issued to it is listed any
        /// more.
        /// </summary>
        public bool? Confirmed => Boolean("confirmed");

        /// <summary>With <c>confirm</c>: what is still there of a phone that is not confirmed.</summary>
        public RemainingAccess Remaining => Object("remaining", json => new RemainingAccess(json));

        /// <summary>With <c>confirm</c>: what could not be looked at, and why, for people to read.</summary>
        public string Unchecked => Text("unchecked");
    }
}
