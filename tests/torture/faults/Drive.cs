// Makes the calls of a plan through the C# package: Drive.exe CLIENTS CALLS OUT THREADS

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using SeamPhones;

public static class Drive
{
    private static SeamClient[] clients;
    private static TextWriter output;

    public static void Main(string[] arguments)
    {
        clients = File.ReadLines(arguments[0]).Select(line => SeamClient.OfJson(JsonValue.Parse(line))).ToArray();
        var calls = new ConcurrentQueue<string[]>(File.ReadLines(arguments[1]).Select(line => line.Split('\t')));
        using (output = new StreamWriter(arguments[2]))
        {
            var threads = Enumerable.Range(0, int.Parse(arguments[3])).Select(_ => new Thread(() => Work(calls))).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
        }
    }

    private static void Work(ConcurrentQueue<string[]> calls)
    {
        while (calls.TryDequeue(out var call))
        {
            var watch = Stopwatch.StartNew();
            var outcome = OutcomeOf(call);
            var took = watch.ElapsedTicks * 1000000 / Stopwatch.Frequency;
            lock (output)
            {
                output.Write(call[0] + "\t" + took + "\t" + outcome + "\n");
            }
        }
    }

    private static string OutcomeOf(string[] call)
    {
        var parameters = JsonValue.Parse(call[3]).Members.ToDictionary(one => one.Key, one => (object)one.Value);
        var options = JsonValue.Parse(call[4]);
        var cancelMs = int.Parse(call[6]);
        using (var cancellation = cancelMs < 0 ? new CancellationTokenSource() : new CancellationTokenSource(cancelMs))
        {
            try
            {
                return clients[int.Parse(call[1])]
                    .Request(call[2], parameters, Number(options, "timeout_ms"), Number(options, "max_retries"), cancellation.Token)
                    .ToString();
            }
            catch (SeamException error)
            {
                return "{\"ok\":false,\"error\":" + error.Json + "}";
            }
            catch (SeamOperationCanceledException cancelled)
            {
                return "{\"ok\":false,\"error\":" + cancelled.Error.Json + "}";
            }
        }
    }

    private static int? Number(JsonValue options, string name) =>
        options.Members.TryGetValue(name, out var number) ? int.Parse(number.ToString()) : (int?)null;
}
