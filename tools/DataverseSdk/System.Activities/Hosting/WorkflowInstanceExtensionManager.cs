using System.Collections.Generic;

namespace System.Activities.Hosting;

public class WorkflowInstanceExtensionManager
{
    private readonly List<(Type Type, Func<object> Create)> extensions = [];

    public virtual void Add(object singletonExtension)
    {
        ArgumentNullException.ThrowIfNull(singletonExtension);
        extensions.Add((singletonExtension.GetType(), () => singletonExtension));
    }

    public virtual void Add<T>(Func<T> extensionCreationFunction)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(extensionCreationFunction);
        extensions.Add((typeof(T), extensionCreationFunction));
    }

    /// <summary>The first extension of the type; its function runs once per run of the workflow.</summary>
    internal T Find<T>(Dictionary<Type, object> created)
        where T : class
    {
        var (type, create) = extensions.Find(extension => typeof(T).IsAssignableFrom(extension.Type));
        if (type is null)
        {
            return null;
        }

        if (!created.TryGetValue(type, out var extension))
        {
            created[type] = extension = create();
        }

        return (T)extension;
    }
}
