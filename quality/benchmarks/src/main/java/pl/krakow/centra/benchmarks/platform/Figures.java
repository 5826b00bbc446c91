package pl.krakow.centra.benchmarks.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Durations of many like acts, and what is told of them. */
final class Figures {

    private final List<Duration> all = Collections.synchronizedList(new ArrayList<>());

    void add(Duration one) {
        all.add(one);
    }

    int count() {
        return all.size();
    }

    /** The duration that this share (0 to 1) of all acts did not exceed. */
    Duration percentile(double share) {
        var sorted = all.stream().sorted().toList();
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.clamp(index, 0, sorted.size() - 1));
    }

    static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
