namespace System.Activities;

public abstract class Activity
{
    internal abstract void Run(CodeActivityContext context);
}

public abstract class CodeActivity : Activity
{
    internal sealed override void Run(CodeActivityContext context) => Execute(context);

    protected abstract void Execute(CodeActivityContext context);
}
