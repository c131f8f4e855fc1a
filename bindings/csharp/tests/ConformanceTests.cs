using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace SeamPhones.Tests
{
    /// <summary>The conformance cases, played through both forms of the package.</summary>
    public static class ConformanceTests
    {
        private static readonly string[] Whole = { "phones.deactivate", "phones.deactivate_many" };

        private static readonly Dictionary<string, string> Told =
            JsonValue.Parse(File.ReadAllText(ScriptedServer.Root + "/operations.json"))["operations"].Items
                .Where(one => one["answer"]["key"] != null)
                .ToDictionary(one => one["name"].AsText(), one => one["answer"]["key"].AsText());

        private static readonly Dictionary<string, JsonValue> Played =
            Directory.GetFiles(ScriptedServer.Root + "/tests/conformance", "*.json")
                .Select(file => JsonValue.Parse(File.ReadAllText(file)))
                .Where(one => one["faces"] == null || one["faces"].Items.Any(face => face.AsText() == "csharp"))
                .ToDictionary(one => one["name"].AsText());

        public static IEnumerable<string> Cases
        {
            get
            {
                Check.True(Played.Count > 400, "only " + Played.Count + " cases");
                return Played.Keys;
            }
        }

        [Test(nameof(Cases))]
        public static void It_waits(string name) => Play(name, false);

        [Test(nameof(Cases))]
        public static void It_gives_a_task(string name) => Play(name, true);

        private static void Play(string name, bool asTask)
        {
            var one = Played[name];
            var remote = one["backend"].AsText() == "remote";
            // Under a name of its own: cases are played at once.
            var played = name + (asTask ? "_task" : "_waits");
            var config = new Dictionary<string, object> { ["endpoint"] = "sandbox:" };
            if (remote)
            {
                var registered = one.Members.ToDictionary(member => member.Key, member => (object)member.Value);
                registered["name"] = played;
                config["endpoint"] = ScriptedServer.Register(registered);
            }
            if (one["config"] == null && remote)
            {
                config["api_key"] = "seam_test_key";
            }
            foreach (var member in one["config"]?.Members ?? new Dictionary<string, JsonValue>())
            {
                config[member.Key] = member.Value;
            }
            var variables = new Dictionary<string, JsonValue>();
            var expected = one["expect"];
            JsonValue happened;
            try
            {
                using (var seam = SeamClient.OfJson(JsonValue.Of(config)))
                {
                    SetUp(seam, one, variables, asTask);
                    expected = Patterns.Substitute(expected, variables);
                    happened = Called(seam, one, Patterns.Substitute(Parameters(one), variables), asTask);
                    expected = Spoken(one, expected);
                }
            }
            catch (SeamException error)
            {
                happened = Failure(error);
            }
            Check.Same(new string[0], Patterns.Differences(expected, happened));
            if (remote)
            {
                Check.Equal("[]", ScriptedServer.Report(played)["problems"].ToJson());
            }
        }

        private static void SetUp(SeamClient seam, JsonValue one, Dictionary<string, JsonValue> variables, bool asTask)
        {
            foreach (var step in one["setup"]?.Items ?? new JsonValue[0])
            {
                var answer = Request(seam, step["operation"].AsText(), Patterns.Substitute(Parameters(step), variables), null, asTask);
                foreach (var save in step["save"]?.Members ?? new Dictionary<string, JsonValue>())
                {
                    variables[save.Key] = Patterns.LookUp(answer, save.Value.AsText());
                }
            }
        }

        private static JsonValue Parameters(JsonValue call) => call["params"] ?? JsonValue.Parse("{}");

        private static JsonValue Request(SeamClient seam, string operation, JsonValue given, JsonValue options, bool asTask)
        {
            var parameters = given.Members.ToDictionary(one => one.Key, one => (object)one.Value);
            var timeoutMs = (int?)options?["timeout_ms"]?.AsInteger();
            var maxRetries = (int?)options?["max_retries"]?.AsInteger();
            return asTask
                ? (JsonValue)Table.Awaited(seam.RequestAsync(operation, parameters, timeoutMs, maxRetries))
                : seam.Request(operation, parameters, timeoutMs, maxRetries);
        }

        private static JsonValue Called(SeamClient seam, JsonValue one, JsonValue given, bool asTask)
        {
            var operation = one["operation"].AsText();
            if (one["generic"]?.AsBoolean() == true)
            {
                return Request(seam, operation, given, one["options"], asTask);
            }
            var returned = Table.Call(seam, operation, given, asTask);
            var told = new Dictionary<string, object> { ["ok"] = true };
            var resource = returned as Resource;
            if (Whole.Contains(operation) || !Told.ContainsKey(operation))
            {
                foreach (var member in resource?.Json.Members ?? new Dictionary<string, JsonValue>())
                {
                    told[member.Key] = member.Value;
                }
                return JsonValue.Of(told);
            }
            var list = returned as IEnumerable<Resource>;
            told[Told[operation]] = list == null ? (object)resource.Json : list.Select(item => item.Json).ToList();
            return JsonValue.Of(told);
        }

        /// <summary>The expectation without what a method does not tell.</summary>
        private static JsonValue Spoken(JsonValue one, JsonValue expected)
        {
            var operation = one["operation"].AsText();
            if (one["generic"]?.AsBoolean() == true || expected["ok"]?.AsBoolean() != true || Whole.Contains(operation))
            {
                return expected;
            }
            Told.TryGetValue(operation, out var told);
            var kept = expected.Members.Where(member => member.Key == "ok" || member.Key == told);
            return JsonValue.Of(kept.ToDictionary(member => member.Key, member => (object)member.Value));
        }

        /// <summary>The error of the envelope again, from what the exception says.</summary>
        private static JsonValue Failure(SeamException error)
        {
            Check.Has(error.Json["message"].AsText(), error.Message);
            var told = new Dictionary<string, object>
            {
                ["kind"] = error.Kind,
                ["type"] = error.Type,
                ["message"] = error.Json["message"],
                ["status_code"] = error.StatusCode,
                ["request_id"] = error.RequestId,
                ["attempts"] = error.Attempts,
                ["retryable"] = error.IsRetryable,
                ["outcome_unknown"] = error.OutcomeUnknown ? (object)true : null,
                ["retry_after_ms"] = error.RetryAfterMs,
                ["data"] = error.ErrorData,
                ["operation"] = error.Operation,
                ["validation_errors"] = error.Json["validation_errors"],
            };
            var there = told.Where(member => member.Value != null).ToDictionary(member => member.Key, member => member.Value);
            return JsonValue.Of(new Dictionary<string, object> { ["ok"] = false, ["error"] = there });
        }
    }
}
