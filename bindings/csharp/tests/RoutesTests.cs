using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using SeamPhones.Model;

namespace SeamPhones.Tests
{
    /// <summary>Every operation of the table has its methods, and sends what it is given.</summary>
    public static class RoutesTests
    {
        public static IEnumerable<string> Operations => Table.Operations.Keys;

        [Test(nameof(Operations))]
        public static void It_is_there_in_both_forms_and_takes_the_same(string operation)
        {
            using (var seam = SeamClient.Sandbox())
            {
                var waits = Table.Find(seam, operation, "", out _);
                var task = Table.Find(seam, operation, "Async", out _);
                var nothing = waits.ReturnType == typeof(void);
                Check.Equal(nothing ? typeof(Task) : typeof(Task<>).MakeGenericType(waits.ReturnType), task.ReturnType);
                Check.Same(Taken(waits), Taken(task));
                Check.Equal(typeof(CancellationToken), waits.GetParameters().Last().ParameterType);
                var given = Table.Operations[operation]["parameters"].Items;
                Check.Same(
                    given.Select(one => Table.Camel(one["name"].AsText())).OrderBy(name => name),
                    waits.GetParameters().Select(one => one.Name)
                        .Except(new[] { "timeoutMs", "maxRetries", "progress", "cancellationToken" }).OrderBy(name => name));
                foreach (var one in given)
                {
                    var parameter = waits.GetParameters().Single(taken => taken.Name == Table.Camel(one["name"].AsText()));
                    Check.Equal(one["required"].AsBoolean() == true, !parameter.IsOptional);
                }
                var reports = Table.Operations[operation]["reports_progress"].AsBoolean() == true;
                Check.Equal(reports, waits.GetParameters().Any(one => one.ParameterType == typeof(IProgress<Progress>)));
            }
        }

        // Deactivations are made of several requests, and have tests of their own.
        public static IEnumerable<string> Single => Operations.Where(one => !one.StartsWith("phones.deactivate"));

        [Test(nameof(Single))]
        public static void It_sends_each_parameter_under_its_own_name_and_what_is_left_out_not_at_all(string operation)
        {
            var table = Table.Operations[operation];
            var parameters = table["parameters"].Items;
            var always = parameters.Where(one => one["required"].AsBoolean() == true)
                .ToDictionary(one => one["name"].AsText(), one => (object)Right(one));
            var stage = Stage.Repeating(Stage.Refused(400, "x"));
            using (var seam = stage.Client(options => options.SendParametersIn = "body"))
            {
                foreach (var parameter in parameters)
                {
                    var name = parameter["name"].AsText();
                    var needed = table["needs_one_of"].Items.FirstOrDefault();
                    var given = new Dictionary<string, object>(always) { [name] = Right(parameter) };
                    if (needed != null && !table["needs_one_of"].Items.Any(one => given.ContainsKey(one.AsText())))
                    {
                        given[needed.AsText()] = Right(parameters.Single(one => one["name"].Equals(needed)));
                    }
                    foreach (var asTask in new[] { false, true })
                    {
                        Check.Throws<SeamApiException>(() => Table.Call(seam, operation, JsonValue.Of(given), asTask));
                        var request = stage.Requests().Single();
                        Check.Equal(table["path"].AsText(), request["path"].AsText());
                        Check.Equal(JsonValue.Of(given), request["body"]);
                    }
                }
            }
        }

        [Test]
        public static void Every_field_of_an_object_can_be_read()
        {
            var model = typeof(Phone).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Resource))).ToList();
            var objects = Table.Json["objects"].Items.ToDictionary(one => Table.Pascal(one["name"].AsText()), one => one["fields"].Items);
            foreach (var type in model.Where(one => one != typeof(SeamLogEvent)))
            {
                foreach (var field in objects[type.Name])
                {
                    Check.True(type.GetProperty(Table.Pascal(field["name"].AsText())) != null, type + " " + field["name"]);
                }
            }
            Check.True(model.Count > 20, model.Count + " objects");
        }

        [Test]
        public static void Every_option_can_be_given_and_is_known_to_the_core()
        {
            foreach (var option in Table.Json["client_options"].Items)
            {
                var name = option["name"].AsText();
                var property = typeof(SeamOptions).GetProperty(Table.Pascal(name));
                var options = new SeamOptions();
                property.SetValue(options, OptionValue(property.PropertyType));
                Check.Equal("SeamOptions[" + name + "]", options.ToString());
                Check.True(Equals(OptionValue(property.PropertyType), property.GetValue(options)) || !property.PropertyType.IsValueType);
                try
                {
                    new SeamClient(options).Dispose();
                }
                catch (SeamException error)
                {
                    Check.HasNot("unknown", error.Message);
                }
            }
        }

        private static readonly Dictionary<Type, object> OptionValues = new Dictionary<Type, object>
        {
            [typeof(string)] = "x",
            [typeof(long?)] = 1L,
            [typeof(bool?)] = true,
            [typeof(IDictionary<string, string>)] = new Dictionary<string, string> { ["x-y"] = "z" },
            [typeof(IEnumerable<IDictionary<string, object>>)] = new[] { Stage.Given("operation", "phones.list", "status", 502) },
        };

        private static object OptionValue(Type type) => OptionValues[type];

        private static IEnumerable<string> Taken(MethodInfo method) =>
            method.GetParameters().Select(one => one.ParameterType + " " + one.Name + " " + one.IsOptional);

        private static object Right(JsonValue parameter)
        {
            switch (parameter["type"].AsText())
            {
                case "list":
                    // As many as it may hold at least: the two ends of a time, for one.
                    return Enumerable.Repeat(Right(parameter["items"]), (int)(parameter["min_items"]?.AsInteger() ?? 1)).ToList();
                case "object":
                    return parameter["parameters"].Items.ToDictionary(one => one["name"].AsText(), Right);
                case "boolean":
                    return true;
                case "map":
                    return new Dictionary<string, object> { ["x"] = 1 };
                case "integer":
                    return Math.Max(3, parameter["minimum"]?.AsInteger() ?? 0);
                case "number":
                    return 3;
                case "date_time":
                case "time":
                    return "2030-01-02T03:04:05.000Z";
                case "uuid":
                    return "22222222-2222-4222-8222-222222222222";
                case "email":
                    return "jane@example.com";
                case "digits":
                    return "1234";
                default:
                    return parameter["enum"]?[0].AsText() ?? "x";
            }
        }
    }
}
