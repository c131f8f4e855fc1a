// Generated from operations.json by tools/generate-bindings: do not edit.

namespace SeamPhones.Model
{
    /// <summary>Something that Seam does in the background.</summary>
    public sealed class ActionAttempt : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public ActionAttempt(JsonValue json)
            : base(json)
        {
        }

        /// <summary>The action attempt's id.</summary>
        public string ActionAttemptId => Required("action_attempt_id", Text("action_attempt_id"));

        /// <summary>What Seam does.</summary>
        public string ActionType => Required("action_type", Text("action_type"));

        /// <summary>How far it is. <c>pending</c>, <c>success</c>, <c>error</c>, or a new one.</summary>
        public string Status => Required("status", Text("status"));

        /// <summary>What came of it; null until it succeeds.</summary>
        public JsonValue Result => Any("result");

        /// <summary>What went wrong; null unless it failed.</summary>
        public JsonValue Error => Any("error");

        /// <summary>The <see cref="ActionAttemptId"/>.</summary>
        public string Id => ActionAttemptId;
    }
}
