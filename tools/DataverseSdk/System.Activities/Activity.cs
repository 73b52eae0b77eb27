namespace System.Activities;

public abstract class Activity
{
    protected Activity()
    {
    }

    internal abstract void Run(CodeActivityContext context);
}

public abstract class CodeActivity : Activity
{
    protected CodeActivity()
    {
    }

    internal sealed override void Run(CodeActivityContext context) => Execute(context);

    protected abstract void Execute(CodeActivityContext context);
}
