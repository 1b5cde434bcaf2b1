using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Trace.Symbols.Dwarf;
using Decref.Trace.Symbols.Python;

namespace Decref.Trace.Symbols;

/// <summary>
/// Gives the stacks of a snapshot names and lines, wholly out of the traced process. Files are opened when a frame needs
/// them and every address is looked up once. For one thread at a time.
/// </summary>
public sealed class Symbolizer : IDisposable
{
    private readonly ImmutableArray<LoadedModule> _modules;
    private readonly FrameClassifier _classifier;
    private readonly TailCalls _tailCalls;
    private readonly Dictionary<(string Path, string BuildId), ModuleSymbols> _opened = [];
    private readonly Dictionary<NativePoint, LoadedModule?> _moduleOfPoint = [];
    private readonly Dictionary<(NativePoint Caller, NativePoint? Callee), ImmutableArray<TracedFrame>> _nativeFrames = [];

    public Symbolizer(IEnumerable<LoadedModule> modules, FrameClassifier classifier)
    {
        _modules = [.. modules];
        _classifier = classifier;
        _tailCalls = new TailCalls(() => _opened.Values.ToArray());
    }

    /// <summary>One sentence for each module without lines that mattered to a stack, in the order of their paths.</summary>
    public ImmutableArray<SymbolAdvice> Advice
        => [.. MissingLibrary(), .. _opened.Values.OrderBy(module => module.Path, StringComparer.Ordinal).Select(AdviceOn).OfType<SymbolAdvice>()];

    /// <summary>Names a stack.</summary>
    /// <param name="native">Native frames, innermost first.</param>
    /// <param name="python">Python frames, innermost first.</param>
    public TracedStack Symbolize(IReadOnlyList<NativePoint> native, IReadOnlyList<PythonPoint> python)
    {
        var calls = new List<ImmutableArray<TracedFrame>>(native.Count);
        for (int i = 0; i < native.Count; i++)
        {
            calls.Add(FramesAt(native[i], i == 0 ? null : native[i - 1]));
        }

        return StackWeaver.Weave(calls, [.. python.Select(point => new WovenFrame(PythonFrame(point), point.StartsLoop))]);
    }

    public void Dispose()
    {
        foreach (ModuleSymbols module in _opened.Values)
        {
            module.Dispose();
        }
    }

    /// <summary>The functions at one native frame, and those that tail calls removed above it; innermost first.</summary>
    private ImmutableArray<TracedFrame> FramesAt(NativePoint point, NativePoint? younger)
    {
        if (!_nativeFrames.TryGetValue((point, younger), out ImmutableArray<TracedFrame> frames))
        {
            frames = ReadFrames(point, younger);
            _nativeFrames.Add((point, younger), frames);
        }

        return frames;
    }

    private ImmutableArray<TracedFrame> ReadFrames(NativePoint point, NativePoint? younger)
    {
        if (AddressOf(point) is not { } address)
        {
            return [new TracedFrame(new StackFrame(FrameLanguage.Native, $"0x{point.ReturnAddress:x}", null, null, false, false), FrameOrigin.OtherLibrary)];
        }

        ModuleAddress? callee = younger is { } running ? AddressOf(running) : null;
        IEnumerable<ModuleAddress> missing = younger is not null && callee is null ? [] : _tailCalls.Between(address, callee);
        return [.. missing.Append(address).SelectMany(Frames)];
    }

    private IEnumerable<TracedFrame> Frames(ModuleAddress address)
    {
        string path = address.Module.Path;
        FrameOrigin origin = _classifier.OfModule(path);
        return address.Module.FramesAt(address.Address).Select(frame => new TracedFrame(
            new StackFrame(FrameLanguage.Native, frame.Function, frame.Location, path, frame.IsInlined, origin == FrameOrigin.Interpreter),
            origin));
    }

    private TracedFrame PythonFrame(PythonPoint point)
    {
        PythonCode code = point.Code;
        var location = new SourceLocation(code.FileName, code.LineAt(point.Offset) ?? code.FirstLine, 0, code.QualifiedName);
        var frame = new StackFrame(FrameLanguage.Python, code.QualifiedName, location, null, IsInlined: false, IsInterpreter: false);
        return new TracedFrame(frame, _classifier.OfPython(code.FileName));
    }

    private ModuleAddress? AddressOf(NativePoint point)
    {
        if (!_moduleOfPoint.TryGetValue(point, out LoadedModule? module))
        {
            module = _modules.Where(candidate => candidate.Holds(point)).Select(candidate => (LoadedModule?)candidate).FirstOrDefault();
            _moduleOfPoint.Add(point, module);
        }

        return module is { } found ? new ModuleAddress(SymbolsOf(found), point.ReturnAddress - found.Bias) : null;
    }

    private ModuleSymbols SymbolsOf(LoadedModule module)
    {
        if (!_opened.TryGetValue((module.Path, module.BuildId), out ModuleSymbols? symbols))
        {
            symbols = ModuleSymbols.Open(module.Path, module.BuildId);
            _opened.Add((module.Path, module.BuildId), symbols);
        }

        return symbols;
    }

    private static IEnumerable<SymbolAdvice> MissingLibrary()
        => Libdw.IsAvailable ? [] : [new SymbolAdvice("", "libdw.so.1 is not installed, so stacks have no lines: apt install libdw1")];

    private SymbolAdvice? AdviceOn(ModuleSymbols module)
    {
        string name = Path.GetFileName(module.Path);
        if (module.IsChanged)
        {
            return new SymbolAdvice(module.Path, $"{name} was rebuilt since the run, so its frames have no names: run again");
        }

        // Frames of the interpreter and libc are folded in reports: their lines are not missed.
        bool isShown = _classifier.OfModule(module.Path) is FrameOrigin.Extension or FrameOrigin.OtherLibrary;
        if (!isShown || module.HasLines || !module.IsReadable || !Libdw.IsAvailable)
        {
            return null;
        }

        return module.Path.StartsWith("/usr/lib/", StringComparison.Ordinal)
            ? new SymbolAdvice(module.Path, $"{name} has no debug data: install its -dbgsym package, or set DEBUGINFOD_URLS=https://debuginfod.debian.net")
            : new SymbolAdvice(module.Path, $"{name} has no debug data: build it with -g (CFLAGS=-g) to see its lines");
    }
}
