package pl.krakow.centra.gateway.request;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A network in CIDR notation, e.g. {@code 10.0.0.0/8} or {@code ::1}. */
final class Network {
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+(/\\d{1,3})?");

    private final byte[] address;
    private final int prefix;

    private Network(byte[] address, int prefix) {
        this.address = address;
        this.prefix = prefix;
    }

    static Network parse(String text) {
        if (!LITERAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not a network: " + text);
        }
        var slash = text.indexOf('/');
        try {
            var bytes = InetAddress.getByName(slash < 0 ? text : text.substring(0, slash))
                    .getAddress();
            var bits = bytes.length * Byte.SIZE;
            var prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
            if (prefix > bits) {
                throw new IllegalArgumentException("not a network: " + text);
            }
            return new Network(bytes, prefix);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a network: " + text, e);
        }
    }

    boolean contains(InetAddress other) {
        var bytes = other.getAddress();
        if (bytes.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            var mask = 0x80 >> (bit % Byte.SIZE);
            if ((bytes[bit / Byte.SIZE] & mask) != (address[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
