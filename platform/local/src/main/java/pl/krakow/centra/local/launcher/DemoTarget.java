package pl.krakow.centra.local.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.IntFunction;

/**
 * The platform demo data is loaded into, through its public API.
 *
 * @param gateway where the API is
 * @param tokens who the data is entered as
 * @param marks where is noted how far loading a year came
 */
public record DemoTarget(URI gateway, TokenSource tokens, IntFunction<Path> marks) {

    DemoMark mark(int year) {
        return new DemoMark(marks.apply(year));
    }

    /** The running platform whose data directory and base port are in the environment of {@code ./centra demo}. */
    public static DemoTarget fromEnvironment() {
        var home = System.getenv("CENTRA_HOME");
        var base = System.getenv("CENTRA_PORT");
        if (home == null || base == null) {
            throw new Refusal("Demo data is loaded with ./centra demo.");
        }
        var ports = new Ports(Integer.parseInt(base));
        return new DemoTarget(
                URI.create("http://127.0.0.1:" + ports.gateway()),
                new IssuerTokens(
                        URI.create("http://localhost:" + ports.issuer()),
                        Secrets.readOrMake(new Home(Path.of(home)).secrets()).demoPassword()),
                new Home(Path.of(home))::demo);
    }
}
