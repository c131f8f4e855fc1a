using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using SeamPhones.Api;
using SeamPhones.Internal;

namespace SeamPhones
{
    /// <summary>
    /// A client of Seam's API, or of a sandbox. Any number of threads use it at once. Each call has a form that waits and one that gives a
    /// task, such as <c>List</c> and <c>ListAsync</c>.
    /// </summary>
    [DebuggerDisplay("{ToString(),nq}")]
    public sealed class SeamClient : IDisposable
    {
        /// <summary>The version of this package.</summary>
        public const string Version = "0.1.0";

        private const string SdkName = "seam-phones-csharp";

        private readonly Calls calls;

        /// <summary>A client that takes its credentials from the environment, such as <c>SEAM_API_KEY</c>.</summary>
        public SeamClient()
            : this(new SeamOptions())
        {
        }

        /// <summary>A client with an API key. Null and an empty text are refused: another credential must not take its place.</summary>
        public SeamClient(string apiToken)
            : this(Config(new Dictionary<string, object> { ["api_key"] = Given(apiToken) }), null, false)
        {
        }

        /// <summary>A client with these options. What they leave out comes from the environment, and then from the defaults.</summary>
        public SeamClient(SeamOptions options)
            : this(Config((options ?? throw new ArgumentNullException(nameof(options))).Given), options.Log, options.LogWarningsOnly)
        {
        }

        private SeamClient(Dictionary<string, object> config, Action<SeamLogEvent> log, bool logWarningsOnly)
        {
            calls = new Calls(config, log, logWarningsOnly);
            Phones = new Phones(calls);
            UserIdentities = new UserIdentities(calls);
            Acs = new Acs(calls);
            ClientSessions = new ClientSessions(calls);
            Events = new Events(calls);
            Workspaces = new Workspaces(calls);
            TestHelpers = new TestHelpers(calls);
        }

        /// <summary>The phones that app users have signed in on.</summary>
        public Phones Phones { get; }

        /// <summary>App users, who own phones and credentials.</summary>
        public UserIdentities UserIdentities { get; }

        /// <summary>Access control systems, their users and their credentials.</summary>
        public Acs Acs { get; }

        /// <summary>Sessions of the app on a phone.</summary>
        public ClientSessions ClientSessions { get; }

        /// <summary>What happened in the workspace.</summary>
        public Events Events { get; }

        /// <summary>The workspace that the credentials belong to.</summary>
        public Workspaces Workspaces { get; }

        /// <summary>What tests do with a sandbox: an embedded one, or that of <c>seam-phones serve</c>.</summary>
        public TestHelpers TestHelpers { get; }

        /// <summary>A client of a sandbox: the whole system inside this process, without account or network, in memory.</summary>
        public static SeamClient Sandbox() => new SeamClient(new SeamOptions { Endpoint = "sandbox:" });

        /// <summary>A client of a sandbox that is kept in a file, which several processes may share.</summary>
        public static SeamClient Sandbox(string path)
        {
            if (path == null)
            {
                // Mostly a setting that was not set. What the caller means to keep would be in memory, and lost.
                var message = "the path of a sandbox is null: give the path of a file, or leave it out for a sandbox in memory";
                throw ErrorDetails.Made("invalid_options", message).Exception();
            }
            return new SeamClient(new SeamOptions { Endpoint = "sandbox:file:" + path });
        }

        /// <summary>
        /// A client whose options are a JSON object, such as those of a configuration file. Unknown options are refused.
        /// </summary>
        public static SeamClient OfJson(JsonValue options)
        {
            if (options == null)
            {
                throw new ArgumentNullException(nameof(options));
            }
            if (options.Kind != JsonKind.Object)
            {
                throw ErrorDetails.Made("invalid_options", "the options are not a JSON object").Exception();
            }
            return new SeamClient(Config(options.Members), null, false);
        }

        /// <summary>
        /// Seam's answer to a path that has no method here, such as <c>/devices/list</c>: the parameters are posted as they are. What they
        /// can hold is said at <see cref="JsonValue.Of"/>.
        /// </summary>
        public JsonValue Request(
            string path,
            IEnumerable<KeyValuePair<string, object>> parameters = null,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(Requested(path, parameters, timeoutMs, maxRetries), cancellationToken);

        /// <summary>The same as a task.</summary>
        public Task<JsonValue> RequestAsync(
            string path,
            IEnumerable<KeyValuePair<string, object>> parameters = null,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(Requested(path, parameters, timeoutMs, maxRetries), cancellationToken);

        /// <summary>
        /// Replaces the token while the client is in use, by another one of its kind: that of a session that expires by that of the next.
        /// Calls that have begun go on with the token that they began with.
        /// </summary>
        public void ReplaceToken(string token) => calls.ReplaceToken(token);

        /// <summary>Frees the client. Calls that are under way end as usual, further ones are refused.</summary>
        public void Dispose() => calls.Dispose();

        /// <summary>Whether it is open. The options hold secrets, and are not shown.</summary>
        public override string ToString() => calls.IsOpen ? "Seam client, open" : "Seam client, closed";

        private static string Given(string apiToken)
        {
            if (string.IsNullOrEmpty(apiToken))
            {
                // Mostly a setting that was not set. The core would take null as left out, and another key from the environment.
                var message = "the API key is " + (apiToken == null ? "null" : "empty")
                    + ": give one, or leave it out for that of the environment";
                throw ErrorDetails.Made("invalid_options", message).Exception();
            }
            return apiToken;
        }

        private static Dictionary<string, object> Config<T>(IEnumerable<KeyValuePair<string, T>> given)
        {
            var config = new Dictionary<string, object> { ["sdk_name"] = SdkName, ["sdk_version"] = Version };
            foreach (var one in given)
            {
                config[one.Key] = one.Value;
            }
            return config;
        }

        private static Operation<JsonValue> Requested(
            string path, IEnumerable<KeyValuePair<string, object>> given, int? timeoutMs, int? maxRetries)
        {
            var parameters = new Parameters();
            parameters.AddAll(given ?? new Dictionary<string, object>());
            return new Operation<JsonValue>(path, parameters, timeoutMs, maxRetries, answer => answer);
        }
    }
}
