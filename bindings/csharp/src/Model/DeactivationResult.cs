// Generated from operations.json by tools/generate-bindings: do not edit.

namespace SeamPhones.Model
{
    /// <summary>What became of one of many phones that were to be deactivated.</summary>
    public sealed class DeactivationResult : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public DeactivationResult(JsonValue json)
            : base(json)
        {
        }

        /// <summary>The phone's id, as it was given.</summary>
        public string DeviceId => Required("device_id", Text("device_id"));

        /// <summary>
        /// What became of it. <c>deactivated</c>, <c>already_deactivated</c>, <c>failed</c>, <c>unknown</c>, <c>not_attempted</c>, or a
        /// new one.
        /// </summary>
        public string Outcome => Required("outcome", Text("outcome"));

        /// <summary>Why it failed, or why its outcome is unknown.</summary>
        public CallError Error => Object("error", json => new CallError(json));

        /// <summary>
        /// With <c>confirm</c>: whether the phone is gone from Seam's lists, and no credential that was issued to it is listed any
        /// more.
        /// </summary>
        public bool? Confirmed => Boolean("confirmed");

        /// <summary>With <c>confirm</c>: what is still there of a phone that is not confirmed.</summary>
        public RemainingAccess Remaining => Object("remaining", json => new RemainingAccess(json));

        /// <summary>With <c>confirm</c>: what could not be looked at, and why, for people to read.</summary>
        public string Unchecked => Text("unchecked");

        /// <summary>The <see cref="DeviceId"/>.</summary>
        public string Id => DeviceId;
    }
}
