package pl.krakow.centra.local.demo;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Says after every tenth of the work how far it is, one line each. */
final class Progress {

    private static final int PARTS = 10;

    private final PrintStream out;
    private final String what;
    private final int all;
    private final AtomicInteger done = new AtomicInteger();

    Progress(PrintStream out, String what, int all) {
        this.out = out;
        this.what = what;
        this.all = all;
    }

    void step() {
        int now = done.incrementAndGet();
        if (now < all && now * PARTS / all > (now - 1) * PARTS / all) {
            out.printf("  %3d%%  %d of %d %s%n", now * 100 / all, now, all, what);
        }
    }

    void done() {
        out.printf("  100%%  %d %s%n", done.get(), what);
    }
}
