using System.Diagnostics;

namespace Compare.Model.Diagnostics;

/// <summary>
/// A mistake of the program itself, met on some input. It must cost no more than the place it happened at, and it must be told:
/// each is reported, and the tests on damaged and random documents fail where one is.
/// </summary>
public static class OwnFault
{
    /// <summary>True for what wrong code throws; false for what the machine does (no memory, no disk) and for a wish to stop.</summary>
    public static bool Is(Exception fault) =>
        fault is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException or ArithmeticException
            or FormatException or InvalidCastException or KeyNotFoundException
        || (fault is AggregateException several && several.InnerExceptions.All(Is));

    /// <summary>The method that failed, for the report, as in <c>PlainReader.Read</c>; <c>unknown</c> where the runtime does not tell.</summary>
    public static string Place(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        fault = fault is AggregateException { InnerExceptions: [var first, ..] } ? first : fault;
        foreach (var frame in new StackTrace(fault).GetFrames())
        {
            var method = frame.GetMethod();
            var type = method?.DeclaringType;

            // A lambda is a method of a type that the compiler made.
            while (type is { DeclaringType: { } outer } && type.Name.StartsWith('<'))
                type = outer;
            if (type?.FullName?.StartsWith("Compare.", StringComparison.Ordinal) == true)
                return type.Name + "." + method!.Name;
        }

        return "unknown";
    }
}
