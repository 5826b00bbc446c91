package pl.krakow.centra.local.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A whole platform of real processes, for tests and for whoever wants one from Java.
 *
 * <p>A part that dies is started again, as under {@code ./centra up}; {@link #stop(String)} is the way to keep one down.
 * Closing stops everything in order. The data directory stays.
 */
public final class LocalPlatform implements TokenSource, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Options options;
    private final Supervisor supervisor;
    private final String demoPassword;
    private final IssuerTokens tokens;

    private LocalPlatform(Options options, Supervisor supervisor) {
        this.options = options;
        this.supervisor = supervisor;
        this.demoPassword = Secrets.readOrMake(supervisor.home().secrets()).demoPassword();
        this.tokens = new IssuerTokens(issuer(), demoPassword);
    }

    /**
     * Starts the platform and returns when every part is ready.
     *
     * @throws Refusal when it can't be started
     */
    public static LocalPlatform start(Options options) {
        var supervisor = Supervisor.open(options);
        try {
            supervisor.start();
            var missing = supervisor.awaitReady(PATIENCE);
            if (!missing.isEmpty()) {
                throw new Refusal("Not ready: %s; see %s."
                        .formatted(String.join(", ", missing), supervisor.home().logs()));
            }
            supervisor.train();
            return new LocalPlatform(options, supervisor);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            supervisor.close();
            throw new Refusal("The start was interrupted.");
        } catch (RuntimeException e) {
            supervisor.close();
            throw e;
        }
    }

    /** Where the gateway answers; the centre goes into the Host header or the path. */
    public URI gateway() {
        return URI.create("http://127.0.0.1:" + options.ports().gateway());
    }

    public URI issuer() {
        return URI.create("http://localhost:" + options.ports().issuer());
    }

    public Ports ports() {
        return options.ports();
    }

    /** The names of what runs. */
    public List<String> parts() {
        return options.parts();
    }

    /** An access token of a demo person. */
    @Override
    public String tokenOf(String person) {
        return tokens.tokenOf(person);
    }

    /** What every demo person of this platform signs in with. */
    public String demoPassword() {
        return demoPassword;
    }

    /** The process of a part. */
    public long pid(String part) {
        return supervisor
                .runner(part)
                .running()
                .orElseThrow(() -> new IllegalStateException(part + " is not running"))
                .pid();
    }

    /** Ends a part's process with {@code kill -9} and returns at once; it is started again by itself. */
    public void kill(String part) {
        try {
            supervisor.runner(part).kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops a part in order and leaves it down. */
    public void stop(String part) {
        supervisor.runner(part).stop(GRACE);
    }

    /** Starts a part that was stopped and returns when it is ready. */
    public void start(String part) {
        supervisor.runner(part).start();
        awaitReady(part);
    }

    /** Stops a part in order, starts it and returns when it is ready. */
    public void restart(String part) {
        stop(part);
        start(part);
    }

    /** Returns when the part is ready, which it is again some seconds after {@link #kill}. */
    public void awaitReady(String part) {
        try {
            if (!supervisor.runner(part).awaitReady(PATIENCE, () -> false)) {
                throw new IllegalStateException(part + " is not ready; see " + log(part));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Waiting for " + part + " was interrupted", e);
        }
    }

    /** The log of a part. */
    public Path log(String part) {
        return supervisor.home().log(part);
    }

    /** Stops everything in order. */
    @Override
    public void close() {
        supervisor.close();
    }
}
