package pl.krakow.centra.benchmarks.alone;

import java.io.IOException;
import java.nio.file.Path;

import pl.krakow.centra.local.broker.EmbeddedBroker;

/** The Kafka broker in a process of its own. */
public final class BrokerAlone {

    private BrokerAlone() {}

    public static void main(String[] arguments) throws IOException {
        try (var broker = EmbeddedBroker.start(Path.of(arguments[0]), 0)) {
            System.out.println("port " + broker.port());
            System.in.transferTo(System.out);
        }
    }
}
