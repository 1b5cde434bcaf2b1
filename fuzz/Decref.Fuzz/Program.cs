using System.Diagnostics;
using Decref.Fuzz;

// Decref.Fuzz TARGET|all [SECONDS [FIRST SEED]]: feeds a parser with damaged input; keeps what breaks it.
double seconds = args.Length > 1 ? double.Parse(args[1]) : 10;
int firstSeed = args.Length > 2 ? int.Parse(args[2]) : 1;
FuzzTarget[] targets = [.. FuzzTargets.All.Where(target => args.Length > 0 && args[0] is var wanted && (wanted == "all" || wanted == target.Name))];
if (targets.Length == 0)
{
    Console.Error.WriteLine($"name a target: all, {string.Join(", ", FuzzTargets.All.Select(target => target.Name))}");
    return 2;
}

bool[] survived = [.. targets.Select(Survives)];
return survived.All(good => good) ? 0 : 1;

bool Survives(FuzzTarget target)
{
    byte[][] seeds = [.. target.Seeds.SelectMany(FilesOf).Select(File.ReadAllBytes)];
    var clock = Stopwatch.StartNew();
    int seed = firstSeed;
    for (; clock.Elapsed.TotalSeconds < seconds; seed++)
    {
        var mutation = new Mutation(seed);
        byte[] input = seeds.Length == 0 ? mutation.Noise() : mutation.Of(seeds[seed % seeds.Length]);
        try
        {
            target.Read(input);
        }
        catch (Exception error)
        {
            string kept = Path.GetFullPath($"{target.Name}.{seed}.input");
            File.WriteAllBytes(kept, input);
            Console.WriteLine($"{target.Name}: seed {seed}: {error}\nkept as {kept}");
            return false;
        }
    }

    Console.WriteLine($"{target.Name}: {seed - firstSeed} inputs in {seconds} s, {seeds.Length} files to start from");
    return true;
}

static IEnumerable<string> FilesOf(string path) => Directory.Exists(path) ? Directory.EnumerateFiles(path) : File.Exists(path) ? [path] : [];
