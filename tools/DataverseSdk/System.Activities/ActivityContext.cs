using System.Activities.Hosting;
using System.Collections.Generic;

namespace System.Activities;

public class ActivityContext
{
    private readonly Dictionary<Argument, object> values = [];
    private readonly Dictionary<Type, object> created = [];
    private readonly WorkflowInstanceExtensionManager extensions;

    internal ActivityContext(WorkflowInstanceExtensionManager extensions) => this.extensions = extensions;

    public T GetExtension<T>()
        where T : class
    {
        return extensions.Find<T>(created);
    }

    public object GetValue(Argument argument) => Read<object>(argument);

    public T GetValue<T>(InArgument<T> argument) => Read<T>(argument);

    public T GetValue<T>(OutArgument<T> argument) => Read<T>(argument);

    public T GetValue<T>(InOutArgument<T> argument) => Read<T>(argument);

    public void SetValue(Argument argument, object value) => Write(argument, value);

    public void SetValue<T>(InArgument<T> argument, T value) => Write(argument, value);

    public void SetValue<T>(OutArgument<T> argument, T value) => Write(argument, value);

    public void SetValue<T>(InOutArgument<T> argument, T value) => Write(argument, value);

    private T Read<T>(Argument argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return (T)(values.TryGetValue(argument, out var value) ? value : argument.DefaultValue);
    }

    private void Write(Argument argument, object value)
    {
        ArgumentNullException.ThrowIfNull(argument);
        if (!argument.Accepts(value))
        {
            throw new InvalidOperationException($"An argument of {argument.ArgumentType} can't hold '{value ?? "null"}'.");
        }

        values[argument] = value;
    }
}

public class CodeActivityContext : ActivityContext
{
    internal CodeActivityContext(WorkflowInstanceExtensionManager extensions)
        : base(extensions)
    {
    }
}
