using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using SeamPhones.Model;

namespace SeamPhones.Tests
{
    /// <summary><c>operations.json</c>, and the members of the package that have its names.</summary>
    public static class Table
    {
        public static readonly JsonValue Json = JsonValue.Parse(File.ReadAllText(ScriptedServer.Root + "/operations.json"));

        /// <summary>The operations that the package has, by name.</summary>
        public static readonly IReadOnlyDictionary<string, JsonValue> Operations =
            Json["operations"].Items.Where(one => one["server_method"].AsBoolean() == true).ToDictionary(one => one["name"].AsText());

        /// <summary>phones.simulate as PhonesSimulate.</summary>
        public static string Pascal(string name) =>
            string.Concat(name.Split('.', '_').Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));

        public static string Camel(string name) => char.ToLowerInvariant(name[0]) + Pascal(name).Substring(1);

        /// <summary>The method of an operation, with the object that has it.</summary>
        public static MethodInfo Find(SeamClient seam, string operation, string suffix, out object group)
        {
            var steps = operation.Split('.').Select(Pascal).ToList();
            group = steps.Take(steps.Count - 1).Aggregate((object)seam, (at, step) => at.GetType().GetProperty(step).GetValue(at));
            return group.GetType().GetMethod(steps.Last() + suffix) ?? throw new Exception("there is no method for " + operation);
        }

        /// <summary>Calls the method of an operation with parameters that are JSON, and gives what it returns.</summary>
        public static object Call(SeamClient seam, string operation, JsonValue given, bool asTask)
        {
            var method = Find(seam, operation, asTask ? "Async" : "", out var group);
            var names = given.Members.ToDictionary(one => Camel(one.Key), one => one.Value);
            var arguments = method.GetParameters().Select(parameter =>
            {
                var found = names.TryGetValue(parameter.Name, out var value);
                names.Remove(parameter.Name);
                return found ? Typed(parameter.ParameterType, value) : Left(parameter.ParameterType);
            }).ToArray();
            Check.True(names.Count == 0, method + " has no " + string.Join(", ", names.Keys));
            try
            {
                var returned = method.Invoke(group, arguments);
                return asTask ? Awaited((Task)returned) : returned;
            }
            catch (TargetInvocationException thrown)
            {
                ExceptionDispatchInfo.Capture(thrown.InnerException).Throw();
                throw;
            }
        }

        /// <summary>What a task gives or throws.</summary>
        public static object Awaited(Task task)
        {
            task.GetAwaiter().GetResult();
            // An operation with nothing to tell has a plain Task, whose own class may have a result of no meaning.
            return task.GetType().GetProperty("Result")?.GetValue(task);
        }

        /// <summary>A value of JSON as a parameter of this type.</summary>
        private static object Typed(Type type, JsonValue value)
        {
            if (type == typeof(string))
            {
                return value.AsText();
            }
            if (type == typeof(IDictionary<string, object>))
            {
                return value.Members?.ToDictionary(one => one.Key, one => (object)one.Value);
            }
            if (type.GetGenericTypeDefinition() == typeof(OptionalList<>))
            {
                var item = type.GetGenericArguments()[0];
                var items = value.Items.Select(one => one.AsText())
                    .Select(text => item == typeof(string) ? (object)text : DateTimeOffset.Parse(text)).ToList();
                var array = Array.CreateInstance(item, items.Count);
                items.ToArray().CopyTo(array, 0);
                return type.GetMethod("Of").Invoke(null, new object[] { array });
            }
            return Activator.CreateInstance(type, Simple(type.GetGenericArguments()[0], value));
        }

        private static object Simple(Type type, JsonValue value)
        {
            if (type == typeof(string))
            {
                return value.AsText();
            }
            if (type == typeof(IDictionary<string, object>))
            {
                return Typed(type, value);
            }
            if (typeof(ObjectParameter).IsAssignableFrom(type))
            {
                var made = Activator.CreateInstance(type);
                foreach (var one in value.Members)
                {
                    var property = type.GetProperty(Pascal(one.Key));
                    property.SetValue(made, Simple(property.PropertyType, one.Value));
                }
                return made;
            }
            if (type == typeof(bool?))
            {
                return value.AsBoolean();
            }
            if (type == typeof(double?))
            {
                return value.AsDouble();
            }
            if (typeof(IEnumerable<string>).IsAssignableFrom(type))
            {
                return value.Items.Select(one => one.AsText()).ToList();
            }
            if (type == typeof(int?))
            {
                return (int?)value.AsInteger();
            }
            return value.AsText() == null ? null : (DateTimeOffset?)DateTimeOffset.Parse(value.AsText());
        }

        private static object Left(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
    }
}
