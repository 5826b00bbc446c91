package pl.krakow.centra.benchmarks.alone;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One kept connection that sends a request and reads its answer, as plain HTTP/1.1: the load must not cost more than
 * what it measures.
 */
public final class Connection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String head;

    /** @param token empty for a caller who isn't signed in */
    public Connection(int port, String token) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            out = new BufferedOutputStream(socket.getOutputStream(), 1 << 13);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        head = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n");
    }

    public record Answer(int status, String body) {}

    public Answer get(String path) {
        return exchange("GET " + path + head + "\r\n", "");
    }

    public Answer post(String path, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return exchange(
                "POST " + path + head + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n",
                body);
    }

    /** A change of something that exists, whatever its revision. */
    public Answer change(String path, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return exchange(
                "POST " + path + head + "If-Match: *\r\nContent-Type: application/json\r\nContent-Length: " + length
                        + "\r\n\r\n",
                body);
    }

    /** The first of its kind: nothing was there that it could be a change of. */
    public Answer put(String path, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return exchange(
                "PUT " + path + head + "If-Match: \"0\"\r\nContent-Type: application/json\r\nContent-Length: " + length
                        + "\r\n\r\n",
                body);
    }

    private Answer exchange(String start, String body) {
        try {
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            out.write(body.getBytes(StandardCharsets.UTF_8));
            out.flush();
            int status = Integer.parseInt(line().split(" ", 3)[1]);
            int length = 0;
            boolean chunked = false;
            for (var header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).trim());
                } else if (header.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                    chunked = true;
                }
            }
            return new Answer(status, chunked ? chunks() : new String(in.readNBytes(length), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String chunks() throws IOException {
        var text = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            text.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line();
        }
        line();
        return text.toString();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
