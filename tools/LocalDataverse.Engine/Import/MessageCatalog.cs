using ProjectOpsClose.LocalDataverse.Engine.Pipeline;

namespace ProjectOpsClose.LocalDataverse.Engine.Import;

/// <summary>Every message that a step of a package can be registered for: the platform's, the package's and others'.</summary>
internal sealed class MessageCatalog(IEnumerable<StepMessage> own, IEnumerable<StepMessage> installed)
{
    // The package's come first: what it brings replaces what is installed under the same name.
    private readonly IReadOnlyList<StepMessage> messages = [.. StepMessages.All, .. own, .. installed];

    public StepMessage? Find(Guid id) => messages.FirstOrDefault(message => message.Id == id);

    public StepMessage? Find(string name) => messages.FirstOrDefault(message => message.Name == name);
}
