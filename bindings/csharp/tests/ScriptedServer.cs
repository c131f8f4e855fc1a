using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;

namespace SeamPhones.Tests
{
    /// <summary>
    /// <c>tests/support/scripted_server.py</c>, one for all tests. It ends with this process, since its standard input does.
    /// </summary>
    public static class ScriptedServer
    {
        /// <summary>The root of the repository.</summary>
        public static readonly string Root = Environment.GetEnvironmentVariable("SEAM_PHONES_ROOT");

        private static readonly Lazy<string> Started = new Lazy<string>(Start);

        private static Process process;

        public static string Endpoint => Started.Value;

        /// <summary>Registers a case of a test's own, and gives its endpoint.</summary>
        public static string Register(object theCase) => Post("_case", JsonValue.Of(theCase))["endpoint"].AsText();

        /// <summary>What has come for a case, and what went otherwise than it says. The case is rewound.</summary>
        public static JsonValue Report(string name) => Post("_report/" + name, JsonValue.Of(new Dictionary<string, object>()));

        private static string Start()
        {
            ServicePointManager.DefaultConnectionLimit = 64;
            var python = new ProcessStartInfo("python3", Root + "/tests/support/scripted_server.py --cases " + Root + "/tests/conformance")
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            };
            process = Process.Start(python);
            return JsonValue.Parse(process.StandardOutput.ReadLine())["endpoint"].AsText();
        }

        private static JsonValue Post(string path, JsonValue body)
        {
            var request = (HttpWebRequest)WebRequest.Create(Endpoint + "/" + path);
            request.Method = "POST";
            request.Proxy = null;
            var bytes = Encoding.UTF8.GetBytes(body.ToJson());
            using (var stream = request.GetRequestStream())
            {
                stream.Write(bytes, 0, bytes.Length);
            }
            using (var response = request.GetResponse())
            using (var reader = new StreamReader(response.GetResponseStream(), Encoding.UTF8))
            {
                return JsonValue.Parse(reader.ReadToEnd());
            }
        }
    }

    /// <summary>A case of a test's own: the server's answers, and clients that are given them.</summary>
    public sealed class Stage
    {
        private static int count;

        private readonly string name = "csharp_" + Interlocked.Increment(ref count);

        private Stage(object[] answers, bool repeat)
        {
            Endpoint = ScriptedServer.Register(Given("name", name, "server", answers, "repeat", repeat));
        }

        public string Endpoint { get; }

        public static Stage Of(params object[] answers) => new Stage(answers, false);

        /// <summary>The answers round and round.</summary>
        public static Stage Repeating(params object[] answers) => new Stage(answers, true);

        /// <summary>One that answers after a minute.</summary>
        public static Stage Hanging() => Repeating(Given("hang_ms", 60000));

        /// <summary>An answer of Seam's.</summary>
        public static Dictionary<string, object> Answered(object body, int status = 200, int hangMs = 0) =>
            Given("status", status, "json", body, "hang_ms", hangMs);

        /// <summary>An error of Seam's.</summary>
        public static Dictionary<string, object> Refused(int status, string type, string message = "refused") =>
            Answered(Given("ok", false, "error", Given("type", type, "message", message)), status);

        /// <summary>A dictionary of names and values.</summary>
        public static Dictionary<string, object> Given(params object[] pairs) =>
            Enumerable.Range(0, pairs.Length / 2).ToDictionary(at => (string)pairs[2 * at], at => pairs[(2 * at) + 1]);

        public SeamClient Client(Action<SeamOptions> set = null)
        {
            var options = new SeamOptions { ApiKey = "seam_test_key", Endpoint = Endpoint };
            set?.Invoke(options);
            return new SeamClient(options);
        }

        /// <summary>What has come since the last time.</summary>
        public IReadOnlyList<JsonValue> Requests() => ScriptedServer.Report(name)["requests"].Items;

        public void WaitForRequest() => Check.Until(() => Requests().Count > 0);
    }
}
