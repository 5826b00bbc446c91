package pl.krakow.centra.local.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;

/** The mails as files, one {@code .eml} each; the newest {@value #KEPT} are kept. */
final class Mailbox {

    static final int KEPT = 500;

    private static final Pattern ID = Pattern.compile("\\d{13}-\\d{4}");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final String ENVELOPE = "X-Centra-Envelope";
    private static final Session NO_SESSION = Session.getInstance(new Properties());

    private final Path directory;
    private final Clock clock;
    private int sequence;

    Mailbox(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The mailbox %s can't be made".formatted(directory), e);
        }
    }

    /** Keeps a mail; a mail that several people get arrives once for each. */
    synchronized void keep(String recipient, byte[] raw) throws IOException {
        var id = "%013d-%04d".formatted(clock.millis(), sequence++ % 10_000);
        var half = directory.resolve(id + ".new");
        try (var file = Files.newOutputStream(half)) {
            file.write(
                    (ENVELOPE + ": " + recipient.replaceAll("\\s", "") + "\r\n").getBytes(StandardCharsets.US_ASCII));
            file.write(raw);
        }
        Files.move(half, directory.resolve(id + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        var ids = ids();
        for (var old : ids.subList(Math.min(KEPT, ids.size()), ids.size())) {
            Files.deleteIfExists(directory.resolve(old + ".eml"));
        }
    }

    /** The mails, newest first. */
    List<CaughtMail> all() {
        return ids().stream().map(this::find).flatMap(Optional::stream).toList();
    }

    Optional<CaughtMail> find(String id) {
        return raw(id).map(bytes -> read(id, bytes));
    }

    Optional<byte[]> raw(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        var file = directory.resolve(id + ".eml");
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The mail %s can't be read".formatted(file), e);
        }
    }

    private List<String> ids() {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".eml"))
                    .map(name -> name.substring(0, name.length() - ".eml".length()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The mailbox %s can't be read".formatted(directory), e);
        }
    }

    private static CaughtMail read(String id, byte[] raw) {
        var received = Instant.ofEpochMilli(Long.parseLong(id.substring(0, 13)));
        try {
            var message = new MimeMessage(NO_SESSION, new ByteArrayInputStream(raw));
            var html = part(message, "text/html");
            var text = part(message, "text/plain");
            var envelope = message.getHeader(ENVELOPE, ", ");
            return new CaughtMail(
                    id,
                    received,
                    message.getFrom() == null ? "" : joined(message.getFrom()),
                    envelope == null ? List.of() : List.of(envelope),
                    message.getSubject() == null ? "" : message.getSubject(),
                    text != null ? text : html == null ? "" : TAG.matcher(html).replaceAll(" "),
                    html);
        } catch (MessagingException | IOException e) {
            return new CaughtMail(id, received, "", List.of(), "", new String(raw, StandardCharsets.UTF_8), null);
        }
    }

    private static String joined(Address[] addresses) {
        return String.join(
                ", ",
                Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress internet
                                ? internet.toUnicodeString()
                                : address.toString())
                        .toList());
    }

    private static @Nullable String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return part.getContent() instanceof String text ? text : null;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
