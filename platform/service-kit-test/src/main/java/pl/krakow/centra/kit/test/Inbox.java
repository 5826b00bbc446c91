package pl.krakow.centra.kit.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import biweekly.Biweekly;
import biweekly.ICalendar;

import pl.krakow.centra.local.mail.MailCatcher;

/**
 * What a real SMTP server took, as files; can be away for a while and come back on the same port. For services with letters, which
 * bring subethasmtp and biweekly for their tests.
 */
public final class Inbox implements AutoCloseable {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final Path directory;
    private MailCatcher catcher;
    private final int port;

    private Inbox(Path directory) {
        this.directory = directory;
        this.catcher = MailCatcher.start(directory, 0, 0);
        this.port = catcher.smtpPort();
    }

    /** A server of its own, on a free port. */
    public static Inbox open() {
        try {
            return new Inbox(Files.createTempDirectory("centra-letters"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public void goAway() {
        catcher.close();
    }

    public void comeBack() {
        catcher = MailCatcher.start(directory, port, 0);
    }

    @Override
    public void close() {
        catcher.close();
    }

    /** One mail, taken apart. */
    public record Received(
            String messageId,
            String subject,
            String from,
            String text,
            String html,
            Optional<ICalendar> calendar,
            Optional<String> method,
            List<Attached> files) {}

    /** A file that came with a mail. */
    public record Attached(String name, String type, String description, byte[] content) {}

    /** What an address has, when it has that many. */
    public List<Received> of(String address, int expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(of(address)).extracting(Received::subject).hasSize(expected));
        return of(address);
    }

    /** What an address has by now. */
    public List<Received> of(String address) {
        try (var files = Files.list(directory)) {
            var mails = new ArrayList<Received>();
            for (var file : files.filter(path -> path.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                try (var in = Files.newInputStream(file)) {
                    var message = new MimeMessage(SESSION, in);
                    if (address.equals(message.getHeader("X-Centra-Envelope", null))) {
                        mails.add(read(message));
                    }
                }
            }
            return mails;
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Received read(MimeMessage message) throws MessagingException, IOException {
        var calendar = part(message, "text/calendar");
        return new Received(
                message.getMessageID(),
                message.getSubject(),
                message.getFrom()[0].toString(),
                part(message, "text/plain").map(Inbox::content).orElse(""),
                part(message, "text/html").map(Inbox::content).orElse(""),
                calendar.map(Inbox::content).map(text -> Biweekly.parse(text).first()),
                calendar.map(Inbox::type).map(type -> type.replaceFirst("(?s).*method=\"?([A-Z]+).*", "$1")),
                files(message));
    }

    private static List<Attached> files(MimeMessage message) throws MessagingException, IOException {
        var files = new ArrayList<Attached>();
        if (message.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var part = parts.getBodyPart(i);
                if (part.getFileName() != null) {
                    try (var in = part.getInputStream()) {
                        files.add(new Attached(
                                part.getFileName(),
                                part.getContentType(),
                                String.valueOf(part.getDescription()),
                                in.readAllBytes()));
                    }
                }
            }
        }
        return files;
    }

    private static String type(Part part) {
        try {
            return part.getContentType();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(Part part) {
        try (var in = part.getInputStream()) {
            return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Part> part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part);
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
