package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where everything listens, counted from one base port, so that a second platform can run beside the first.
 *
 * @param base the gateway's port; the {@value #SPAN} ports from it on belong to this platform
 */
public record Ports(int base) {

    public static final int SPAN = 30;

    private static final int ATTEMPTS = 200;

    public Ports {
        if (base < 1 || base + SPAN > 65_535) {
            throw new Refusal("CENTRA_PORT must lie between 1 and %d, not %d.".formatted(65_535 - SPAN, base));
        }
    }

    public int gateway() {
        return base;
    }

    public int booking() {
        return base + 1;
    }

    public int events() {
        return base + 2;
    }

    public int volunteering() {
        return base + 3;
    }

    public int reporting() {
        return base + 4;
    }

    public int sites() {
        return base + 5;
    }

    public int issuer() {
        return base + 10;
    }

    public int mailPage() {
        return base + 11;
    }

    public int smtp() {
        return base + 12;
    }

    public int kafka() {
        return base + 13;
    }

    public int kafkaController() {
        return base + 14;
    }

    /** The store of a service, by the name of its database. */
    public int store(String database) {
        return base
                + switch (database) {
                    case "booking" -> 20;
                    case "events" -> 21;
                    case "volunteering" -> 22;
                    case "reporting" -> 23;
                    case "sites" -> 24;
                    default -> throw new IllegalArgumentException("No store is called " + database);
                };
    }

    /** Every port with the name of what listens there. */
    public Map<String, Integer> all() {
        var all = new LinkedHashMap<String, Integer>();
        all.put("gateway", gateway());
        all.put("booking", booking());
        all.put("events", events());
        all.put("volunteering", volunteering());
        all.put("reporting", reporting());
        all.put("sites", sites());
        all.put("issuer", issuer());
        all.put("mail page", mailPage());
        all.put("mail", smtp());
        all.put("Kafka", kafka());
        all.put("Kafka controller", kafkaController());
        for (var database : Parts.DATABASES) {
            all.put(database + " store", store(database));
        }
        return all;
    }

    /** Ports that nobody uses now, for a platform that is started by a test. */
    public static Ports free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var ports = new Ports(ThreadLocalRandom.current().nextInt(200, 310) * 100);
            if (ports.all().values().stream().allMatch(Ports::isFree)) {
                return ports;
            }
        }
        throw new IllegalStateException("No free range of ports was found");
    }

    /** Whether somebody listens. Unlike {@link #isFree} it never takes the port, not even for a moment. */
    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
