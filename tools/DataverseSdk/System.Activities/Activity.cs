namespace System.Activities;

public abstract class Activity
{
    protected Activity()
    {
    }

    internal abstract void Run(CodeActivityContext context);
}
