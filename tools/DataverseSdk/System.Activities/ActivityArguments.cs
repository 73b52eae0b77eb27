using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace System.Activities;

/// <summary>The argument properties of an activity; those left null get an argument, as .NET Framework does.</summary>
internal sealed class ActivityArguments
{
    private readonly Dictionary<string, Argument> arguments = [];
    private readonly HashSet<string> required = [];

    internal ActivityArguments(Activity activity)
    {
        var properties = activity.GetType().GetProperties()
            .Where(property => typeof(Argument).IsAssignableFrom(property.PropertyType) && property.CanWrite);

        foreach (var property in properties)
        {
            if (property.GetValue(activity) is null)
            {
                property.SetValue(activity, Activator.CreateInstance(property.PropertyType));
            }

            arguments[property.Name] = (Argument)property.GetValue(activity);
            if (property.IsDefined(typeof(RequiredArgumentAttribute)))
            {
                required.Add(property.Name);
            }
        }
    }

    internal void Fill(ActivityContext context, IDictionary<string, object> inputs)
    {
        foreach (var name in required.Where(name => TakesInput(name) && !inputs.ContainsKey(name)))
        {
            throw new ArgumentException($"The required argument '{name}' has no value.", nameof(inputs));
        }

        foreach (var (name, value) in inputs)
        {
            if (!TakesInput(name))
            {
                throw new ArgumentException($"The activity has no input argument '{name}'.", nameof(inputs));
            }

            if (!arguments[name].Accepts(value))
            {
                throw new ArgumentException(
                    $"The argument '{name}' is a {arguments[name].ArgumentType}: '{value ?? "null"}' is not.", nameof(inputs));
            }

            context.SetValue(arguments[name], value);
        }
    }

    internal Dictionary<string, object> Outputs(ActivityContext context) =>
        arguments
            .Where(argument => argument.Value.Direction != ArgumentDirection.In)
            .ToDictionary(argument => argument.Key, argument => context.GetValue(argument.Value));

    private bool TakesInput(string name) =>
        arguments.TryGetValue(name, out var argument) && argument.Direction != ArgumentDirection.Out;
}
