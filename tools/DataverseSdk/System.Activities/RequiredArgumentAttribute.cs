namespace System.Activities;

[AttributeUsage(AttributeTargets.Property, AllowMultiple = false, Inherited = true)]
public sealed class RequiredArgumentAttribute : Attribute
{
    public override object TypeId => this;
}
