package pl.krakow.centra.volunteering.rounds;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;

import pl.krakow.centra.volunteering.rounds.domain.Assignment;
import pl.krakow.centra.volunteering.rounds.domain.AssignmentTask;
import pl.krakow.centra.volunteering.rounds.domain.Tasks;

/**
 * Assigns generated tasks and prints, as Markdown, how long it takes and how many are placed, by a round and first come, first
 * served (means). The time is that of the search and its proof; making the task isn't counted. Where other programs run, the
 * time of the thread says more than the time that passed. {@code java -cp … AssignmentBenchmark}.
 */
public final class AssignmentBenchmark {

    private AssignmentBenchmark() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                "%d cores, %s %s, -Xmx%d MB%n%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20);
        for (int warm = 0; warm < 300; warm++) {
            Assignment.best(Tasks.even(warm, 300, 80, 3_600, warm % 2 == 0 ? 90 : 110));
        }
        out.println(
                "| task | volunteers | posts | pairs | runs | p50 | p99 | longest | p99 of the thread's time | placed | first come |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        for (int seats : new int[] {110, 90}) {
            var name = seats + " seats for 100";
            row(out, name, 1000, seed -> Tasks.even(seed, 300, 80, 3_600, seats));
            row(out, name, 100, seed -> Tasks.even(seed, 3_000, 800, 60_000, seats));
            row(out, name, 30, seed -> Tasks.even(seed, 10_000, 2_500, 200_000, seats));
            row(out, name, 20, seed -> Tasks.even(seed, 20_000, 5_000, 400_000, seats));
            row(out, name, 5, seed -> Tasks.even(seed, 40_000, 10_000, 800_000, seats));
        }
        row(out, "scarce", 100, seed -> Tasks.scarce(seed, 2_400, 800));
        row(out, "scarce", 20, seed -> Tasks.scarce(seed, 20_000, 5_000));
    }

    private static void row(PrintStream out, String name, int runs, IntFunction<AssignmentTask> tasks) {
        var threads = ManagementFactory.getThreadMXBean();
        long[] took = new long[runs];
        long[] worked = new long[runs];
        int placed = 0;
        int firstCome = 0;
        AssignmentTask task = tasks.apply(2026);
        for (int run = 0; run < runs; run++) {
            task = tasks.apply(2026 + run);
            long cpu = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            var assignment = Assignment.best(task);
            boolean proved = assignment.isProved();
            took[run] = System.nanoTime() - start;
            worked[run] = threads.getCurrentThreadCpuTime() - cpu;
            if (!proved) {
                throw new IllegalStateException("not proved");
            }
            placed += assignment.people();
            firstCome += Tasks.placedFirstComeFirstServed(task);
        }
        Arrays.sort(took);
        Arrays.sort(worked);
        out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %.2f ms | %.2f ms | %.2f ms | %.2f ms | %d | %d |%n",
                name,
                task.volunteers(),
                task.posts(),
                task.pairs(),
                runs,
                took[runs / 2] / 1e6,
                percentile99(took) / 1e6,
                took[runs - 1] / 1e6,
                percentile99(worked) / 1e6,
                placed / runs,
                firstCome / runs);
    }

    private static long percentile99(long[] sorted) {
        return sorted[(sorted.length * 99 + 99) / 100 - 1];
    }
}
