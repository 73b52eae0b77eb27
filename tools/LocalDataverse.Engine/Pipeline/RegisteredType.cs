namespace ProjectOpsClose.LocalDataverse.Engine.Pipeline;

/// <param name="Name">Full name.</param>
/// <param name="Type">Its assembly is loaded when it is first needed.</param>
internal sealed record RegisteredType(Guid Id, string Name, bool IsWorkflowActivity, Lazy<Type> Type);
