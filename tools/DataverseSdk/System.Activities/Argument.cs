namespace System.Activities;

public abstract class Argument
{
    internal Argument(Type argumentType, ArgumentDirection direction)
    {
        ArgumentType = argumentType;
        Direction = direction;
    }

    public Type ArgumentType { get; }

    public ArgumentDirection Direction { get; }

    internal object DefaultValue => AcceptsNull ? null : Activator.CreateInstance(ArgumentType);

    private bool AcceptsNull => !ArgumentType.IsValueType || Nullable.GetUnderlyingType(ArgumentType) is not null;

    public object Get(ActivityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.GetValue(this);
    }

    public T Get<T>(ActivityContext context) => (T)Get(context);

    public void Set(ActivityContext context, object value)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.SetValue(this, value);
    }

    internal bool Accepts(object value) => value is null ? AcceptsNull : ArgumentType.IsInstanceOfType(value);
}

public enum ArgumentDirection
{
    In = 0,
    Out = 1,
    InOut = 2,
}

[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredArgumentAttribute : Attribute
{
    public override object TypeId => this;
}
