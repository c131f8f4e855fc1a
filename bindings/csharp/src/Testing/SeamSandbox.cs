using System;
using System.Linq;
using System.Threading.Tasks;

namespace SeamPhones.Testing
{
    /// <summary>
    /// A fresh sandbox in memory for a test of an app, in any test framework. <see cref="Play"/> and <see cref="PlayAsync"/> show the
    /// sandbox's events when the test fails; a test that makes its sandbox itself calls <see cref="PrintEvents"/>.
    /// </summary>
    public sealed class SeamSandbox : IDisposable
    {
        private static readonly string[] OtherIds = { "event_id", "workspace_id" };

        /// <summary>A sandbox that begins with a seed.</summary>
        /// <param name="seed">JSON, as <c>docs/sandbox-seed.schema.json</c> describes it; null for an empty sandbox.</param>
        public SeamSandbox(string seed = null)
        {
            var described = seed == null ? null : JsonValue.Parse(seed);
            if (described != null && described.Kind != JsonKind.Object)
            {
                throw new ArgumentException("a seed is an object", nameof(seed));
            }
            Seam = SeamClient.Sandbox();
            try
            {
                if (described != null)
                {
                    Seam.TestHelpers.Seed(described.Members.ToDictionary(member => member.Key, member => (object)member.Value));
                }
            }
            catch
            {
                Seam.Dispose();
                throw;
            }
        }

        /// <summary>A client of the sandbox.</summary>
        public SeamClient Seam { get; }

        /// <summary>Plays a test in a sandbox of its own. When it throws, the sandbox's events are printed on standard error.</summary>
        /// <param name="test">The test.</param>
        /// <param name="seed">What the sandbox begins with, as for the constructor.</param>
        public static void Play(Action<SeamClient> test, string seed = null)
        {
            using (var sandbox = new SeamSandbox(seed))
            {
                try
                {
                    test(sandbox.Seam);
                }
                catch
                {
                    sandbox.PrintEvents();
                    throw;
                }
            }
        }

        /// <summary>As <see cref="Play"/>, for a test that is awaited.</summary>
        /// <param name="test">The test.</param>
        /// <param name="seed">What the sandbox begins with, as for the constructor.</param>
        public static async Task PlayAsync(Func<SeamClient, Task> test, string seed = null)
        {
            using (var sandbox = new SeamSandbox(seed))
            {
                try
                {
                    await test(sandbox.Seam).ConfigureAwait(false);
                }
                catch
                {
                    sandbox.PrintEvents();
                    throw;
                }
            }
        }

        /// <summary>What has happened in the sandbox: a line for each event, with its time, its type, and what it is about.</summary>
        public string Events()
        {
            try
            {
                var events = Seam.Events.List(since: DateTimeOffset.FromUnixTimeSeconds(0), limit: 1000);
                return events.Count == 0 ? "none" : string.Join("\n", events.Select(one => Line(one.Json)));
            }
            catch (SeamException error)
            {
                return "cannot be had: " + error.Message;
            }
        }

        /// <summary>Prints the events on standard error.</summary>
        public void PrintEvents() => Console.Error.WriteLine("Events of the sandbox:\n" + Events());

        /// <summary>Ends the sandbox.</summary>
        public void Dispose() => Seam.Dispose();

        private static string Line(JsonValue happened)
        {
            var about = happened.Members
                .Where(member => member.Key.EndsWith("_id", StringComparison.Ordinal) && !OtherIds.Contains(member.Key))
                .Select(member => member.Key + "=" + member.Value.AsText());
            var said = new[] { happened["occurred_at"]?.AsText(), happened["event_type"]?.AsText() };
            return string.Join("  ", said.Concat(about));
        }
    }
}
