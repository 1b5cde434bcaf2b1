using System.Diagnostics;
using System.Globalization;

namespace Decref.Cli.Terminal;

/// <summary>The processes that decref started, and those that they started, as /proc lists them.</summary>
internal static class Descendants
{
    internal static void Kill()
    {
        foreach (int process in ChildrenOf(Environment.ProcessId))
        {
            try
            {
                Process.GetProcessById(process).Kill(entireProcessTree: true);
            }
            catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It ended between the listing and the kill.
            }
        }
    }

    private static List<int> ChildrenOf(int process)
    {
        var children = new List<int>();
        foreach (string task in Directory.EnumerateDirectories($"/proc/{process}/task"))
        {
            string list = Path.Combine(task, "children");
            if (File.Exists(list))
            {
                string[] numbers = File.ReadAllText(list).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                children.AddRange(numbers.Select(number => int.Parse(number, CultureInfo.InvariantCulture)));
            }
        }

        return children;
    }
}
