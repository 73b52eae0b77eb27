using System.Activities;
using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;
using ProjectOpsClose.LocalDataverse.Engine.Faults;
using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Workflows;

/// <summary>The values for an activity's arguments, checked as the workflow designer would before any of it runs.</summary>
internal static class ActivityInputs
{
    public static void Demand(Type activity, IReadOnlyDictionary<string, object?> inputs)
    {
        var arguments = activity.GetProperties().Where(property => property.IsDefined(typeof(InputAttribute))).ToDictionary(property => property.Name);
        foreach (var (name, value) in inputs)
        {
            var argument = arguments.GetValueOrDefault(name) ?? throw Fault.UnknownParameter(activity.FullName!, name);
            Demand(activity, argument, value);
        }

        var missing = arguments.Values.FirstOrDefault(
            argument => argument.IsDefined(typeof(RequiredArgumentAttribute)) && !inputs.ContainsKey(argument.Name));
        if (missing is not null)
        {
            throw Fault.ParameterMissing(activity.FullName!, missing.Name);
        }
    }

    /// <summary>A workflow runs in another process: nothing that an activity does shows in the caller's objects.</summary>
    public static Dictionary<string, object> CopyOf(IReadOnlyDictionary<string, object?> inputs)
    {
        var parameters = new ParameterCollection();
        parameters.AddRange(inputs!);
        return ParameterCopy.Of(parameters).ToDictionary();
    }

    // Null is a value too: that of a column which is empty.
    private static void Demand(Type activity, PropertyInfo argument, object? value)
    {
        var type = argument.PropertyType.GetGenericArguments()[0];
        if (value is null)
        {
            if (type.IsValueType && Nullable.GetUnderlyingType(type) is null)
            {
                throw Fault.ParameterMissing(activity.FullName!, argument.Name);
            }

            return;
        }

        if (!type.IsInstanceOfType(value))
        {
            throw Fault.ParameterOfWrongType(activity.FullName!, argument.Name, type, value);
        }

        var table = argument.GetCustomAttribute<ReferenceTargetAttribute>()?.EntityName;
        if (table is not null && value is EntityReference reference && reference.LogicalName != table)
        {
            throw Fault.ParameterOfWrongTable(activity.FullName!, argument.Name, table, reference.LogicalName);
        }
    }
}
