using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Decref.Core.Findings;
using Decref.Core.Reports.Terminal;

namespace Decref.Core.Reports;

/// <summary>A test case for each target or file; a finding is a failure, something unfinished is an error.</summary>
internal static class JUnitReport
{
    internal static void Write(FindingsDocument document, ReportContext context, TextWriter writer)
    {
        ImmutableArray<Case> cases = CasesOf(document);
        var settings = new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" };
        writer.WriteLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        using (XmlWriter xml = XmlWriter.Create(writer, settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", $"{document.Tool.Name} {document.Command}");
            xml.WriteAttributeString("tests", Number(cases.Length));
            xml.WriteAttributeString("failures", Number(cases.Count(one => one.Findings.Length > 0)));
            xml.WriteAttributeString("errors", Number(cases.Count(one => one.Findings.Length == 0 && one.Unfinished.Length > 0)));
            xml.WriteAttributeString("time", document.Seconds.ToString("0.000", CultureInfo.InvariantCulture));
            foreach (Case one in cases)
            {
                WriteCase(one, document, context, xml);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        writer.WriteLine();
    }

    /// <summary>What was examined, found in or left unfinished, each name once, in the order of the document.</summary>
    private static ImmutableArray<Case> CasesOf(FindingsDocument document)
    {
        IEnumerable<string> names = document.Examined.Select(SubjectOf)
            .Concat(document.Findings.Select(SubjectOf))
            .Concat(document.Incomplete.Select(part => part.Subject))
            .Distinct(StringComparer.Ordinal);
        return
        [
            .. names.Select(name => new Case(
                name,
                [.. document.Findings.Where(finding => SubjectOf(finding) == name)],
                [.. document.Incomplete.Where(part => part.Subject == name)])),
        ];
    }

    /// <summary><c>leaks.py::leak_box: 64 calls</c> is about <c>leaks.py::leak_box</c>.</summary>
    private static string SubjectOf(string examined)
    {
        int end = examined.LastIndexOf(": ", StringComparison.Ordinal);
        return end < 0 ? examined : examined[..end];
    }

    private static string SubjectOf(Finding finding) => finding.Target ?? finding.Location?.File ?? finding.Rule;

    private static void WriteCase(Case one, FindingsDocument document, ReportContext context, XmlWriter xml)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", $"{document.Tool.Name}.{document.Command}");
        xml.WriteAttributeString("name", Legal(one.Name));
        foreach (Finding finding in one.Findings)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", finding.Rule);
            xml.WriteAttributeString("message", Legal(finding.Message));
            xml.WriteString(Legal(TextOf(finding, context)));
            xml.WriteEndElement();
        }

        foreach (IncompletePart part in one.Unfinished)
        {
            xml.WriteStartElement("error");
            xml.WriteAttributeString("type", "incomplete");
            xml.WriteAttributeString("message", Legal(part.Reason));
            xml.WriteString(Legal(part.Advice));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string TextOf(Finding finding, ReportContext context)
    {
        var text = new StringWriter { NewLine = "\n" };
        text.Write('\n');
        FindingSection.Write(finding, context with { Colour = false }, new Ink(text, colour: false));
        return text.ToString();
    }

    /// <summary>XML has no way to write most control characters.</summary>
    private static string Legal(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
        {
            return text;
        }

        var legal = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            legal.Append(rune.Value > 0xffff || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "?");
        }

        return legal.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Case(string Name, ImmutableArray<Finding> Findings, ImmutableArray<IncompletePart> Unfinished);
}
