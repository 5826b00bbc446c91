package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;

import pl.krakow.centra.local.demo.DemoApi;
import pl.krakow.centra.local.demo.DemoRefused;
import pl.krakow.centra.local.demo.DemoYear;

/**
 * The process behind {@code ./centra demo}: loads a year into the running platform, the current one unless told. A year
 * that was loaded to the end isn't loaded again; an interrupted one goes on the same day.
 */
public final class LoadDemo {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private LoadDemo() {}

    public static void main(String... arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            int year = arguments.length == 0 ? Year.now(WARSAW).getValue() : Integer.parseInt(arguments[0]);
            var target = DemoTarget.fromEnvironment();
            var mark = target.mark(year);
            var objection = mark.objection(year, Instant.now());
            if (objection.isPresent()) {
                out.println(objection.get());
                return;
            }
            mark.begin(Instant.now());
            var loaded = new DemoYear(new DemoApi(target.gateway(), target.tokens()::tokenOf), out).load(year);
            out.println("Loaded %d: %d organisations, groups and people, %d meetings held, %d cancelled, %d left out."
                    .formatted(
                            loaded.year(),
                            loaded.beneficiaries(),
                            loaded.held(),
                            loaded.cancelled(),
                            loaded.leftOut()));
            mark.done();
        } catch (Refusal | DemoRefused e) {
            out.println(e.getMessage());
            System.exit(1);
        } catch (NumberFormatException e) {
            out.println("The year must be a number, for example ./centra demo 2026.");
            System.exit(1);
        }
    }
}
