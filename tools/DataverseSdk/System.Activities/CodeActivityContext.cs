using System.Activities.Hosting;

namespace System.Activities;

public class CodeActivityContext : ActivityContext
{
    internal CodeActivityContext(WorkflowInstanceExtensionManager extensions)
        : base(extensions)
    {
    }
}
