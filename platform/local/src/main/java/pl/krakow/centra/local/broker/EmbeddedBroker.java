package pl.krakow.centra.local.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker that lives in this JVM and keeps its data in a directory of its own.
 *
 * <p>The directory is formatted once; opening it again continues where it was left, whatever port it is given then.
 * {@link #start} returns when the broker takes requests. Topics come into being when they are first named, with
 * {@value #PARTITIONS} partitions. Every listener is bound to the loopback address.
 *
 * <p>One directory belongs to one running broker; a second one on it fails at start. Several brokers with different
 * directories may live in one JVM, which is what tests do.
 */
public final class EmbeddedBroker implements AutoCloseable {

    /** Partitions of a topic that comes into being here; production has twelve. */
    public static final int PARTITIONS = 3;

    private static final int NODE = 1;
    private static final int ATTEMPTS_FOR_A_FREE_PORT = 5;
    private static final long MEBIBYTE = 1024L * 1024L;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker on the directory, which is created and formatted where it is missing.
     *
     * @param port the port of the clients' listener, the controller's is the next one; 0 takes any two free ports
     */
    public static EmbeddedBroker start(Path directory, int port) {
        if (port != 0) {
            return start(directory, port, port + 1);
        }
        for (int attempt = 1; ; attempt++) {
            var ports = freePorts();
            try {
                return start(directory, ports.getFirst(), ports.getLast());
            } catch (IllegalStateException e) {
                if (attempt == ATTEMPTS_FOR_A_FREE_PORT) {
                    throw e;
                }
            }
        }
    }

    private static EmbeddedBroker start(Path directory, int port, int controllerPort) {
        var data = directory.toAbsolutePath().normalize();
        try {
            format(data);
            var server = new KafkaRaftServer(
                    KafkaConfig.fromProps(settings(data, port, controllerPort), false), Time.SYSTEM);
            try {
                server.startup();
            } catch (RuntimeException | Error e) {
                server.shutdown();
                throw e;
            }
            return new EmbeddedBroker(server, port);
        } catch (Exception e) {
            throw new IllegalStateException("The broker did not start on port " + port + " with " + data, e);
        }
    }

    /** The address clients are given. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The port of the clients' listener. */
    public int port() {
        return port;
    }

    /** Stops in order: clients are told, logs are closed clean. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path data) throws Exception {
        Files.createDirectories(data);
        if (Files.exists(data.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return;
        }
        try (var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(quiet)
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(data.toString()))
                    .setMetadataLogDirectory(data.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setHasDynamicQuorum(false)
                    .run();
        }
    }

    private static Properties settings(Path data, int port, int controllerPort) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "CLIENT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.put("advertised.listeners", "CLIENT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "CLIENT");
        settings.put("log.dirs", data.toString());

        // Topics keep everything, as in production, and exist once somebody names them.
        settings.put("auto.create.topics.enable", "true");
        settings.put("num.partitions", Integer.toString(PARTITIONS));
        settings.put("default.replication.factor", "1");
        settings.put("log.retention.ms", "-1");
        settings.put("log.retention.bytes", "-1");

        // One node: nothing to copy to, nobody to wait for.
        settings.put("min.insync.replicas", "1");
        for (var internal : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(internal + ".num.partitions", "1");
            settings.put(internal + ".replication.factor", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        settings.put("group.consumer.min.session.timeout.ms", "1000");
        settings.put("group.consumer.min.heartbeat.interval.ms", "500");

        // After kill -9 the controller waits this long before the same node may register again.
        settings.put("broker.session.timeout.ms", "1500");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("server.max.startup.time.ms", "120000");
        settings.put("controlled.shutdown.max.retries", "1");

        // Few threads, small buffers, nothing woken without need.
        settings.put("num.network.threads", "1");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        settings.put("num.replica.fetchers", "1");
        settings.put("group.coordinator.threads", "1");
        settings.put("share.coordinator.threads", "1");
        settings.put("metadata.max.idle.interval.ms", "0");
        settings.put("metric.reporters", "");
        settings.put("log.segment.bytes", Long.toString(16 * MEBIBYTE));
        settings.put("log.index.size.max.bytes", Long.toString(MEBIBYTE));
        settings.put("log.cleaner.dedupe.buffer.size", Long.toString(2 * MEBIBYTE));
        settings.put("log.cleaner.io.buffer.size", Long.toString(MEBIBYTE / 4));
        settings.put("log.cleaner.backoff.ms", "60000");
        settings.put("offsets.load.buffer.size", Long.toString(MEBIBYTE));
        settings.put("transaction.state.log.load.buffer.size", Long.toString(MEBIBYTE));
        settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "60000");
        settings.put("queued.max.requests", "100");
        return settings;
    }

    private static List<Integer> freePorts() {
        try (var first = new ServerSocket();
                var second = new ServerSocket()) {
            first.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            second.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return List.of(first.getLocalPort(), second.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback address", e);
        }
    }
}
