package pl.krakow.centra.benchmarks.alone;

import java.io.IOException;
import java.nio.file.Path;

import pl.krakow.centra.local.store.EmbeddedStore;
import pl.krakow.centra.local.store.StoreOptions;

/** The embedded store in a process of its own. */
public final class StoreAlone {

    private StoreAlone() {}

    public static void main(String[] arguments) throws IOException {
        var options = StoreOptions.DEFAULTS.withCacheMegabytes(Integer.parseInt(arguments[1]));
        try (var store = EmbeddedStore.open(Path.of(arguments[0]), 0, options)) {
            System.out.println("port " + store.port());
            System.in.transferTo(System.out);
        }
    }
}
